import type { Block, Faq, GlossaryEntry } from '@foyer/sdk/contract';
import { faqVersion, glossaryOf, liveFaqsOf, synonymsOf, topicsOf, type FaqRow } from '../store/faqs.ts';
import type { ByLocale, TermWords } from '../store/tables/faqs.ts';
import { plainText, readAnswer } from './answer-content.ts';
import type { Context } from './context.ts';
import { createFaqIndex, type FaqIndex } from './faq-search/faq-search.ts';
import { markTerms } from './glossary-terms.ts';
import { dayIn } from './instants.ts';
import { createRecentAnswers, type RecentAnswers } from './recent-answers.ts';
import { say } from './words.ts';

/** A live answer, without `overdue`, which depends on the day. */
type Answer = Faq;

/** All that patients may read of a site's answers, in one language. */
export interface SiteAnswers {
  /** In the hospital's order. */
  readonly answers: readonly Answer[];
  readonly topics: readonly { readonly id: string; readonly name: string }[];
  readonly glossary: readonly GlossaryEntry[];
  /** Made by the first who searches. */
  readonly index: () => FaqIndex;
  /** Each answer as it was written, with what was read in it: a change of one need not have all the others read again. */
  readonly read: ReadonlyMap<string, readonly Block[]>;
}

/** 100 sites' languages; the answers of one take some 300 kB, the index of a thousand answers a few MB. */
export const createAnswersInMemory = (): RecentAnswers<SiteAnswers> => createRecentAnswers(100);

/** The language a reader gets: the one asked for, else the hospital's default, else any. */
function localeIn({ locale, site }: Context, words: ByLocale<unknown>): string {
  return [locale, site.default_locale].find((l) => Object.hasOwn(words, l)) ?? Object.keys(words)[0] ?? site.default_locale;
}

const termsIn = (terms: readonly ByLocale<TermWords>[], locale: string): TermWords[] =>
  terms.flatMap((words) => (words[locale] ? [words[locale]] : []));

type Reader = (source: string) => readonly Block[];

function answerOf(ctx: Context, row: FaqRow, terms: readonly ByLocale<TermWords>[], read: Reader): Answer {
  const locale = localeIn(ctx, row.words);
  const { question = '', answer = '' } = row.words[locale] ?? {};
  return {
    id: row.id,
    topic: row.topic,
    question,
    answer,
    content: markTerms(read(answer), termsIn(terms, locale)),
    owner: row.owner,
    reviewedAt: row.reviewed_at,
    reviewBy: row.review_by,
    locale,
  };
}

async function readAnswers(ctx: Context, before: SiteAnswers | undefined): Promise<SiteAnswers> {
  const { db, site, locale } = ctx;
  const [rows, topicRows, groups, glossaryRows] = await Promise.all([
    liveFaqsOf(db, site.id),
    topicsOf(db, site.id),
    synonymsOf(db, site.id),
    glossaryOf(db, site.id),
  ]);
  const terms = glossaryRows.map((row) => row.words);
  const read = new Map<string, readonly Block[]>();
  const reader = (source: string) => {
    const content = before?.read.get(source) ?? readAnswer(source).content;
    read.set(source, content);
    return content;
  };
  const answers = rows.map((row) => answerOf(ctx, row, terms, reader));
  let index: FaqIndex | undefined;
  return {
    answers,
    read,
    topics: topicRows.map(({ id, name }) => ({ id, name: say(ctx, name) })),
    glossary: terms.flatMap((words) => {
      const term = words[localeIn(ctx, words)];
      return term ? [{ term: term.term, aliases: [...term.aliases], meaning: term.meaning }] : [];
    }),
    index: () =>
      (index ??= createFaqIndex(
        answers.map(({ id, topic, question, content, locale: own }, i) => ({
          id,
          topic,
          question,
          answer: plainText(content),
          aliases: [...(rows[i]?.words[own]?.aliases ?? [])],
        })),
        { locale, synonyms: groups.map(({ words }) => ({ words })) },
      )),
  };
}

/** A site's answers as they are now: one short query, and more only after a change. */
export async function answersOf(ctx: Context): Promise<SiteAnswers> {
  const version = await faqVersion(ctx.db, ctx.site.id);
  const make = (before: SiteAnswers | undefined) => readAnswers(ctx, before);
  return ctx.recentAnswers ? ctx.recentAnswers.read(JSON.stringify([ctx.site.id, ctx.locale]), version, make) : make(undefined);
}

/** As it is sent today: overdue from the day after `reviewBy` on, by the site's calendar. */
export function todayOf(ctx: Context): (answer: Answer) => Faq {
  const today = dayIn(ctx.now, ctx.site.time_zone);
  return (answer) => ({ ...answer, overdue: today > answer.reviewBy });
}
