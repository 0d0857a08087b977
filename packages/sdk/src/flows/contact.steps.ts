import type { Day } from '../contract/primitives.ts';
import type { HandlersOf } from './handlers.ts';
import type { CaseLink, ContactData, ContactDraft, ContactEvent, ContactPreset, ContactState, ContactStep } from './contact.state.ts';

/** What becomes of a state, by event. */
export type ContactHandlers = HandlersOf<ContactState, ContactEvent>;

export type ContactEventOf<T extends ContactEvent['type']> = Extract<ContactEvent, { readonly type: T }>;

export interface ContactStart {
  readonly language: string;
  /** See `earliestToday`. */
  readonly today: Day;
  readonly preset?: ContactPreset | undefined;
  readonly link?: CaseLink | undefined;
}

export const emptyContactDraft: ContactDraft = {
  topic: '',
  text: '',
  who: 'me',
  name: '',
  birthDay: '',
  birthMonth: '',
  birthYear: '',
  senderName: '',
  relationship: '',
  replyBy: '',
  email: '',
  phone: '',
  voicemail: false,
  safeTime: '',
  windowId: '',
  reference: '',
  code: '',
  addition: '',
  category: '',
  department: '',
  people: '',
  happenedDay: '',
  happenedMonth: '',
  happenedYear: '',
  wish: '',
  harm: '',
  patientAgrees: '',
};

export function startContact({ language, today, preset = {}, link }: ContactStart): ContactState {
  return {
    step: 'loading',
    preset,
    language,
    today,
    hospital: undefined,
    wordsIn: undefined,
    departments: undefined,
    isOld: false,
    query: '',
    openOnly: false,
    departmentId: undefined,
    channel: 'message',
    answering: undefined,
    draft: emptyContactDraft,
    errors: [],
    safety: undefined,
    danger: undefined,
    attempt: undefined,
    aim: link || preset.start === 'case' ? 'case' : 'departments',
    link,
    thread: undefined,
    isStale: false,
    notice: undefined,
  };
}

/** What only some step knows. */
type OnlySteps = { readonly [K in Exclude<ContactStep extends infer S ? (S extends unknown ? keyof S : never) : never, 'step'>]?: unknown };

/** Goes to a step: what only the last one knew goes, with its errors and its good word; all data stays. */
export function goTo(state: ContactState, step: ContactStep, change: Partial<ContactData> = {}): ContactState {
  const { code, asking, tries, retryable, manage, why, ...data } = state as ContactData & OnlySteps;
  return { ...data, errors: [], notice: undefined, ...change, ...step };
}

/** What is being sent is what the patient saw, whatever is read meanwhile. */
export const isFrozen = ({ step }: Pick<ContactState, 'step'>) => step === 'sending' || step === 'unknown';

/** The page that the tag leads to: all departments, or the preset one where it is known. */
export function atFirst({ preset, departments }: Pick<ContactData, 'preset' | 'departments'>): {
  readonly step: 'directory' | 'department';
  readonly id: string | undefined;
} {
  const known = departments?.find(({ id }) => id === preset.department);
  return known ? { step: 'department', id: known.id } : { step: 'directory', id: undefined };
}
