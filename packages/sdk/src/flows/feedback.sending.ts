import { sendAnswers } from './feedback.answering.ts';
import { release } from './feedback.telling.ts';
import { surveyPages } from './feedback.pages.ts';
import type { FeedbackFault, FeedbackField, FeedbackState, Sent, Write } from './feedback.state.ts';
import { goTo, noPraise, type FeedbackEventOf } from './feedback.steps.ts';

type Answer = FeedbackEventOf<'sent' | 'rejected' | 'send-failed' | 'outcome-unknown'>;

/** What was sent, and how that stands. */
export const writeOf = ({ saving, praising }: Pick<FeedbackState, 'saving' | 'praising'>, what: Sent): Write<unknown> | undefined =>
  what === 'answers' ? saving : praising;

const withWrite = (state: FeedbackState, what: Sent, change: Partial<Write<never>>): FeedbackState => {
  const { saving, praising } = state;
  if (what === 'answers') return saving ? { ...state, saving: { ...saving, ...change } } : state;
  return praising ? { ...state, praising: { ...praising, ...change } } : state;
};

/** Whether its outcome is what the whole page waits for. */
const isAwaited = (state: FeedbackState, what: Sent): boolean =>
  (state.step === 'sending' || state.step === 'unknown') && state.what === what;

/** What came of what was sent. Any other key is an answer to something given up long ago. */
export function onAnswer(state: FeedbackState, event: Answer): FeedbackState {
  const { what } = event;
  const write = writeOf(state, what);
  if (write?.key !== event.key || write.status === 'sent' || write.status === 'failed') return state;
  switch (event.type) {
    case 'sent':
      return what === 'praise' ? onPraiseSent(state, event) : onAnswersSent(state, event);
    case 'rejected':
      return onRejected(withWrite(state, what, { status: 'failed', code: 'validation-failed', retryable: false }), event);
    case 'send-failed':
      return onFailed(withWrite(state, what, { status: 'failed', code: event.code, retryable: event.retryable }), event);
    case 'outcome-unknown': {
      // Asked at once, by itself; after that, whenever the patient wants.
      const status = write.status === 'sending' ? 'asking' : 'unknown';
      const told = withWrite(state, what, { status, tries: write.tries + 1 });
      return isAwaited(told, what) ? goTo(told, { step: 'unknown', what }) : told;
    }
  }
}

function onPraiseSent(state: FeedbackState, { danger = state.danger, team }: FeedbackEventOf<'sent'>): FeedbackState {
  return goTo(withWrite(state, 'praise', { status: 'sent' }), { step: 'passed-on' }, { team, danger, praise: noPraise });
}

/** Taken. What has waited for it goes on. */
function onAnswersSent(state: FeedbackState, { danger = state.danger }: FeedbackEventOf<'sent'>): FeedbackState {
  return goOn({ ...withWrite(state, 'answers', { status: 'sent' }), isSaved: true, invitation: undefined, danger });
}

function goOn(state: FeedbackState): FeedbackState {
  const { next } = state;
  if (next !== undefined) {
    const sent = sendAnswers({ ...state, next: undefined }, next);
    return isAwaited(sent, 'answers') ? goTo(sent, { step: 'sending', what: 'answers' }) : sent;
  }
  return release(isAwaited(state, 'answers') ? goTo(state, { step: 'thanks' }) : state);
}

const gone = new Set(['invitation-used', 'link-expired', 'not-found']);

function onFailed(state: FeedbackState, { what, code, retryable }: FeedbackEventOf<'send-failed'>): FeedbackState {
  const { saving } = state;
  if (what === 'answers' && saving?.input.invitation !== undefined && gone.has(code))
    return goTo(state, { step: 'used', why: code === 'invitation-used' ? 'used' : 'expired' }, { next: undefined, held: undefined });
  // Nothing of it was taken, so what is sent next has all of it, and is the first.
  if (what === 'answers' && state.next !== undefined) return goOn(state);
  const isLate = what === 'answers' && saving?.input.replaces !== undefined && (gone.has(code) || code === 'invalid-transition');
  const failed = { step: 'failed', what, code: isLate ? 'too-late' : code, retryable } as const;
  return what === 'answers' ? release(isAwaited(state, what) ? goTo(state, failed) : state) : goTo(state, failed);
}

/** The fields that the server points at, on the page of the first of them. */
function onRejected(state: FeedbackState, { what, errors }: FeedbackEventOf<'rejected'>): FeedbackState {
  const fields = what === 'praise' ? praiseFields : {};
  const faults: readonly FeedbackFault[] = errors.map(({ pointer, code, detail }) => ({
    field: fields[pointer] ?? answerAt(state, pointer) ?? 'form',
    code,
    detail,
  }));
  if (what === 'praise') return goTo(state, { step: 'praise' }, { errors: faults });
  const at = faults.find(({ field }) => field !== 'form')?.field;
  const found = surveyPages(state).findIndex(({ items }) => items.some(({ linkId }) => `answer:${linkId}` === at));
  return goTo(state, { step: 'question', page: Math.max(0, found) }, { errors: faults, next: undefined, held: undefined });
}

const praiseFields: Readonly<Record<string, FeedbackField>> = {
  '/text': 'text',
  '/person': 'person',
  '/departmentId': 'department',
  '/from/name': 'from',
  '/share': 'share',
};

/** `/answers/2/...` is of the third answer that was sent. */
function answerAt({ saving }: FeedbackState, pointer: string): FeedbackField | undefined {
  const [, at] = /^\/answers\/(\d+)/u.exec(pointer) ?? [];
  const linkId = at === undefined ? undefined : saving?.input.answers[Number(at)]?.linkId;
  return linkId === undefined ? undefined : `answer:${linkId}`;
}

/** What has no step of its own to be pressed in is the one press of the survey. */
const whatIn = (state: FeedbackState): Sent => ('what' in state ? state.what : 'answers');

export function onAskedAgain(state: FeedbackState): FeedbackState {
  const what = whatIn(state);
  return writeOf(state, what)?.status === 'unknown' ? withWrite(state, what, { status: 'asking' }) : state;
}

/** "Try again": what failed for certain is sent again as it was, under the same key. */
export function onSendRetried(state: FeedbackState): FeedbackState {
  const what = whatIn(state);
  const write = writeOf(state, what);
  if (write?.status !== 'failed' || !write.retryable) return state;
  const again = withWrite(state, what, { status: 'sending' });
  return state.step === 'failed' ? goTo(again, { step: 'sending', what }) : again;
}
