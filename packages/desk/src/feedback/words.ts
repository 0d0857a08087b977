import type { StaffSurvey } from '@foyer/sdk/contract/staff-feedback';
import { dates } from '../../../elements/src/i18n/intl.ts';

/** "November 2026", of a month (`YYYY-MM`). */
export const monthWords = (month: string): string =>
  dates('en-US', { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`${month}-15T12:00:00Z`));

/** What a survey asks about, in the hospital's default language or any. */
export const aboutOf = ({ about, id }: Pick<StaffSurvey, 'about' | 'id'>, main: string): string =>
  about[main] ?? Object.values(about)[0] ?? id;

/** The survey that every hospital has from the start: its name says more than the hospital's does. */
export const titleOf = (survey: Pick<StaffSurvey, 'about' | 'id'>, main: string): string =>
  survey.id === 'friends-and-family' ? 'Friends and Family Test' : aboutOf(survey, main);

const yesNo: Readonly<Record<string, string>> = { true: 'Yes', false: 'No' };
/** An answer that has no words of its own is a yes or a no. */
export const answerWords = ({ code, display }: { readonly code: string; readonly display: string }): string =>
  code === display ? (yesNo[code] ?? display) : display;

export const answersWords = (count: number): string => `${count.toLocaleString('en-US')} ${count === 1 ? 'answer' : 'answers'}`;

/** "Left out here: all of September 2026; some of November 2026." */
export function leftOutWords({ all, some }: { readonly all: readonly string[]; readonly some: readonly string[] }): string {
  const of = (what: string, months: readonly string[]) => (months.length === 0 ? [] : [`${what} of ${months.map(monthWords).join(', ')}`]);
  const parts = [...of('all', all), ...of('some', some)];
  return parts.length === 0 ? '' : `Left out here: ${parts.join('; ')}.`;
}

/** What stands where a number is not told. */
export const few = 'fewer than 5';

export const spans: readonly (readonly [months: number, words: string])[] = [
  [1, 'This month'],
  [3, '3 months'],
  [12, '12 months'],
  [24, '2 years'],
  [60, '5 years'],
];
