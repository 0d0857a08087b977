import { caseHandlers } from './contact.case.ts';
import * as sending from './contact.sending.ts';
import type { ContactHandlers } from './contact.steps.ts';
import * as turning from './contact.turning.ts';
import * as writing from './contact.writing.ts';

/** What the patient does from the first page on: not needed before it stands. */
export const contacting: ContactHandlers = {
  ...caseHandlers,
  typed: writing.onTyped,
  'query-typed': (state, { q }) => (q === state.query ? state : writing.lookForDanger({ ...state, query: q })),
  'open-only-chosen': (state, { on }) => (on === state.openOnly ? state : { ...state, openOnly: on }),
  'department-chosen': writing.onDepartmentChosen,
  'directory-asked': writing.onDirectoryAsked,
  'channel-chosen': writing.onChannelChosen,
  'anyone-asked': writing.onAnyoneAsked,
  prefilled: writing.onPrefilled,
  'window-asked': writing.onWindowAsked,
  'window-chosen': writing.onWindowChosen,
  continued: writing.onContinued,
  confirmed: writing.onConfirmed,
  sent: sending.onAnswer,
  'case-changed': sending.onAnswer,
  rejected: sending.onAnswer,
  'channel-closed': sending.onAnswer,
  'send-failed': sending.onAnswer,
  'outcome-unknown': sending.onAnswer,
  'asked-again': sending.onAskedAgain,
  'safety-read': (state, { safety }) => writing.lookForDanger({ ...state, safety }),
  'departments-read': (state, { departments }) => ({ ...state, departments, isOld: false }),
  'departments-unread': (state) => (state.isOld ? { ...state, isOld: false } : state),
  'departments-aged': (state) => (state.departments && !state.isOld ? { ...state, isOld: true } : state),
  'went-back': turning.onWentBack,
  'step-reopened': turning.onReopened,
  retried: turning.onRetried,
  cleared: turning.onCleared,
};
