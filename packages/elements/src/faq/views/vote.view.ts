import type { Faq } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { button } from '../../controls/page.ts';
import { dates, noon } from '../../i18n/intl.ts';
import { waysToAPerson } from './person.ts';
import type { LateView } from './view.ts';

export const voteId = (id: string) => `vote-${id}`;

/** Under an answer: whose it is, and whether it helped. */
export const answerFoot = (view: LateView, faq: Faq) =>
  html`<p class="s muted">${checkedWords(view, faq)}</p>
    ${voteLine(view, faq)}`;

/** "Did this help?", once. "No" leads on to a person. */
function voteLine(view: LateView, { id, topic }: Faq) {
  const { state, v, send } = view;
  const vote = state.votes[id];
  if (vote?.status === 'counted')
    return html`<div class="help ${vote.helped ? '' : 'stack'}">
      <p id=${voteId(id)} tabindex="-1">${vote.helped ? v.glad : v.sorry}</p>
      ${vote.helped ? nothing : waysToAPerson(view, topic)}
    </div>`;
  const isBusy = vote?.status === 'sending';
  const say = (helped: boolean) => () => send({ type: 'voted', id, helped });
  return html`<div class="help" role="group" aria-labelledby=${voteId(id)}>
    <p id=${voteId(id)}>${v.didThisHelp}</p>
    <div class="two">${button(v.yes, say(true), 'btn', isBusy)} ${button(v.no, say(false), 'btn', isBusy)}</div>
    ${vote?.status === 'failed' ? html`<p class="s">${v.voteFailed}</p>` : nothing}
  </div>`;
}

/** Whose answer it is. One that is overdue is told as such. */
function checkedWords({ t, v }: LateView, { owner, reviewedAt, overdue }: Faq): string {
  const day = dates(t.formats.tag, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(noon(reviewedAt));
  // The hospital's own word runs its own way.
  return (overdue ? v.overdue : v.checked)(`\u2068${owner}\u2069`, day);
}
