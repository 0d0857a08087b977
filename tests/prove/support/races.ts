import type { BookingAnswer, Hold, Problem, Slot, WaitlistAnswer, WaitlistEntry } from '@foyer/sdk/contract';
import { newKey } from '../../reference-server/setup/app.ts';
import { freeTimes } from '../../reference-server/setup/server-process.ts';

export const racers = 64;
export const staffToken = 'staff-token-of-the-long-race-0123456789';

const patient = { name: 'Grace Hopper', birthDate: '1990-12-09', email: 'grace@patients.example' };
const somebody = { patient, consent: { accepted: true, version: '1' } };

export interface Answered<T> {
  readonly status: number;
  readonly body: T & Problem;
}

/** Where a race is run: the servers of one hospital, in turn. */
export interface Track {
  readonly urls: readonly string[];
  /** How many live visits a time has, where that can be looked at behind the servers' back. */
  readonly visitsAt?: (slotId: string) => Promise<number>;
}

interface Lane extends Track {
  post<T>(racer: number, path: string, body: object, headers?: Record<string, string>): Promise<Answered<T>>;
  book(racer: number, slot: Slot, hold?: Hold): Promise<Answered<BookingAnswer>>;
  cancel(visit: BookingAnswer): Promise<void>;
  race<T>(run: (racer: number) => Promise<Answered<T>>): Promise<Answered<T>[]>;
}

function laneOf(track: Track): Lane {
  const urlOf = (racer: number) => track.urls[racer % track.urls.length] as string;
  const post = async <T>(racer: number, path: string, body: object, headers: Record<string, string> = {}): Promise<Answered<T>> => {
    const response = await fetch(`${urlOf(racer)}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey(), ...headers },
      body: JSON.stringify(body),
    });
    return { status: response.status, body: (await response.json()) as T & Problem };
  };
  return {
    ...track,
    post,
    book: (racer, slot, hold) =>
      post(
        racer,
        '/v1/appointments',
        { slotId: slot.id, ...(hold && { holdId: hold.id }), ...somebody },
        hold && { 'Hold-Secret': hold.secret },
      ),
    cancel: async ({ appointment, manage }) => {
      const headers = { Authorization: `Manage ${manage.token}`, 'If-Match': '*' };
      const { status } = await post(0, `/v1/appointments/${appointment.id}/cancel`, {}, headers);
      if (status !== 200) throw new Error(`a visit was not cancelled: ${status}`);
    },
    race: (run) => Promise.all(Array.from({ length: racers }, (_, i) => run(i))),
  };
}

/** What went wrong in a round, and how many won where one should have. */
export interface Round {
  readonly winners: number;
  readonly faults: readonly string[];
}

const isRefusal = ({ status, body }: Answered<unknown>) => status === 409 && body.code === 'slot-unavailable';
const strange = (answers: readonly Answered<unknown>[], ok: (answer: Answered<unknown>) => boolean) =>
  answers.filter((answer) => !ok(answer)).map(({ status, body }) => `${status} ${body.code ?? ''}`);

/** Who won a time, once each other was told properly; and whether the time has one visit. */
async function judged(
  lane: Lane,
  slot: Slot,
  answers: readonly Answered<unknown>[],
  won: (answer: Answered<unknown>) => boolean,
): Promise<Round> {
  const winners = answers.filter(won).length;
  const visits = (await lane.visitsAt?.(slot.id)) ?? winners;
  return {
    winners: Math.max(winners, visits),
    faults: [
      ...strange(answers, (answer) => won(answer) || isRefusal(answer)),
      ...answers.filter((answer) => isRefusal(answer) && !answer.body.alternatives?.length).map(() => 'no alternatives'),
    ],
  };
}

const made = ({ status }: Answered<unknown>) => status === 201;

/** One way to a time: each call is a round. */
type Path = (lane: Lane, slots: Slot[]) => Promise<() => Promise<Round>>;

const book: Path =
  async (lane, [slot]) =>
  async () => {
    const answers = await lane.race((i) => lane.book(i, slot!));
    const round = await judged(lane, slot!, answers, made);
    for (const { body } of answers.filter(made)) await lane.cancel(body);
    return round;
  };

const holdThenBook: Path =
  async (lane, [slot]) =>
  async () => {
    const holds = await lane.race((i) => lane.post<Hold>(i, '/v1/holds', { slotId: slot!.id }));
    const held = holds.filter(made);
    const hold = held[0]?.body;
    // One racer in four comes with the hold; the others try without.
    const answers = await lane.race((i) => lane.book(i, slot!, i % 4 === 0 ? hold : undefined));
    const round = await judged(lane, slot!, answers, made);
    for (const { body } of answers.filter(made)) await lane.cancel(body);
    return { winners: Math.max(round.winners, held.length), faults: [...round.faults, ...strange(holds, (a) => made(a) || isRefusal(a))] };
  };

const approve: Path = async (lane) => {
  const url = lane.urls[0] as string;
  const { items } = (await (await fetch(`${url}/v1/services`)).json()) as {
    items: { id: string; bookingPolicy: { requiresApproval: boolean } }[];
  };
  const service = items.find(({ bookingPolicy }) => bookingPolicy.requiresApproval)?.id ?? '';
  const day = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  const days = `from=${day(4)}&to=${day(40)}`;
  const listed = (await (await fetch(`${url}/v1/slots?service=${service}&${days}`)).json()) as { items: Slot[] };
  const [slot] = listed.items;
  if (!slot) throw new Error('no time waits for approval');
  return async () => {
    const { body: own } = await lane.book(0, slot);
    const step = (i: number) => (i % 8 === 0 ? 'decline' : 'approve');
    const answers = await lane.race<unknown>((i) =>
      lane.post(i, `/staff/v1/appointments/${own.appointment.id}/${step(i)}`, {}, { Authorization: `Bearer ${staffToken}` }),
    );
    const won = answers.filter(({ status }) => status === 200).length;
    await lane.cancel(own);
    return {
      winners: won,
      faults: strange(answers, ({ status, body }) => status === 200 || (status === 409 && body.code === 'invalid-transition')),
    };
  };
};

/** A quarter of the racers move a visit into the time, the others book it. */
const moveInto: Path = async (lane, slots) => {
  const movers: { own: BookingAnswer; at: Slot }[] = [];
  const free = slots.filter(({ serviceId }) => serviceId === slots[0]?.serviceId);
  while (movers.length < racers / 4) {
    const at = free.shift();
    if (!at) throw new Error('too few times');
    const { status, body } = await lane.book(0, at);
    if (status === 201) movers.push({ own: body, at });
  }
  let target = free.shift() as Slot;
  return async () => {
    const answers = await lane.race<unknown>((i) => {
      const mover = i % 4 === 0 ? movers[i / 4] : undefined;
      if (!mover) return lane.book(i, target);
      const headers = { Authorization: `Manage ${mover.own.manage.token}`, 'If-Match': '*' };
      return lane.post(i, `/v1/appointments/${mover.own.appointment.id}/reschedule`, { slotId: target.id }, headers);
    });
    const won = (answer: Answered<unknown>) => answer.status === 200 || answer.status === 201;
    const round = await judged(lane, target, answers, won);
    const first = answers.findIndex(won);
    const mover = first % 4 === 0 ? movers[first / 4] : undefined;
    if (mover) [mover.at, target] = [target, mover.at];
    else if (first >= 0) await lane.cancel(answers[first]?.body as BookingAnswer & Problem);
    return round;
  };
};

/** One cancels, the others book the time that becomes free. */
const cancelThenBook: Path =
  async (lane, [slot]) =>
  async () => {
    const { body: own } = await lane.book(0, slot!);
    const [, ...answers] = await lane.race<unknown>(async (i) => {
      if (i > 0) return lane.book(i, slot!);
      await lane.cancel(own);
      return { status: 200, body: {} as Problem };
    });
    // Who came before it was cancelled was refused: there may be none.
    if (!answers.some(made)) answers.push(await lane.book(1, slot!));
    const round = await judged(lane, slot!, answers, made);
    for (const { body } of answers.filter(made)) await lane.cancel(body as BookingAnswer & Problem);
    return round;
  };

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** A time is offered to one who waits; a third accepts, the others book and hold it. */
const acceptOffer: Path =
  async (lane, [slot]) =>
  async () => {
    const { body: own } = await lane.book(0, slot!);
    const day = slot!.start.slice(0, 10);
    const wishes = { from: day, to: day, locationIds: [slot!.locationId], practitionerId: slot!.practitionerId };
    const { body: waits, status } = await lane.post<WaitlistAnswer>(0, '/v1/waitlist', { serviceId: slot!.serviceId, wishes, ...somebody });
    if (status !== 201) throw new Error(`nobody may wait: ${status} ${waits.code}`);
    const authority = { Authorization: `Manage ${waits.manage.token}` };
    const url = `${lane.urls[0]}/v1/waitlist/${waits.entry.id}`;
    await lane.cancel(own);
    const openOffer = async () =>
      ((await (await fetch(url, { headers: authority })).json()) as WaitlistEntry).offers.find((o) => o.status === 'open');
    let offer = await openOffer();
    for (let looks = 0; !offer && looks < 1500; looks += 1) {
      await pause(10);
      offer = await openOffer();
    }
    if (!offer) throw new Error('nothing was offered within 15 s');
    const offered = offer;
    const answers = await lane.race<unknown>((i) => {
      if (i % 3 === 0) return lane.post(i, `/v1/waitlist/${waits.entry.id}/offers/${offered.id}/accept`, {}, authority);
      return i % 3 === 1 ? lane.book(i, offered.slot) : lane.post(i, '/v1/holds', { slotId: offered.slot.id });
    });
    const accepted = answers.filter(({ status: s }, i) => i % 3 === 0 && s === 200).map(({ body }) => body as BookingAnswer & Problem);
    const others = answers.filter((_, i) => i % 3 !== 0);
    const visits = new Set(accepted.map(({ appointment }) => appointment.id)).size + others.filter(made).length;
    const counted = (await lane.visitsAt?.(offered.slot.id)) ?? visits;
    if (accepted[0]) await lane.cancel(accepted[0]);
    return {
      winners: Math.max(visits, counted),
      faults: [...strange(others, isRefusal), ...(accepted.length === Math.ceil(racers / 3) ? [] : ['an acceptance was refused'])],
    };
  };

export const paths = {
  book,
  'hold, then book': holdThenBook,
  approve,
  'move into': moveInto,
  'cancel, then book': cancelThenBook,
  'accept an offer': acceptOffer,
} satisfies Record<string, Path>;

export interface Raced {
  readonly rounds: number;
  readonly doubles: number;
  readonly faults: readonly string[];
}

/** So many rounds on one path. */
export async function runRaces(track: Track, rounds: number, path: keyof typeof paths): Promise<Raced> {
  const lane = laneOf(track);
  // Of some services no time names a clinician; many are looked at, so that there are others.
  const slots = (await freeTimes(lane.urls[0] as string, 3_000)).filter(({ practitionerId }) => practitionerId !== undefined);
  if (slots.length < racers) throw new Error(`There are ${slots.length} free times with a clinician: too few for a race.`);
  const next = await paths[path](lane, slots);
  let doubles = 0;
  const faults: string[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const { winners, faults: found } = await next();
    doubles += Math.max(0, winners - 1);
    if (winners === 0) faults.push('nobody won');
    faults.push(...found);
  }
  return { rounds, doubles, faults };
}
