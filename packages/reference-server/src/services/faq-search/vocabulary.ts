import { addExpression, addTogether, beginning, type Building } from './expressions.ts';
import { plain } from './text.ts';
import { weights } from './weights.ts';

/** What a word or an expression means, and how surely: 0 to 1. */
export interface Meaning {
  readonly concept: string;
  readonly weight: number;
  /** In queries alone, not in answers. */
  readonly asked?: boolean;
}

/** One step into the expressions: the stems that may come next, and what the expression that ends here means. */
export interface Step {
  readonly next: Map<string, Step>;
  readonly meanings: Meaning[];
}

/** Words that mean something when they stand in one query, wherever: besides the one it is filed under. */
export interface Together {
  readonly others: readonly string[];
  readonly meaning: Meaning;
}

export interface Vocabulary {
  readonly root: Step;
  /** By the stem or group that comes first on the line. */
  readonly together: ReadonlyMap<string, readonly Together[]>;
  /** What a misspelling may have meant: the words of the expressions, of other languages than English the long ones. */
  readonly words: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /** The groups, such as `(a|b)`, that a stem or a class is in. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** What else a person may be after who names a concept. */
  readonly related: ReadonlyMap<string, readonly string[]>;
}
const parts = (text: string): string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** `name: words, of one meaning, ~and of a looser one, (one|or another) in an expression, words & (far|apart) || words of other languages > other, concepts`: a concept a line. */
function addLine(building: Building, line: string, asked: boolean): void {
  const [, loose, name, expressions = '', others = ''] = /^(~?)([\w-]+):([^>]*)(?:>(.*))?$/.exec(line) ?? [];
  if (name === undefined) throw new Error(`This line of the vocabulary is not \`name: words > concepts\`: ${line}`);
  const [english = '', foreign = ''] = expressions.split('||');
  for (const part of parts(english)) {
    const isLoose = loose === '~' || part.startsWith('~');
    const add = part.includes('&') ? addTogether : addExpression;
    add(building, part.replace(/^~/, ''), { concept: name, weight: isLoose ? weights.loose : 1, asked });
  }
  for (const part of parts(foreign)) addExpression(building, part, { concept: name, weight: 1, asked }, true);
  building.related.set(name, [...(building.related.get(name) ?? []), ...parts(others)]);
}

/** @param asked lines that are looked for in queries alone. */
export function readVocabulary(texts: readonly string[], asked: readonly string[] = []): Vocabulary {
  const building = beginning();
  for (const [some, inQueries] of [[texts, false] as const, [asked, true] as const])
    for (const line of some.join('\n').split('\n')) if (line.trim() !== '') addLine(building, line.trim(), inQueries);
  for (const [name, others] of building.related)
    for (const other of others)
      if (!building.related.has(other)) throw new Error(`The vocabulary has no \`${other}\`, to which \`${name}\` leads.`);
  return building;
}

/** A hospital's own words: each group is a concept of its own. */
export function siteVocabulary(groups: readonly { readonly words: readonly string[] }[]): Vocabulary {
  const building = beginning();
  groups.forEach(({ words }, i) => words.forEach((text) => addExpression(building, plain(text), { concept: `site ${i}`, weight: 1 })));
  return building;
}
