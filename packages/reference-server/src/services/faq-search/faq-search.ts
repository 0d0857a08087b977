import { rankingOf } from './ranking.ts';
import { type Knowledge, readQuery, readText } from './reading.ts';
import { generalSpellings, generalVocabulary, generalWords } from './shipped.ts';
import { createSpeller, spellingsOf } from './spelling.ts';
import { termsOf, unitsOf } from './terms.ts';
import { plain, tellable, wordsOf } from './text.ts';
import { siteVocabulary, type Vocabulary } from './vocabulary.ts';
import { stemOf } from './stem.ts';
import { weights } from './weights.ts';

export interface SearchEntry {
  readonly id: string;
  readonly topic: string;
  readonly question: string;
  /** Plain text. */
  readonly answer: string;
  readonly aliases: readonly string[];
}

/** Words of which any means the others: the hospital's own, edited by its staff. */
export interface SynonymGroup {
  readonly words: readonly string[];
}

export interface FaqIndex {
  /** The best first, at most `limit` (10); empty when nothing fits. `score` only orders. Never throws, whatever the text. */
  search(q: string, options?: { topic?: string; limit?: number }): { id: string; score: number }[];
  /** Words of the query (two letters and more, no digit, no `@`) that neither entries nor vocabulary know, nor as a misspelling: for the log of misses. */
  unknown(q: string): string[];
}

export interface FaqIndexOptions {
  /** Of the entries, BCP 47. Words of every language the vocabulary has are understood whatever it is. */
  readonly locale: string;
  readonly synonyms: readonly SynonymGroup[];
  /** What patients' words mean: the one that is shipped, unless a test says otherwise. */
  readonly vocabulary?: Vocabulary;
  /** Without it a misspelt word is a word not known. */
  readonly forgiving?: boolean;
}

/** Where a text stands, and how much a word there says of what the entry is about. */
const fields = (entry: SearchEntry) => {
  const [, first = '', rest = ''] = /^(.{0,240}?[.!?؟](?=\s|$)|.{0,160})(.*)$/su.exec(entry.answer) ?? [];
  return [
    { text: entry.question, weight: weights.question, lengthCounts: weights.questionLength },
    { text: entry.aliases.join('\n'), weight: weights.aliases, lengthCounts: 0 },
    { text: entry.topic, weight: weights.topic, lengthCounts: 0 },
    { text: first, weight: weights.lead, lengthCounts: weights.leadLength },
    { text: rest, weight: weights.rest, lengthCounts: weights.restLength },
  ];
};

export function createFaqIndex(entries: readonly SearchEntry[], options: FaqIndexOptions): FaqIndex {
  const site = siteVocabulary(options.synonyms);
  const vocabularies = [options.vocabulary ?? generalVocabulary(), site];
  const words = generalWords();
  const texts = new Set(entries.flatMap((entry) => fields(entry).flatMap(({ text }) => wordsOf(text))));
  const stems = new Set([...texts].filter((word) => !words.function.has(word)).map(stemOf));
  const own = spellingsOf([...texts, ...site.words], []);
  const speller =
    options.forgiving === false
      ? { guess: () => [] }
      : createSpeller([own, options.vocabulary ? spellingsOf(options.vocabulary.words, words.everyday) : generalSpellings()]);
  const knowledge: Knowledge = { words, vocabularies, stems, speller };
  const ranking = rankingOf(
    entries.map((entry) => ({
      id: entry.id,
      topic: entry.topic,
      fields: fields(entry).map(({ text, ...field }) => {
        const tokens = readText(words, text);
        return { ...field, length: tokens.filter(({ kind }) => kind !== 'function').length, terms: termsOf(tokens, vocabularies) };
      }),
    })),
  );

  return {
    search: (q, { topic, limit = 10 } = {}) => ranking(unitsOf(readQuery(knowledge, q), vocabularies), topic, limit),
    unknown(q) {
      const isMissing = (word: string) =>
        word.length > 1 && word.length <= 30 && readQuery(knowledge, word).every(({ kind }) => kind === 'unknown');
      return [...new Set(wordsOf(tellable(plain(q))))].filter(isMissing);
    },
  };
}
