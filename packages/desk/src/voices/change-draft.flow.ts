import type { Fault, Trouble } from '../api.ts';

/** What is typed, by the name of its field: `said-en`, `did-ar`, `departmentId`. */
export type ChangeDraft = Readonly<Record<string, string>>;

export interface ChangeFault {
  readonly name: string;
  readonly text: string;
}

/** A change that is being written. */
export interface ChangeState {
  readonly draft: ChangeDraft;
  /** Ids of the closed cases that said so. */
  readonly cases: readonly string[];
  readonly busy: boolean;
  readonly faults: readonly ChangeFault[];
  readonly trouble: Trouble | undefined;
  /** Its Idempotency-Key: the same for each try with the same words. */
  readonly key: string;
}

export type ChangeEvent =
  | { readonly type: 'typed'; readonly name: string; readonly text: string; readonly key: string }
  | { readonly type: 'ticked'; readonly id: string; readonly on: boolean; readonly key: string }
  | { readonly type: 'sent' }
  | { readonly type: 'faulty'; readonly faults: readonly ChangeFault[] }
  | { readonly type: 'failed'; readonly trouble: Trouble }
  | { readonly type: 'published'; readonly key: string };

export const noChange = (key: string): ChangeState => ({ draft: {}, cases: [], busy: false, faults: [], trouble: undefined, key });

export const isWritten = ({ draft, cases }: ChangeState): boolean =>
  cases.length > 0 || Object.values(draft).some((text) => text.trim() !== '');

export function changeTransition(state: ChangeState, event: ChangeEvent): ChangeState {
  switch (event.type) {
    case 'typed':
      return {
        ...state,
        key: event.key,
        draft: { ...state.draft, [event.name]: event.text },
        faults: state.faults.filter(({ name }) => name !== event.name),
      };
    case 'ticked':
      return {
        ...state,
        key: event.key,
        cases: [...state.cases.filter((id) => id !== event.id), ...(event.on ? [event.id] : [])],
        faults: state.faults.filter(({ name }) => name !== 'cases'),
      };
    case 'sent':
      return { ...state, busy: true, faults: [], trouble: undefined };
    case 'faulty':
      return { ...state, busy: false, faults: event.faults };
    case 'failed':
      return { ...state, busy: false, trouble: event.trouble };
    case 'published':
      return noChange(event.key);
  }
}

const longest = 500;

/** Where there is none to choose, and what to do. */
export const noneClosed =
  'No case is closed yet. Close a message, a call or a complaint that said so first. What you write stays here until then.';

/**
 * What is missing before it can be published: whether it tells of somebody, the server looks.
 * @param none there is no closed case to choose.
 */
export function changeFaults({ draft, cases }: ChangeState, main: string, none = false): readonly ChangeFault[] {
  const texts = Object.entries(draft).filter(([name]) => name.startsWith('said-') || name.startsWith('did-'));
  const missing = [`said-${main}`, `did-${main}`].filter((name) => (draft[name] ?? '').trim() === '');
  return [
    ...missing.map((name) => ({ name, text: 'Write this.' })),
    ...texts
      .filter(([, text]) => text.length > longest)
      .map(([name, text]) => ({ name, text: `This is too long: ${text.length} characters, and ${longest} fit. Make it shorter.` })),
    ...(cases.length === 0 ? [{ name: 'cases', text: none ? noneClosed : 'Choose at least one closed case that said so.' }] : []),
  ];
}

/** What the server is sent. */
export function changeInput({ draft, cases }: ChangeState): object {
  const words = (part: string) =>
    Object.fromEntries(
      Object.entries(draft).flatMap(([name, text]) =>
        name.startsWith(`${part}-`) && text.trim() !== '' ? [[name.slice(part.length + 1), text]] : [],
      ),
    );
  const departmentId = draft['departmentId'] ?? '';
  return { said: words('said'), did: words('did'), caseIds: cases, ...(departmentId !== '' && { departmentId }) };
}

/** The field of each fault that the server found. */
export const faultsAt = (errors: readonly Fault[]): readonly ChangeFault[] =>
  errors.map(({ pointer, detail: text }) => {
    const [part = '', locale = ''] = pointer.split('/').slice(1);
    return { name: part === 'said' || part === 'did' ? `${part}-${locale}` : part === 'departmentId' ? part : 'cases', text };
  });
