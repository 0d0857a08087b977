import type { Answer, Question } from './asking.ts';
import { notApplicable, notRun } from './check.ts';
import {
  acceptOffer,
  declineOffer,
  getWaitlistEntry,
  joinWaitlist,
  leaveWaitlist,
  WaitlistAnswer,
  WaitlistEntry,
  type Operation,
  type Service,
  type Slot,
  type WaitlistOffer,
} from './contract.ts';
import { dayIn } from './days.ts';
import { fitting, hasStatus } from './expecting.ts';
import type { Kit } from './kit.ts';
import { bookOwn, cancel, changeableFrom, lets, type Change, type Key, type Own } from './managing.ts';
import { people } from './people.ts';
import { isPlain, isSession, isToBook, type Wanted } from './times.ts';

/** A place on the waiting list, and the authority over it. */
export type Place = Key;

/** So long an offer is waited for, in seconds, where the configuration says nothing. */
const patience = 30;

/**
 * Times of a service that has a waiting list, whose visits can be taken back, or moved.
 * @throws Skip `not-applicable` where the server has no waiting list; `not-run` where nothing of it can be seen
 */
export const waitable = (kit: Kit, change: Change = 'cancel'): Promise<Wanted & { readonly service: Service; readonly after: number }> =>
  kit.once(`waitable: ${change}`, async () => {
    if (!kit.discovery.capabilities.waitlist) throw notApplicable('there is no waiting list here');
    if (change === 'move' && !kit.discovery.capabilities.reschedule) throw notApplicable('no visit is moved online here');
    for (const service of await kit.services()) {
      if (!service.capabilities.waitlist || !isToBook(kit, service) || !lets(kit, service, change)) continue;
      const after = changeableFrom(kit, service, change);
      const slots = await kit.slots({ service: service.id, ...kit.span(28) }, 400);
      if (slots.filter((slot) => isPlain(slot) && !isSession(slot) && Date.parse(slot.start) > after).length > 20)
        return { service, after };
    }
    throw notRun('no service that anyone may book, and whose visits can be changed online, has a waiting list');
  });

/** Wishes that fit the time, and few others. */
export const wishesOf = ({ start, timeZone, locationId, practitionerId }: Slot) => {
  const day = dayIn(Date.parse(start), timeZone);
  return { from: day, to: day, locationIds: [locationId], ...(practitionerId !== undefined && { practitionerId }) };
};

/** Asks for a place on the list; with a visit nothing is said about people. */
export const askToWait = (
  kit: Kit,
  service: Service,
  { body = {}, ...more }: Omit<Question, 'body'> & { body?: object } = {},
): Promise<Answer> =>
  kit.ask(joinWaitlist, {
    ...more,
    body: { serviceId: service.id, ...('appointmentId' in body ? {} : people(kit, service)), ...body },
  });

/** Begins to wait. @throws Failure where that is refused */
export async function wait(kit: Kit, service: Service, wishes: object, visit?: Key): Promise<Place> {
  const answer = await askToWait(kit, service, {
    body: { wishes, ...(visit && { appointmentId: visit.id }) },
    ...(visit && { token: visit.token }),
  });
  const { entry, manage } = fitting(WaitlistAnswer, answer, 201);
  return { id: entry.id, token: manage.token };
}

const asking = (kit: Kit, operation: Operation, { id, token }: Place, more: Question): Promise<Answer> =>
  kit.ask(operation, { params: { id, ...more.params }, token, ...more });

export const askPlace = (kit: Kit, place: Place, more: Question = {}) => asking(kit, getWaitlistEntry, place, more);
export const leave = (kit: Kit, place: Place, more: Question = {}) => asking(kit, leaveWaitlist, place, more);

const answering =
  (operation: Operation) =>
  (kit: Kit, place: Place, offerId: string, more: Question = {}): Promise<Answer> =>
    kit.ask(operation, { token: place.token, body: {}, ...more, params: { id: place.id, offerId } });
export const accept = answering(acceptOffer);
export const decline = answering(declineOffer);

/** A place as it is now. @throws Failure where it cannot be read */
export const readPlace = async (kit: Kit, place: Place): Promise<WaitlistEntry> => fitting(WaitlistEntry, await askPlace(kit, place));

/** The offer of a place. @throws Skip `not-run` where none comes in the time that the configuration gives */
export async function offerOf(kit: Kit, place: Place): Promise<WaitlistOffer> {
  const { offerSeconds = patience } = kit.config;
  for (let seconds = 0; ; seconds += 1) {
    const open = (await readPlace(kit, place)).offers.find(({ status }) => status === 'open');
    if (open) {
      kit.keep(open.slot);
      return open;
    }
    if (seconds >= offerSeconds) throw notRun(`no time was offered within ${offerSeconds} seconds; at night none may be`);
    await kit.sleep(1000);
  }
}

export interface Offered {
  readonly place: Place;
  readonly offer: WaitlistOffer;
  readonly wishes: ReturnType<typeof wishesOf>;
  /** The visit that is to be earlier, where there is one. */
  readonly own: Own | undefined;
}

/**
 * Has a time given back that somebody waits for, and looks at what they are offered; then leaves the list.
 * @param change `move`: who waits has a visit, and waits for an earlier time
 */
export async function whenOffered(kit: Kit, use: (offered: Offered) => Promise<void>, change: Change = 'cancel'): Promise<void> {
  const { service, after } = await waitable(kit, change);
  const given = await kit.takeOne({ service, after });
  const own = change === 'move' ? await bookOwn(kit, await kit.takeOne({ service, after: Date.parse(given.start) })) : undefined;
  const wishes = wishesOf(given);
  const other = await bookOwn(kit, given);
  const place = await wait(kit, service, wishes, own);
  try {
    hasStatus(await cancel(kit, other), 200);
    await use({ place, offer: await offerOf(kit, place), wishes, own });
  } finally {
    // What is offered to nobody who waits stands in no other check's way.
    await leave(kit, place);
  }
}
