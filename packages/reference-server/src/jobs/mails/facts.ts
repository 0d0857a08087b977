import { say } from '../../services/words.ts';
import type { Row } from '../../store/db.ts';
import type { KeptPlace } from '../../store/deliveries.ts';
import { oneLine, plainLine, when } from '../wording.ts';
import type { Letter } from './layout.ts';
import type { MailTerms } from './terms.ts';

type Facts = readonly (readonly [name: string, value: string])[];

/** When and how somebody is seen. */
type Meeting = Pick<Row<'appointment'>, 'starts_at' | 'ends_at' | 'time_zone' | 'is_window' | 'mode'>;

/** A visit, or a time that is offered, with the reference it is known by. */
interface Placed {
  readonly appointment: Meeting & Pick<Row<'appointment'>, 'reference'> & Partial<Pick<Row<'appointment'>, 'disrupted_at'>>;
  readonly site: Row<'site'>;
  readonly location: Row<'location'> | undefined;
}

function timeOf({ starts_at, ends_at, time_zone, is_window }: Meeting, name: string, locale: string, terms: MailTerms): Facts {
  if (!starts_at || !ends_at) return [];
  const start = when(starts_at, time_zone, locale);
  return [[name, is_window ? terms.between(start, when(ends_at, time_zone, locale)) : terms.at(start)]];
}

function placeOf(mode: string, { site, location }: Pick<Placed, 'site' | 'location'>, locale: string, terms: MailTerms): Facts {
  if (mode === 'video') return [[terms.where, terms.video]];
  if (mode === 'phone') return [[terms.where, terms.byPhone]];
  return location ? [[terms.where, terms.place(say({ locale, site }, location.name), oneLine(location.address))]] : [];
}

const plain = (facts: Facts): Letter['facts'] => facts.map(([name, value]) => [name, plainLine(value)] as const);

/** Time, place and reference of a visit; never a reason, a department or a name (T8, P3, P8). A time that is blocked is named as such. */
export function factsOf(placed: Placed, locale: string, terms: MailTerms): Letter['facts'] {
  const { appointment } = placed;
  return plain([
    ...timeOf(appointment, appointment.disrupted_at ? terms.notWhen : terms.when, locale, terms),
    ...placeOf(appointment.mode, placed, locale, terms),
    [terms.reference, appointment.reference],
  ]);
}

/** Another time, where it would be, and until when it is kept. */
export function keptFacts(
  { slot, location, until, site }: KeptPlace & Pick<Placed, 'site'>,
  locale: string,
  terms: MailTerms,
): Letter['facts'] {
  return plain([
    ...timeOf({ ...slot, time_zone: location.time_zone, is_window: slot.capacity !== null }, terms.kept, locale, terms),
    ...placeOf(slot.mode, { site, location }, locale, terms),
    [terms.until, terms.at(when(until, location.time_zone, locale))],
  ]);
}
