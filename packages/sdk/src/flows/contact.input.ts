import type { CallbackInput, MessageInput } from '../contract/cases.ts';
import { inDigits, readBirthDate } from './birth-date.ts';
import type { ContactAttempt, ContactData, ContactFault, ContactField, ContactPage, ContactPointer, Topic } from './contact.state.ts';

/** What `POST /v1/messages` is sent: the draft trimmed, empty fields left out. */
export function toMessageInput(data: ContactData): MessageInput {
  const { draft } = data;
  const by = draft.replyBy || 'online';
  const reach = {
    email: by === 'email' ? line(draft.email) : undefined,
    phone: by === 'sms' || by === 'phone' ? number(draft.phone) : undefined,
  };
  return {
    ...about(data, reach),
    text: draft.text.trim(),
    reply: compact({ by, ...(by === 'phone' && { voicemail: draft.voicemail, safeTime: line(draft.safeTime) }) }),
  };
}

/** What `POST /v1/callbacks` is sent. */
export function toCallbackInput(data: ContactData): CallbackInput {
  const { draft } = data;
  return compact({
    ...about(data, { phone: number(draft.phone) }),
    windowId: line(draft.windowId),
    text: line(draft.text),
    voicemail: draft.voicemail,
    safeTime: line(draft.safeTime),
  });
}

/** Frozen together with its key. */
export const toContactAttempt = (data: ContactData, key: string): ContactAttempt =>
  data.channel === 'message'
    ? { kind: 'message', key, input: toMessageInput(data) }
    : { kind: 'callback', key, input: toCallbackInput(data) };

/** Whom it is about, and who writes; the answer goes to whoever writes. */
function about(data: ContactData, reach: { readonly email?: string | undefined; readonly phone?: string | undefined }) {
  const { draft, language, departmentId, today } = data;
  const birth = readBirthDate(draft, today);
  const forOther = draft.who === 'other';
  return compact({
    topic: (draft.topic || 'other') as Topic,
    departmentId,
    patient: compact({
      name: draft.name.trim(),
      birthDate: 'day' in birth ? birth.day : undefined,
      ...(!forOther && reach),
      language: line(language),
    }),
    sentBy: forOther ? compact({ name: draft.senderName.trim(), relationship: draft.relationship.trim(), ...reach }) : undefined,
  });
}

const fields: Readonly<Record<string, ContactField>> = {
  '/topic': 'topic',
  '/text': 'text',
  '/patient/name': 'name',
  '/patient/birthDate': 'birthDate',
  '/patient/email': 'email',
  '/patient/phone': 'phone',
  '/sentBy/name': 'senderName',
  '/sentBy/relationship': 'relationship',
  '/sentBy/email': 'email',
  '/sentBy/phone': 'phone',
  '/reply/by': 'replyBy',
  '/reply/safeTime': 'safeTime',
  '/safeTime': 'safeTime',
  '/windowId': 'windowId',
};

/** Where the server's pointers lead on the page. */
export const toContactFaults = (errors: readonly ContactPointer[]): readonly ContactFault[] =>
  errors.map(({ pointer, code, detail }) => ({ field: fields[pointer] ?? 'form', code, detail }));

/** The page that holds a field. */
export function pageOfField(field: ContactField, channel: ContactData['channel']): ContactPage {
  switch (field) {
    case 'topic':
    case 'text':
      return 'words';
    case 'windowId':
      return channel === 'callback' ? 'window' : 'check';
    case 'email':
    case 'phone':
    case 'replyBy':
    case 'safeTime':
    case 'voicemail':
      return channel === 'callback' ? 'person' : 'reply';
    case 'name':
    case 'birthDate':
    case 'senderName':
    case 'relationship':
      return 'person';
    default:
      return 'check';
  }
}

const number = (text: string) => line(inDigits(text));

function line(text: string): string | undefined {
  return text.trim() || undefined;
}

function compact<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
