import type { StructuredData } from '@foyer/sdk/contract';
import { locationsOf } from '../store/catalogue.ts';
import type { Row } from '../store/db.ts';
import { departmentsWithHours, type DepartmentWithHours } from '../store/departments.ts';
import type { Context } from './context.ts';
import { firstDayThatCounts, scheduleOf } from './department-hours.ts';
import { horizonDays } from './opening-hours/openness.ts';
import { openingHours, specialOpeningHours } from './opening-hours/schema-org.ts';
import { addDays } from './wall-time.ts';
import { say } from './words.ts';

type Node = StructuredData['@graph'][number];
type Place = Row<'location'>;

/** Each is an Organization and a Place at once: so it may be a department and have opening hours. */
const types: Readonly<Record<DepartmentWithHours['department']['kind'], string>> = {
  clinic: 'MedicalClinic',
  emergency: 'EmergencyService',
  pharmacy: 'Pharmacy',
  office: 'LocalBusiness',
};

const addressOf = ({ address }: Place) => ({
  '@type': 'PostalAddress',
  streetAddress: address.line.join(', '),
  ...(address.city !== undefined && { addressLocality: address.city }),
  ...(address.state !== undefined && { addressRegion: address.state }),
  ...(address.postalCode !== undefined && { postalCode: address.postalCode }),
  ...(address.country !== undefined && { addressCountry: address.country }),
});

function departmentNode(ctx: Context, found: DepartmentWithHours, place: Place | undefined): Node {
  const { department } = found;
  const [open, phone] = [scheduleOf(found, 'open'), scheduleOf(found, 'phone')];
  const today = open.clock.read(ctx.now.getTime()).day;
  const telephone = department.telecom.find(({ system }) => system === 'phone')?.value;
  const special = specialOpeningHours(open, today, addDays(today, horizonDays));
  return {
    '@type': types[department.kind],
    '@id': `${ctx.baseUrl}/v1/departments#${department.id}`,
    name: say(ctx, department.name),
    ...(department.description && { description: say(ctx, department.description) }),
    ...(place && { address: addressOf(place) }),
    openingHoursSpecification: openingHours(open),
    ...(special.length > 0 && { specialOpeningHoursSpecification: special }),
    ...(telephone !== undefined && {
      telephone,
      contactPoint: {
        '@type': 'ContactPoint',
        telephone,
        availableLanguage: department.languages,
        hoursAvailable: [...openingHours(phone), ...specialOpeningHours(phone, today, addDays(today, horizonDays))],
      },
    }),
  };
}

/**
 * The hospital with its departments as schema.org says it, and whatever else belongs in the graph. Hours are those of everything else here.
 *
 * @param more further nodes, such as a `FAQPage`.
 */
export async function structuredData(ctx: Context, more: readonly Node[] = []): Promise<StructuredData> {
  const { db, site, now } = ctx;
  const all = await departmentsWithHours(db, site.id, { from: firstDayThatCounts(now) });
  const ids = [...new Set(all.flatMap(({ department }) => department.location_id ?? []))];
  const places = new Map((ids.length === 0 ? [] : await locationsOf(db, site.id, ids)).map((place) => [place.id, place]));
  const placeOf = ({ department }: DepartmentWithHours) => places.get(department.location_id ?? '');
  const contact = all.find(({ department }) => department.id === site.contact.departmentId) ?? all.find(placeOf);
  const main = contact && placeOf(contact);
  const collator = new Intl.Collator(ctx.locale, { numeric: true });
  const hospital: Node = {
    '@type': 'Hospital',
    '@id': `${ctx.baseUrl}/#hospital`,
    name: say(ctx, site.name),
    telephone: site.contact.phone,
    ...(main && { address: addressOf(main) }),
    department: all
      .map((found) => departmentNode(ctx, found, placeOf(found)))
      .sort((a, b) => collator.compare(String(a['name']), String(b['name']))),
  };
  return { '@context': 'https://schema.org', '@graph': [hospital, ...more] };
}

export type { Node as GraphNode };
