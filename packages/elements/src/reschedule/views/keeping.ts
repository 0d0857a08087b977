/** What the patient has, whatever becomes of what they do: only later pages say it. */
import { isLive } from '@foyer/sdk/flows';
import { whenOf, type View } from './view.ts';

/** The one sentence that every refusal and failure has: what the patient had, they still have. */
export const standsWords = (view: Pick<View, 't' | 'm' | 'state'>): string => {
  const { link, entry } = view.state;
  if (link?.of === 'waitlist') return entry && isLive(entry) ? view.m.stillOnList : view.m.stillStandsTimeless;
  // That one cannot be at its time anyway.
  if (view.state.visit?.disrupted) return view.m.stillStandsTimeless;
  const when = whenOf(view, view.state.visit);
  return when === undefined ? view.m.stillStandsTimeless : view.m.stillStands(when);
};

/** "Your visit on Tuesday stays yours until the move is done"; nothing of one that cannot be at its time. */
export const staysWords = (view: Pick<View, 't' | 'm' | 'state'>): string | undefined => {
  const { visit } = view.state;
  const when = visit?.disrupted ? undefined : whenOf(view, visit);
  return when === undefined ? undefined : view.m.staysYours(when);
};

/** Back to what there was: the visit, the place on the list, or the choice that has to be made. */
export const keepWords = ({ state, t, m }: Pick<View, 't' | 'm' | 'state'>): string => {
  if (state.link?.of === 'waitlist') return state.entry && isLive(state.entry) ? m.stayOn : t.back;
  return state.visit?.disrupted ? t.back : m.keepVisit;
};
