import { accessMutants } from './access.ts';
import { bookingMutants } from './booking.ts';
import { browseMutants } from './browse.ts';
import { discoveryMutants } from './discovery.ts';
import { holdMutants } from './holds.ts';
import { idempotencyMutants } from './idempotency.ts';
import type { Mutant } from './mutant.ts';
import { needMutants } from './needs.ts';
import { originMutants } from './origins.ts';
import { problemMutants } from './problems.ts';
import { slotMutants } from './slots.ts';

export const mutants: readonly Mutant[] = [
  ...discoveryMutants,
  ...originMutants,
  ...browseMutants,
  ...slotMutants,
  ...holdMutants,
  ...bookingMutants,
  ...needMutants,
  ...idempotencyMutants,
  ...accessMutants,
  ...problemMutants,
];
