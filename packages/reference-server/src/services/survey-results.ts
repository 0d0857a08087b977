import type { Answers, Questionnaire } from '@foyer/sdk/contract';
import type { MonthlyCounts, ResultsQuery, SurveyResults } from '@foyer/sdk/contract/staff-feedback';
import { answersOf, type WrittenAnswer } from '../store/feedback.ts';
import type { SurveyRow } from '../store/surveys.ts';
import type { Context } from './context.ts';
import { dayIn } from './instants.ts';
import { invalid } from './invalid.ts';
import { smallest, withoutSmall } from './small-numbers.ts';
import { findSurvey, noSuchSurvey, questionnaireOf } from './surveys.ts';

type Item = Questionnaire['item'][number];
type Value = Answers[number]['answer'][number];
type Question = SurveyResults['questions'][number];

const mostMonths = 60;
const monthsUnlessTold = 12;

/** Months since the year 0, as `YYYY-MM` has them. */
const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const nameOf = (number: number): string => `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;

/** @throws DomainError `validation-failed` */
function monthsOf(ctx: Context, { from, to }: ResultsQuery): string[] {
  const last =
    to === undefined ? Math.max(numberOf(dayIn(ctx.now, ctx.site.time_zone)), from === undefined ? 0 : numberOf(from)) : numberOf(to);
  const first = from === undefined ? last - monthsUnlessTold + 1 : numberOf(from);
  if (first > last) throw invalid('/query/from', 'too-large', 'The first month comes after the last one.');
  if (last - first >= mostMonths) throw invalid('/query/from', 'too-small', `Ask for at most ${mostMonths} months.`);
  return Array.from({ length: last - first + 1 }, (_, i) => nameOf(first + i));
}

function* questionsIn(items: readonly Item[]): Generator<Item> {
  for (const item of items) {
    if (item.type === 'group') yield* questionsIn(item.item ?? []);
    else if (item.type !== 'display') yield item;
  }
}

/** What is counted of an answer; undefined for words of people's own. */
function counted(item: Item, value: Value): string | undefined {
  if (item.type === 'text' || item.type === 'string') return undefined;
  if (value.valueCoding) return value.valueCoding.code;
  if (item.type === 'open-choice' && value.valueString !== undefined)
    return isOption(item, value.valueString) ? value.valueString : undefined;
  const plain = value.valueBoolean ?? value.valueInteger ?? value.valueDecimal ?? value.valueDate ?? value.valueString;
  return plain === undefined ? undefined : String(plain);
}

const isOption = (item: Item, text: string) => item.answerOption?.some(({ valueString }) => valueString === text) === true;

const valuesOf = (answers: Answers, linkId: string): Value[] => answers.flatMap((one) => (one.linkId === linkId ? one.answer : []));

/** What can be answered, in its order; of numbers and days what was. */
function optionsOf(item: Item, seen: Iterable<string>): { code: string; display: string }[] {
  if (item.type === 'boolean') return ['true', 'false'].map((code) => ({ code, display: code }));
  if (item.answerOption)
    return item.answerOption.map(({ valueCoding, valueString, valueInteger }) => {
      const code = valueCoding?.code ?? valueString ?? String(valueInteger);
      return { code, display: valueCoding?.display ?? code };
    });
  return [...seen].toSorted((a, b) => Number(a) - Number(b) || (a < b ? -1 : 1)).map((code) => ({ code, display: code }));
}

/** Of what is shown; where that is nothing, and something is not, no sum: nobody is to read "none" there. */
function sumOf(counts: readonly (number | null)[]): number | null {
  const sum = counts.reduce<number>((all, count) => all + (count ?? 0), 0);
  return sum === 0 && counts.includes(null) ? null : sum;
}

/** Each month's own group; a sum of what they show tells nothing that they do not. */
function questionOf(item: Item, byMonth: readonly (readonly Answers[])[]): Question {
  const months = byMonth.map((all) => {
    const found = new Map<string, number>();
    for (const value of all.flatMap((answers) => valuesOf(answers, item.linkId))) {
      const code = counted(item, value);
      if (code !== undefined) found.set(code, (found.get(code) ?? 0) + 1);
    }
    return found;
  });
  const options = optionsOf(item, new Set(months.flatMap((found) => [...found.keys()])));
  const shown = months.map((found, i) =>
    isEnough(byMonth[i])
      ? withoutSmall(options.map(({ code }) => found.get(code) ?? 0))
      : options.map(() => (isNone(byMonth[i]) ? 0 : null)),
  );
  const told = options.map((option, i) => {
    const counts = shown.map((month) => month[i] ?? null);
    return { ...option, count: sumOf(counts), months: counts };
  });
  return {
    linkId: item.linkId,
    text: item.text ?? item.linkId,
    // Of numbers and days: that one was told at all is for a count to tell.
    options: item.answerOption || item.type === 'boolean' ? told : told.filter(({ count }) => count !== null && count > 0),
    withheld: shown.some((month) => month.includes(null)),
  };
}

const isNone = (group: readonly Answers[] | undefined): boolean => (group?.length ?? 0) === 0;
const isEnough = (group: readonly Answers[] | undefined): boolean => (group?.length ?? 0) >= smallest;

/** In the order of the alphabet: none that would tell which texts are of one person. */
function textsOf(item: Item, byMonth: readonly (readonly Answers[])[]): SurveyResults['texts'] {
  if (item.type !== 'text' && item.type !== 'string' && item.type !== 'open-choice') return [];
  const items = byMonth
    .filter(isEnough)
    .flat()
    .flatMap((answers) => valuesOf(answers, item.linkId))
    .flatMap((value) => (counted(item, value) === undefined ? (value.valueString ?? []) : []))
    .filter((text) => text.trim() !== '')
    .toSorted((a, b) => (a < b ? -1 : Number(a > b)));
  return [{ linkId: item.linkId, text: item.text ?? item.linkId, items }];
}

interface Read {
  readonly survey: SurveyRow;
  readonly months: readonly string[];
  readonly byMonth: readonly (readonly Answers[])[];
}

/** @throws DomainError `not-found`, `validation-failed` */
async function read(ctx: Context, id: string, query: ResultsQuery): Promise<Read> {
  const survey = await findSurvey(ctx, ctx.db, id);
  if (!survey) throw noSuchSurvey();
  const months = monthsOf(ctx, query);
  const rows = await answersOf(ctx.db, ctx.site.id, id, [`${months[0] ?? ''}-01`, `${months.at(-1) ?? ''}-01`]);
  const of = (month: string) => rows.filter((row: WrittenAnswer) => row.month.startsWith(month)).map(({ answers }) => answers);
  return { survey, months, byMonth: months.map(of) };
}

const told = (group: readonly Answers[]): number | null => (isNone(group) || isEnough(group) ? group.length : null);

/** Counts and words by month, in which nobody is known. @throws DomainError `not-found`, `validation-failed` */
export async function surveyResults(ctx: Context, id: string, query: ResultsQuery): Promise<SurveyResults> {
  const { survey, months, byMonth } = await read(ctx, id, query);
  const questions = [...questionsIn(questionnaireOf(ctx, survey).item)];
  return {
    from: months[0] ?? '',
    to: months.at(-1) ?? '',
    months: months.map((month, i) => ({ month, answers: told(byMonth[i] ?? []) })),
    questions: questions.filter(({ type }) => type !== 'text' && type !== 'string').map((item) => questionOf(item, byMonth)),
    texts: questions.flatMap((item) => textsOf(item, byMonth)),
  };
}

const six = ['very-good', 'good', 'neither', 'poor', 'very-poor', 'dont-know'] as const;

const perCent = (part: number, whole: number): number => Math.round((100 * part) / whole);

function monthly(month: string, group: readonly Answers[], linkId: string): MonthlyCounts['items'][number] {
  if (told(group) === null) return { month, counts: null, answers: null, positive: null, negative: null };
  const codes = group.flatMap((answers) => valuesOf(answers, linkId).map(({ valueCoding }) => valueCoding?.code));
  const count = (code: string) => codes.filter((one) => one === code).length;
  const counts = Object.fromEntries(six.map((code) => [code, count(code)])) as Record<(typeof six)[number], number>;
  const all = six.reduce((sum, code) => sum + counts[code], 0);
  return {
    month,
    counts,
    answers: all,
    positive: all === 0 ? null : perCent(counts['very-good'] + counts.good, all),
    negative: all === 0 ? null : perCent(counts.poor + counts['very-poor'], all),
  };
}

/**
 * The counts of the Friends and Family Test, as they are: for whoever has to send them on.
 * @throws DomainError `not-found`, of a survey that does not ask it too; `validation-failed`
 */
export async function monthlyCounts(ctx: Context, id: string, query: ResultsQuery): Promise<MonthlyCounts> {
  const { survey, months, byMonth } = await read(ctx, id, query);
  const { rating } = survey;
  const item = [...questionsIn(questionnaireOf(ctx, survey).item)].find(({ linkId }) => linkId === rating?.linkId);
  const codes = item?.answerOption?.map(({ valueCoding }) => valueCoding?.code) ?? [];
  if (!rating || codes.join() !== six.join()) throw noSuchSurvey();
  return { items: months.map((month, i) => monthly(month, byMonth[i] ?? [], rating.linkId)) };
}
