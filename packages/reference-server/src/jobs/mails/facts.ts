import { say } from '../../services/words.ts';
import type { Row } from '../../store/db.ts';
import { oneLine, plainLine, when } from '../wording.ts';
import type { Letter } from './layout.ts';
import type { MailTerms } from './terms.ts';

/** A visit, or a time that is offered, with the reference it is known by. */
interface Placed {
  readonly appointment: Pick<Row<'appointment'>, 'starts_at' | 'ends_at' | 'time_zone' | 'is_window' | 'mode' | 'reference'>;
  readonly site: Row<'site'>;
  readonly location: Row<'location'> | undefined;
}

/** Time, place and reference of a visit; never a reason, a department or a name (T8, P3, P8). */
export function factsOf({ appointment, site, location }: Placed, locale: string, terms: MailTerms): Letter['facts'] {
  const told: [string, string][] = [];
  if (appointment.starts_at && appointment.ends_at) {
    const start = when(appointment.starts_at, appointment.time_zone, locale);
    told.push([
      terms.when,
      appointment.is_window ? terms.between(start, when(appointment.ends_at, appointment.time_zone, locale)) : terms.at(start),
    ]);
  }
  if (appointment.mode === 'video') told.push([terms.where, terms.video]);
  else if (appointment.mode === 'phone') told.push([terms.where, terms.byPhone]);
  else if (location) told.push([terms.where, terms.place(say({ locale, site }, location.name), oneLine(location.address))]);
  return [...told, [terms.reference, appointment.reference] as const].map(([name, value]) => [name, plainLine(value)] as const);
}
