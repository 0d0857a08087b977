import type { Faq, FaqSearch, FaqsFound, FaqTopic, GlossaryEntry, VoteInput } from '@foyer/sdk/contract';
import { DomainError } from '../problem.ts';
import { countVote, votesSince } from '../store/faqs.ts';
import { pageOf, type Page, type Paging } from './catalogue.ts';
import type { Context, Tx } from './context.ts';
import { dangerIn } from './danger.ts';
import { noteMisses } from './faq-misses.ts';
import { dayIn } from './instants.ts';
import { answersOf, todayOf } from './site-answers.ts';
import { addDays } from './wall-time.ts';

/** Votes of so many days order the list. */
const votesCountFor = 90;
const mostFound = 10;

const noSuchAnswer = () => new DomainError('not-found', 'There is no such answer.');

/** Those that helped most often in the last 90 days first, then in the hospital's order. */
export async function listFaqs(
  ctx: Context,
  { topic, ...paging }: Paging & { readonly topic?: string | undefined },
): Promise<Page<Faq> & { included?: { topics: FaqTopic[] } }> {
  const { answers, topics } = await answersOf(ctx);
  const since = addDays(dayIn(ctx.now, ctx.site.time_zone), -votesCountFor);
  const helped = new Map((await votesSince(ctx.db, ctx.site.id, since)).map((votes) => [votes.id, votes.helped]));
  const inOrder = answers.toSorted((a, b) => (helped.get(b.id) ?? 0) - (helped.get(a.id) ?? 0));
  const page = pageOf(
    inOrder.filter((answer) => topic === undefined || answer.topic === topic),
    paging,
  );
  const counted = topics
    .map(({ id, name }) => ({ id, name, count: answers.filter((answer) => answer.topic === id).length }))
    .filter(({ count }) => count > 0);
  return { ...page, items: page.items.map(todayOf(ctx)), ...(paging.cursor === undefined && { included: { topics: counted } }) };
}

/** Every live answer in the hospital's order, such as for its JSON-LD. */
export const liveFaqs = async (ctx: Context): Promise<Faq[]> => (await answersOf(ctx)).answers.map(todayOf(ctx));

/** @throws DomainError `not-found` */
export async function getFaq(ctx: Context, id: string): Promise<Faq> {
  const found = (await answersOf(ctx)).answers.find((answer) => answer.id === id);
  if (!found) throw noSuchAnswer();
  return todayOf(ctx)(found);
}

async function fittingFaqs(ctx: Context, { q, topic }: FaqSearch, inDanger: boolean): Promise<FaqsFound['items']> {
  const { answers, index } = await answersOf(ctx);
  const byId = new Map(answers.map((answer) => [answer.id, answer]));
  const found = index().search(q, { ...(topic !== undefined && { topic }), limit: mostFound });
  // What somebody in danger types is no gap in the hospital's words.
  if (!inDanger) await noteMisses(ctx, q, found.length === 0, index());
  const today = todayOf(ctx);
  return found.slice(0, mostFound).flatMap(({ id, score }) => {
    const answer = byId.get(id);
    return answer ? [{ ...today(answer), score }] : [];
  });
}

/**
 * The answers that fit a person's own words, best first, at most 10. Danger is looked for before them and told whatever is found, also when nothing
 * can be searched now. The words are kept nowhere; see `noteMisses` for single ones.
 */
export async function searchFaqs(ctx: Context, search: FaqSearch): Promise<FaqsFound> {
  const danger = dangerIn(ctx, search.q);
  if (!danger) return { items: await fittingFaqs(ctx, search, false) };
  return { items: await fittingFaqs(ctx, search, true).catch(() => []), danger };
}

/** @throws DomainError `not-found` */
export async function voteFaq(ctx: Context, tx: Tx, id: string, { helped }: VoteInput): Promise<{ counted: boolean }> {
  const counted = await countVote(tx, ctx.site.id, id, dayIn(ctx.now, ctx.site.time_zone), helped);
  if (!counted) throw noSuchAnswer();
  return { counted };
}

export const getGlossary = async (ctx: Context): Promise<{ items: GlossaryEntry[] }> => ({ items: [...(await answersOf(ctx)).glossary] });
