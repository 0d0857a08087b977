import type { CallbackInput, MessageInput } from '../contract/cases.ts';
import type { ComplaintInput } from '../contract/complaints.ts';
import type { FeedbackInput } from '../contract/surveys.ts';
import { inDigits, readBirthDate } from './birth-date.ts';
import { readHappened } from './contact.checking.ts';
import type { ContactAttempt, ContactData, ContactFault, ContactField, ContactPage, ContactPointer, Topic } from './contact.state.ts';

/** What `POST /v1/messages` is sent: the draft trimmed, empty fields left out. */
export function toMessageInput(data: ContactData): MessageInput {
  return { ...about(data), ...answered(data), text: data.draft.text.trim() };
}

/** What `POST /v1/complaints` is sent. */
export function toComplaintInput(data: ContactData): ComplaintInput {
  const { draft } = data;
  const happened = readHappened(data);
  return compact({
    category: draft.category || 'other',
    departmentId: line(draft.department),
    people: line(draft.people),
    happenedOn: happened && 'day' in happened ? happened.day : undefined,
    text: draft.text.trim(),
    wish: line(draft.wish),
    harm: draft.harm === 'yes' ? true : undefined,
    patientAgrees: draft.who === 'other' && draft.patientAgrees ? draft.patientAgrees === 'yes' : undefined,
    ...answered(data),
  });
}

/** What `POST /v1/feedback` is sent by whoever wants to have it put right. */
export function toFollowUpInput(data: ContactData): FeedbackInput {
  const { answering = { surveyId: '', answers: [] }, draft } = data;
  return { ...answering, followUp: compact({ consent: true as const, ...answered(data), text: line(draft.text) }) };
}

/** What `POST /v1/callbacks` is sent. */
export function toCallbackInput(data: ContactData): CallbackInput {
  const { draft } = data;
  return compact({
    ...about(data),
    ...who(data, { phone: number(draft.phone) }),
    windowId: line(draft.windowId),
    text: line(draft.text),
    voicemail: draft.voicemail,
    safeTime: line(draft.safeTime),
  });
}

/** Frozen together with its key. */
export function toContactAttempt(data: ContactData, key: string): ContactAttempt {
  switch (data.channel) {
    case 'message':
      return { kind: 'message', key, input: toMessageInput(data) };
    case 'callback':
      return { kind: 'callback', key, input: toCallbackInput(data) };
    case 'complaint':
      return { kind: 'complaint', key, input: toComplaintInput(data) };
    case 'follow-up':
      return { kind: 'follow-up', key, input: toFollowUpInput(data) };
  }
}

const about = ({ draft, departmentId }: ContactData) => compact({ topic: (draft.topic || 'other') as Topic, departmentId });

/** Who they are, and how the answer may come. */
function answered(data: ContactData) {
  const { draft } = data;
  const by = draft.replyBy || 'online';
  const reach = {
    email: by === 'email' ? line(draft.email) : undefined,
    phone: by === 'sms' || by === 'phone' ? number(draft.phone) : undefined,
  };
  return {
    ...who(data, reach),
    reply: compact({ by, ...(by === 'phone' && { voicemail: draft.voicemail, safeTime: line(draft.safeTime) }) }),
  };
}

/** Whom it is about, and who writes; the answer goes to whoever writes. */
function who(data: ContactData, reach: { readonly email?: string | undefined; readonly phone?: string | undefined }) {
  const { draft, language, today } = data;
  const birth = readBirthDate(draft, today);
  const forOther = draft.who === 'other';
  return compact({
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
  '/category': 'category',
  '/departmentId': 'department',
  '/people': 'people',
  '/happenedOn': 'happenedOn',
  '/wish': 'wish',
  '/harm': 'harm',
  '/patientAgrees': 'patientAgrees',
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
  errors.map(({ pointer, code, detail }) => ({ field: fields[pointer.replace(/^\/followUp/u, '')] ?? 'form', code, detail }));

/** The page that holds a field. */
export function pageOfField(field: ContactField, channel: ContactData['channel']): ContactPage {
  switch (field) {
    case 'category':
    case 'people':
    case 'department':
      return channel === 'complaint' ? 'about' : 'check';
    case 'topic':
    case 'text':
    case 'happenedOn':
    case 'wish':
    case 'harm':
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
    case 'patientAgrees':
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
