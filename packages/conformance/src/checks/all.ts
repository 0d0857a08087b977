import type { Check } from '../check.ts';
import { discovery } from './discovery.ts';
import { race } from './race.ts';
import { slots } from './slots.ts';

/** Every check, in the order in which they run: what only reads before what changes something. */
export const checks: readonly Check[] = [...discovery, ...slots, ...race];
