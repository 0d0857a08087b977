import type { ClockRules } from '../../store/tables/complaints.ts';

export type { ClockRules, Span } from '../../store/tables/complaints.ts';

const urgent = { hours: 1 };

/**
 * Those that come with the server: defaults of the software, no legal advice. Where a source leaves something to the hospital (for `us-cms` when it acknowledges,
 * for all how long a complaint may be opened again) the number is ours.
 */
export const presets: readonly ClockRules[] = [
  {
    id: 'us-cms',
    name: { en: 'US hospitals (CMS)', ar: 'مستشفيات الولايات المتحدة (CMS)' },
    source:
      '42 CFR 482.13(a)(2), and CMS State Operations Manual, Appendix A, A-0122 and A-0123: 7 days; where it takes longer, word of when it is answered',
    acknowledge: { workingDays: 2 },
    respond: { days: 7 },
    interim: { before: { workingDays: 1 } },
    reopened: { days: 7 },
    reopenWithinDays: 60,
    urgent,
  },
  {
    id: 'england-nhs',
    name: { en: 'NHS in England', ar: 'هيئة الصحة الوطنية في إنجلترا' },
    source: 'SI 2009/309, regulations 12 to 14: acknowledged in 3 working days; a date agreed with whoever complains; 6 months',
    acknowledge: { workingDays: 3 },
    respond: { months: 6, agreed: true },
    interim: { before: { workingDays: 5 } },
    reopened: { workingDays: 40 },
    reopenWithinDays: 90,
    acceptWithinMonths: 12,
    urgent,
  },
  {
    id: 'wales',
    name: { en: 'NHS in Wales', ar: 'هيئة الصحة الوطنية في ويلز' },
    source: 'SI 2011/704 (W. 108), regulations 22 to 24: acknowledged in 2 working days, answered in 30',
    acknowledge: { workingDays: 2 },
    respond: { workingDays: 30 },
    interim: { before: { workingDays: 3 } },
    reopened: { workingDays: 20 },
    reopenWithinDays: 90,
    acceptWithinMonths: 12,
    urgent,
  },
  {
    id: 'scotland',
    name: { en: 'NHS in Scotland', ar: 'هيئة الصحة الوطنية في اسكتلندا' },
    source:
      'SSI 2012/36, regulation 6, and the NHS Scotland Model Complaints Handling Procedure: acknowledged in 3 working days, answered in 20',
    acknowledge: { workingDays: 3 },
    respond: { workingDays: 20 },
    interim: { before: { workingDays: 2 } },
    reopened: { workingDays: 10 },
    reopenWithinDays: 90,
    acceptWithinMonths: 6,
    urgent,
  },
  {
    id: 'n-ireland',
    name: { en: 'Health and Social Care in Northern Ireland', ar: 'الرعاية الصحية والاجتماعية في أيرلندا الشمالية' },
    source:
      'Complaints procedure of Health and Social Care trusts, stage 2: acknowledged in 3 working days, answered in 20 (10 in primary care)',
    acknowledge: { workingDays: 3 },
    respond: { workingDays: 20 },
    interim: { before: { workingDays: 2 } },
    reopened: { workingDays: 10 },
    reopenWithinDays: 90,
    acceptWithinMonths: 6,
    urgent,
  },
];
