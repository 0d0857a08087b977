import type { StaffSurvey } from '@foyer/sdk/contract/staff-feedback';
import { dates } from '../../../elements/src/i18n/intl.ts';

/** "November 2026", of a month (`YYYY-MM`). */
export const monthWords = (month: string): string =>
  dates('en-US', { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${month}-15T12:00:00Z`));

/** What a survey asks about, in the hospital's default language or any. */
export const aboutOf = ({ about, id }: Pick<StaffSurvey, 'about' | 'id'>, main: string): string =>
  about[main] ?? Object.values(about)[0] ?? id;

const yesNo: Readonly<Record<string, string>> = { true: 'Yes', false: 'No' };
/** An answer that has no words of its own is a yes or a no. */
export const answerWords = ({ code, display }: { readonly code: string; readonly display: string }): string =>
  code === display ? (yesNo[code] ?? display) : display;

export const answersWords = (count: number): string => `${count.toLocaleString('en-US')} ${count === 1 ? 'answer' : 'answers'}`;

/** What stands where a number is not told. */
export const few = 'fewer than 5';

export const spans: readonly (readonly [months: number, words: string])[] = [
  [1, 'This month'],
  [3, '3 months'],
  [12, '12 months'],
  [24, '2 years'],
  [60, '5 years'],
];
