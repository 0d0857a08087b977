import { writeOf, type FeedbackState } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { button, frame } from '../../controls/page.ts';
import { callButton } from '../../controls/person.ts';
import { disc } from '../../controls/pieces.ts';
import type { View } from './view.ts';

export const sendingView = (view: View<'sending'>) =>
  frame(
    view,
    { heading: view.state.what === 'praise' ? view.f.sendingThanks : view.f.sendingAnswers, lead: view.f.sendingLead, busy: true },
    nothing,
  );

/** Whether the answer that was lost is asked for now. */
export const isAsking = (state: FeedbackState) => 'what' in state && writeOf(state, state.what)?.status === 'asking';

/** The answer was lost: it is asked for with the same key, and never guessed. */
export function unknownView(view: View<'unknown'>) {
  const { state, t, f, send } = view;
  const asking = isAsking(state);
  return frame(
    view,
    { heading: f.checking, lead: f.checkingLead, disc: disc('clock'), busy: asking },
    html`
      <p>${asking ? f.askingAgain : f.nothingTwice}</p>
      <div class="acts">
        ${asking ? nothing : button(f.askAgain, () => send({ type: 'asked-again' }), 'btn primary')} ${callButton(t, state.hospital, false)}
      </div>
    `,
  );
}

/** Nothing was sent: why, and what to do. What was typed can be told in a complaint, too. */
export function failedView(view: View<'failed'>) {
  const { state, t, f, v, send } = view;
  const { retryable, code, what } = state;
  const isThanks = what === 'praise';
  const own = isThanks ? undefined : f.answersFailure(code);
  return frame(
    view,
    { heading: isThanks ? f.thanksNotSent : f.answersNotSent, disc: disc('warning') },
    html`
      <p>${own ?? f.failure(code)} ${v.nothingLost}</p>
      <div class="acts">
        ${retryable ? button(t.tryAgain, () => send({ type: 'retried' }), 'btn primary') : nothing}
        ${own && !retryable ? button(f.asComplaint, () => send({ type: 'complaint-asked' }), 'btn primary') : nothing}
        ${callButton(t, state.hospital, !retryable && !own)}
      </div>
    `,
  );
}
