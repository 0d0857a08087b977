import type { Invitation } from '@foyer/sdk/flows';
import { takeFromAddress } from '../core/address.ts';

/** `#i.<survey>.<secret>`: neither has a full stop. */
const written = /^#i\.([A-Za-z0-9_-]{1,100})\.([A-Za-z0-9_-]{22,64})$/u;

/** The invitation that the page was opened with, taken out of the address bar. */
export function takeInvitation(): Invitation | undefined {
  const [surveyId, secret] = takeFromAddress(written);
  return surveyId === undefined || secret === undefined ? undefined : { surveyId, secret };
}
