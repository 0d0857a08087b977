import type { Check } from '../check.ts';
import { access } from './access.ts';
import { availability } from './availability.ts';
import { booking } from './booking.ts';
import { browse } from './browse.ts';
import { busy } from './busy.ts';
import { discovery } from './discovery.ts';
import { headers } from './headers.ts';
import { holds } from './holds.ts';
import { idempotency } from './idempotency.ts';
import { input } from './input.ts';
import { impersonal } from './impersonal.ts';
import { needs } from './needs.ts';
import { origins } from './origins.ts';
import { problems } from './problems.ts';
import { race } from './race.ts';
import { requests } from './requests.ts';
import { seats } from './seats.ts';
import { slots } from './slots.ts';

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
  // Last, for they look at every answer of the run.
  ...problems,
  ...busy,
];
