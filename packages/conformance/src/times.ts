import type { Kit } from './kit.ts';
import { Skip, notRun } from './check.ts';
import { addDays } from './days.ts';
import type { Service, Slot } from './contract.ts';

/** Whether anyone may book the service with the kit's invented patient, who is 36 and has a referral. */
export function isForAnyone({ requirements, capabilities, questionnaireId }: Service): boolean {
  const { minAge = 0, maxAge = 200 } = requirements;
  return capabilities.book && capabilities.find && minAge <= 30 && maxAge >= 40 && questionnaireId === undefined;
}

/** Whether the kit books times of the service: those of the configuration, or whatever anyone may book. */
export const isToBook = ({ config, discovery }: Kit, service: Service): boolean =>
  (config.services ? config.services.includes(service.id) : isForAnyone(service)) &&
  (service.capabilities.hold !== 'none' || discovery.capabilities.hold === 'none');

export const isPlain = (slot: Slot): boolean => slot.deepLink === undefined && slot.phone === undefined;
export const isSession = (slot: Slot): boolean => slot.remaining !== undefined;

export interface Wanted {
  /** Times of sessions instead of single ones. */
  readonly session?: true;
  /** Only of this service. */
  readonly service?: Service;
  /** Only with a clinician; one who has several services, where there is one. */
  readonly clinician?: true;
  /** The service waits for a person's approval; one that does not, unless told. */
  readonly approval?: true;
  /** Only times that begin after this moment. */
  readonly after?: number;
  /** Only times that begin before this moment. */
  readonly before?: number;
}

/** Whether one time of a clinician stands to another as is looked for. */
export type Follows = (slot: Slot, next: Slot) => boolean;

/** One begins as the other ends. */
const isRightAfter: Follows = (slot, next) => Date.parse(next.start) === Date.parse(slot.end);

const kindOf = ({ session, service, approval }: Wanted) => `${session ?? ''} ${service?.id ?? ''} ${approval ?? ''}`;

/** The fewest seats first: the whole session is filled. */
const bySeats = (a: Slot, b: Slot) => (a.remaining ?? 0) - (b.remaining ?? 0);

/** Hands out free times, each once in a run, so that no check stands in another's way. */
export class Times {
  readonly #kit: Kit;
  readonly #pools = new Map<string, Slot[]>();
  readonly #given: Slot[] = [];

  constructor(kit: Kit) {
    this.#kit = kit;
  }

  /** So many free times that share no clinician at one time. @throws Skip `not-run` where there are not enough. */
  async take(count: number, wanted: Wanted = {}): Promise<Slot[]> {
    const taken: Slot[] = [];
    for (const slot of await this.#ordered(wanted)) {
      if (taken.length === count) break;
      if (!this.#meets(slot)) {
        taken.push(slot);
        this.#given.push(slot);
      }
    }
    if (taken.length < count) throw notRun(`there are too few free times: ${count} more are needed`);
    return taken;
  }

  /** Keeps a time that a check came by in another way from the others. */
  keep(slot: Slot): void {
    this.#given.push(slot);
  }

  /** So many times of one clinician, each of which follows the one before. @throws Skip `not-run` where there are none */
  async takeRow(count: number, wanted: Wanted, follows: Follows = isRightAfter): Promise<Slot[]> {
    const pool = (await this.#ordered(wanted)).filter((slot) => slot.practitionerId !== undefined && !this.#meets(slot));
    for (const first of pool) {
      const row = [first];
      while (row.length < count) {
        const last = row.at(-1) ?? first;
        const next = pool.find((slot) => slot.practitionerId === first.practitionerId && follows(last, slot));
        if (!next) break;
        row.push(next);
      }
      if (row.length < count) continue;
      this.#given.push(...row);
      return row;
    }
    throw notRun(`no clinician has ${count} free times one after the other`);
  }

  async #ordered(wanted: Wanted): Promise<readonly Slot[]> {
    const { after = 0, before = Infinity } = wanted;
    const pool = (await this.#pool(wanted)).filter(({ start }) => Date.parse(start) > after && Date.parse(start) < before);
    if (wanted.session) return pool.toSorted(bySeats);
    if (!wanted.clinician) return pool;
    const several = (await this.#kit.practitioners()).filter(({ serviceIds }) => serviceIds.length > 1).map(({ id }) => id);
    const rank = ({ practitionerId }: Slot) => Number(practitionerId !== undefined && several.includes(practitionerId));
    return pool.filter(({ practitionerId }) => practitionerId !== undefined).toSorted((a, b) => rank(b) - rank(a));
  }

  /** A time that stands alone keeps its clinician busy; where none is named, its place. */
  #meets(slot: Slot): boolean {
    const who = (s: Slot) => s.practitionerId ?? s.locationId;
    return this.#given.some(
      (g) =>
        g.id === slot.id ||
        (who(g) === who(slot) && Date.parse(g.start) < Date.parse(slot.end) && Date.parse(slot.start) < Date.parse(g.end)),
    );
  }

  async #pool(wanted: Wanted): Promise<readonly Slot[]> {
    const kind = kindOf(wanted);
    const known = this.#pools.get(kind);
    if (known) return known;
    const found: Slot[] = [];
    for (const service of await this.#services(wanted)) {
      // The day after tomorrow, so that no notice runs out meanwhile.
      const from = addDays(this.#kit.today(), 2);
      const slots = await this.#kit.slots({ service: service.id, from, to: addDays(from, 26) }, 400).catch((error: unknown) => {
        // What is wrong with a list is another check's to say.
        if (error instanceof Skip) throw error;
        return [];
      });
      found.push(...slots.filter((slot) => isPlain(slot) && isSession(slot) === (wanted.session === true)));
      if (found.length > 600) break;
    }
    this.#pools.set(kind, found);
    return found;
  }

  async #services({ service, approval = undefined }: Wanted): Promise<readonly Service[]> {
    if (service) return [service];
    const all = await this.#kit.services();
    return all.filter((s) => isToBook(this.#kit, s) && s.bookingPolicy.requiresApproval === (approval === true));
  }
}
