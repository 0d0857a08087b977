import type { Discovery } from '@foyer/sdk/contract';
import { unavailable } from '../../controls/unavailable.ts';
import type { Terms } from '../../i18n/terms.ts';

/** Nothing could be loaded, or what comes next could not. Nothing is booked, nothing is lost. */
export const unavailableView = (t: Terms, hospital: Discovery | undefined, again: () => void) =>
  unavailable({ t, hospital, heading: hospital ? t.cannotGoOn : t.cannotShow, why: t.cannotShowWhy, again });
