import { unavailable } from '../../controls/unavailable.ts';
import type { FirstView } from './view.ts';

/** What was to be shown could not be loaded, maybe not even the words. */
export const unavailableView = (
  { state, t, c }: Pick<FirstView, 'state' | 't'> & { readonly c: FirstView['c'] | undefined },
  again: () => void,
) =>
  unavailable({
    t,
    hospital: state.hospital,
    heading: c?.cannotShow[state.hospital && state.aim === 'case' ? 'case' : 'departments'] ?? t.cannotGoOn,
    why: c?.cannotShowWhy ?? t.faultIsOurs,
    again,
  });
