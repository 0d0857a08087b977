import type { FoyerBookingElement } from '../packages/elements/src/booking/booking.element.ts';
import { WidgetPage, until } from './widget-page.ts';

export { textOf, until } from './widget-page.ts';

/** A booking widget as a person uses it. */
export class BookingPage extends WidgetPage<FoyerBookingElement> {
  /** The first one in a story's canvas or a test's fixture. */
  static in(container: ParentNode): BookingPage {
    const element = container.querySelector<FoyerBookingElement>('foyer-booking');
    if (!element) throw new Error('There is no <foyer-booking> here.');
    return new BookingPage(element);
  }

  /** Waits for what comes after the first list: its filters, the way on, and the pages after it. */
  async whole(): Promise<void> {
    await this.times();
    await until(
      () => this.all('.acts > *').length > 0,
      () => 'The later pages did not come.',
    );
  }

  /** Asks for the calendar, and waits for its grid and for `isThere`. */
  async openCalendar(isThere: () => boolean = () => this.all('.calendar-times .slot').length > 0): Promise<void> {
    await this.times();
    await until(() => this.all('[name=view]').length > 0);
    this.tick('view', 'calendar');
    await until(
      () => this.all('[role=grid]').length > 0 && isThere(),
      () => `The calendar did not come: "${this.said}".`,
    );
  }
}

/** An invented patient's answers on the details page. */
export const ines = {
  name: 'Ines Okafor-Lindqvist',
  birthDay: '14',
  birthMonth: '9',
  birthYear: '1958',
  phone: '555 0187',
  email: 'ines@example.org',
} as const;
