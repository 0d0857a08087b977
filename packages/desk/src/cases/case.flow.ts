import type { StaffCaseDetail, StaffCaseStep } from '@foyer/sdk/contract/staff';
import type { Trouble } from '../api.ts';
import type { Wrong } from '../complaints/complaint-deeds.flow.ts';
import { empty, type Deed, type Draft } from './deeds.flow.ts';

export interface CaseState {
  readonly id: string | undefined;
  readonly shown:
    | { readonly kind: 'loading' }
    | { readonly kind: 'failed'; readonly trouble: Trouble }
    | { readonly kind: 'ready'; readonly one: StaffCaseDetail };
  /** By case and deed: they stay over errors, other cases and other areas, until they are done. */
  readonly drafts: Readonly<Record<string, Draft | undefined>>;
  /** A deed that asks once more before it is done. */
  readonly asking: Deed | undefined;
  readonly busy: Deed | undefined;
  /** Why a deed was not done; `wrong`: which of its fields must be mended. */
  readonly trouble: { readonly deed: Deed; readonly detail: string; readonly wrong: readonly Wrong[] } | undefined;
  /** What somebody else did meanwhile. */
  readonly meanwhile: StaffCaseStep | 'unknown' | undefined;
  /** The list tells of a newer version than the one that is shown. */
  readonly outdated: boolean;
}

export type CaseEvent =
  | { readonly type: 'opened'; readonly id: string }
  | { readonly type: 'came'; readonly one: StaffCaseDetail }
  | { readonly type: 'not-shown'; readonly id: string; readonly trouble: Trouble }
  | { readonly type: 'left' }
  | { readonly type: 'typed'; readonly deed: Deed; readonly text: string }
  | { readonly type: 'chosen'; readonly deed: Deed; readonly choice: string }
  /** A field of a complaint's step was typed in or chosen. */
  | { readonly type: 'filled'; readonly deed: Deed; readonly name: string; readonly value: string }
  | { readonly type: 'refused'; readonly deed: Deed; readonly wrong: readonly [Wrong, ...Wrong[]] }
  | { readonly type: 'asks'; readonly deed: Deed }
  | { readonly type: 'kept' }
  | { readonly type: 'sent'; readonly deed: Deed }
  | { readonly type: 'done'; readonly deed: Deed; readonly one: StaffCaseDetail }
  | { readonly type: 'failed'; readonly id: string; readonly deed: Deed; readonly trouble: Trouble; readonly wrong?: readonly Wrong[] }
  /** It is not theirs to see any more. */
  | { readonly type: 'gone'; readonly id: string }
  /** Somebody else was quicker: this is how it stands now. */
  | { readonly type: 'overtaken'; readonly deed: Deed; readonly one: StaffCaseDetail }
  | { readonly type: 'listed'; readonly id: string; readonly version: number };

export const noCase: CaseState = {
  id: undefined,
  shown: { kind: 'loading' },
  drafts: {},
  asking: undefined,
  busy: undefined,
  trouble: undefined,
  meanwhile: undefined,
  outdated: false,
};

const calm = { asking: undefined, busy: undefined, trouble: undefined } as const;

export const draftOf = ({ id, drafts }: CaseState, deed: Deed): Draft => drafts[`${id} ${deed}`] ?? empty;
export const one = ({ shown }: CaseState): StaffCaseDetail | undefined => (shown.kind === 'ready' ? shown.one : undefined);

const known = (steps: readonly StaffCaseStep[]) => new Set(steps.map(({ step, at, name }) => `${step} ${at} ${name}`));

/** What was done last to a case since it was read; notes change nothing. */
export function doneSince(before: StaffCaseDetail | undefined, after: StaffCaseDetail): StaffCaseStep | undefined {
  const seen = known(before?.steps ?? []);
  return after.steps.findLast(({ step, at, name }) => step !== 'note' && !seen.has(`${step} ${at} ${name}`));
}

/** What is kept of the drafts: words to the patient whose receipt was lost, and that stand in the case by now, must not be sent twice. */
function unsent({ drafts }: CaseState, { id, messages }: StaffCaseDetail): CaseState['drafts'] {
  const sent = new Set(messages.filter(({ from }) => from === 'staff').map(({ text }) => text));
  const isSent = (name: string, draft: Draft | undefined) =>
    name.startsWith(`${id} `) && !name.endsWith(' note') && draft !== undefined && sent.has(draft.fields?.['text'] ?? draft.text);
  return Object.fromEntries(Object.entries(drafts).filter(([name, draft]) => !isSent(name, draft)));
}

const withDraft = (state: CaseState, deed: Deed, change: Partial<Draft>): CaseState => ({
  ...state,
  trouble: state.trouble?.deed === deed ? undefined : state.trouble,
  drafts: { ...state.drafts, [`${state.id} ${deed}`]: { ...draftOf(state, deed), ...change } },
});

export function transition(state: CaseState, event: CaseEvent): CaseState {
  switch (event.type) {
    case 'opened':
      return { ...noCase, drafts: state.drafts, id: event.id };
    case 'came':
      if (event.one.id !== state.id) return state;
      return { ...state, drafts: unsent(state, event.one), shown: { kind: 'ready', one: event.one }, outdated: false };
    case 'not-shown':
      if (event.id !== state.id) return state;
      return { ...state, shown: { kind: 'failed', trouble: event.trouble } };
    case 'left':
      return { ...noCase, drafts: state.drafts };
    case 'typed':
      return withDraft(state, event.deed, { text: event.text });
    case 'chosen':
      return withDraft(state, event.deed, { choice: event.choice });
    case 'filled':
      return withDraft(state, event.deed, { fields: { ...draftOf(state, event.deed).fields, [event.name]: event.value } });
    case 'refused':
      return { ...state, asking: undefined, trouble: { deed: event.deed, detail: event.wrong[0].text, wrong: event.wrong } };
    case 'asks':
      return { ...state, asking: event.deed, trouble: undefined };
    case 'kept':
      return { ...state, asking: undefined };
    case 'sent':
      return { ...state, busy: event.deed, trouble: undefined };
    case 'done': {
      const drafts = { ...state.drafts, [`${event.one.id} ${event.deed}`]: undefined };
      if (event.one.id !== state.id) return { ...state, drafts };
      return { ...state, ...calm, drafts, shown: { kind: 'ready', one: event.one }, meanwhile: undefined, outdated: false };
    }
    case 'gone':
      return {
        ...state,
        ...calm,
        drafts: Object.fromEntries(Object.entries(state.drafts).filter(([name]) => !name.startsWith(`${event.id} `))),
      };
    case 'failed':
      if (event.id !== state.id) return state;
      return { ...state, ...calm, trouble: { deed: event.deed, detail: event.trouble.detail, wrong: event.wrong ?? [] } };
    case 'overtaken': {
      if (event.one.id !== state.id) return state;
      const meanwhile = doneSince(one(state), event.one) ?? 'unknown';
      return { ...state, ...calm, shown: { kind: 'ready', one: event.one }, meanwhile, outdated: false };
    }
    case 'listed': {
      const read = one(state);
      return event.id === state.id && read !== undefined && event.version > read.version ? { ...state, outdated: true } : state;
    }
  }
}
