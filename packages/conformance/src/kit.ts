import {
  Interrupted,
  headersOf,
  hex,
  pathOf,
  send,
  type Answer,
  type AskerOptions,
  type Exchange,
  type Question,
  type Sent,
} from './asking.ts';
import type { Config } from './config.ts';
import { operations, type Discovery, type Location, type Operation, type Practitioner, type Service, type Slot } from './contract.ts';
import { addDays, dayIn, isZone } from './days.ts';
import { fitting } from './expecting.ts';
import type { Ledger } from './ledger.ts';
import type { Ports } from './ports.ts';
import { Times, type Follows, type Wanted } from './times.ts';
import { Failure, Skip } from './check.ts';

export interface SlotQuery {
  readonly service: string;
  readonly from: string;
  readonly to: string;
  readonly location?: string | undefined;
  readonly practitioner?: string | undefined;
  readonly mode?: string | undefined;
  readonly limit?: number;
}

/** What all checks of a run share. */
export interface Run {
  readonly asker: AskerOptions;
  readonly ports: Ports;
  readonly config: Config;
  readonly discovery: Discovery;
  readonly ledger: Ledger;
  readonly signal: AbortSignal;
  /** Every exchange of the run so far. */
  readonly exchanges: Exchange[];
  /** Read once for all checks. */
  readonly kept: Map<string, Promise<unknown>>;
  times?: Times;
}

/** What a check works with: it asks, and looks at what comes back. */
export class Kit {
  readonly #run: Run;
  /** The exchanges of this check. */
  readonly exchanges: Exchange[] = [];

  constructor(run: Run) {
    this.#run = run;
  }

  get config(): Config {
    return this.#run.config;
  }

  get discovery(): Discovery {
    return this.#run.discovery;
  }

  /** Every exchange of the run. */
  get all(): readonly Exchange[] {
    return this.#run.exchanges;
  }

  get base(): string {
    return this.#run.asker.base;
  }

  now(): number {
    return this.#run.ports.now().getTime();
  }

  /** By the clock of the hospital. */
  today(): string {
    const { timeZone } = this.discovery;
    return dayIn(this.now(), isZone(timeZone) ? timeZone : 'UTC');
  }

  /** Waits, unless the run is interrupted. @throws Interrupted */
  async sleep(ms: number): Promise<void> {
    this.#check();
    await this.#run.ports.sleep(ms, this.#run.signal).catch(() => this.#check());
  }

  /** Looks, and once more after a moment where what is seen is not as it should be: a list may be a second old. */
  async settled<T>(look: () => Promise<T>, is: (value: T) => boolean): Promise<T> {
    const first = await look();
    if (is(first)) return first;
    await this.sleep(1100);
    return look();
  }

  /** Whether a time has gone from the list as anybody sees it. */
  async isGone(slot: Slot): Promise<boolean> {
    return !(await this.settled(
      () => this.isListed(slot),
      (listed) => !listed,
    ));
  }

  /** 128 random bits. */
  newKey(): string {
    return hex(this.#run.ports.bytes(16));
  }

  /** Some of a list, at random, in its order. */
  some<T>(items: readonly T[], count: number): T[] {
    const lot = items.map((item, at) => ({ item, at, drawn: new DataView(this.#run.ports.bytes(4).slice().buffer).getUint32(0) }));
    return lot
      .sort((a, b) => a.drawn - b.drawn)
      .slice(0, count)
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  }

  #check(): void {
    if (this.#run.signal.aborted) throw new Interrupted('The run was interrupted.');
  }

  /** Asks an operation of the contract. @throws Failure when nobody answers */
  async ask(operation: Operation, question: Question = {}): Promise<Answer> {
    const { route } = operation;
    const key = question.key === undefined && route.keyed ? this.newKey() : question.key;
    const whole: Question = { ...question, ...(key !== undefined && { key }) };
    this.#check();
    const answered = this.#run.ledger.asks(operation, whole);
    const answer = await this.#send({
      method: route.method,
      path: pathOf(operation, whole),
      headers: headersOf(operation, whole, () => this.newKey()),
      operation: route.id,
      ...(whole.body !== undefined && { body: JSON.stringify(whole.body) }),
    });
    answered(answer);
    return answer;
  }

  /** Sends something that is no operation's, or not as the contract has it. Nothing may come of it. */
  async send(sent: Sent): Promise<Answer> {
    this.#check();
    return this.#send(sent);
  }

  #send(sent: Sent): Promise<Answer> {
    return send(this.#run.asker, sent, (exchange) => {
      this.exchanges.push(exchange);
      this.#run.exchanges.push(exchange);
    });
  }

  /** Does something once for all checks. A failure is not kept: the next one sees for itself. */
  once<T>(name: string, work: () => Promise<T>): Promise<T> {
    const known = this.#run.kept.get(name) as Promise<T> | undefined;
    if (known) return known;
    const made = work();
    this.#run.kept.set(name, made);
    made.catch(() => this.#run.kept.delete(name));
    return made;
  }

  /** All pages of a list, `most` items at most. */
  async list<T>(operation: Operation, query: Question['query'] = {}, most = 2000): Promise<T[]> {
    const items: T[] = [];
    const { schema } = operation.answers[200] ?? {};
    for (let cursor: string | undefined; items.length < most;) {
      const answer = await this.ask(operation, { query: { limit: 200, ...query, cursor } });
      const page = (schema ? fitting(schema, answer) : answer.json) as { items: T[]; nextCursor?: string };
      items.push(...page.items);
      if (page.nextCursor === undefined || page.nextCursor === cursor) break;
      cursor = page.nextCursor;
    }
    return items;
  }

  services = (): Promise<Service[]> => this.once('services', () => this.list<Service>(operations.listServices));
  locations = (): Promise<Location[]> => this.once('locations', () => this.list<Location>(operations.listLocations));
  practitioners = (): Promise<Practitioner[]> => this.once('practitioners', () => this.list<Practitioner>(operations.listPractitioners));

  /** Free times as they are now, page by page. */
  slots = ({ ...query }: SlotQuery, most = 2000): Promise<Slot[]> => this.list<Slot>(operations.listSlots, query, most);

  /** Whether a time is on the list as anybody sees it. */
  async isListed({ id, serviceId, start, timeZone, locationId }: Slot): Promise<boolean> {
    const day = dayIn(Date.parse(start), timeZone);
    return (await this.slots({ service: serviceId, from: day, to: day, location: locationId })).some((slot) => slot.id === id);
  }

  /** A span of days from today, at most 62 of them. */
  span(days: number): { from: string; to: string } {
    const from = this.today();
    return { from, to: addDays(from, days - 1) };
  }

  /**
   * A service with free times in the next weeks, and those times.
   * @throws Skip where there is none
   */
  listed(): Promise<{ service: Service; from: string; to: string; slots: Slot[] }> {
    return this.once('listed', async () => {
      const span = this.span(28);
      let best: { service: Service; slots: Slot[] } | undefined;
      for (const service of await this.services()) {
        const slots = service.capabilities.find ? await this.slots({ service: service.id, ...span }, 400) : [];
        if (slots.length > (best?.slots.length ?? 0)) best = { service, slots };
        if (slots.length >= 100) break;
      }
      if (!best) throw new Skip('not-run', 'no service has a free time in the next 28 days');
      return { ...best, ...span };
    });
  }

  /** That service, and some others at random with theirs: what may be wrong with one is looked for in several. */
  several(): Promise<{ service: Service; slots: Slot[] }[]> {
    return this.once('several', async () => {
      const { from, to, ...first } = await this.listed();
      const others = (await this.services()).filter(({ id, capabilities }) => id !== first.service.id && capabilities.find);
      const found: { service: Service; slots: Slot[] }[] = [first];
      for (const service of this.some(others, 9)) found.push({ service, slots: await this.slots({ service: service.id, from, to }, 200) });
      return found;
    });
  }

  /**
   * Compares what two answers say, thrice at most: others book while the kit looks.
   * @throws Failure when they differ each time
   */
  async steadily(compare: () => Promise<void>): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await compare();
      } catch (error) {
        if (attempt === 3 || !(error instanceof Failure)) throw error;
        await this.sleep(1100);
      }
    }
  }

  get #times(): Times {
    return (this.#run.times ??= new Times(new Kit(this.#run)));
  }

  /** Free times for this check alone. @throws Skip `not-run` where there are not enough */
  take = async (count: number, wanted?: Wanted): Promise<Slot[]> => this.#times.take(count, wanted);

  /** Some of them that follow each other, of one clinician. @throws Skip `not-run` where there are none */
  takeRow = async (count: number, wanted: Wanted, follows?: Follows): Promise<Slot[]> => this.#times.takeRow(count, wanted, follows);

  /** Keeps a time from other checks that this one did not take by itself. */
  keep = (slot: Slot): void => this.#times.keep(slot);

  async takeOne(wanted?: Wanted): Promise<Slot> {
    const [slot] = await this.take(1, wanted);
    if (!slot) throw new Failure('a free time', { expected: 'one', got: 'none' });
    return slot;
  }
}
