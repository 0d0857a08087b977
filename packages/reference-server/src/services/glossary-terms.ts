import type { Block, Run } from '@foyer/sdk/contract';
import type { TermWords } from '../store/tables/faqs.ts';

/** Capitals and digits alone, such as `MRI`: in small letters it would be another word ("er", "ct"). */
const isAbbreviation = (text: string) => /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}&./-]+s?$/u.test(text);

const literal = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replace(/\s+/gu, '\\s+');
const keyOf = (text: string) => text.toLowerCase().replace(/\s+/gu, ' ');

interface Writing {
  readonly text: string;
  readonly exact: boolean;
  readonly of: TermWords;
}

/** The next term in a text that was not there before. */
type Next = (text: string, from: number) => { readonly at: number; readonly found: string; readonly of: TermWords } | undefined;

function finder(terms: readonly TermWords[], used: ReadonlySet<TermWords>): Next {
  const writings = terms.flatMap((of) =>
    [of.term, ...of.aliases]
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .map((text): Writing => ({ text, exact: isAbbreviation(text), of })),
  );
  if (writings.length === 0) return () => undefined;
  const longestFirst = writings.toSorted((a, b) => b.text.length - a.text.length);
  const edge = '[\\p{L}\\p{N}\\p{M}]';
  const any = new RegExp(`(?<!${edge})(?:${longestFirst.map(({ text }) => literal(text)).join('|')})(?!${edge})`, 'giu');
  return (text, from) => {
    for (any.lastIndex = from; ;) {
      const match = any.exec(text);
      if (!match) return undefined;
      const [found] = match;
      const writing = writings.find(
        (w) => !used.has(w.of) && keyOf(w.text) === keyOf(found) && (!w.exact || w.text === found.replace(/\s+/gu, ' ')),
      );
      if (writing) return { at: match.index, found, of: writing.of };
      any.lastIndex = match.index + 1;
    }
  };
}

/**
 * Makes the first use of each of the hospital's terms in an answer a run of its own, with its meaning. Whole words alone; an abbreviation as it is
 * written, any other term in small letters and capitals alike. A term in bold is a term; one in a link stays a link.
 */
export function markTerms(content: readonly Block[], terms: readonly TermWords[]): Block[] {
  const used = new Set<TermWords>();
  const next = finder(terms, used);
  const split = (run: Run): Run[] => {
    if (run.type === 'link') return [run];
    const parts: Run[] = [];
    let from = 0;
    for (let hit = next(run.value, 0); hit; hit = next(run.value, from)) {
      if (hit.at > from) parts.push({ ...run, value: run.value.slice(from, hit.at) });
      parts.push({ type: 'term', value: hit.found, meaning: hit.of.meaning });
      used.add(hit.of);
      from = hit.at + hit.found.length;
    }
    if (from < run.value.length) parts.push({ ...run, value: run.value.slice(from) });
    return parts;
  };
  return content.map((block) => ({
    ...block,
    ...(block.children && { children: block.children.flatMap(split) }),
    ...(block.items && { items: block.items.map((line) => line.flatMap(split)) }),
  }));
}
