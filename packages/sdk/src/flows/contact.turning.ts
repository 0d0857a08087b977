import { onFirstRetried } from './contact.opening.ts';
import { canClearContact, previousContactStep } from './contact.selectors.ts';
import { contactPages } from './contact.pages.ts';
import { atFirst, goTo, startContact, type ContactEventOf } from './contact.steps.ts';
import type { ContactPage, ContactState, ContactStepName } from './contact.state.ts';
import { onSendRetried } from './contact.writing.ts';

/** One page back; everything typed stays. */
export function onWentBack(state: ContactState): ContactState {
  const step = previousContactStep(state);
  return step ? toStep(state, step) : state;
}

/** A page that was passed on the way here, or that nothing stands in the way of. */
export function onReopened(state: ContactState, { step }: ContactEventOf<'step-reopened'>): ContactState {
  if (state.step === step || noWayBack.includes(state.step)) return state;
  if (step === previousContactStep(state)) return onWentBack(state);
  const pages = contactPages(state.channel);
  const at = state.step === 'failed' || state.step === 'closed' ? pages.length : pages.indexOf(state.step as ContactPage);
  const to = pages.indexOf(step as ContactPage);
  if (to >= 0) return to < at ? toStep(state, step) : state;
  if (step === 'directory') return state.departments ? toStep(state, step) : state;
  if (step === 'department') return state.departmentId === undefined ? state : toStep(state, step);
  if (step === 'case') return state.thread && state.link ? toStep(state, step) : state;
  return step === 'find' ? goTo(state, { step, why: 'asked' }) : state;
}

/** What is under way, or done, has no page before it. */
const noWayBack: readonly ContactStepName[] = ['sending', 'unknown', 'sent', 'loading', 'finding'];

function toStep(state: ContactState, step: ContactStepName): ContactState {
  switch (step) {
    case 'directory':
      return goTo(state, { step }, { departmentId: undefined, attempt: undefined });
    case 'find':
      return goTo(state, { step, why: 'asked' });
    case 'department':
    case 'case':
    case 'window':
    case 'about':
    case 'words':
    case 'person':
    case 'reply':
    case 'check':
      return goTo(state, { step }, { attempt: undefined });
    default:
      return state;
  }
}

/** Forgets the patient, and the authority over their case. The hospital's own data stays. A write on its way is seen through. */
export function onCleared(state: ContactState): ContactState {
  if (!canClearContact(state)) return state;
  const { language, today, preset, hospital, wordsIn, departments, isOld, safety } = state;
  const aim = departments ? 'departments' : 'case';
  const forgotten = { ...startContact({ language, today, preset }), aim, hospital, wordsIn, departments, isOld, safety } as const;
  if (!departments) return hospital && state.step !== 'unavailable' ? goTo(forgotten, { step: 'find', why: 'asked' }) : forgotten;
  const { step, id } = atFirst(forgotten);
  return goTo(forgotten, { step }, { departmentId: id });
}

/** "Try again". */
export const onRetried = (state: ContactState): ContactState => onFirstRetried(onSendRetried(state));
