import type { DayOfWeek, PartOfDay } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { choices } from '../fields/choice.ts';
import { weekday } from '../i18n/intl.ts';
import type { Terms } from '../i18n/terms.ts';
import type { VisitTerms } from '../i18n/visit-terms.ts';

export interface Wishes {
  readonly days: readonly DayOfWeek[];
  readonly parts: readonly Exclude<PartOfDay, 'any'>[];
  /** How long before it starts a time must be offered, in minutes as text. Only where times are offered. */
  readonly notice?: string | undefined;
}

const notices = ['', '1440', '4320', '10080'] as const;

/** Nothing for the same day, and for what is none of the choices. */
const noticeWords = (v: VisitTerms, notice: string | undefined): string => {
  const known = notices.find((choice) => choice === notice);
  return known ? v.notice[known] : '';
};

/** Any week will do to name its days: this one starts on a Monday. */
const aWeek = {
  mon: '2026-01-05',
  tue: '2026-01-06',
  wed: '2026-01-07',
  thu: '2026-01-08',
  fri: '2026-01-09',
  sat: '2026-01-10',
  sun: '2026-01-11',
};

/**
 * Which days, which time of day, how soon: none of it must be answered.
 *
 * @param faults what is wrong with them, by field
 */
export const wishFields = (t: Terms, v: VisitTerms, { days, parts, notice }: Wishes, faults?: ReadonlyMap<string, string>) => html`
  ${choices({
    name: 'wishDays',
    error: faults?.get('wishDays'),
    errorPrefix: v.errorPrefix,
    label: v.optional(v.whichDays),
    type: 'checkbox',
    two: true,
    chosen: days,
    choices: Object.entries(aWeek).map(([value, day]) => ({ value, label: weekday(t.formats, day) })),
  })}
  ${choices({
    name: 'wishParts',
    error: faults?.get('wishParts'),
    errorPrefix: v.errorPrefix,
    label: v.optional(v.whichParts),
    type: 'checkbox',
    two: true,
    chosen: parts,
    choices: (['morning', 'afternoon', 'evening'] as const).map((part) => ({ value: part, label: v.partsOfDay[part] })),
  })}
  ${
    notice === undefined
      ? nothing
      : choices({
          name: 'wishNotice',
          error: faults?.get('wishNotice'),
          errorPrefix: v.errorPrefix,
          label: v.howSoon,
          type: 'radio',
          two: true,
          chosen: [notice],
          choices: notices.map((value) => ({ value, label: v.notice[value] })),
        })
  }
`;

/** "Monday, Tuesday. Morning" and what is said beside it, or nothing. */
export const wishesText = (t: Terms, v: VisitTerms, { days, parts, notice }: Wishes, note = ''): string =>
  [
    days.map((day) => weekday(t.formats, aWeek[day])).join(t.listComma),
    parts.map((part) => v.partsOfDay[part]).join(t.listComma),
    noticeWords(v, notice),
    note.trim(),
  ]
    .filter(Boolean)
    .join('. ');
