import type { Answer, Question } from './asking.ts';
import {
  Appointment,
  BookingAnswer,
  cancelAppointment,
  confirmAppointment,
  getAppointment,
  rescheduleAppointment,
  setReminders,
  type Operation,
  type Problem,
  type Service,
  type Slot,
} from './contract.ts';
import { notApplicable, notRun } from './check.ts';
import { fitting, same, that } from './expecting.ts';
import type { Kit } from './kit.ts';
import { book } from './people.ts';
import { isPlain, isSession, isToBook, type Wanted } from './times.ts';

/** What is done with a visit online. Whatever can be moved can be cancelled too, so that the kit takes it back. */
export type Change = 'cancel' | 'move';

const minute = 60_000;
/** No cut-off must pass while the run lasts. */
const margin = 60 * minute;
const enough = 60;

/** Whether visits of the service are changed online at all. */
export const lets = (kit: Kit, { bookingPolicy, capabilities }: Service, change: Change) =>
  capabilities.cancel &&
  !bookingPolicy.requiresApproval &&
  (change === 'cancel' || (capabilities.modify && kit.discovery.capabilities.reschedule && bookingPolicy.rescheduleLimit > 0));

/** From when on a visit of the service is far enough ahead to be changed. */
export function changeableFrom(kit: Kit, { bookingPolicy }: Service, change: Change): number {
  const { cancelCutoffMinutes, rescheduleCutoffMinutes } = bookingPolicy;
  const cutoff = change === 'move' ? Math.max(cancelCutoffMinutes, rescheduleCutoffMinutes) : cancelCutoffMinutes;
  return kit.now() + cutoff * minute + margin;
}

/**
 * Times of one service whose visits can be changed online, the same service for all checks.
 * @throws Skip `not-run` where there is none; `not-applicable` where the server says that nothing is moved
 */
export const changeable = (kit: Kit, change: Change = 'move'): Promise<Wanted & { readonly service: Service }> =>
  kit.once(`changeable: ${change}`, async () => {
    if (change === 'move' && !kit.discovery.capabilities.reschedule) throw notApplicable('no visit is moved online here');
    let best: { service: Service; after: number; times: number } | undefined;
    for (const service of (await kit.services()).filter((s) => isToBook(kit, s) && lets(kit, s, change))) {
      const after = changeableFrom(kit, service, change);
      const slots = await kit.slots({ service: service.id, ...kit.span(28) }, 400);
      const times = slots.filter((slot) => isPlain(slot) && !isSession(slot) && Date.parse(slot.start) > after).length;
      if (times > (best?.times ?? 0)) best = { service, after, times };
      if (times >= enough) break;
    }
    // A level that nobody could see must not be called proved.
    if (!best)
      throw notRun(`no visit that anyone may book in the next four weeks can be ${change === 'move' ? 'moved' : 'cancelled'} online`);
    return { service: best.service, after: best.after };
  });

/** What a visit is read with. */
export type Key = Pick<Own, 'id' | 'token'>;

/** A visit that a check has booked for itself, as it was booked. */
export interface Own extends Version {
  readonly id: string;
  readonly token: string;
  readonly slot: Slot;
}

export const tagOf = ({ headers }: Answer): string => headers.get('etag') ?? '';

/** Books a time. @throws Failure where that is refused */
export async function bookOwn(kit: Kit, slot: Slot, body: object = {}): Promise<Own> {
  const answer = await book(kit, slot, { body });
  const { appointment, manage } = fitting(BookingAnswer, answer, 201);
  return { id: appointment.id, token: manage.token, slot, visit: appointment, tag: tagOf(answer) };
}

/** A visit of its own that can be changed, for a check that changes it. */
export const newVisit = async (kit: Kit, change: Change = 'move'): Promise<Own> =>
  bookOwn(kit, await kit.takeOne(await changeable(kit, change)));

/** A visit, and a free time it may be moved to. */
export async function visitAndTime(kit: Kit): Promise<readonly [Own, Slot]> {
  const wanted = await changeable(kit);
  const own = await bookOwn(kit, await kit.takeOne(wanted));
  return [own, await kit.takeOne(wanted)];
}

/** How something is asked of a visit: what it was read with, unless told. `tag: null` sends no `If-Match`. */
export type Asking = Question & { readonly tag?: string | null };

const asking = (kit: Kit, operation: Operation, own: Key, { tag, ...question }: Asking): Promise<Answer> =>
  kit.ask(operation, {
    params: { id: own.id },
    token: own.token,
    ...question,
    headers: { ...(typeof tag === 'string' && { 'If-Match': tag }), ...question.headers },
  });

export const move = (
  kit: Kit,
  own: Key & Pick<Own, 'tag'>,
  { id }: Pick<Slot, 'id'>,
  { body, ...more }: Asking & { readonly body?: object } = {},
): Promise<Answer> => asking(kit, rescheduleAppointment, own, { tag: own.tag, ...more, body: { slotId: id, ...body } });

export const cancel = (kit: Kit, own: Own, more: Asking = {}): Promise<Answer> =>
  asking(kit, cancelAppointment, own, { tag: own.tag, body: {}, ...more });

export const confirm = (kit: Kit, own: Own, more: Asking = {}): Promise<Answer> =>
  asking(kit, confirmAppointment, own, { body: {}, ...more });

export const remind = (kit: Kit, own: Own, reminders: readonly string[]): Promise<Answer> =>
  asking(kit, setReminders, own, { body: { reminders } });

/** A visit with its ETag. */
export interface Version {
  readonly visit: Appointment;
  readonly tag: string;
}

/** The visit that a change is answered with. @throws Failure where it was refused */
export const versionOf = (answer: Answer): Version => ({ visit: fitting(Appointment, answer), tag: tagOf(answer) });

/** A visit as it is now. @throws Failure where it cannot be read */
export const read = async (kit: Kit, { id, token }: Key): Promise<Version> =>
  versionOf(await kit.ask(getAppointment, { params: { id }, token }));

/** Compares two versions but for the link to the calendar file, which is made anew each time. @throws Failure */
export function sameVersion(what: string, got: Version, expected: Version): void {
  const told = ({ visit: { calendar: _, ...visit }, tag }: Version) => ({ ...visit, ETag: tag });
  same(what, told(got), told(expected));
}

/** A change was answered with the next version, which is what is read afterwards. @throws Failure */
export function isNext(before: Version, told: Version, seen: Version): void {
  same('version', told.visit.version, before.visit.version + 1);
  that(/^"[^"]+"$/u.test(told.tag) && told.tag !== before.tag, 'ETag', 'a strong validator, another than before', told.tag);
  sameVersion('the visit as it is read afterwards', seen, told);
}

/** What was refused changed nothing of the visit. @throws Failure */
export async function isUnchanged(kit: Kit, own: Own): Promise<void> {
  const told = ({ visit: { version, status, start, end }, tag }: Version) => ({ version, status, start, end, ETag: tag });
  same('the visit after the refusal', told(await read(kit, own)), told(own));
}

/** Whoever comes too late is told of other times of the service, where there are any. @throws Failure */
export async function tellsOthers(kit: Kit, { alternatives = [] }: Problem, { slot }: Own, taken: Slot): Promise<void> {
  if (alternatives.length === 0 && (await kit.slots({ service: slot.serviceId, ...kit.span(28) }, 10)).length === 0) return;
  that(alternatives.length >= 1 && alternatives.length <= 6, 'how many alternatives', '1 to 6', alternatives.length);
  const wrong = alternatives.filter(({ id, serviceId }) => id === slot.id || id === taken.id || serviceId !== slot.serviceId);
  same(
    'alternatives that are the visit’s own time, the one that is gone, or another service’s',
    wrong.map(({ id }) => id),
    [],
  );
}

interface Moved {
  readonly own: Own;
  readonly to: Slot;
  /** The key it was moved with. */
  readonly key: string;
  readonly told: Version;
  /** As it was read right after. */
  readonly seen: Version;
}

/** A visit that was moved once, for checks that only look at it. */
export const moved = (kit: Kit): Promise<Moved> =>
  kit.once('moved', async () => {
    const [own, to] = await visitAndTime(kit);
    const key = kit.newKey();
    const told = versionOf(await move(kit, own, to, { key }));
    return { own, to, key, told, seen: await read(kit, own) };
  });

/** A visit that nothing changes, and a free time: for checks whose changes are all refused. */
export async function untouched(kit: Kit): Promise<readonly [Own, Slot]> {
  const [own, to] = await kit.once('untouched', () => visitAndTime(kit));
  // Where a check before this one was not refused, that is for it alone to say.
  return (await read(kit, own)).tag === own.tag ? [own, to] : visitAndTime(kit);
}

interface Cancelled {
  readonly own: Own;
  readonly told: Version;
}

/** A visit that was cancelled, for checks that only look at it. */
export const cancelled = (kit: Kit): Promise<Cancelled> =>
  kit.once('cancelled', async () => {
    const own = await newVisit(kit, 'cancel');
    return { own, told: versionOf(await cancel(kit, own, { body: { reason: 'A conformance test.' } })) };
  });
