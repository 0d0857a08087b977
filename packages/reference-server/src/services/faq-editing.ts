import type { Block } from '@foyer/sdk/contract';
import type { FaqInput, FaqPreview, FaqReplacement, FaqReviewed, FaqStep } from '@foyer/sdk/contract/staff-faqs';
import { DomainError } from '../problem.ts';
import { faqById, insertFaq, lockFaq, nextPosition, saveFaq } from '../store/faq-editing.ts';
import { countFaqChange, glossaryOf, topicsOf, type FaqRow } from '../store/faqs.ts';
import { readAnswer, type AnswerFault } from './answer-content.ts';
import type { Context, StaffContext, Tx } from './context.ts';
import { staffFaq, type StaffFaq } from './faq-desk.ts';
import { requireLocales, requireSeen } from './faq-lists.ts';
import { markTerms } from './glossary-terms.ts';
import { newId } from './ids.ts';
import { dayIn } from './instants.ts';
import { invalid } from './invalid.ts';
import { inTransaction } from './transactions.ts';

const noSuchEntry = () => new DomainError('not-found', 'There is no such entry.');

const today = ({ now, site }: Context) => dayIn(now, site.time_zone);

/** The same day a year later; of 29 February the day before. */
function yearAfter(day: string): string {
  const [year, rest] = [Number(day.slice(0, 4)) + 1, day.slice(4)];
  return `${year}${rest === '-02-29' ? '-02-28' : rest}`;
}

function daysOf(ctx: Context, { reviewedAt, reviewBy }: { reviewedAt?: string | undefined; reviewBy?: string | undefined }) {
  const from = reviewedAt ?? today(ctx);
  const by = reviewBy ?? yearAfter(from);
  if (by < from) throw invalid('/reviewBy', 'too-small', 'The day by which it must be looked at again lies before the last look.');
  return { reviewed_at: from, review_by: by };
}

/** What is kept of an input. @throws DomainError `validation-failed` */
async function rowOf(ctx: Context, tx: Tx, input: Omit<FaqReplacement, 'version'>, was?: FaqRow) {
  requireLocales(ctx, input.words, '/words');
  for (const [locale, { answer }] of Object.entries(input.words))
    if (readAnswer(answer).content.length === 0) throw invalid(`/words/${locale}/answer`, 'required', 'The answer has no words.');
  const topics = await topicsOf(tx, ctx.site.id);
  if (!topics.some(({ id }) => id === input.topic))
    throw invalid('/topic', 'unknown-value', 'There is no such topic. Add it to the topics first.');
  const words = Object.entries(input.words).map(([locale, { question, answer, aliases = [] }]) => [
    locale,
    { question: question.trim(), answer, aliases: [...new Set(aliases.map((alias) => alias.trim()))] },
  ]);
  return {
    topic: input.topic,
    words: Object.fromEntries(words) as FaqRow['words'],
    owner: input.owner.trim(),
    ...daysOf(ctx, { reviewedAt: input.reviewedAt ?? was?.reviewed_at, reviewBy: input.reviewBy ?? was?.review_by }),
    status: input.status,
    position: input.order ?? was?.position ?? (await nextPosition(tx, ctx.site.id)),
  };
}

const changedBy = ({ now, staff }: StaffContext) => ({ changed_at: now, changed_by: staff.name });

/** @throws DomainError `validation-failed` */
export async function createEntry(ctx: StaffContext, tx: Tx, { id = newId(ctx.random), ...input }: FaqInput): Promise<StaffFaq> {
  await countFaqChange(tx, ctx.site.id);
  const row = { site_id: ctx.site.id, id, ...(await rowOf(ctx, tx, input)), version: 1, ...changedBy(ctx) };
  if (!(await insertFaq(tx, row)))
    throw invalid('/id', 'repeated', 'There is an entry with this id already, live or not. Choose another id, or leave it out.');
  return staffFaq(ctx, row);
}

/** Changes an entry that nobody else can change meanwhile. @throws DomainError `not-found` */
const change = (ctx: StaffContext, id: string, work: (row: FaqRow, tx: Tx) => Promise<Partial<FaqRow>>): Promise<StaffFaq> =>
  inTransaction(ctx, async (tx) => {
    await countFaqChange(tx, ctx.site.id);
    const row = await lockFaq(tx, ctx.site.id, id);
    if (!row) throw noSuchEntry();
    const next = { ...row, ...(await work(row, tx)), version: row.version + 1, ...changedBy(ctx) };
    await saveFaq(tx, next);
    return staffFaq(ctx, next);
  });

/** @throws DomainError `not-found`, `validation-failed`, `precondition-required`, `version-mismatch` */
export const replaceEntry = (
  ctx: StaffContext,
  id: string,
  { version, ...input }: FaqReplacement,
  ifMatch: string | undefined,
): Promise<StaffFaq> =>
  change(ctx, id, async (row, tx) => {
    requireSeen({ ifMatch, version }, row.version);
    return rowOf(ctx, tx, input, row);
  });

const requireStill = (version: number | undefined, row: FaqRow) => version !== undefined && requireSeen({ version }, row.version);

/** Patients do not see it any more; it stays for staff. @throws DomainError `not-found`, `version-mismatch` */
export const retireEntry = (ctx: StaffContext, id: string, { version }: FaqStep): Promise<StaffFaq> =>
  change(ctx, id, async (row) => {
    requireStill(version, row);
    return { status: 'retired' };
  });

/** Its owner has looked at it today and it is right. @throws DomainError `not-found`, `validation-failed`, `version-mismatch` */
export const entryReviewed = (ctx: StaffContext, id: string, { version, reviewBy }: FaqReviewed): Promise<StaffFaq> =>
  change(ctx, id, async (row) => {
    requireStill(version, row);
    return daysOf(ctx, { reviewBy });
  });

/** @throws DomainError `not-found` */
export async function getEntry(ctx: Context, id: string): Promise<StaffFaq> {
  const row = await faqById(ctx.db, ctx.site.id, id);
  if (!row) throw noSuchEntry();
  return staffFaq(ctx, row);
}

/** An answer as patients would see it, and what of it would be plain text only. Nothing is kept. */
export async function previewAnswer(
  ctx: Context,
  { answer, locale = ctx.site.default_locale }: FaqPreview,
): Promise<{ content: Block[]; faults: AnswerFault[] }> {
  const { content, faults } = readAnswer(answer);
  const terms = (await glossaryOf(ctx.db, ctx.site.id)).flatMap(({ words }) => (words[locale] ? [words[locale]] : []));
  return { content: markTerms(content, terms), faults };
}
