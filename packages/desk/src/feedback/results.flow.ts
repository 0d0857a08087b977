import type { StaffSurvey, SurveyResults } from '@foyer/sdk/contract/staff-feedback';
import type { Trouble } from '../api.ts';

/** Something that is read from the server. */
export type Read<T> =
  { readonly kind: 'loading' } | { readonly kind: 'failed'; readonly trouble: Trouble } | { readonly kind: 'ready'; readonly value: T };

export type Question = SurveyResults['questions'][number];

export interface Share {
  readonly code: string;
  readonly display: string;
  /** Of the months that show it; nothing where none of them may be told. */
  readonly count: number | undefined;
  /** Some month is not told: there are so many, or more. */
  readonly isLeast: boolean;
  /** Per cent of all, rounded; nothing where nobody answered, or where any count of the question is withheld: a share of a part would be taken for the whole. */
  readonly percent: number | undefined;
}

/** Per cent, rounded: half goes up. */
const percentOf = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : Math.round((100 * part) / whole));

interface Counts {
  readonly count: number | null;
  readonly months: readonly (number | null)[];
}

const hasGap = ({ count, months }: Counts): boolean => count === null || months.includes(null);

/** Whether anything of a question is left out in these months. */
export const isWithheld = ({ withheld, options }: Question): boolean => withheld || options.some(hasGap);

export const totalOf = ({ options }: { readonly options: readonly Pick<Counts, 'count'>[] }): number =>
  options.reduce((sum, { count }) => sum + (count ?? 0), 0);

/** A count that is 0 and has a gap tells of nobody: it is not known. */
const toldOf = (one: Counts): number | undefined => (one.count === null || (one.count === 0 && hasGap(one)) ? undefined : one.count);

/** How many gave each answer, of the months that are shown. */
export function sharesOf(question: Question): readonly Share[] {
  const whole = isWithheld(question) ? 0 : totalOf(question);
  return question.options.map((option) => {
    const count = toldOf(option);
    return { code: option.code, display: option.display, count, isLeast: hasGap(option), percent: percentOf(count ?? 0, whole) };
  });
}

const good: ReadonlySet<string> = new Set(['very-good', 'good']);

/** Whether it can be said how many found it good: it has both answers that say so. */
export const asksHowGood = ({ options }: Question): boolean => options.filter(({ code }) => good.has(code)).length === good.size;

/** "Very good" and "Good", per cent of all answers to the question that has both; nothing of any other question, and where any count is withheld. */
export function positiveOf(question: Question): number | undefined {
  if (!asksHowGood(question) || isWithheld(question)) return undefined;
  return percentOf(totalOf({ options: question.options.filter(({ code }) => good.has(code)) }), totalOf(question));
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

/** Months of which nothing is told, as fewer answered than are; and months of which some count is not. */
export function hiddenMonths({ months, questions }: Pick<SurveyResults, 'months' | 'questions'>): {
  readonly all: readonly string[];
  readonly some: readonly string[];
} {
  const lacks = (at: number) => questions.some(({ options }) => options.some((option) => option.months[at] === null));
  const named = (is: (answers: number | null, at: number) => boolean) =>
    months.filter(({ answers }, at) => is(answers, at)).map(({ month }) => month);
  return { all: named((answers) => answers === null), some: named((answers, at) => answers !== null && lacks(at)) };
}
