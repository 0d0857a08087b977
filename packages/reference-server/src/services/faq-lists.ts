import type { GlossaryInput, SynonymsInput, TopicsInput } from '@foyer/sdk/contract/staff-faqs';
import { DomainError } from '../problem.ts';
import { saveGlossary, saveSynonyms, saveTopics } from '../store/faq-editing.ts';
import { countFaqChange, faqsOf, glossaryOf, synonymsOf, topicsOf } from '../store/faqs.ts';
import type { Store } from '../store/db.ts';
import { sha256, toBase64url } from './bytes.ts';
import type { Context } from './context.ts';
import { invalid } from './invalid.ts';
import { inTransaction } from './transactions.ts';

/** A list as a whole: it is read, changed and sent back. `version` is made of what is in it. */
export interface WholeList<T> {
  readonly items: readonly T[];
  readonly version: string;
}

/** What was read, as the request says it: by `If-Match` or in the body. */
export interface Seen {
  readonly ifMatch?: string | undefined;
  readonly version?: string | number | undefined;
}

/**
 * Nothing is changed that its writer has not seen (RFC 9110, section 13.1.1).
 * @throws DomainError `precondition-required`, `version-mismatch`
 */
export function requireSeen({ ifMatch, version }: Seen, is: string | number): void {
  if (ifMatch === undefined && version === undefined)
    throw new DomainError(
      'precondition-required',
      'Send the version that you read, as If-Match or as version, so that nothing is changed that you have not seen.',
    );
  const tags = ifMatch?.split(',').map((tag) => tag.trim());
  const fits = (tags === undefined || tags.includes('*') || tags.includes(`"${is}"`)) && (version === undefined || version === is);
  if (!fits) throw new DomainError('version-mismatch', 'Somebody has changed this since you read it. Read it again, then decide.');
}

/** @throws DomainError `validation-failed` for words in a language the hospital does not have, or without any in its default one. */
export function requireLocales({ site }: Context, words: Readonly<Record<string, unknown>>, pointer: string): void {
  if (!Object.hasOwn(words, site.default_locale))
    throw invalid(
      pointer,
      'required',
      `Write it in ${site.default_locale} too: whoever reads another language gets that one where theirs is missing.`,
    );
  if (Object.keys(words).some((locale) => !site.locales.includes(locale)))
    throw invalid(pointer, 'unknown-value', `These are the languages here: ${site.locales.join(', ')}.`);
}

const versionOf = (items: unknown): string => toBase64url(sha256(JSON.stringify(items)).slice(0, 16));
const listed = <T>(items: readonly T[]): WholeList<T> => ({ items, version: versionOf(items) });

/** What a list is, and how it is kept. */
interface Kind<T> {
  readonly read: (db: Store, siteId: string) => Promise<T[]>;
  readonly save: (tx: Store, siteId: string, items: readonly T[]) => Promise<void>;
}

const replace = <T>({ read, save }: Kind<T>, ctx: Context, items: readonly T[], seen: Seen): Promise<WholeList<T>> =>
  inTransaction(ctx, async (tx) => {
    await countFaqChange(tx, ctx.site.id);
    requireSeen(seen, versionOf(await read(tx, ctx.site.id)));
    await save(tx, ctx.site.id, items);
    return listed(await read(tx, ctx.site.id));
  });

const once = <T>(values: readonly T[]): T[] => [...new Set(values)];

const synonyms: Kind<{ words: string[] }> = {
  read: async (db, siteId) => (await synonymsOf(db, siteId)).map(({ words }) => ({ words })),
  save: saveSynonyms,
};

/** Groups of words that mean the same at this hospital, beside the general ones. */
export const listSynonyms = async (ctx: Context) => listed(await synonyms.read(ctx.db, ctx.site.id));

/** @throws DomainError `validation-failed`, `precondition-required`, `version-mismatch` */
export async function replaceSynonyms(ctx: Context, { items, version }: SynonymsInput, ifMatch: string | undefined) {
  const groups = items.map(({ words }) => ({ words: once(words.map((word) => word.trim().toLowerCase())) }));
  const single = groups.findIndex(({ words }) => words.length < 2);
  if (single >= 0) throw invalid(`/items/${single}/words`, 'too-few', 'A group needs two words that differ.');
  return replace(synonyms, ctx, groups, { ifMatch, version });
}

type Term = { words: Record<string, { term: string; aliases: string[]; meaning: string }> };

const terms: Kind<Term> = {
  read: async (db, siteId) => (await glossaryOf(db, siteId)).map(({ words }) => ({ words }) as unknown as Term),
  save: saveGlossary,
};

export const listTerms = async (ctx: Context) => listed(await terms.read(ctx.db, ctx.site.id));

/** @throws DomainError `validation-failed`, `precondition-required`, `version-mismatch` */
export async function replaceTerms(ctx: Context, { items, version }: GlossaryInput, ifMatch: string | undefined) {
  items.forEach(({ words }, i) => requireLocales(ctx, words, `/items/${i}/words`));
  const whole = items.map(({ words }) => ({
    words: Object.fromEntries(
      Object.entries(words).map(([locale, { term, aliases = [], meaning }]) => [
        locale,
        { term: term.trim(), aliases: once(aliases.map((alias) => alias.trim())), meaning },
      ]),
    ),
  }));
  return replace(terms, ctx, whole, { ifMatch, version });
}

type Topic = { id: string; name: Readonly<Record<string, string>> };

const topics: Kind<Topic> = {
  read: async (db, siteId) => (await topicsOf(db, siteId)).map(({ id, name }) => ({ id, name })),
  save: saveTopics,
};

export const listTopics = async (ctx: Context) => listed(await topics.read(ctx.db, ctx.site.id));

/** @throws DomainError `validation-failed` also for a topic left out that still has entries; `precondition-required`, `version-mismatch` */
export async function replaceTopics(ctx: Context, { items, version }: TopicsInput, ifMatch: string | undefined) {
  items.forEach(({ name }, i) => requireLocales(ctx, name, `/items/${i}/name`));
  const ids = items.map(({ id }) => id);
  const twice = ids.findIndex((id, i) => ids.indexOf(id) !== i);
  if (twice >= 0) throw invalid(`/items/${twice}/id`, 'repeated', 'Each topic has an id of its own.');
  return replace(
    {
      ...topics,
      save: async (tx, siteId, kept) => {
        const left = (await faqsOf(tx, siteId)).find(({ topic }) => !ids.includes(topic));
        if (left)
          throw invalid('/items', 'required', `The topic ${left.topic} still has entries, drafts and retired ones too. Move them first.`);
        await saveTopics(tx, siteId, kept);
      },
    },
    ctx,
    items,
    { ifMatch, version },
  );
}
