import type { StaffSurvey, SurveyResults } from '@foyer/sdk/contract/staff-feedback';
import type { Trouble } from '../api.ts';

/** Something that is read from the server. */
export type Read<T> =
  { readonly kind: 'loading' } | { readonly kind: 'failed'; readonly trouble: Trouble } | { readonly kind: 'ready'; readonly value: T };

export type Question = SurveyResults['questions'][number];

export interface Share {
  readonly code: string;
  readonly display: string;
  /** Nothing where it is not shown. */
  readonly count: number | null;
  /** Per cent of all that is shown, rounded; nothing where nobody answered, or it is not shown. */
  readonly percent: number | undefined;
}

/** Per cent, rounded: half goes up. */
const percentOf = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : Math.round((100 * part) / whole));

export const totalOf = ({ options }: Question): number => options.reduce((sum, { count }) => sum + (count ?? 0), 0);

/** How many gave each answer, of the months that are shown. */
export function sharesOf(question: Question): readonly Share[] {
  const whole = totalOf(question);
  return question.options.map(({ code, display, count }) => ({
    code,
    display,
    count,
    percent: count === null ? undefined : percentOf(count, whole),
  }));
}

const good: ReadonlySet<string> = new Set(['very-good', 'good']);

/** "Very good" and "Good", per cent of all answers to the question that has both; nothing of any other question, nor where one of them is not shown. */
export function positiveOf(question: Question): number | undefined {
  const found = question.options.filter(({ code }) => good.has(code));
  if (found.length < good.size || found.some(({ count }) => count === null)) return undefined;
  return percentOf(
    found.reduce((sum, { count }) => sum + (count ?? 0), 0),
    totalOf(question),
  );
}

const six = ['very-good', 'good', 'neither', 'poor', 'very-poor', 'dont-know'];

/** Whether it asks the Friends and Family question, of which the months' exact counts are sent on. */
export function asksFriendsAndFamily({ rating, questionnaire }: StaffSurvey): boolean {
  const [first] = Object.values(questionnaire);
  const item = first?.item.find(({ linkId }) => linkId === rating?.linkId);
  return item?.answerOption?.map(({ valueCoding }) => valueCoding?.code).join() === six.join();
}

/** The first month (`YYYY-MM`) of so many that end with the month of a day (`YYYY-MM-DD`). */
export function monthsBefore(day: string, months: number): string {
  const last = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const first = last - months + 1;
  return `${Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, '0')}`;
}

/** Months that are not told, as fewer answered than are. */
export const hiddenMonths = ({ months }: Pick<SurveyResults, 'months'>): readonly string[] =>
  months.filter(({ answers }) => answers === null).map(({ month }) => month);
