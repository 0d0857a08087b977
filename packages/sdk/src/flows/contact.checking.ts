import { inDigits, readBirthDate } from './birth-date.ts';
import type { ContactData, ContactDraft, ContactFault, ContactField, ContactPage } from './contact.state.ts';

/** Longest text of a message, in UTF-16 code units; the contract's `messageLength`. */
export const contactTextLimit = 4000;

/** How many letters are left; below 0: so many too many. */
export const lettersLeft = (text: string): number => contactTextLimit - text.trim().length;

/** What is missing or wrong on one page, in the order of its fields. The server checks all of it again, and more. */
export function checkContactPage(data: Pick<ContactData, 'draft' | 'channel' | 'today'>, page: ContactPage): readonly ContactFault[] {
  const { draft, channel } = data;
  switch (page) {
    case 'window':
      return fault(draft.windowId === '', 'windowId', 'required');
    case 'about':
      return [...fault(draft.category === '', 'category', 'required'), ...checkLine('people', draft.people, 300)];
    case 'words':
      return [
        ...fault(draft.topic === '' && (channel === 'message' || channel === 'callback'), 'topic', 'required'),
        ...checkWords('text', draft.text, channel === 'message' || channel === 'complaint'),
        ...(channel === 'complaint' ? [...checkDay(readHappened(data), 'happenedOn'), ...checkLine('wish', draft.wish, 1000)] : []),
      ];
    case 'person':
      return [
        ...checkPerson(data),
        ...(channel === 'callback' ? [...checkPhone(draft, true), ...checkLine('safeTime', draft.safeTime, 200)] : []),
      ];
    case 'reply':
      return checkReply(draft);
    case 'check':
      return [];
  }
}

/** Words of a message: not cut, but refused with how many letters are too many. */
export function checkWords(field: 'text' | 'addition', text: string, needed: boolean): readonly ContactFault[] {
  const left = lettersLeft(text);
  if (left < 0) return [{ field, code: 'too-long', over: -left }];
  return fault(needed && text.trim() === '', field, 'required');
}

function checkPerson({ draft, today }: Pick<ContactData, 'draft' | 'today'>): readonly ContactFault[] {
  return [
    ...checkLine('name', draft.name, 200, true),
    ...checkDay(isEmpty(draft.birthDay, draft.birthMonth, draft.birthYear) ? undefined : readBirthDate(draft, today), 'birthDate'),
    ...(draft.who === 'other'
      ? [...checkLine('senderName', draft.senderName, 200, true), ...checkLine('relationship', draft.relationship, 60, true)]
      : []),
  ];
}

const isEmpty = (...parts: readonly string[]) => parts.every((part) => part.trim() === '');

/** The day on which what is complained about happened; missing where nobody said. */
export function readHappened({ draft, today }: Pick<ContactData, 'draft' | 'today'>): ReturnType<typeof readBirthDate> | undefined {
  const { happenedDay: birthDay, happenedMonth: birthMonth, happenedYear: birthYear } = draft;
  return isEmpty(birthDay, birthMonth, birthYear) ? undefined : readBirthDate({ birthDay, birthMonth, birthYear }, today);
}

/** Optional: empty boxes are no fault, some of three are. */
function checkDay(read: ReturnType<typeof readBirthDate> | undefined, field: 'birthDate' | 'happenedOn'): readonly ContactFault[] {
  if (!read || 'day' in read) return [];
  const { code, parts } = read.error;
  return [{ field, code, ...(parts && { parts }) }];
}

function checkReply(draft: ContactDraft): readonly ContactFault[] {
  switch (draft.replyBy) {
    case '':
      return fault(true, 'replyBy', 'required');
    case 'email':
      return [...fault(draft.email.trim() === '', 'email', 'required'), ...checkEmail(draft)];
    case 'sms':
      return checkPhone(draft, true);
    case 'phone':
      return [...checkPhone(draft, true), ...checkLine('safeTime', draft.safeTime, 200)];
    case 'online':
      return [];
  }
}

function checkEmail({ email }: ContactDraft): readonly ContactFault[] {
  const written = email.trim();
  return fault(written !== '' && (written.length > 254 || !/^[^\s@]+@[^\s@]+$/u.test(written)), 'email', 'not-an-email');
}

function checkPhone({ phone }: ContactDraft, needed: boolean): readonly ContactFault[] {
  const written = inDigits(phone);
  if (written === '') return fault(needed, 'phone', 'required');
  const digits = written.replace(/\D/gu, '').length;
  return fault(digits < 5 || digits > 20 || written.length > 40, 'phone', 'not-a-phone');
}

function checkLine(field: ContactField & keyof ContactDraft, text: string | boolean, max: number, needed = false): readonly ContactFault[] {
  const { length } = String(text).trim();
  if (length > max) return [{ field, code: 'too-long', over: length - max }];
  return fault(needed && length === 0, field, 'required');
}

function fault(is: boolean, field: ContactField, code: string): readonly ContactFault[] {
  return is ? [{ field, code }] : [];
}

/**
 * The code of a case as the server knows it: capital letters and digits, without the spaces and hyphens that make it easy to read. Missing for
 * what cannot be one.
 */
export function readCode(written: string): string | undefined {
  const code = inDigits(written)
    .replace(/[\s\u2010-\u2015-]/gu, '')
    .toUpperCase();
  return /^[A-Z0-9]{12}$/u.test(code) ? code : undefined;
}

/** What is wrong with the reference and the code of a case that is looked for. */
export function checkCaseName({ reference, code }: Pick<ContactDraft, 'reference' | 'code'>): readonly ContactFault[] {
  const name = inDigits(reference);
  return [
    ...(name === '' ? fault(true, 'reference', 'required') : fault(!/^[A-Za-z0-9 -]{1,20}$/u.test(name), 'reference', 'not-a-reference')),
    ...(code.trim() === '' ? fault(true, 'code', 'required') : fault(readCode(code) === undefined, 'code', 'not-a-code')),
  ];
}
