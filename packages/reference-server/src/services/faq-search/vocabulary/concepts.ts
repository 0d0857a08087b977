import { arabic } from './arabic.ts';
import { care } from './care.ts';
import { coming } from './coming.ts';
import { gathered } from './gathered.ts';
import { idioms } from './idioms.ts';
import { learners } from './learners.ts';
import { money } from './money.ts';
import { papers } from './papers.ts';
import { people } from './people.ts';
import { plainWords } from './plain-words.ts';
import { regions } from './regions.ts';
import { stays } from './stays.ts';
import { visits } from './visits.ts';
import { ways } from './ways.ts';

/**
 * What patients' words mean, in many languages: a general vocabulary of a hospital's front desk, written from how people talk. A line is a concept:
 * `name: words, expressions of several, ~words of a looser meaning > other concepts that whoever names this one may be after`.
 */
export const concepts: readonly string[] = [visits, coming, papers, money, stays, people, care, ways, plainWords, arabic];

/** What only queries say: no answer is about a matter because it has these words. */
export const asked: readonly string[] = [idioms, gathered, learners, regions];
