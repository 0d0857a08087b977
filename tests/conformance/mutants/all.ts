import type { Mutant } from './mutant.ts';
import { raceMutants } from './race.ts';
import { slotMutants } from './slots.ts';

export const mutants: readonly Mutant[] = [...slotMutants, ...raceMutants];
