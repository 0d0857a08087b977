import { html } from 'lit';
import { button, frame } from '../../controls/page.ts';
import { callUs } from '../../controls/person.ts';
import { disc } from '../../controls/pieces.ts';
import { timelessCard } from '../../controls/visit-lines.ts';
import type { LateView } from './late-view.ts';

type WaitingView = LateView<'waiting'>;

/** The end for whoever waits: the reference, and how they hear of a time. */
export function waitingView(view: WaitingView) {
  const { state, v } = view;
  const { entry } = state.place;
  const email = state.draft.email.trim();
  return frame(
    view,
    { heading: v.waiting, lead: email ? v.waitingNext : undefined, disc: disc('clock'), split: true },
    html`
      ${timelessCard(entry, v)}
      <div class="acts">${button(v.print, () => window.print())}</div>
      <div class="stack">
        <h3>${v.whatNext}</h3>
        <ol class="plan">
          <li><strong>${v.now}</strong> ${email ? v.messageTo(email) : html`${v.waitingKeepLink} ${placeLink(view)}.`}</li>
        </ol>
      </div>
    `,
  );
}

const placeLink = ({ state, v }: WaitingView) => html`<a href=${state.place.manage.url} rel="noreferrer">${v.seePlace}</a>`;

/** The foot of that page: the link to the place, beside the phone. */
export const changePlace = (view: WaitingView) => {
  const { hospital } = view.state;
  return html`<strong>${view.v.notRight}</strong> ${placeLink(view)}. ${hospital && callUs(view.t, hospital)}`;
};
