import type { Check } from '../check.ts';
import { access } from './access.ts';
import { answers } from './answers.ts';
import { availability } from './availability.ts';
import { booking } from './booking.ts';
import { browse } from './browse.ts';
import { busy } from './busy.ts';
import { callbacks } from './callbacks.ts';
import { cancelling } from './cancelling.ts';
import { changing } from './changing.ts';
import { codes } from './codes.ts';
import { complaining } from './complaints.ts';
import { directory } from './directory.ts';
import { discovery } from './discovery.ts';
import { feedback } from './feedback.ts';
import { finding } from './finding.ts';
import { headers } from './headers.ts';
import { holds } from './holds.ts';
import { idempotency } from './idempotency.ts';
import { input } from './input.ts';
import { impersonal } from './impersonal.ts';
import { messaging } from './messages.ts';
import { moveRace } from './move-race.ts';
import { moving } from './moving.ts';
import { movingInto } from './moving-into.ts';
import { needs } from './needs.ts';
import { offers } from './offers.ts';
import { origins } from './origins.ts';
import { policy } from './policy.ts';
import { problems } from './problems.ts';
import { race } from './race.ts';
import { requests } from './requests.ts';
import { safetyChecks } from './safety.ts';
import { seats } from './seats.ts';
import { slots } from './slots.ts';
import { versions } from './versions.ts';
import { waiting } from './waiting.ts';

/** Every check, in the order in which they run: what only reads before what changes something. */
export const checks: readonly Check[] = [
  ...discovery,
  ...headers,
  ...origins,
  ...browse,
  ...slots,
  ...availability,
  ...impersonal,
  ...holds,
  ...seats,
  ...booking,
  ...input,
  ...needs,
  ...race,
  ...idempotency,
  ...access,
  ...requests,
  ...moving,
  ...movingInto,
  ...moveRace,
  ...changing,
  ...versions,
  ...policy,
  ...cancelling,
  ...finding,
  ...codes,
  ...waiting,
  ...offers,
  ...answers,
  ...safetyChecks,
  ...directory,
  ...messaging,
  ...callbacks,
  ...complaining,
  ...feedback,
  // Last, for they look at every answer of the run.
  ...problems,
  ...busy,
];
