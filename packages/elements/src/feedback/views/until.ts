import { momentOf } from '../../controls/moments.ts';
import { date } from '../../i18n/intl.ts';
import type { Terms } from '../../i18n/terms.ts';

/** Until when: the day where it is until its end, as most are; else the hour, too. */
export const untilOf = (view: { readonly t: Terms }, at: string, timeZone: string): string =>
  at.slice(11, 16) === '23:59' ? date(view.t.formats, at, timeZone) : momentOf(view, at, timeZone);
