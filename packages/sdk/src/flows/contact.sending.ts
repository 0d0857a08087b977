import { pageOfField, toContactFaults } from './contact.input.ts';
import { isOfCase } from './contact.selectors.ts';
import { emptyContactDraft, goTo, type ContactEventOf } from './contact.steps.ts';
import type { CaseNotice, ContactAttempt, ContactState } from './contact.state.ts';

type Answer = ContactEventOf<'sent' | 'case-changed' | 'rejected' | 'channel-closed' | 'send-failed' | 'outcome-unknown'>;

/** What came of what was sent. Any other key is an answer to something given up long ago. */
export function onAnswer(state: ContactState, event: Answer): ContactState {
  const { attempt } = state;
  if ((state.step !== 'sending' && state.step !== 'unknown') || attempt?.key !== event.key) return state;
  switch (event.type) {
    case 'sent':
      return onSent(state, event);
    case 'case-changed':
      return onChanged(state, attempt, event);
    case 'rejected':
      return onRejected(state, attempt, event);
    case 'channel-closed':
      // A callback that cannot be moved there stays where it is; the others are to be seen anew.
      if (isOfCase(attempt.kind)) return goTo(state, { step: 'case' }, { attempt: undefined, isStale: true, notice: 'window-gone' });
      return goTo(state, { step: 'closed' }, { attempt: undefined, isOld: state.departments !== undefined });
    case 'send-failed':
      // Somebody else may have changed it first, such as the hospital that closed it.
      if (isOfCase(attempt.kind) && event.code === 'invalid-transition')
        return goTo(state, { step: 'case' }, { attempt: undefined, isStale: true, notice: 'changed-meanwhile' });
      return goTo(state, { step: 'failed', code: event.code, retryable: event.retryable });
    case 'outcome-unknown':
      // Asked at once, by itself; after that, whenever the patient wants.
      return goTo(
        state,
        state.step === 'unknown' ? { step: 'unknown', asking: false, tries: state.tries + 1 } : { step: 'unknown', asking: true, tries: 1 },
      );
  }
}

/** There is a case now: its words are in it, so the form forgets them, and keeps who wrote. */
function onSent(state: ContactState, { answer, danger }: ContactEventOf<'sent'>): ContactState {
  const { case: thread, manage } = answer;
  return goTo(
    state,
    { step: 'sent', manage },
    {
      thread,
      link: { reference: thread.reference, token: manage.token, code: manage.code },
      isStale: false,
      attempt: undefined,
      danger: danger ?? state.danger,
      draft: emptyContactDraft,
    },
  );
}

const notices: Readonly<Record<'add' | 'withdraw' | 'reopen' | 'move', CaseNotice>> = {
  add: 'added',
  withdraw: 'withdrawn',
  reopen: 'reopened',
  move: 'moved',
};

function onChanged(
  state: ContactState,
  { kind }: ContactAttempt,
  { thread, danger = state.danger }: ContactEventOf<'case-changed'>,
): ContactState {
  if (!isOfCase(kind)) return state;
  const { draft } = state;
  const isSaid = kind === 'add' || kind === 'reopen';
  return goTo(
    state,
    { step: 'case' },
    { thread, danger, isStale: false, attempt: undefined, notice: notices[kind], ...(isSaid && { draft: { ...draft, addition: '' } }) },
  );
}

/** The fields that the server points at, on the page of the first of them. */
function onRejected(state: ContactState, attempt: ContactAttempt, { errors }: ContactEventOf<'rejected'>): ContactState {
  const faults = toContactFaults(errors);
  if (isOfCase(attempt.kind)) {
    const mine = faults.map((fault) => (fault.field === 'text' ? { ...fault, field: 'addition' as const } : fault));
    return goTo(state, { step: 'case' }, { attempt: undefined, errors: mine });
  }
  const first = faults.find(({ field }) => field !== 'form')?.field ?? 'form';
  return goTo(state, { step: pageOfField(first, state.channel) }, { attempt: undefined, errors: faults });
}

export const onAskedAgain = (state: ContactState): ContactState =>
  state.step === 'unknown' && !state.asking ? { ...state, asking: true } : state;
