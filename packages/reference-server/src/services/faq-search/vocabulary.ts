import { stemOf } from './stem.ts';
import { plain, wordsOf } from './text.ts';

/** What a word or an expression means, and how surely: 0 to 1. */
export interface Meaning {
  readonly concept: string;
  readonly weight: number;
}

/** One step into the expressions: the stems that may come next, and what the expression that ends here means. */
export interface Step {
  readonly next: Map<string, Step>;
  readonly meanings: Meaning[];
}

export interface Vocabulary {
  readonly root: Step;
  /** Every word of every expression, as written: what a misspelling may have meant. */
  readonly words: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** What else a person may be after who names a concept. */
  readonly related: ReadonlyMap<string, readonly Meaning[]>;
}

const weak = 0.5;
const lead = 0.4;

/** Left out of expressions, and stepped over where they stand between an expression's words. */
export const fillers: ReadonlySet<string> = new Set(['a', 'an', 'the', 'my', 'your', 'our', 'his', 'her', 'their', 'ur', 'of', 'to', 'for'].map(stemOf));

interface Building {
  root: Step;
  words: Set<string>;
  stems: Set<string>;
  related: Map<string, Meaning[]>;
}

const emptyStep = (): Step => ({ next: new Map(), meanings: [] });
const beginning = (): Building => ({ root: emptyStep(), words: new Set(), stems: new Set(), related: new Map() });

function addExpression({ root, words, stems }: Building, text: string, meaning: Meaning): void {
  let step = root;
  const all = wordsOf(text);
  const kept = all.filter((word) => all.length === 1 || !fillers.has(stemOf(word)));
  for (const word of kept) {
    const stem = stemOf(word);
    words.add(word);
    stems.add(stem);
    const next = step.next.get(stem) ?? emptyStep();
    step.next.set(stem, next);
    step = next;
  }
  if (step === root) return;
  const had = step.meanings.findIndex(({ concept }) => concept === meaning.concept);
  if (had < 0) step.meanings.push(meaning);
  else if ((step.meanings[had]?.weight ?? 0) < meaning.weight) step.meanings[had] = meaning;
}

const parts = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** `name: words, of one meaning, ~and of a looser one > other, concepts`: a concept a line. */
function addLine(building: Building, line: string): void {
  const [, name, expressions = '', others = ''] = /^([\w-]+):([^>]*)(?:>(.*))?$/.exec(line) ?? [];
  if (name === undefined) throw new Error(`This line of the vocabulary is not \`name: words > concepts\`: ${line}`);
  for (const part of parts(expressions)) {
    const isWeak = part.startsWith('~');
    addExpression(building, isWeak ? part.slice(1) : part, { concept: name, weight: isWeak ? weak : 1 });
  }
  const related = parts(others).map((concept) => ({ concept, weight: lead }));
  building.related.set(name, [...(building.related.get(name) ?? []), ...related]);
}

export function readVocabulary(texts: readonly string[]): Vocabulary {
  const building = beginning();
  for (const line of texts.join('\n').split('\n')) if (line.trim() !== '' && !line.startsWith('#')) addLine(building, line.trim());
  return building;
}

/** A hospital's own words: each group is a concept of its own. */
export function siteVocabulary(groups: readonly { readonly words: readonly string[] }[]): Vocabulary {
  const building = beginning();
  groups.forEach(({ words }, i) => words.forEach((text) => addExpression(building, plain(text), { concept: `site ${i}`, weight: 1 })));
  return building;
}
