import { date, time } from '../i18n/intl.ts';
import type { Terms } from '../i18n/terms.ts';

/** "Monday 30 November, 9:30 am" of a moment in a department's zone. */
export const momentOf = ({ t }: { readonly t: Terms }, at: string, timeZone: string): string =>
  `${date(t.formats, at, timeZone)}${t.listComma}${time(t.formats, at, timeZone)}`;
