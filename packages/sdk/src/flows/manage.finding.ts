import { atVisit, goTo, isFrozen, type ManageEventOf } from './manage.steps.ts';
import type { ManageFault, ManageState } from './manage.state.ts';

/** The visit was read again. What is being sent is of the version the patient saw. */
export function onRead(state: ManageState, { visit, etag }: ManageEventOf<'visit-read'>): ManageState {
  if (isFrozen(state)) return { ...state, isStale: false };
  const next = { ...state, visit, etag, isStale: false };
  return visit.status === 'cancelled' && state.step === 'visit' ? goTo(next, { step: 'cancelled' }) : next;
}

/** "Send me the link": an address or a number is needed; the server says nothing more. */
export function onLookupAsked(state: ManageState, { key }: ManageEventOf<'lookup-asked'>): ManageState {
  if (state.step !== 'find') return state;
  const errors = checkContact(state.draft.contact);
  return errors.length > 0 ? { ...state, errors } : goTo(state, { step: 'finding', key });
}

export function checkContact(written: string): readonly ManageFault[] {
  const contact = written.trim();
  if (contact === '') return [{ field: 'contact', code: 'required' }];
  const digits = contact.replace(/\D/gu, '').length;
  const isContact = contact.length <= 254 && (/^[^\s@]+@[^\s@]+$/u.test(contact) || (digits >= 5 && digits <= 20));
  return isContact ? [] : [{ field: 'contact', code: 'not-a-contact' }];
}

export function onLookupRefused(state: ManageState, { key, code, isField }: ManageEventOf<'lookup-refused'>): ManageState {
  if (state.step !== 'finding' || state.key !== key) return state;
  const fault: ManageFault = isField ? { field: 'contact', code: 'not-a-contact' } : { field: 'form', code };
  return goTo(state, { step: 'find', why: 'no-link' }, { errors: [fault] });
}

/** Six digits; spaces and a hyphen may stand between them. */
export function onCodeEntered(state: ManageState): ManageState {
  if (state.step !== 'code' || state.status !== 'ready') return state;
  const digits = state.draft.code.replace(/[\s-]/gu, '');
  if (!/^\d{6}$/u.test(digits)) return { ...state, errors: [{ field: 'code', code: digits === '' ? 'required' : 'not-a-code' }] };
  return { ...state, errors: [], status: 'checking' };
}

/** What a code came to. */
export function onCode(state: ManageState, event: ManageEventOf<'code-sent' | 'code-unsent' | 'code-right' | 'code-wrong'>): ManageState {
  if (state.step !== 'code') return state;
  const { draft, link } = state;
  switch (event.type) {
    case 'code-sent':
      return { ...state, status: 'ready', sentTo: event.sentTo, triesLeft: event.triesLeft };
    case 'code-unsent':
      return { ...state, status: 'unavailable', code: event.code };
    case 'code-wrong':
      if (event.code !== 'validation-failed') return { ...state, status: 'unavailable', code: event.code };
      return {
        ...state,
        status: 'ready',
        errors: [{ field: 'code', code: 'wrong-code' }],
        triesLeft: state.triesLeft === undefined ? undefined : Math.max(0, state.triesLeft - 1),
      };
    case 'code-right':
      return goTo(state, atVisit, {
        visit: event.visit,
        etag: event.etag,
        link: link && { ...link, token: event.token },
        draft: { ...draft, code: '' },
        notice: 'whole',
      });
  }
}

/** "Show the whole visit", or "Send another code". */
export function onCodeAsked(state: ManageState): ManageState {
  if (state.step === 'visit' && state.visit) return goTo(state, { step: 'code', status: 'sending' });
  return state.step === 'code' && state.status === 'ready' ? { ...state, status: 'sending', errors: [] } : state;
}
