import type { Context, Site } from '../../../packages/reference-server/src/services/context.ts';
import { saveHours } from '../../../packages/reference-server/src/services/hours.ts';
import type { DB, Kysely } from '../../../packages/reference-server/src/store/db.ts';
import * as hospital from '../../../packages/reference-server/src/store/hospital.ts';
import type { Template } from '../../../packages/reference-server/src/store/schedule.ts';
import { movableClock, systemRandom, type MovableClock } from './hospital.ts';

export interface ClinicService {
  readonly minutes: number;
  readonly modes?: readonly string[];
}

export interface ClinicPlan<P extends string, W extends string, S extends string> {
  /** Zones by place. */
  readonly places: Readonly<Record<P, string>>;
  readonly who: readonly W[];
  readonly services: Readonly<Record<S, ClinicService>>;
  readonly now: string;
}

/** Weekly hours in short. */
export interface ClinicHours<P extends string, W extends string, S extends string> {
  readonly id?: string;
  readonly who: W;
  readonly at: P;
  readonly services: readonly S[];
  readonly modes?: readonly string[];
  readonly weekday: number;
  readonly from: string;
  readonly to: string;
  readonly seats?: number;
  readonly validFrom?: string;
  readonly validTo?: string;
}

export interface Clinic<P extends string, W extends string, S extends string> {
  readonly db: Kysely<DB>;
  readonly site: Site;
  readonly clock: MovableClock;
  readonly services: Readonly<Record<S, string>>;
  readonly locations: Readonly<Record<P, string>>;
  readonly resources: Readonly<Record<W, string>>;
  readonly practitioners: Readonly<Record<W, string>>;
  context(): Context;
  template(hours: ClinicHours<P, W, S>): Template;
  /** Saves hours, looking from the day of the clock. */
  saveHours(...hours: ClinicHours<P, W, S>[]): Promise<void>;
  close(exception: Omit<hospital.NewException, 'id' | 'kind'> & { kind?: 'closed' | 'open' }): Promise<string>;
}

let clinics = 0;
const mapped = <K extends string, V>(keys: readonly K[], of: (key: K) => V) =>
  Object.fromEntries(keys.map((key) => [key, of(key)])) as Record<K, V>;

/** A site with places, people and services, and no hours yet. Any number of them share a database. */
export async function clinic<P extends string, W extends string, S extends string>(
  db: Kysely<DB>,
  plan: ClinicPlan<P, W, S>,
): Promise<Clinic<P, W, S>> {
  const mark = `c${++clinics}-${Array.from(systemRandom.bytes(4), (b) => b.toString(16).padStart(2, '0')).join('')}`;
  const id = (name: string) => `${name}-${mark}`;
  const places = Object.keys(plan.places) as P[];
  const services = Object.keys(plan.services) as S[];
  const site: Site = {
    id: id('site'),
    slug: mark,
    is_default: false,
    name: { en: 'Test clinic' },
    default_locale: 'en',
    locales: ['en'],
    time_zone: plan.places[places[0] as P],
    emergency: { phone: '911', text: { en: 'In an emergency, call 911.' } },
    contact: { phone: '+1-555-0100', hours: { en: 'Always' } },
    privacy_url: 'https://clinic.example/privacy',
    consent: { version: '1', text: { en: 'I agree.' } },
    allowed_origins: [],
    environment: 'sandbox',
    mail_from: 'visits@clinic.example',
    video_url: null,
    managing: {},
    complaints: {},
  };
  await hospital.saveSite(db, site);
  await hospital.saveLocations(
    db,
    site.id,
    places.map((place) => ({
      id: id(place),
      name: { en: place },
      address: { line: [] },
      time_zone: plan.places[place],
      telecom: [],
      hours: null,
      access: [],
      directions: null,
    })),
  );
  await hospital.saveServices(
    db,
    site.id,
    services.map((name) => ({
      id: id(name),
      name: { en: name },
      description: { en: name },
      category: null,
      keywords: '',
      duration_minutes: plan.services[name].minutes,
      modes: [...(plan.services[name].modes ?? ['in-person'])],
      requirements: { referral: 'none', newPatients: true },
      policy: {
        minNoticeMinutes: 0,
        maxAdvanceDays: 400,
        cancelCutoffMinutes: 0,
        rescheduleCutoffMinutes: 0,
        rescheduleLimit: 3,
        requiresApproval: false,
      },
      capabilities: {
        find: true,
        hold: 'hard',
        book: true,
        modify: true,
        cancel: true,
        waitlist: false,
        request: true,
        deepLink: false,
        phoneOnly: false,
      },
      preparation: {},
      questionnaire_id: null,
      need_rules: [],
      aftercare: true,
    })),
  );
  const ids = await hospital.saveResources(
    db,
    site.id,
    plan.who.map((who) => ({ source: id(who), kind: 'practitioner' })),
  );
  const resources = mapped(plan.who, (who) => ids.get(id(who)) ?? '');
  const practitioners = mapped(plan.who, id);
  await hospital.savePractitioners(
    db,
    site.id,
    plan.who.map((who) => ({ id: id(who), resource_id: resources[who], name: { en: who }, role: { en: 'Doctor' }, languages: ['en'] })),
  );
  const clock = movableClock(plan.now);
  const secret = systemRandom.bytes(32);
  let exceptions = 0;
  const template = (h: ClinicHours<P, W, S>): Template => ({
    id: id(h.id ?? `${h.who}-${h.at}-${h.weekday}-${h.from}`),
    resource_id: resources[h.who],
    practitioner_id: practitioners[h.who],
    location_id: id(h.at),
    service_ids: h.services.map(id),
    modes: h.modes ?? ['in-person'],
    weekday: h.weekday,
    start_time: h.from,
    end_time: h.to,
    valid_from: h.validFrom ?? null,
    valid_to: h.validTo ?? null,
    capacity: h.seats ?? null,
  });
  return {
    db,
    site,
    clock,
    services: mapped(services, id),
    locations: mapped(places, id),
    resources,
    practitioners,
    context: () => ({
      db,
      clock,
      random: systemRandom,
      secret,
      publicUrl: 'https://care.example',
      baseUrl: 'https://care.example',
      site,
      locale: 'en',
      now: clock.now(),
      caller: {},
    }),
    template,
    saveHours: (...hours) =>
      db.transaction().execute((tx) => saveHours(tx, site.id, hours.map(template), clock.now().toISOString().slice(0, 10))),
    close: async (exception) => {
      const name = id(`exception-${++exceptions}`);
      await hospital.addExceptions(db, site.id, [{ kind: 'closed', ...exception, id: name }]);
      return name;
    },
  };
}
