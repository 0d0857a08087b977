import type { MonthlyCounts, SurveyResults } from '@foyer/sdk/contract/staff-feedback';
import { csv } from './csv.ts';

/** Fewer than 5 answered, or it would tell a small count by the others: which of them, would tell too. */
const withheld = 'not shown';

/** Counts by month, question and answer. */
export const countsTable = ({ months, questions }: SurveyResults): string =>
  csv([
    ['month', 'question', 'answer', 'code', 'count'],
    ...questions.flatMap(({ text, options }) =>
      options.flatMap(({ code, display, months: counts }) =>
        months.map(({ month }, i) => [month, text, display, code, counts[i] ?? withheld]),
      ),
    ),
  ]);

/** Free texts by question, without a month and in no order. */
export const textsTable = ({ texts }: SurveyResults): string =>
  csv([['question', 'text'], ...texts.flatMap(({ text, items }) => items.map((item) => [text, item]))]);

/** The six counts, by month. */
export const monthlyTable = ({ items }: MonthlyCounts): string =>
  csv([
    ['month', 'very good', 'good', 'neither good nor poor', 'poor', 'very poor', "don't know", 'answers', 'positive %', 'negative %'],
    ...items.map(({ month, counts, answers, positive, negative }) => [
      month,
      ...(counts ? Object.values(counts) : Array.from({ length: 6 }, () => withheld)),
      answers ?? withheld,
      positive ?? '',
      negative ?? '',
    ]),
  ]);
