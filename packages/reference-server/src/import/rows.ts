import type { LocationRow, PractitionerRow, ServiceRow } from '../store/hospital.ts';
import type { Localised } from '../store/db.ts';
import { toBase64url, sha256 } from '../services/bytes.ts';
import type { ReadLocation, ReadSchedule, ReadService } from './fhir.ts';

/** Ids of our own for the publisher's: they differ by site and source, and are always the same. */
export const idFor = (siteId: string, source: string, name: string): string =>
  toBase64url(sha256([siteId, source, name].join('|'))).slice(0, 22);

export const locationRow = (id: string, location: ReadLocation, zone: string, locale: string): LocationRow => ({
  id,
  name: { [locale]: location.name },
  address: location.address,
  time_zone: zone,
  telecom: location.telecom,
  hours: null,
  access: [],
  directions: location.directions === undefined ? null : { [locale]: location.directions },
});

const words: Readonly<Record<string, { vaccine: string; dose: string; clinician: string }>> = {
  en: { vaccine: 'Vaccine', dose: 'Dose', clinician: 'Clinician' },
  ar: { vaccine: 'اللقاح', dose: 'الجرعة', clinician: 'مقدّم الرعاية' },
};
const wordsIn = (locale: string) => words[locale] ?? { vaccine: 'Vaccine', dose: 'Dose', clinician: 'Clinician' };

const vaccinesOf = (service: ReadService) => service.vaccines.join(', ');

/** Names people can tell apart: where two services share one, what sets them apart goes behind it. */
export function serviceNames(services: readonly ReadService[], locale: string): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Map<string, number>();
  for (const s of services) taken.set(s.name, (taken.get(s.name) ?? 0) + 1);
  const used = new Set<string>();
  for (const s of services.toSorted((a, b) => (a.key < b.key ? -1 : 1))) {
    const detail = [vaccinesOf(s) || s.more[0], s.doses.length > 0 && `${wordsIn(locale).dose.toLowerCase()} ${s.doses.join(', ')}`]
      .filter(Boolean)
      .join(', ');
    const base = taken.get(s.name) === 1 || detail === '' ? s.name : `${s.name} (${detail})`;
    let name = base;
    for (let n = 2; used.has(name); n++) name = `${base} ${n}`;
    used.add(name);
    names.set(s.key, name);
  }
  return names;
}

const sentence = (text: string) => (/[.!?؟。]$/u.test(text) ? text : `${text}.`);

export interface ServiceOptions {
  readonly locale: string;
  readonly adopt: boolean;
  /** How long one visit takes. */
  readonly minutes: number;
}

/** Whether it is booked here, or on the publisher's pages. */
const capabilities = (adopt: boolean): ServiceRow['capabilities'] =>
  adopt
    ? {
        find: true,
        hold: 'hard',
        book: true,
        modify: true,
        cancel: true,
        waitlist: false,
        request: true,
        deepLink: false,
        phoneOnly: false,
      }
    : {
        find: true,
        hold: 'none',
        book: false,
        modify: false,
        cancel: false,
        waitlist: false,
        request: false,
        deepLink: true,
        phoneOnly: false,
      };

export function serviceRow(id: string, service: ReadService, name: string, { locale, adopt, minutes }: ServiceOptions): ServiceRow {
  const { vaccine, dose } = wordsIn(locale);
  const details = [
    ...service.more.map(sentence),
    ...(service.vaccines.length > 0 ? [`${vaccine}: ${sentence(vaccinesOf(service))}`] : []),
    ...(service.doses.length > 0 ? [`${dose}: ${service.doses.join(', ')}.`] : []),
  ];
  return {
    id,
    name: { [locale]: name },
    description: { [locale]: details.length > 0 ? details.join(' ') : sentence(name) },
    category: null,
    keywords: [...new Set([service.name, ...service.more, ...service.vaccines])].join(' '),
    duration_minutes: minutes,
    modes: ['in-person'],
    requirements: { referral: 'none', newPatients: true },
    policy: {
      minNoticeMinutes: 0,
      maxAdvanceDays: 400,
      cancelCutoffMinutes: 0,
      rescheduleCutoffMinutes: 0,
      rescheduleLimit: 3,
      requiresApproval: false,
    },
    capabilities: capabilities(adopt),
    preparation: {},
    questionnaire_id: null,
    need_rules: [],
    aftercare: true,
  };
}

/** What one visit at a time, or one session, takes: whoever is named, else the schedule as it stands. */
export const resourceOf = ({ id, practitioner }: ReadSchedule): string => practitioner?.reference ?? `Schedule/${id}`;

export const practitionerRow = (id: string, resourceId: string, name: string, locale: string): PractitionerRow => ({
  id,
  resource_id: resourceId,
  name: { [locale]: name } satisfies Localised,
  role: { [locale]: wordsIn(locale).clinician },
  languages: [],
});
