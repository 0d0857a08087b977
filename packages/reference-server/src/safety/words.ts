import type { SafetyWords } from '@foyer/sdk/contract';
import { arabic } from './words-ar.ts';
import { german } from './words-de.ts';
import { english } from './words-en.ts';
import { spanish } from './words-es.ts';
import { french } from './words-fr.ts';
import { korean } from './words-ko.ts';
import { polish } from './words-pl.ts';
import { portuguese } from './words-pt.ts';
import { russian } from './words-ru.ts';
import { tagalog } from './words-tl.ts';
import { vietnamese } from './words-vi.ts';
import { chinese } from './words-zh.ts';

/** How danger is said, in the twelve languages most patients write in. */
export const safetyWords: readonly SafetyWords[] = [
  english,
  spanish,
  arabic,
  chinese,
  vietnamese,
  tagalog,
  korean,
  russian,
  french,
  portuguese,
  german,
  polish,
];
