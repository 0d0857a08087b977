import { isInDanger, longestQuery } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { dangerCard } from '../../controls/danger-card.ts';
import { button } from '../../controls/page.ts';
import { icon } from '../../core/icons.ts';
import type { LateView } from './view.ts';

/** Danger stands before every answer; the way to them stands outside of its card. */
export const beforeAnswers = ({ state, t, v, send }: LateView) =>
  state.danger && isInDanger(state)
    ? html`${dangerCard(t, state.danger)}
        <p class="s muted">${v.notAnEmergency} ${button(v.showAnswers, () => send({ type: 'danger-passed' }), 'link s')}</p>`
    : undefined;

/** From when on the characters that are left are told. */
const nearEnd = 40;

/** What is wrong with the words, and how many characters are left. Nothing is cut. */
export function underSearch({ state: { q, fault }, v }: LateView) {
  const left = longestQuery - q.length;
  if (fault === 'required' || left < 0)
    return html`<p class="error">
      ${icon('warning')}<span><span class="vh">${v.errorPrefix}</span>${left < 0 ? v.tooMany(-left) : v.required}</span>
    </p>`;
  return left <= nearEnd ? html`<p class="s muted num">${v.left(left)}</p>` : nothing;
}
