import type { Draft } from '@foyer/sdk/flows';
import { weekday } from '../../i18n/intl.ts';
import type { Terms } from '../../i18n/terms.ts';
import type { VisitTerms } from '../../i18n/visit-terms.ts';

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

export const weekdayChoices = (t: Terms) => Object.entries(aWeek).map(([value, day]) => ({ value, label: weekday(t.formats, day) }));

/** "Monday, Tuesday. Morning. Not before school." */
export const wishesText = (draft: Draft, t: Terms, v: VisitTerms): string =>
  [
    draft.wishDays.map((day) => weekday(t.formats, aWeek[day])).join(t.listComma),
    draft.wishParts.map((part) => v.partsOfDay[part]).join(t.listComma),
    draft.wishNote.trim(),
  ]
    .filter(Boolean)
    .join('. ');
