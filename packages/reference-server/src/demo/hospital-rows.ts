import type { LocationRow, NewException, ServiceRow, SiteRow } from '../store/hospital.ts';
import type { Template } from '../store/schedule.ts';
import { addDays, weekdayOf } from '../services/wall-time.ts';
import { chance } from './chance.ts';
import { holidaysOf } from './holidays.ts';
import type { DemoHospital, DemoService } from './shapes.ts';

/** Not the default site yet: that is said last. */
export const siteRow = (hospital: DemoHospital, publicUrl: string, allowedOrigins: readonly string[]): SiteRow => ({
  ...hospital.site,
  is_default: false,
  privacy_url: `${publicUrl}/privacy`,
  video_url: `${publicUrl}/demo/video/{room}`,
  managing: {},
  allowed_origins: [...allowedOrigins],
});

export const locationRows = (hospital: DemoHospital): LocationRow[] => [...hospital.locations];

/** What most services share; the rest says where it differs. */
export const serviceRow = (service: DemoService): ServiceRow => {
  const { requirements, preparation } = service;
  return {
    id: service.id,
    name: service.name,
    description: service.description,
    category: service.department,
    keywords: service.keywords,
    duration_minutes: service.minutes,
    modes: [...service.modes],
    requirements: { ...requirements, referral: requirements?.referral ?? 'none', newPatients: requirements?.newPatients ?? true },
    policy: {
      minNoticeMinutes: 60,
      maxAdvanceDays: 60,
      cancelCutoffMinutes: 120,
      rescheduleCutoffMinutes: 120,
      rescheduleLimit: 3,
      requiresApproval: false,
      ...service.policy,
    },
    capabilities: {
      find: true,
      hold: 'hard',
      book: true,
      modify: true,
      cancel: true,
      waitlist: true,
      request: true,
      deepLink: false,
      phoneOnly: false,
      ...service.capabilities,
    },
    preparation: preparation ? { en: [...preparation.en], ar: [...preparation.ar] } : {},
    questionnaire_id: service.questionnaireId ?? null,
    need_rules: [...(service.needRules ?? [])],
    aftercare: service.aftercare ?? true,
  };
};

/** One row a weekday. Whoever is no clinician of the hospital is a room. */
export function templateRows(hospital: DemoHospital, resourceOf: (who: string) => string): Template[] {
  const clinicians = new Set(hospital.clinicians.map((c) => c.id));
  return hospital.hours.flatMap((h) =>
    h.weekdays.map((weekday) => ({
      id: `${hospital.site.id}-${h.who}-${h.at}-${weekday}-${h.from.replace(':', '')}`,
      resource_id: resourceOf(h.who),
      practitioner_id: clinicians.has(h.who) ? h.who : null,
      location_id: h.at,
      service_ids: h.services,
      modes: h.modes ?? ['in-person'],
      weekday,
      start_time: h.from,
      end_time: h.to,
      valid_from: null,
      valid_to: null,
      capacity: h.seats ?? null,
    })),
  );
}

/** Public holidays, and a week off for a clinician now and then. */
export function exceptionRows(hospital: DemoHospital, resourceOf: (who: string) => string, today: string, days: number): NewException[] {
  const { id } = hospital.site;
  const last = addDays(today, days);
  const closed = [0, 1]
    .flatMap((years) => holidaysOf(hospital, Number(today.slice(0, 4)) + years))
    .filter((day) => day >= today && day <= last)
    .map((day): NewException => ({ id: `${id}-holiday-${day}`, kind: 'closed', day }));
  const away: NewException[] = [];
  for (let monday = addDays(today, 1 - weekdayOf(today)); monday <= last; monday = addDays(monday, 7)) {
    for (const { id: who } of hospital.clinicians) {
      if (chance('week off', who, monday) >= 0.04) continue;
      for (let i = 0; i < 5; i++) {
        const day = addDays(monday, i);
        away.push({ id: `${id}-${who}-off-${day}`, kind: 'closed', resource_id: resourceOf(who), day });
      }
    }
  }
  return [...closed, ...away];
}
