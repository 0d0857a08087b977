import type { Service } from '@foyer/sdk/contract';
import { html } from 'lit';
import { date, either, time } from '../../i18n/intl.ts';
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

/** "Tuesday 1 December, 9:00 am", the time never broken in two. */
export const whenWords = (t: Terms, at: string, timeZone: string) =>
  html`${date(t.formats, at, timeZone)}${t.listComma}<span class="nb num">${time(t.formats, at, timeZone)}</span>`;
