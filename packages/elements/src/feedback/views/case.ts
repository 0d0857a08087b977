import type { ContactState, ContactStepName } from '@foyer/sdk/flows';
import { contactProgress } from '@foyer/sdk/flows';
import { moveView, withdrawView } from '../../controls/case/doing.ts';
import { findView } from '../../controls/case/find.ts';
import { replyView } from '../../controls/case/people.ts';
import { failedView, sendingView, unknownView } from '../../controls/case/sending.ts';
import { unavailable } from '../../controls/unavailable.ts';
import { waitingView } from '../../controls/skeleton.ts';
import type { CaseView } from '../../controls/case/view.ts';
import type { FeedbackTerms } from '../../i18n/feedback-terms.ts';
import { complaintSent, complaintView } from './complaint.view.ts';
import { aboutView, answerRows, tellingCheck, whoView, wordsView } from './telling.view.ts';
import type { View } from './view.ts';

/** A page of a complaint: as any case's, with the words of this widget. */
export interface TellingView<Step extends ContactStepName = ContactStepName> extends CaseView<Step> {
  readonly f: FeedbackTerms;
}

/** The page of each step of a case. */
const pages: { readonly [S in ContactStepName]?: (view: TellingView<S>) => unknown } = {
  about: aboutView,
  words: wordsView,
  person: whoView,
  reply: replyView,
  sending: sendingView,
  finding: sendingView,
  unknown: unknownView,
  sent: complaintSent,
  find: findView,
  case: complaintView,
  withdraw: withdrawView,
  move: moveView,
};

/** The page of the case that the flow has in it; missing for a step that it never comes to. */
export function casePage(view: View<'case'>, thread: ContactState): unknown {
  const { state, t, s, v, f, now, back, send } = view;
  const given: TellingView = {
    state: thread,
    t,
    v,
    f,
    now,
    back,
    // What failed says what the answers of a survey know of it.
    c: thread.channel === 'follow-up' ? { ...f, failure: (code) => f.answersFailure(code) ?? f.failure(code) } : f,
    progress: contactProgress(thread),
    send: (event) => send({ type: 'of-case', event }),
    elsewhere: { words: f.somethingElse, go: () => send({ type: 'choice-asked' }) },
  };
  if (thread.step === 'loading') return waitingView(t);
  if (thread.step === 'unavailable') {
    const again = () => given.send({ type: 'retried' });
    return unavailable({ t, hospital: thread.hospital, heading: s.cannotShow.case, why: s.cannotShowWhy, again });
  }
  if (thread.step === 'check') return tellingCheck(given as TellingView<'check'>, state.held !== undefined, answerRows(state, given));
  if (thread.step === 'failed') return failedView(given as TellingView<'failed'>);
  return (pages[thread.step] as ((view: TellingView) => unknown) | undefined)?.(given);
}
