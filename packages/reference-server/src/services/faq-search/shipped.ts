import type { Words } from './reading.ts';
import { type Spellings, spellingsOf } from './spelling.ts';
import { wordsOf } from './text.ts';
import { type Vocabulary, readVocabulary } from './vocabulary.ts';
import { alike } from './vocabulary/alike.ts';
import { common } from './vocabulary/common.ts';
import { functionWords, lightWords } from './vocabulary/everyday.ts';
import { asked, concepts } from './vocabulary/concepts.ts';

// Read when first asked for: whoever never searches does not pay for it.
let vocabulary: Vocabulary | undefined;
let words: Words | undefined;
let spellings: Spellings | undefined;

export const generalVocabulary = (): Vocabulary => (vocabulary ??= readVocabulary(concepts, asked));

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

/** The words of the general vocabulary, and the common ones that stand in their way. */
export function generalSpellings(): Spellings {
  const { everyday, function: silent, light } = generalWords();
  return (spellings ??= spellingsOf(generalVocabulary().words, [...everyday, ...silent, ...light]));
}
