import type { Words } from './reading.ts';
import { wordsOf } from './text.ts';
import { type Vocabulary, readVocabulary } from './vocabulary.ts';
import { alike } from './vocabulary/alike.ts';
import { common } from './vocabulary/common.ts';
import { functionWords, lightWords } from './vocabulary/everyday.ts';
import { concepts } from './vocabulary/concepts.ts';

// Read when first asked for: whoever never searches does not pay for it.
let vocabulary: Vocabulary | undefined;
let words: Words | undefined;

export const generalVocabulary = (): Vocabulary => (vocabulary ??= readVocabulary(concepts));

const lines = (text: string): string[] => text.trim().split('\n');

function readWords(): Words {
  const groups = lines(alike).map((line) => wordsOf(line));
  return {
    function: new Set(wordsOf(functionWords)),
    light: new Set(wordsOf(lightWords)),
    everyday: new Set(wordsOf(common)),
    alike: new Map(groups.flatMap((group) => group.map((word): [string, string[]] => [word, group.filter((other) => other !== word)]))),
  };
}

/** Words that every text in English has, and how they are written in a hurry. */
export const generalWords = (): Words => (words ??= readWords());
