import { isOfCase, type ContactState } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { button, frame } from '../page.ts';
import { callButton } from '../person.ts';
import { disc } from '../pieces.ts';
import type { CaseView } from './view.ts';

/** What is under way, as the terms name it. */
const wordOf = ({ attempt, channel }: ContactState) => (attempt && isOfCase(attempt.kind) ? 'change' : channel);

export const sendingView = (view: CaseView<'sending' | 'finding'>) =>
  frame(
    view,
    { heading: view.c.sending[view.state.step === 'finding' ? 'change' : wordOf(view.state)], lead: view.c.sendingLead, busy: true },
    nothing,
  );

/** The answer was lost: it is asked for with the same key, and never guessed. */
export function unknownView(view: CaseView<'unknown'>) {
  const { state, t, c, send } = view;
  return frame(
    view,
    { heading: c.checking, lead: c.checkingLead, disc: disc('clock'), busy: state.asking },
    html`
      <p>${state.asking ? c.askingAgain : c.nothingTwice}</p>
      <div class="acts">
        ${state.asking ? nothing : button(c.askAgain, () => send({ type: 'asked-again' }), 'btn primary')}
        ${callButton(t, state.hospital, false)}
      </div>
    `,
  );
}

/** Nothing was sent, or changed: why, and what to do. */
export function failedView(view: CaseView<'failed'>) {
  const { state, t, c, v, send } = view;
  const { retryable, code } = state;
  return frame(
    view,
    { heading: c.failed[wordOf(state)], disc: disc('warning') },
    html`
      <p>${c.failure(code)} ${v.nothingLost}</p>
      <div class="acts">
        ${retryable ? button(t.tryAgain, () => send({ type: 'retried' }), 'btn primary') : nothing}
        ${callButton(t, state.hospital, !retryable)}
      </div>
    `,
  );
}
