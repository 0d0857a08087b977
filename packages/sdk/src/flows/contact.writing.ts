import { dangerIn } from './danger.ts';
import { checkContactPage } from './contact.checking.ts';
import { toContactAttempt } from './contact.input.ts';
import { topicsOf } from './contact.selectors.ts';
import { contactPages, departmentOf, sendAttempt } from './contact.pages.ts';
import { emptyContactDraft, goTo, isFrozen, type ContactEventOf } from './contact.steps.ts';
import type { CaseForm, ContactDraft, ContactPage, ContactState, Topic } from './contact.state.ts';

/** Typed text is taken in every step: a key pressed while a page turns is not lost. Marks stay until the next Continue. */
export function onTyped(state: ContactState, { field, value }: ContactEventOf<'typed'>): ContactState {
  const { draft } = state;
  if (!Object.hasOwn(emptyContactDraft, field) || draft[field] === value) return state;
  return lookForDanger({ ...state, draft: { ...draft, [field]: value } });
}

/** Looked for in all that is in own words, here and nowhere else: what is typed need not be sent for it. */
export function lookForDanger(state: ContactState): ContactState {
  const { safety, draft, query } = state;
  if (!safety) return state;
  const found = dangerIn(safety, `${draft.text}\n${draft.wish}\n${draft.addition}\n${query}`);
  return found === state.danger ? state : { ...state, danger: found };
}

export function onDepartmentChosen(state: ContactState, { id }: ContactEventOf<'department-chosen'>): ContactState {
  const isKnown = state.departments?.some((department) => department.id === id);
  return state.step === 'directory' && isKnown ? goTo(state, { step: 'department' }, { departmentId: id }) : state;
}

/** All departments; those who came by the link of a case have not loaded them yet. What was typed stays. */
export function onDirectoryAsked(state: ContactState): ContactState {
  if (isFrozen(state) || state.step === 'directory' || state.step === 'loading') return state;
  const left = { departmentId: undefined, attempt: undefined, draft: state.step === 'sent' ? emptyContactDraft : state.draft };
  return state.departments
    ? goTo(state, { step: 'directory' }, left)
    : goTo(state, { step: 'loading' }, { ...left, aim: 'departments', link: undefined, thread: undefined, isStale: false });
}

const mayBegin: readonly ContactState['step'][] = ['directory', 'department', 'closed', 'find', 'failed'];

/** "Send a message", "Ask us to call you": with what was typed for the other way, too. */
export function onChannelChosen(state: ContactState, { channel }: ContactEventOf<'channel-chosen'>): ContactState {
  const department = departmentOf(state);
  const isOpen = department?.channels.some(({ kind, state: is }) => kind === channel && is === 'open');
  return mayBegin.includes(state.step) && isOpen ? begin(state, channel) : state;
}

/** A complaint, or a wish that something is put right: with what was typed of it before. */
export const onFormBegun = (state: ContactState, { channel, answering }: ContactEventOf<'form-begun'>): ContactState =>
  isFrozen(state) ? state : begin({ ...state, departmentId: undefined, answering }, channel);

/** A message to nobody by name: the hospital passes it on by its topic. */
export const onAnyoneAsked = (state: ContactState): ContactState =>
  mayBegin.includes(state.step) ? begin({ ...state, departmentId: undefined }, 'message') : state;

/** Words typed elsewhere come first; what was typed here already stays behind them. */
export function onPrefilled(state: ContactState, { text }: ContactEventOf<'prefilled'>): ContactState {
  const words = text.trim();
  if (words === '' || isFrozen(state)) return state;
  const { draft } = state;
  const joined = draft.text.startsWith(words) ? draft.text : [words, draft.text].filter(Boolean).join('\n\n');
  const next = lookForDanger({ ...state, draft: { ...draft, text: joined } });
  if (state.step === 'department') return onChannelChosen(next, { type: 'channel-chosen', channel: 'message' });
  const isWriting = (contactPages(state.channel) as readonly string[]).includes(state.step);
  return isWriting || state.step === 'loading' || state.step === 'unavailable'
    ? next
    : begin({ ...next, departmentId: undefined }, 'message');
}

function begin(state: ContactState, channel: CaseForm): ContactState {
  const [first = 'words'] = contactPages(channel);
  const topics = topicsOf(state);
  const topic = topicFor(state, topics);
  const windowId = departmentOf(state)?.callbackWindows.some(({ id }) => id === state.draft.windowId) ? state.draft.windowId : '';
  const { draft } = state;
  const isSame = draft.topic === topic && draft.windowId === windowId;
  return goTo(state, { step: first }, { channel, attempt: undefined, draft: isSame ? draft : { ...draft, topic, windowId } });
}

/** The one chosen before where it fits, the tag's own, or the only one there is. */
function topicFor({ draft, preset }: ContactState, topics: readonly Topic[]): ContactDraft['topic'] {
  const wanted = draft.topic || preset.topic;
  if (wanted && topics.includes(wanted)) return wanted;
  return topics.length === 1 ? (topics[0] ?? '') : '';
}

/** One press on a time goes on. */
export function onWindowChosen(state: ContactState, { windowId }: ContactEventOf<'window-chosen'>): ContactState {
  const isThere = departmentOf(state)?.callbackWindows.some(({ id }) => id === windowId);
  if (state.step !== 'window' || !isThere) return state;
  return goTo(state, { step: nextPage(state, 'window') }, { draft: { ...state.draft, windowId } });
}

/** "Continue": all faults of the page at once, or the next page. */
export function onContinued(state: ContactState): ContactState {
  const { step } = state;
  if (step !== 'about' && step !== 'words' && step !== 'person' && step !== 'reply') return state;
  const errors = checkContactPage(state, step);
  return errors.length > 0 ? { ...state, errors } : goTo(state, { step: nextPage(state, step) });
}

function nextPage({ channel }: ContactState, page: ContactPage): ContactPage {
  const pages = contactPages(channel);
  return pages[pages.indexOf(page) + 1] ?? 'check';
}

/** "Send". A second press finds another step and changes nothing; nothing is sent with a fault that is known. */
export function onConfirmed(state: ContactState, { key }: ContactEventOf<'confirmed'>): ContactState {
  if (state.step !== 'check') return state;
  for (const page of contactPages(state.channel)) {
    const errors = checkContactPage(state, page);
    if (errors.length > 0) return goTo(state, { step: page }, { errors });
  }
  return sendAttempt(state, toContactAttempt(state, key));
}

/** "Choose another time", where the chosen one is full by now. */
export const onWindowAsked = (state: ContactState): ContactState =>
  state.step === 'closed' && state.channel === 'callback' && (departmentOf(state)?.callbackWindows.length ?? 0) > 0
    ? goTo(state, { step: 'window' }, { attempt: undefined })
    : state;

/** "Try again": what failed for certain is sent again as it was, under the same key. */
export const onSendRetried = (state: ContactState): ContactState =>
  state.step === 'failed' && state.retryable && state.attempt ? goTo(state, { step: 'sending' }) : state;
