import { unavailable } from '../../controls/unavailable.ts';
import type { FirstView } from './view.ts';

/** The visit, or the place of whoever only waits and has no visit yet, could not be loaded. */
export function unavailableView({ state, t, m, send }: FirstView<'unavailable'>) {
  const isPlace = state.link?.of === 'waitlist';
  const [heading, why] = isPlace ? [t.cannotGoOn, t.faultIsOurs] : [m.cannotShow, m.cannotShowWhy];
  return unavailable({ t, hospital: state.hospital, heading, why, again: () => send({ type: 'retried' }) });
}
