import type { Service } from '@foyer/sdk/contract';
import { either } from '../../i18n/intl.ts';
import type { Terms } from '../../i18n/terms.ts';

/** "20 minutes, in person or by video" */
export const howLong = (t: Terms, { durationMinutes, modes }: Pick<Service, 'durationMinutes' | 'modes'>) =>
  t.minutes(durationMinutes) +
  t.listComma +
  either(
    t.formats,
    // One of a later contract than this page's.
    modes.map((mode) => t.modes[mode] ?? t.modes.unknown),
  );
