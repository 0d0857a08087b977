/** A word the spelling may have meant, and how sure that is: 0 to 1. */
export interface Guess {
  readonly word: string;
  readonly weight: number;
}

/**
 * Edits from one word to the other (optimal string alignment: a letter more, less, other, or two neighbours swapped), or more than `most`.
 * A doubled letter, or a vowel for a vowel, is half an edit: the ear does not hear it.
 */
export function edits(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const [x, y] = [a[i - 1], b[j - 1]];
      const swap = isVowel(x) && isVowel(y) ? 0.6 : 1;
      let cost = Math.min(
        (last[j - 1] ?? 0) + (x === y ? 0 : swap),
        (last[j] ?? 0) + (x === a[i - 2] ? 0.5 : 1),
        (row[j - 1] ?? 0) + (y === b[j - 2] ? 0.5 : 1),
      );
      if (i > 1 && j > 1 && x === b[j - 2] && a[i - 2] === y) cost = Math.min(cost, (before[j - 2] ?? 0) + (x === y ? 0 : 0.8));
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > most) return least;
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiouy'.includes(letter);

/** How a word sounds, without its vowels: what a hurried or a foreign hand leaves of it. */
export function soundOf(word: string): string {
  const heard = word
    .replace(/^(kn|gn|pn)/, 'n')
    .replace(/^wr/, 'r')
    .replace(/^ps/, 's')
    .replace(/^x/, 's')
    .replace(/ph/g, 'f')
    .replace(/gh(?=t|$)/g, '')
    .replace(/[ct]ion|sion|[ct]ia/g, 'xn')
    .replace(/sch/g, 'sk')
    .replace(/tch|ch|sh/g, 'x')
    .replace(/th/g, 't')
    .replace(/dg/g, 'j')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/ck|[cq]/g, 'k')
    .replace(/x(?!n)/g, 'x')
    .replace(/z/g, 's')
    .replace(/wh/g, 'w')
    .replace(/v/g, 'f')
    .replace(/g(?=[eiy])/g, 'j');
  return (
    (heard[0] ?? '') +
    heard
      .slice(1)
      .replace(/[aeiouyhw]/g, '')
      .replace(/(.)\1+/g, '$1')
  );
}

const lettersOf = (word: string): number => {
  let set = 0;
  for (let i = 0; i < word.length; i++) set |= 1 << ((word.codePointAt(i) ?? 0) % 31);
  return set;
};

function count(bits: number): number {
  let n = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) n++;
  return n;
}

/** Edits forgiven to a word of that length: none to three letters, then one, then two. */
const forgiven = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

export interface Speller {
  /** The likeliest words for one that is not known, best first, at most six. */
  guess(word: string): Guess[];
}

/** @param subject words that answers are about; @param common words that only stand in their way: a guess among them means that no subject was meant. */
export function createSpeller(subject: Iterable<string>, common: Iterable<string>): Speller {
  const rows = new Map<string, { word: string; letters: number; sound: string; common: boolean }>();
  for (const [list, isCommon] of [
    [subject, false],
    [common, true],
  ] as const)
    for (const word of list)
      if (word.length > 2 && !rows.has(word)) rows.set(word, { word, letters: lettersOf(word), sound: soundOf(word), common: isCommon });
  const all = [...rows.values()];

  return {
    guess(word) {
      const most = forgiven(word.length);
      const [letters, sound] = [lettersOf(word), soundOf(word)];
      const found: Guess[] = [];
      for (const row of all) {
        const other = row.word;
        const alike = sound.length > 2 && row.sound === sound && other.length > 3;
        const reach = alike ? Math.max(most, Math.ceil(other.length / 2)) : most;
        if (reach === 0 || Math.abs(other.length - word.length) > reach) {
          if (!(word.length >= 4 && !row.common && other.length > word.length + 1 && other.startsWith(word))) continue;
          found.push({ word: other, weight: 0.45 + (0.4 * word.length) / other.length });
          continue;
        }
        if (count(letters ^ row.letters) > 2 * reach) continue;
        const away = edits(word, other, reach);
        if (away > reach) continue;
        const first = word[0] === other[0] || alike ? 0 : 0.12;
        const weight = 1 - first - (alike ? 0.25 : 0.6) * Math.min(1, (1.6 * away) / Math.max(word.length, 4)) - (row.common ? 0.03 : 0);
        if (weight > 0.5) found.push({ word: other, weight });
      }
      return found.sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1)).slice(0, 6);
    },
  };
}
