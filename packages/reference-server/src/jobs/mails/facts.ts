import { say } from '../../services/words.ts';
import type { Row } from '../../store/db.ts';
import type { KeptPlace } from '../../store/deliveries.ts';
import { oneLine, plainLine, when } from '../wording.ts';
import type { MailTerms } from './terms.ts';

/** Something a message tells, every part of it untrusted text. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  /** The same in a text message; missing where it goes without. */
  readonly brief?: string;
}

/** When and how somebody is seen. */
type Meeting = Pick<Row<'appointment'>, 'starts_at' | 'ends_at' | 'time_zone' | 'is_window' | 'mode'>;

/** A visit, or a time that is offered, with the reference it is known by. */
interface Placed {
  readonly appointment: Meeting & Pick<Row<'appointment'>, 'reference'> & Partial<Pick<Row<'appointment'>, 'disrupted_at'>>;
  readonly site: Row<'site'>;
  readonly location: Row<'location'> | undefined;
}

const fact = (name: string, value: string, brief?: string): Fact => ({
  name: plainLine(name),
  value: plainLine(value),
  ...(brief !== undefined && { brief: plainLine(brief) }),
});

/** A fact that a text message tells in the same words. */
export const told = (name: string, value: string): Fact => fact(name, value, value);
/** One that a text message names. */
export const labelled = (name: string, value: string): Fact => fact(name, value, `${name}: ${value}`);
export const referenceFact = (terms: MailTerms, reference: string): Fact => fact(terms.reference, reference);
export const noTime = (terms: MailTerms): Fact => told(terms.when, terms.noTime);

/** Until when something is kept: for hours, so that a text message need not name the day. */
export function untilFact(at: Date, timeZone: string, locale: string, terms: MailTerms): Fact {
  const until = when(at, timeZone, locale);
  return fact(terms.until, terms.at(until), `${terms.until}: ${until.time} (${until.zone})`);
}

function timeOf({ starts_at, ends_at, time_zone, is_window }: Meeting, name: string, locale: string, terms: MailTerms): Fact[] {
  if (!starts_at || !ends_at) return [];
  const start = when(starts_at, time_zone, locale);
  const value = is_window ? terms.between(start, when(ends_at, time_zone, locale)) : terms.at(start);
  // A text message names any other time than the visit's own.
  return [(name === terms.when ? told : labelled)(name, value)];
}

function whereOf(mode: string, { site, location }: Pick<Placed, 'site' | 'location'>, locale: string, terms: MailTerms): Fact[] {
  if (mode === 'video') return [told(terms.where, terms.video)];
  if (mode === 'phone') return [told(terms.where, terms.byPhone)];
  if (!location) return [];
  const name = say({ locale, site }, location.name);
  return [fact(terms.where, terms.place(name, oneLine(location.address)), name)];
}

/** Time, place and reference of a visit; never a reason, a department or a name (T8, P3, P8). A time that is blocked is named as such; where it would have been, a text message does not say. */
export function factsOf(placed: Placed, locale: string, terms: MailTerms): Fact[] {
  const { appointment } = placed;
  return [
    ...timeOf(appointment, appointment.disrupted_at ? terms.notWhen : terms.when, locale, terms),
    ...whereOf(appointment.mode, placed, locale, terms).map((where) => (appointment.disrupted_at ? fact(where.name, where.value) : where)),
    referenceFact(terms, appointment.reference),
  ];
}

/** Another time, where it would be, and until when it is kept: a day, which a text message names too. */
export function keptFacts({ slot, location, until, site }: KeptPlace & Pick<Placed, 'site'>, locale: string, terms: MailTerms): Fact[] {
  return [
    ...timeOf({ ...slot, time_zone: location.time_zone, is_window: slot.capacity !== null }, terms.kept, locale, terms),
    ...whereOf(slot.mode, { site, location }, locale, terms),
    labelled(terms.until, terms.at(when(until, location.time_zone, locale))),
  ];
}
