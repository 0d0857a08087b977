import { hex, type Answer, type Question } from './asking.ts';
import { operations, type Operation } from './contract.ts';
import { Failure } from './check.ts';

/** What a run has made on the server, and what became of it. */
export interface Leftovers {
  readonly released: number;
  readonly cancelled: number;
  /** Visits, requests, places on a waiting list and messages that could not be taken back, by the reference a person at the hospital finds them with. */
  readonly visits: readonly string[];
  /** Holds that could not be let go; each ends by itself. */
  readonly holds: number;
}

export type SendQuestion = (operation: Operation, question: Question) => Promise<Answer>;

interface Visit {
  readonly id: string;
  readonly reference: string;
  readonly token: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** Remembers all that a run makes, from the answers themselves, so that nothing is forgotten when a check throws. */
export class Ledger {
  readonly #holds = new Map<string, string>();
  readonly #visits = new Map<string, Visit>();
  readonly #places = new Map<string, Visit>();
  readonly #cases = new Map<string, Visit>();
  /** Keyed questions whose answer has not come: each may have been done. */
  readonly #open = new Map<string, { operation: Operation; question: Question }>();

  /** Called before a question is sent. @returns what to call with its answer. */
  asks(operation: Operation, question: Question): (answer: Answer) => void {
    const { key } = question;
    const makes = operation.route.keyed && typeof key === 'string';
    const name = `${operation.route.id} ${String(key)} ${hex(new TextEncoder().encode(JSON.stringify(question.body)))}`;
    if (makes) this.#open.set(name, { operation, question });
    return (answer) => {
      this.#open.delete(name);
      this.#note(operation, question, answer);
    };
  }

  #note({ route }: Operation, question: Question, { status, json }: Answer): void {
    if (status === 201 && route.id === operations.createHold.route.id) {
      const id = text(member(json, 'id'));
      if (id !== '') this.#holds.set(id, text(member(json, 'secret')));
    } else if ((status === 201 || status === 200) && text(member(member(json, 'manage'), 'token')) !== '') {
      const token = text(member(member(json, 'manage'), 'token'));
      const reference = text(member(member(json, 'case'), 'reference'));
      if (reference !== '') this.#cases.set(reference, { id: reference, token, reference });
      const isPlace = route.id === operations.joinWaitlist.route.id;
      const made = member(json, isPlace ? 'entry' : 'appointment');
      const id = text(member(made, 'id'));
      if (id !== '') (isPlace ? this.#places : this.#visits).set(id, { id, token, reference: text(member(made, 'reference')) });
    } else if (status === 204 && route.id === operations.leaveWaitlist.route.id) this.#places.delete(question.params?.['id'] ?? '');
    else if (status === 200 && route.id === operations.withdrawCase.route.id) this.#cases.delete(question.params?.['reference'] ?? '');
    else if (status === 204 && route.id === operations.releaseHold.route.id) this.#holds.delete(question.params?.['id'] ?? '');
  }

  /** Takes everything back: holds are let go, visits cancelled where the server can. Never throws. */
  async cleanUp(ask: SendQuestion, canCancel: boolean): Promise<Leftovers> {
    // The same key again tells whether a lost request was done.
    for (const { operation, question } of [...this.#open.values()])
      await attempt(
        () => ask(operation, question),
        (a) => this.#note(operation, question, a),
      );
    let released = 0;
    for (const [id, secret] of [...this.#holds]) {
      const done = await attempt(() => ask(operations.releaseHold, { params: { id }, secret }));
      if (done?.status !== 204 && done?.status !== 404 && done?.status !== 410) continue;
      this.#holds.delete(id);
      released += 1;
    }
    // Before the visits: what is given back then must not be offered to the kit's own.
    for (const { id, token } of [...this.#places.values()]) {
      const left = await attempt(() => ask(operations.leaveWaitlist, { params: { id }, token }));
      if (left?.status === 204) this.#places.delete(id);
    }
    for (const { id, token } of [...this.#cases.values()]) {
      const back = await attempt(() => ask(operations.withdrawCase, { params: { reference: id }, token, body: {} }));
      if (back?.status === 200) this.#cases.delete(id);
    }
    let cancelled = 0;
    for (const visit of canCancel ? [...this.#visits.values()] : []) {
      if (!(await cancel(ask, visit))) continue;
      this.#visits.delete(visit.id);
      cancelled += 1;
    }
    return {
      released,
      cancelled,
      visits: [...this.#visits.values(), ...this.#places.values(), ...this.#cases.values()].map(({ reference }) => reference),
      holds: this.#holds.size,
    };
  }
}

async function attempt(ask: () => Promise<Answer>, then: (answer: Answer) => void = () => undefined): Promise<Answer | undefined> {
  try {
    const answer = await ask();
    then(answer);
    return answer;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

async function cancel(ask: SendQuestion, { id, token }: Visit): Promise<boolean> {
  const seen = await attempt(() => ask(operations.getAppointment, { params: { id }, token }));
  const version = seen?.headers.get('etag');
  const headers = version ? { 'If-Match': version } : {};
  const done = await attempt(() => ask(operations.cancelAppointment, { params: { id }, token, headers, body: {} }));
  return done?.status === 200;
}
