import type { Trouble } from '../api.ts';
import type { Entry, Languages } from './entry-draft.flow.ts';

/** A word that people searched for, and nobody could make anything of. */
export interface MissedWord {
  readonly id: string;
  readonly word: string;
  readonly sightings: number;
  readonly lastSeen: string;
}

/** What is done with one: it means the same as other words, or is another way to ask one question. */
export type Use = 'synonym' | 'alias';

export interface Using {
  readonly id: string;
  readonly use: Use;
  /** A group, as `groupOf` names it, or an entry's id; empty where none is chosen. */
  readonly target: string;
  /** For a new group: the word that it means the same as. */
  readonly word: string;
  readonly locale: string;
  readonly fault: string | undefined;
}

export interface Missed {
  readonly items: readonly MissedWord[];
  readonly groups: readonly { readonly words: readonly string[] }[];
  readonly entries: readonly Entry[];
  readonly languages: Languages;
}

export interface MissedState {
  readonly list:
    { readonly kind: 'loading' } | { readonly kind: 'failed'; readonly trouble: Trouble } | ({ readonly kind: 'ready' } & Missed);
  readonly using: Using | undefined;
  readonly busy: string | undefined;
  readonly trouble: { readonly id: string; readonly trouble: Trouble } | undefined;
}

export type MissedEvent =
  | { readonly type: 'asked' }
  | ({ readonly type: 'listed' } & Missed)
  | { readonly type: 'not-listed'; readonly trouble: Trouble }
  | { readonly type: 'begun'; readonly id: string; readonly use: Use }
  | { readonly type: 'typed'; readonly part: Partial<Pick<Using, 'target' | 'word' | 'locale'>> }
  | { readonly type: 'faulty'; readonly fault: string }
  | { readonly type: 'kept' }
  | { readonly type: 'sent'; readonly id: string }
  | { readonly type: 'failed'; readonly id: string; readonly trouble: Trouble }
  | { readonly type: 'gone'; readonly id: string };

export const noMissed: MissedState = { list: { kind: 'loading' }, using: undefined, busy: undefined, trouble: undefined };

/** Chosen for a group that is not there yet. */
export const newGroup = 'new';

/** A group is known by its first word, since the list may be another by the time it is saved. */
export const groupOf = ({ words }: { readonly words: readonly string[] }): string => `=${words[0] ?? ''}`;

/** The groups with the word in them. It is put into the chosen one where that is still there, else beside its first word. */
export function withSynonym<G extends { readonly words: readonly string[] }>(
  groups: readonly G[],
  { target, word }: Pick<Using, 'target' | 'word'>,
  missed: string,
): { readonly words: readonly string[] }[] {
  const other = target === newGroup ? word.trim().toLowerCase() : target.slice(1);
  const at = groups.findIndex(({ words }) => words.includes(other));
  if (at < 0) return [...groups, { words: [other, missed] }];
  return groups.map((group, i) => (i === at ? { words: [...new Set([...group.words, missed])] } : group));
}

/** What is missing before it can be sent. */
export function faultIn({ use, target, word }: Using, missed: string): string | undefined {
  if (use === 'alias') return target === '' ? 'Choose an answer.' : undefined;
  if (target === '') return 'Choose a group, or a new one.';
  if (target !== newGroup) return undefined;
  const other = word.trim().toLowerCase();
  return other === ''
    ? 'Write a word that means the same.'
    : other === missed
      ? 'Write another word: a group needs two that differ.'
      : undefined;
}

export function missedTransition(state: MissedState, event: MissedEvent): MissedState {
  const { list, using } = state;
  switch (event.type) {
    case 'asked':
      return list.kind === 'ready' ? state : { ...state, list: { kind: 'loading' } };
    case 'listed': {
      const { items, groups, entries, languages } = event;
      return { ...state, list: { kind: 'ready', items, groups, entries, languages } };
    }
    case 'not-listed':
      return list.kind === 'ready' ? state : { ...state, list: { kind: 'failed', trouble: event.trouble } };
    case 'begun': {
      if (list.kind !== 'ready') return state;
      const { id, use } = event;
      return { ...state, using: { id, use, target: '', word: '', locale: list.languages.main, fault: undefined }, trouble: undefined };
    }
    case 'typed':
      return using ? { ...state, using: { ...using, ...event.part } } : state;
    case 'faulty':
      return using ? { ...state, using: { ...using, fault: event.fault } } : state;
    case 'kept':
      return { ...state, using: undefined, trouble: undefined };
    case 'sent':
      return { ...state, busy: event.id, trouble: undefined, ...(using && { using: { ...using, fault: undefined } }) };
    case 'failed':
      return { ...state, busy: undefined, trouble: { id: event.id, trouble: event.trouble } };
    case 'gone':
      return {
        ...state,
        busy: undefined,
        using: using?.id === event.id ? undefined : using,
        list: list.kind === 'ready' ? { ...list, items: list.items.filter(({ id }) => id !== event.id) } : list,
      };
  }
}
