import { sql } from 'kysely';
import type { Clock, Random } from '../../../packages/reference-server/src/ports.ts';
import type { Caller, Context, Site } from '../../../packages/reference-server/src/services/context.ts';
import type { DB, Kysely, Row } from '../../../packages/reference-server/src/store/db.ts';

export interface MovableClock extends Clock {
  set(time: string): void;
  /** Goes on by so many seconds. */
  forward(seconds: number): void;
}

export function movableClock(start: string): MovableClock {
  let at = Date.parse(start);
  return {
    now: () => new Date(at),
    set: (time) => void (at = Date.parse(time)),
    forward: (seconds) => void (at += seconds * 1000),
  };
}

export const systemRandom: Random = { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) };

const tag = () => Array.from(systemRandom.bytes(6), (b) => b.toString(16).padStart(2, '0')).join('');
const json = (value: unknown) => JSON.stringify(value);
const text = (en: string, ar?: string) => json(ar ? { en, ar } : { en });

/** Monday 23 November 2026, nine in the morning in New York, when every test hospital begins. */
export const start = '2026-11-23T14:00:00.000Z';
const firstDay = '2026-11-24';

/**
 * `plain` and `long` are seen by the same two clinicians at `main` (30 and 60 minutes); `plain` also by one at `coast`.
 * `session` has 3 seats a day. `deepLink` is booked elsewhere, `requestOnly` has no times at all.
 */
export const serviceNames = [
  'plain',
  'long',
  'approval',
  'video',
  'session',
  'referral',
  'ages',
  'questions',
  'requestOnly',
  'deepLink',
] as const;
export type ServiceName = (typeof serviceNames)[number];
type Clinician = 'ada' | 'ben' | 'cleo' | 'dora' | 'emil' | 'fay' | 'gus' | 'hana' | 'ivo';
type Place = 'main' | 'coast';

const places = { main: 'America/New_York', coast: 'America/Los_Angeles' } as const;

interface Plan {
  readonly who: readonly (readonly [Clinician, Place])[];
  readonly minutes?: number;
  readonly modes?: readonly string[];
  readonly requirements?: object;
  readonly policy?: object;
  readonly capabilities?: object;
  readonly seats?: number;
}

const plans: Record<ServiceName, Plan> = {
  plain: {
    who: [
      ['ada', 'main'],
      ['ben', 'main'],
      ['cleo', 'coast'],
    ],
  },
  long: {
    who: [
      ['ada', 'main'],
      ['ben', 'main'],
    ],
    minutes: 60,
  },
  approval: { who: [['dora', 'main']], policy: { requiresApproval: true } },
  video: { who: [['emil', 'main']], modes: ['video', 'phone'] },
  session: { who: [['fay', 'main']], seats: 3 },
  referral: { who: [['gus', 'main']], requirements: { referral: 'required' } },
  ages: { who: [['hana', 'main']], requirements: { minAge: 2, maxAge: 17 } },
  questions: { who: [['ivo', 'main']] },
  requestOnly: { who: [], capabilities: { find: false, hold: 'none', book: false, waitlist: false } },
  deepLink: { who: [['cleo', 'coast']], capabilities: { hold: 'none', book: false, waitlist: false, request: false, deepLink: true } },
};

/** One question of each kind, one that must be answered, and one that counts only after a yes. */
export const questionnaire = {
  resourceType: 'Questionnaire',
  status: 'active',
  title: 'Before your visit',
  item: [
    { linkId: 'allergies', text: 'Do you have allergies?', type: 'boolean', required: true },
    {
      linkId: 'which',
      text: 'Which ones?',
      type: 'string',
      required: true,
      maxLength: 40,
      enableWhen: [{ question: 'allergies', operator: '=', answerBoolean: true }],
    },
    {
      linkId: 'more',
      type: 'group',
      item: [
        { linkId: 'since', text: 'Since when?', type: 'date' },
        { linkId: 'count', text: 'How many tablets a day?', type: 'integer' },
        {
          linkId: 'side',
          text: 'Which side?',
          type: 'choice',
          answerOption: [{ valueCoding: { code: 'left' } }, { valueCoding: { code: 'right' } }],
        },
        { linkId: 'note', text: 'Please bring your card.', type: 'display' },
      ],
    },
  ],
};

export interface Hospital {
  readonly site: Site;
  readonly services: Readonly<Record<ServiceName, string>>;
  readonly locations: Readonly<Record<Place, string>>;
  readonly practitioners: Readonly<Record<Clinician, string>>;
  readonly resources: Readonly<Record<Clinician, string>>;
  readonly questionnaireId: string;
  readonly clock: MovableClock;
  /** What a request brings; the moment is the clock's. */
  context(caller?: Caller, more?: Partial<Context>): Context;
  /** The candidate times of a service, by time, clinician and mode. */
  slots(service: ServiceName): Promise<Row<'slot'>[]>;
}

interface SmallHospital {
  /** Days that have times, from 24 November 2026; 9:00 to 12:00 by the place's clock. */
  readonly days?: number;
  /** The site at the root of the server. The first one in a database is, unless told. */
  readonly isDefault?: boolean;
  readonly seats?: number;
  /** How many times a half hour each clinician of `plain` is there: more clinicians, all of `main`. */
  readonly clinicians?: number;
}

/** Lays down a whole hospital with ids of its own, so that several may share a database. */
export async function smallHospital(db: Kysely<DB>, options: SmallHospital = {}): Promise<Hospital> {
  const { days = 5, seats, clinicians = 0 } = options;
  const mark = tag();
  const id = (name: string) => `${name}-${mark}`;
  const hasDefault = await db.selectFrom('site').select('id').where('is_default', '=', true).executeTakeFirst();
  const site = await db
    .insertInto('site')
    .values({
      id: id('site'),
      slug: `h${mark}`,
      is_default: options.isDefault ?? !hasDefault,
      name: text('Riverside General Hospital', 'مستشفى ريفرسايد العام'),
      default_locale: 'en',
      locales: ['en', 'ar'],
      time_zone: places.main,
      emergency: json({ phone: '911', text: { en: 'In an emergency, call 911.', ar: 'في حالة الطوارئ اتصل بالرقم 911.' } }),
      contact: json({ phone: '+1 555 0100', textRelay: '711', hours: { en: 'Monday to Friday, 8 am to 6 pm' } }),
      privacy_url: 'https://hospital.example/privacy',
      consent: json({ version: '2026-01', text: { en: 'I agree.', ar: 'أوافق.' } }),
      allowed_origins: ['https://hospital.example'],
      environment: 'sandbox',
      mail_from: 'Riverside General <visits@hospital.example>',
      video_url: 'https://video.hospital.example/{room}',
    })
    .returningAll()
    .executeTakeFirstOrThrow();

  await db
    .insertInto('location')
    .values(
      (['main', 'coast'] as const).map((name) => ({
        id: id(name),
        site_id: site.id,
        name: text(name === 'main' ? 'Main building' : 'Coast clinic'),
        address: json({ line: ['1 River Road'], city: 'Springfield', state: 'NY', postalCode: '10001', country: 'US' }),
        time_zone: places[name],
        telecom: json([{ system: 'phone', value: '+1 555 0101' }]),
        hours: text('Every day, 8 am to 6 pm'),
        access: json([{ en: 'Step-free way in.' }]),
        directions: text('By the river.'),
      })),
    )
    .execute();

  const questionnaireId = id('questionnaire');
  await db
    .insertInto('questionnaire')
    .values({ id: questionnaireId, site_id: site.id, body: json({ en: { ...questionnaire, id: questionnaireId, language: 'en' } }) })
    .execute();

  await db
    .insertInto('service')
    .values(
      serviceNames.map((name) => {
        const plan = plans[name];
        return {
          id: id(name),
          site_id: site.id,
          name: text(`Service ${name}`, `خدمة ${name}`),
          description: text(`What ${name} is for.`),
          category: null,
          keywords: name,
          duration_minutes: plan.minutes ?? 30,
          modes: [...(plan.modes ?? ['in-person'])],
          requirements: json({ referral: 'none', newPatients: true, ...plan.requirements }),
          policy: json({
            minNoticeMinutes: 60,
            maxAdvanceDays: 60,
            cancelCutoffMinutes: 1440,
            rescheduleCutoffMinutes: 1440,
            rescheduleLimit: 3,
            requiresApproval: false,
            ...plan.policy,
          }),
          capabilities: json({
            find: true,
            hold: 'hard',
            book: true,
            modify: true,
            cancel: true,
            waitlist: true,
            request: true,
            deepLink: false,
            phoneOnly: false,
            ...plan.capabilities,
          }),
          preparation: json({ en: ['Bring your card.'], ar: ['أحضر بطاقتك.'] }),
          questionnaire_id: name === 'questions' ? questionnaireId : null,
        };
      }),
    )
    .execute();

  const people: Clinician[] = ['ada', 'ben', 'cleo', 'dora', 'emil', 'fay', 'gus', 'hana', 'ivo'];
  const extra = Array.from({ length: clinicians }, (_, i) => `extra${i}`);
  const names = [...people, ...extra];
  const resources = await db
    .insertInto('resource')
    .values(names.map((name) => ({ site_id: site.id, kind: 'practitioner' as const, source: id(name) })))
    .returning(['id', 'source'])
    .execute();
  const resourceOf = (name: string) => resources.find((r) => r.source === id(name))?.id ?? '';
  await db
    .insertInto('practitioner')
    .values(
      names.map((name) => ({
        id: id(name),
        site_id: site.id,
        resource_id: resourceOf(name),
        name: text(`Dr ${name}`),
        role: text('Physician', 'طبيب'),
        languages: ['en'],
      })),
    )
    .execute();

  for (const name of serviceNames) {
    const plan = plans[name];
    const who: readonly (readonly [string, Place])[] =
      name === 'plain' ? [...plan.who, ...extra.map((e) => [e, 'main'] as const)] : plan.who;
    const capacity = plan.seats ? (seats ?? plan.seats) : null;
    const minutes = capacity ? 180 : (plan.minutes ?? 30);
    for (const [clinician, place] of who) {
      for (const mode of plan.modes ?? ['in-person']) {
        // The wall time of the place, made a moment by PostgreSQL's own time zones.
        await sql`
          INSERT INTO slot (id, site_id, service_id, location_id, practitioner_id, resource_id, mode, starts_at, ends_at, day, capacity, deep_link, phone, source)
          SELECT ${`${name}-${clinician}-${mode}-${mark}-`} || to_char(wall, 'MMDDHH24MI'), ${site.id}, ${id(name)}, ${id(place)}, ${id(clinician)}, ${resourceOf(clinician)}::bigint, ${mode},
                 wall AT TIME ZONE ${places[place]}::text, (wall AT TIME ZONE ${places[place]}::text) + make_interval(mins => ${minutes}::int), wall::date, ${capacity}::int,
                 ${name === 'deepLink' ? 'https://elsewhere.example/book' : null}::text, ${name === 'deepLink' ? '+1 555 0199' : null}::text, 'template'
          FROM generate_series(0, ${days - 1}::int) AS d,
               generate_series(${firstDay}::timestamp + make_interval(days => d, hours => 9), ${firstDay}::timestamp + make_interval(days => d, hours => 11, mins => 59), make_interval(mins => ${minutes}::int)) AS wall`.execute(
          db,
        );
      }
    }
  }

  const clock = movableClock(start);
  const secret = systemRandom.bytes(32);
  const byName = <T extends string>(all: readonly T[], of: (name: T) => string) =>
    Object.fromEntries(all.map((name) => [name, of(name)])) as Record<T, string>;
  return {
    site,
    services: byName(serviceNames, id),
    locations: byName(['main', 'coast'] as const, id),
    practitioners: byName(people, id),
    resources: byName(people, resourceOf),
    questionnaireId,
    clock,
    context: (caller = {}, more = {}) => ({
      db,
      clock,
      random: systemRandom,
      secret,
      publicUrl: 'https://care.example',
      baseUrl: 'https://care.example',
      site,
      locale: 'en',
      now: clock.now(),
      caller,
      ...more,
    }),
    slots: (service) =>
      db.selectFrom('slot').selectAll().where('service_id', '=', id(service)).orderBy('starts_at').orderBy('id').execute(),
  };
}

/** What a patient says of themselves, ready to book with. */
export const somebody = (more: object = {}) => ({
  patient: { name: 'Grace Hopper', birthDate: '1990-12-09', email: 'grace@patients.example' },
  consent: { accepted: true as const, version: '2026-01' },
  ...more,
});
