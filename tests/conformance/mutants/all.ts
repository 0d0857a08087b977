import { accessMutants } from './access.ts';
import { answerMutants } from './answers.ts';
import { bookingMutants } from './booking.ts';
import { browseMutants } from './browse.ts';
import { cancellingMutants } from './cancelling.ts';
import { changingMutants } from './changing.ts';
import { complaintMutants } from './complaints.ts';
import { directoryMutants } from './directory.ts';
import { discoveryMutants } from './discovery.ts';
import { feedbackMutants } from './feedback.ts';
import { findingMutants } from './finding.ts';
import { holdMutants } from './holds.ts';
import { idempotencyMutants } from './idempotency.ts';
import { messageMutants } from './messages.ts';
import type { Mutant } from './mutant.ts';
import { movingMutants } from './moving.ts';
import { movingIntoMutants } from './moving-into.ts';
import { needMutants } from './needs.ts';
import { offerMutants } from './offers.ts';
import { originMutants } from './origins.ts';
import { problemMutants } from './problems.ts';
import { slotMutants } from './slots.ts';
import { waitingMutants } from './waiting.ts';

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
  ...movingMutants,
  ...movingIntoMutants,
  ...changingMutants,
  ...cancellingMutants,
  ...findingMutants,
  ...waitingMutants,
  ...offerMutants,
  ...answerMutants,
  ...directoryMutants,
  ...messageMutants,
  ...complaintMutants,
  ...feedbackMutants,
  ...problemMutants,
];
