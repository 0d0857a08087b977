import { edits } from './edits.ts';
import { soundOf } from './sound.ts';

/** A word the spelling may have meant, and how sure that is: 0 to 1. */
export interface Guess {
  readonly word: string;
  readonly weight: number;
}

interface Row {
  readonly word: string;
  /** Its letters as a set of bits. */
  readonly letters: number;
  /** It says nothing of a subject: it only stands in the way of those that do. */
  readonly common: boolean;
}

/** Words by their length and by their sound. */
export interface Spellings {
  readonly words: ReadonlySet<string>;
  readonly byLength: readonly (readonly Row[])[];
  readonly bySound: ReadonlyMap<string, readonly Row[]>;
  /** Those with a subject, in order: for beginnings of words. */
  readonly sorted: readonly string[];
}

export interface Speller {
  /** The likeliest words for one that is not known, best first, at most six. */
  guess(word: string): Guess[];
}

const most = 6;
const shortestBeginning = 4;

function lettersOf(word: string): number {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << (word.charCodeAt(i) % 31);
  return set;
}

function count(bits: number): number {
  let n = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) n++;
  return n;
}

/** Edits forgiven to a word of that length: none to three letters, then one, then two. */
const forgiven = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

/** @param subject words that answers are about; @param common words that are no misspelling of those. */
export function spellingsOf(subject: Iterable<string>, common: Iterable<string>): Spellings {
  const words = new Set<string>();
  const byLength: Row[][] = [];
  const bySound = new Map<string, Row[]>();
  const subjects = new Set(subject);
  for (const word of [...subjects, ...common]) {
    if (word.length < 3 || words.has(word)) continue;
    words.add(word);
    const row = { word, letters: lettersOf(word), common: !subjects.has(word) };
    (byLength[word.length] ??= []).push(row);
    const sound = soundOf(word);
    bySound.set(sound, [...(bySound.get(sound) ?? []), row]);
  }
  return { words, byLength, bySound, sorted: [...subjects].filter((word) => word.length > shortestBeginning).sort() };
}

/** Where in the order the words with that beginning start. */
function firstWith(sorted: readonly string[], beginning: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < beginning) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @param all lists of words; where one is in two, the first says whether it is common. */
export function createSpeller(all: readonly Spellings[]): Speller {
  return {
    guess(word) {
      const found = new Map<string, number>();
      const add = (other: string, weight: number) => {
        if (weight > Math.max(0.5, found.get(other) ?? 0)) found.set(other, weight);
      };
      const reach = forgiven(word.length);
      const [letters, sound] = [lettersOf(word), soundOf(word)];
      all.forEach(({ byLength, bySound, sorted }, i) => {
        const told = (other: string) => all.slice(0, i).some(({ words }) => words.has(other));
        const weigh = (row: Row, away: number, alike: boolean) => {
          if (told(row.word)) return;
          const first = alike || word[0] === row.word[0] ? 0 : 0.12;
          add(row.word, 1 - first - (alike ? 0.25 : 0.6) * Math.min(1, (1.6 * away) / Math.max(word.length, 4)) - (row.common ? 0.03 : 0));
        };
        for (let length = word.length - reach; reach > 0 && length <= word.length + reach; length++)
          for (const row of byLength[length] ?? []) {
            if (count(letters ^ row.letters) > 2 * reach) continue;
            const away = edits(word, row.word, reach);
            if (away <= reach) weigh(row, away, false);
          }
        for (const row of sound.length > 2 ? (bySound.get(sound) ?? []) : []) {
          const far = Math.max(reach, Math.ceil(row.word.length / 2));
          const away = row.word.length > 3 ? edits(word, row.word, far) : Infinity;
          if (away <= far) weigh(row, away, true);
        }
        if (word.length < shortestBeginning) return;
        for (let at = firstWith(sorted, word); sorted[at]?.startsWith(word); at++) {
          const other = sorted[at] ?? '';
          if (other.length > word.length + 1) add(other, 0.45 + (0.4 * word.length) / other.length);
        }
      });
      const guesses = [...found].map(([other, weight]): Guess => ({ word: other, weight }));
      return guesses.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1)).slice(0, most);
    },
  };
}
