import type { Safety, SafetyRule } from '../contract/safety.ts';

/** A word of a line: whole, the beginning (`breath*`), or anywhere within (`*呼吸`). */
type Word = readonly [text: string, kind: 'whole' | 'start' | 'within'];
/** Words that stand side by side: `passed_out`. */
type Phrase = readonly [Word, ...Word[]];
type Slot = readonly Phrase[];

/** What calls a doubted line off, and how many words before (below 0) or after the danger words it may stand. */
type Unless = readonly [words: Slot, reach: number];

interface Line {
  readonly rule: SafetyRule;
  readonly slots: readonly Slot[];
  /** So many other words may stand in between. */
  readonly gap: number;
  readonly isDoubted: boolean;
}

/** What one answer says, read once. Words that call off, or are spared, count whichever language a line is of: languages share words. */
interface Known {
  readonly lines: readonly Line[];
  readonly unless: readonly Unless[];
  readonly spared: ReadonlySet<string>;
}

/** Words of the text, from one to another. */
type Span = readonly [from: number, to: number];

// What Unicode does not take apart by itself: Arabic letters as they are typed everywhere, and Latin ones with a stroke.
const letters: Readonly<Record<string, string>> = { ة: 'ه', ى: 'ي', ی: 'ي', ک: 'ك', đ: 'd', ł: 'l', ß: 'ss', ı: 'i' };

/** Without case, accents, vowel signs, full width, apostrophes and what is not seen; `soooo` is `so`, and `od'd` is `oded`. */
const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/['’]d\b/g, 'ed')
    .replace(/['’‘`´ʼ]/g, '')
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}ـ]/gu, '')
    .normalize('NFC')
    .replace(/[ةىیکđłßı]/g, (letter) => letters[letter] ?? letter)
    .replace(/(\p{L})\1\1+/gu, '$1');

const readWord = (text: string): Word => [
  text.replaceAll('*', ''),
  text.startsWith('*') ? 'within' : text.endsWith('*') ? 'start' : 'whole',
];
const readSlot = (text = ''): Slot =>
  bare(text)
    .split('|')
    .filter(Boolean)
    .map((phrase) => phrase.split('_').map(readWord) as [Word, ...Word[]]);

const readUnless = (text = ''): Unless[] =>
  text.split('|').map((part) => {
    const [, words, reach = 0] = /^(.*?)([+-]\d+)?$/.exec(part) ?? [];
    return [readSlot(words), +reach];
  });

function readLine(rule: SafetyRule, text: string, slotOf: (text: string) => Slot): Line {
  const [, mark, slots = '', , gap = 2] = /^(\??)(.*?)( ~(\d+))?$/.exec(text) ?? [];
  return { rule, slots: slots.split(' ').map(slotOf), gap: +gap, isDoubted: mark === '?' };
}

function read({ items, words }: Safety): Known {
  // Kin and the like stand in line after line: one slot, so that it is looked for once.
  const seen = new Map<string, Slot>();
  const slotOf = (text: string) => {
    const slot = seen.get(text) ?? readSlot(text);
    seen.set(text, slot);
    return slot;
  };
  return {
    lines: items.flatMap((rule) => words.flatMap(({ lines }) => (lines[rule.id] ?? []).map((line) => readLine(rule, line, slotOf)))),
    unless: words.flatMap(({ unless }) => readUnless(unless)),
    spared: new Set(words.flatMap(({ spared = '' }) => bare(spared).split('|'))),
  };
}

/**
 * Whether `typed` is `word` but for so many slips: a letter wrong, left out, too many, or two swapped (optimal string alignment).
 * With `isStart`, whether it begins so. Takes no memory: it is asked many thousand times for each key that is pressed.
 */
function isNear(word: string, typed: string, slips: number, isStart: boolean, from = 0, to = 0): boolean {
  let [i, j] = [from, to];
  while (i < word.length && word[i] === typed[j]) {
    i += 1;
    j += 1;
  }
  if (i >= word.length) return isStart || typed.length - j <= slips;
  if (!slips) return false;
  const isNearFrom = (nextI: number, nextJ: number) => isNear(word, typed, slips - 1, isStart, nextI, nextJ);
  const isSwapped = word[i] === typed[j + 1] && word[i + 1] === typed[j];
  return isNearFrom(i + 1, j + 1) || isNearFrom(i + 1, j) || isNearFrom(i, j + 1) || (isSwapped && isNearFrom(i + 2, j + 2));
}

function fits([word, kind]: Word, typed: string, spared: ReadonlySet<string>): boolean {
  if (kind === 'within') return typed.includes(word);
  const isStart = kind === 'start';
  if (isStart ? typed.startsWith(word) : typed === word) return true;
  const slips = word.length < 5 ? 0 : word.length < 8 ? 1 : 2;
  const longer = typed.length - word.length;
  // The first letter is seldom wrong, and other words (joking, lying, brown) differ in it alone.
  const isSameStart = typed[0] === word[0] || (typed[0] === word[1] && typed[1] === word[0]);
  if (!slips || !isSameStart || longer < -slips || (!isStart && longer > slips) || spared.has(typed)) return false;
  return isNear(word, typed.slice(0, word.length + slips), slips, isStart);
}

/** Looks for phrases in a text. */
function finder(typed: readonly string[], spared: ReadonlySet<string>): (slot: Slot) => Span[] {
  const different = [...new Set(typed)];
  const byStart = (start: string | undefined) => (started[start ?? ''] ??= different.filter((one) => one[0] === start));
  const started: Record<string, string[]> = {};
  const seen = new Map<string, readonly number[]>();
  const placesOf = (word: Word) => {
    const key = word.join();
    let places = seen.get(key);
    if (!places) {
      const [text, kind] = word;
      const near = kind === 'within' ? different : text[0] === text[1] ? byStart(text[0]) : [...byStart(text[0]), ...byStart(text[1])];
      const fitting = new Set(near.filter((one) => fits(word, one, spared)));
      places = fitting.size ? typed.flatMap((one, at) => (fitting.has(one) ? at : [])) : [];
      seen.set(key, places);
    }
    return places;
  };
  const spansOf = (slot: Slot) =>
    slot.flatMap(([first, ...rest]) =>
      placesOf(first)
        .filter((at) => rest.every((word, n) => placesOf(word).includes(at + n + 1)))
        .map((at): Span => [at, at + rest.length]),
    );
  const found = new Map<Slot, Span[]>();
  return (slot) => {
    const spans = found.get(slot) ?? spansOf(slot);
    found.set(slot, spans);
    return spans;
  };
}

/** Every place where all slots of the line are filled, and no more words stand in between than it allows. */
function placesOf({ slots, gap }: Line, find: (slot: Slot) => Span[]): Span[] {
  const hits: (readonly [span: Span, slot: number])[] = [];
  for (const [index, slot] of slots.entries()) {
    const spans = find(slot);
    if (!spans.length) return [];
    hits.push(...spans.map((span) => [span, index] as const));
  }
  const latest: Span[] = [];
  return hits
    .sort(([a], [b]) => a[0] - b[0])
    .flatMap(([span, slot]) => {
      latest[slot] = span;
      const filled = Object.values(latest);
      if (filled.length < slots.length) return [];
      const from = Math.min(...filled.map(([start]) => start));
      const to = Math.max(...filled.map(([, end]) => end));
      const own = filled.reduce((sum, [start, end]) => sum + end - start + 1, 0);
      return to - from + 1 - own <= gap ? [[from, to] as const] : [];
    });
}

const known = new WeakMap<Safety, Known>();

/**
 * The danger that the words tell of, the most urgent first, or undefined. Knows misspelt words: one slip in five letters or more, two in
 * eight or more.
 *
 * @param safety the answer of `GET /v1/safety`; it is read once, so hand in the same object each time
 * @param text what somebody has typed so far, in any language; nothing of it is kept
 */
export function dangerIn(safety: Safety, text: string): SafetyRule | undefined {
  const ready = known.get(safety) ?? read(safety);
  known.set(safety, ready);
  const typed = bare(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const find = finder(typed, ready.spared);
  // What takes danger away must be written right.
  const findExactly = finder(typed, new Set(typed));
  let calls: (readonly [span: Span, reach: number])[] | undefined;
  const isCalledOff = ([from, to]: Span) => {
    calls ??= ready.unless.flatMap(([words, reach]) => findExactly(words).map((span) => [span, reach] as const));
    return calls.some(([[start, end], reach]) => end >= Math.min(from, from + reach) && start <= Math.max(to, to + reach));
  };
  return ready.lines.find((line) => placesOf(line, find).some((place) => !line.isDoubted || !isCalledOff(place)))?.rule;
}
