import { DomainError } from '../problem.ts';
import { countMisses, deleteOldMisses, dismissMiss, shownMisses } from '../store/faq-misses.ts';
import { hmacSha256, toHex } from './bytes.ts';
import type { Context, Deps } from './context.ts';
import type { FaqIndex } from './faq-search/faq-search.ts';
import { generalWords } from './faq-search/shipped.ts';
import { plain } from './faq-search/text.ts';
import { dayIn } from './instants.ts';

/** Of one search. */
const mostWords = 12;
const mostShown = 200;

/**
 * Single words of a query, each once: 2 to 40 letters. What has a digit, an `@` or any other sign in it is no word: it may be a name, a number or an
 * address, of which no part is kept either.
 */
export const singleWords = (q: string): string[] => [
  ...new Set(
    q
      .normalize('NFKC')
      .toLowerCase()
      .split(/[\s\p{Z}]+/u)
      .map((part) => part.replace(/^[\p{Ps}\p{Pi}"'¿¡]+|[\p{Pe}\p{Pf}"'.,;:!?…،؛؟]+$/gu, '').replace(/['’]s$/u, ''))
      .filter((word) => /^[\p{L}\p{M}]+$/u.test(word) && [...word].length >= 2 && [...word].length <= 40),
  ),
];

/**
 * Counts the words of a search that nobody could make anything of, or all that tell something where nothing was found. Until the third sighting only a keyed
 * hash of a word is kept; nothing says who, when or with which other words.
 */
export async function noteMisses(ctx: Context, q: string, foundNothing: boolean, index: FaqIndex): Promise<void> {
  const { function: fillers } = generalWords();
  const missed = singleWords(q)
    .filter((word) => (foundNothing && !fillers.has(plain(word))) || index.unknown(word).length > 0)
    .slice(0, mostWords);
  if (missed.length === 0) return;
  const misses = missed.map((word) => ({ mac: hmacSha256(ctx.secret, `faq miss\n${ctx.site.id}\n${word}`), word }));
  try {
    await countMisses(ctx.db, ctx.site.id, misses, dayIn(ctx.now, ctx.site.time_zone));
  } catch {
    // A count that is lost harms nobody, an answer that is not given does.
  }
}

/** A word that was missed three times or more. */
export interface MissedWord {
  readonly id: string;
  readonly word: string;
  readonly sightings: number;
  /** The day of the last one. */
  readonly lastSeen: string;
}

/** The most missed first, at most 200. */
export async function listMisses({ db, site }: Context): Promise<{ items: MissedWord[] }> {
  const rows = await shownMisses(db, site.id, mostShown);
  return {
    items: rows.map((row) => ({
      id: toHex(Uint8Array.from(row.word_mac)),
      word: row.word ?? '',
      sightings: row.sightings,
      lastSeen: row.seen_on,
    })),
  };
}

/** Has a word forgotten, for good. @throws DomainError `not-found` */
export async function dismissMissed({ db, site }: Context, id: string): Promise<void> {
  const bytes = /^[0-9a-f]{64}$/u.test(id) ? Uint8Array.from(id.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16)) : undefined;
  if (!bytes || !(await dismissMiss(db, site.id, bytes))) throw new DomainError('not-found', 'There is no such word.');
}

/** Forgets words that nobody has looked for in 90 days. */
export const forgetOldMisses = ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<number> =>
  deleteOldMisses(db, new Date(clock.now().getTime() - 90 * 86_400_000).toISOString().slice(0, 10));
