import type { FoyerFeedbackElement } from '../packages/elements/src/feedback/feedback.element.ts';
import { until, WidgetPage } from './widget-page.ts';

/** A widget that hears how it was, as a person uses it. */
export class FeedbackPage extends WidgetPage<FoyerFeedbackElement> {
  /** The first one in a story's canvas or a test's fixture. */
  static in(container: ParentNode): FeedbackPage {
    const element = container.querySelector<FoyerFeedbackElement>('foyer-feedback');
    if (!element) throw new Error('There is no <foyer-feedback> here.');
    return new FeedbackPage(element);
  }

  /** The buttons of the one press, in their order. */
  get answers(): readonly HTMLElement[] {
    return this.all('.rate button');
  }

  /** Waits for the list of teams; its box stands there before. */
  async teams(): Promise<void> {
    await until(
      () => this.all('[name=department] option').length > 1,
      () => `No teams came: "${this.heading}".`,
    );
  }
}
