import { createClient } from '@foyer/sdk';
import type { FoyerRescheduleElement } from '../packages/elements/src/reschedule/reschedule.element.ts';
import { inPageApp, inPageFetch } from './setup/in-page-app.ts';
import { WidgetPage } from './widget-page.ts';

/** A widget that shows a visit, as a person uses it. */
export class ReschedulePage extends WidgetPage<FoyerRescheduleElement> {
  /** The first one in a story's canvas or a test's fixture. */
  static in(container: ParentNode): ReschedulePage {
    const element = container.querySelector<FoyerRescheduleElement>('foyer-reschedule');
    if (!element) throw new Error('There is no <foyer-reschedule> here.');
    return new ReschedulePage(element);
  }

  /** Books a visit, and opens its link here. */
  async open(wanted?: Wanted): Promise<void> {
    this.element.link = await bookVisit(wanted);
  }

  /** Begins to wait, and opens the link of the place here. */
  async openPlace(wanted?: WantedPlace): Promise<void> {
    this.element.link = await joinList(wanted);
  }
}

/** Which visit to book. */
interface Wanted {
  readonly service?: string;
  readonly mode?: 'in-person' | 'video' | 'phone';
  readonly people?: object;
  readonly nth?: number;
}

/** What an invented patient tells of themselves. */
const ines = {
  patient: { name: 'Ines Okafor-Lindqvist', birthDate: '1958-09-14', phone: '555 0187', email: 'ines@example.org' },
  referral: { from: 'Dr Lee' },
};

/**
 * A visit on the real server, at the `nth` of the times that are left after the first two days, so that no cut-off stands in the way.
 * @returns the authority over it, as its link carries it.
 */
export async function bookVisit({ service = 'heart-rhythm-test', mode, people = {}, nth = 2 }: Wanted = {}): Promise<{
  id: string;
  token: string;
}> {
  const client = createClient({ baseUrl: 'https://riverside.example', fetch: inPageFetch, validate: 'off' });
  const { consent } = await client.discovery.get();
  const from = new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10);
  const to = new Date(Date.now() + 16 * 86_400_000).toISOString().slice(0, 10);
  const { items } = await client.slots.list({ service, from, to, mode });
  const slotId = items[nth]?.id;
  if (slotId === undefined) throw new Error(`There is no free time of ${service}.`);
  const { appointment, manage } = await client.appointments.book({
    ...ines,
    ...people,
    slotId,
    consent: { accepted: true, version: consent.version },
  });
  return { id: appointment.id, token: manage.token };
}

/** How to wait. */
interface WantedPlace {
  /** For a time before a visit that is booked, not for any. */
  readonly earlier?: boolean;
  /** A time is offered already. */
  readonly offered?: boolean;
  readonly wishes?: object;
}

/**
 * A place on the waiting list of the real server.
 * @returns the authority over it, as its link carries it.
 */
export async function joinList({ earlier = false, offered = false, wishes = {} }: WantedPlace = {}): Promise<{
  id: string;
  token: string;
  of: 'waitlist';
}> {
  const client = createClient({ baseUrl: 'https://riverside.example', fetch: inPageFetch, validate: 'off' });
  const { consent } = await client.discovery.get();
  const serviceId = 'heart-rhythm-test';
  const visit = earlier ? await bookVisit({ nth: 12 }) : undefined;
  const { entry, manage } = visit
    ? await client.waitlist.join({ serviceId, appointmentId: visit.id, wishes }, { manage: visit.token })
    : await client.waitlist.join({ serviceId, wishes, ...ines, consent: { accepted: true, version: consent.version } });
  if (offered) await (await inPageApp()).round();
  return { id: entry.id, token: manage.token, of: 'waitlist' };
}
