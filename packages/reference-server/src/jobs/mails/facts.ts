import { say } from '../../services/words.ts';
import type { Row } from '../../store/db.ts';
import { oneLine, plainLine, when } from '../wording.ts';
import type { MailTerms } from './terms.ts';

/** Something a message tells, every part of it untrusted text. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  /** The same in a text message; missing where it goes without. */
  readonly brief?: string;
}

/** A visit, or a time that is offered, with the reference it is known by. */
interface Placed {
  readonly appointment: Pick<Row<'appointment'>, 'starts_at' | 'ends_at' | 'time_zone' | 'is_window' | 'mode' | 'reference'>;
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
export const referenceFact = (terms: MailTerms, reference: string): Fact => fact(terms.reference, reference);
export const noTime = (terms: MailTerms): Fact => told(terms.when, terms.noTime);

/** Until when something is kept: for hours, so that a text message need not name the day. */
export function untilFact(at: Date, timeZone: string, locale: string, terms: MailTerms): Fact {
  const until = when(at, timeZone, locale);
  return fact(terms.until, terms.at(until), `${terms.until}: ${until.time} (${until.zone})`);
}

function whereOf({ appointment, site, location }: Placed, locale: string, terms: MailTerms): Fact[] {
  if (appointment.mode === 'video') return [told(terms.where, terms.video)];
  if (appointment.mode === 'phone') return [told(terms.where, terms.byPhone)];
  if (!location) return [];
  const name = say({ locale, site }, location.name);
  return [fact(terms.where, terms.place(name, oneLine(location.address)), name)];
}

/** Time, place and reference of a visit; never a reason, a department or a name (T8, P3, P8). */
export function factsOf(placed: Placed, locale: string, terms: MailTerms): Fact[] {
  const { starts_at, ends_at, time_zone, is_window, reference } = placed.appointment;
  const facts: Fact[] = [];
  if (starts_at && ends_at) {
    const start = when(starts_at, time_zone, locale);
    facts.push(told(terms.when, is_window ? terms.between(start, when(ends_at, time_zone, locale)) : terms.at(start)));
  }
  return [...facts, ...whereOf(placed, locale, terms), referenceFact(terms, reference)];
}
