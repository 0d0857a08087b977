import { sql } from 'kysely';
import { riverside } from '../../../packages/reference-server/src/demo/riverside/riverside.ts';
import { saveFaqs } from '../../../packages/reference-server/src/demo/save-faqs.ts';
import type { DB, Kysely } from '../../../packages/reference-server/src/store/db.ts';
import { teams } from '../../reference-server/setup/cases.ts';
import { department, exception, weekly } from '../../reference-server/setup/departments.ts';
import { smallHospital, type Hospital, type ServiceName } from '../../reference-server/setup/hospital.ts';

export interface Where {
  /** Of the main place and the site. */
  readonly zone: string;
  /** Of the other place. */
  readonly other: string;
  /** When the clock stands as the test begins, RFC 3339. */
  readonly now: string;
}

/** The clocks of both places change within the four weeks that the kit looks at. */
export const autumn: Where = { zone: 'America/New_York', other: 'Europe/Berlin', now: '2026-10-19T15:00:00Z' };

/** Over both seasons, half hours, both ends of the day line, and a zone that never changes. */
export const elsewhere: readonly Where[] = [
  autumn,
  { zone: 'Australia/Lord_Howe', other: 'Asia/Kathmandu', now: '2026-09-21T20:00:00Z' },
  { zone: 'Pacific/Kiritimati', other: 'America/St_Johns', now: '2027-03-01T03:00:00Z' },
];

const minutes: Partial<Record<ServiceName, number>> = { long: 60, session: 180 };

const everyDay = [1, 2, 3, 4, 5, 6, 7];

/** Visits by video can be cancelled a day ahead and moved no later than two weeks ahead. */
const earlyMoves = { rescheduleCutoffMinutes: 14 * 1440 };

/**
 * The small hospital of the server's tests, with four weeks of times on other clocks: every kind of service, two places,
 * from nine to twelve by each place's clock.
 */
export async function kitHospital(db: Kysely<DB>, { zone, other, now }: Where = autumn): Promise<Hospital> {
  const hospital = await smallHospital(db, { days: 1 });
  const { id } = hospital.site;
  const coast = hospital.locations.coast;
  // Nobody sleeps there, so that times are offered at any hour.
  const managing = JSON.stringify({ quiet: { from: '03:00', to: '03:00' } });
  await sql`UPDATE site SET time_zone = ${zone}, managing = ${managing}::jsonb WHERE id = ${id}`.execute(db);
  await sql`UPDATE location SET time_zone = CASE WHEN id = ${coast} THEN ${other} ELSE ${zone} END WHERE site_id = ${id}`.execute(db);
  for (const name of Object.keys(hospital.services) as ServiceName[]) {
    const step = minutes[name] ?? 30;
    await sql`
      WITH kind AS (
        DELETE FROM slot WHERE service_id = ${hospital.services[name]} RETURNING *
      ), once AS (
        SELECT DISTINCT ON (resource_id, mode) kind.*, l.time_zone FROM kind JOIN location l ON l.id = kind.location_id ORDER BY resource_id, mode
      )
      INSERT INTO slot (id, site_id, service_id, location_id, practitioner_id, resource_id, mode, starts_at, ends_at, day, capacity, deep_link, phone, source)
      SELECT once.id || to_char(wall, '-MMDDHH24MI'), site_id, service_id, location_id, practitioner_id, resource_id, mode,
             wall AT TIME ZONE once.time_zone, (wall AT TIME ZONE once.time_zone) + make_interval(mins => ${step}::int), wall::date, capacity, deep_link, phone, source
      FROM once, generate_series(1, 30) AS d,
           generate_series(${now.slice(0, 10)}::timestamp + make_interval(days => d, hours => 9), ${now.slice(0, 10)}::timestamp + make_interval(days => d, hours => 11, mins => 59), make_interval(mins => ${step}::int)) AS wall`.execute(
      db,
    );
  }
  const rules = [
    { need: 'interpreter', extraMinutes: 20 },
    { need: 'hoist', locationIds: [coast] },
  ];
  await db
    .updateTable('service')
    .set({ need_rules: JSON.stringify(rules) })
    .where('id', '=', hospital.services.plain)
    .execute();
  await db
    .updateTable('service')
    .set({ policy: sql`policy || ${JSON.stringify(earlyMoves)}::jsonb` })
    .where('id', '=', hospital.services.video)
    .execute();
  hospital.clock.set(now);
  await saveFaqs({ db, clock: hospital.clock }, id, riverside.faqs);
  const { billing } = await teams(db, hospital);
  // One that is closed while the kit looks, by any of its clocks.
  await department(
    db,
    hospital,
    { name: { en: 'Night desk' }, telecom: [{ system: 'phone', value: '+1 555 0114' }] },
    weekly(everyDay, '03:00', '04:00'),
  );
  const dayAhead = (days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 10);
  await exception(db, hospital, { day: dayAhead(20), description: 'Founders’ day' });
  await exception(db, hospital, { departmentId: billing, day: dayAhead(9), times: [{ start: '10:00', end: '12:30' }] });
  await exception(db, hospital, { departmentId: billing, day: dayAhead(30) });
  return hospital;
}
