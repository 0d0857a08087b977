import { sql } from 'kysely';
import type { DB, Kysely } from '../../packages/reference-server/src/store/db.ts';

/** A hospital for measuring: services of five clinicians each, who have the same 60 days whatever the hospital's size. */
export interface LargeHospital {
  readonly services: readonly string[];
  /** Days of the fortnight that is asked for, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

export const perService = 5;
const days = 60;
/** Visits of 15 minutes from 8 am on; 60 days of them make 2,000 a clinician, near enough. */
const perDay = 33;

const day = (now: Date, ahead: number) => new Date(now.getTime() + ahead * 86_400_000).toISOString().slice(0, 10);
const json = (value: unknown) => JSON.stringify(value);

/**
 * Lays down about so many slots, of which 70 % are taken. The constraint that forbids overlaps is put on after the rows are in:
 * that takes a tenth of the time, and checks them all the same.
 */
export async function largeHospital(db: Kysely<DB>, slots: number, now: Date): Promise<LargeHospital> {
  const count = Math.max(1, Math.round(slots / (perService * days * perDay)));
  const services = Array.from({ length: count }, (_, i) => `service-${i}`);
  const places = Math.min(20, count);
  await db
    .insertInto('site')
    .values({
      id: 'site',
      slug: 'large',
      is_default: true,
      name: json({ en: 'Large hospital' }),
      default_locale: 'en',
      locales: ['en'],
      time_zone: 'America/New_York',
      emergency: json({ phone: '911', text: { en: 'In an emergency, call 911.' } }),
      contact: json({ phone: '+1 555 0100', hours: { en: 'Always' } }),
      privacy_url: 'https://hospital.example/privacy',
      consent: json({ version: '1', text: { en: 'I agree.' } }),
      environment: 'sandbox',
      mail_from: 'visits@hospital.example',
      video_url: null,
      managing: '{}',
    })
    .execute();
  await sql`
    INSERT INTO location (id, site_id, name, address, time_zone, telecom, hours, access, directions)
    SELECT 'place-' || p, 'site', jsonb_build_object('en', 'Building ' || p), '{"line":["1 River Road"]}', 'America/New_York', '[]', NULL, '[]', NULL
    FROM generate_series(0, ${places - 1}::int) AS p`.execute(db);
  await db
    .insertInto('service')
    .values(
      services.map((id, i) => ({
        id,
        site_id: 'site',
        name: json({ en: `Service ${i}` }),
        description: json({ en: 'What it is for, in a sentence as long as such sentences are.' }),
        category: null,
        keywords: '',
        duration_minutes: 15,
        modes: ['in-person'],
        requirements: json({ referral: 'none', newPatients: true }),
        policy: json({
          minNoticeMinutes: 60,
          maxAdvanceDays: 90,
          cancelCutoffMinutes: 60,
          rescheduleCutoffMinutes: 60,
          rescheduleLimit: 3,
          requiresApproval: false,
        }),
        capabilities: json({
          find: true,
          hold: 'hard',
          book: true,
          modify: true,
          cancel: true,
          waitlist: false,
          request: true,
          deepLink: false,
          phoneOnly: false,
        }),
        preparation: json({ en: ['Bring your card.'] }),
        questionnaire_id: null,
      })),
    )
    .execute();
  await sql`
    INSERT INTO resource (site_id, kind, source) SELECT 'site', 'practitioner', 'clinician-' || n
    FROM generate_series(0, ${count * perService - 1}::int) AS n`.execute(db);
  await sql`
    INSERT INTO practitioner (id, site_id, resource_id, name, role, languages)
    SELECT source, 'site', id, jsonb_build_object('en', 'Dr ' || source), '{"en":"Physician"}', '{en}' FROM resource`.execute(db);
  // The sixty days begin yesterday, so that the fortnight asked for is whole.
  await sql`
    INSERT INTO slot (id, site_id, service_id, location_id, practitioner_id, resource_id, mode, starts_at, ends_at, day, capacity, deep_link, phone, source)
    SELECT 'slot-' || r.n || '-' || to_char(wall, 'YYYYMMDDHH24MI'), 'site', 'service-' || r.n / ${perService}::int, 'place-' || (r.n / ${perService}::int) % ${places}::int,
      r.source, r.id, 'in-person', wall AT TIME ZONE 'America/New_York', (wall AT TIME ZONE 'America/New_York') + interval '15 minutes', wall::date, NULL, NULL, NULL, 'template'
    FROM (SELECT id, source, split_part(source, '-', 2)::int AS n FROM resource) AS r,
      generate_series(0, ${days - 1}::int) AS d, generate_series(0, ${perDay - 1}::int) AS step,
      LATERAL (SELECT ${day(now, -1)}::timestamp + make_interval(days => d, hours => 8, mins => 15 * step) AS wall) AS at`.execute(db);
  await sql`ALTER TABLE occupancy DROP CONSTRAINT occupancy_no_overlap`.execute(db);
  await sql`
    INSERT INTO occupancy (site_id, resource_id, during, kind, ref)
    SELECT 'site', resource_id, tstzrange(starts_at, ends_at), 'visit', 'before-' || id FROM slot WHERE hashtext(id) % 10 BETWEEN -6 AND 6`.execute(
    db,
  );
  await sql`ALTER TABLE occupancy ADD CONSTRAINT occupancy_no_overlap EXCLUDE USING gist (resource_id WITH =, during WITH &&)`.execute(db);
  await sql`VACUUM ANALYZE`.execute(db);
  return { services, from: day(now, 0), to: day(now, 13) };
}
