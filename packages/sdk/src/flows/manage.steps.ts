import type { Day } from '../contract/primitives.ts';
import type { HandlersOf } from './handlers.ts';
import type { Change, ManageData, ManageEvent, ManageState, ManageStep, VisitLink } from './manage.state.ts';

/** What becomes of a state, by event. */
export type ManageHandlers = HandlersOf<ManageState, ManageEvent>;

export type ManageEventOf<T extends ManageEvent['type']> = Extract<ManageEvent, { readonly type: T }>;

export interface ManageStart {
  readonly language: string;
  /** See `earliestToday`. */
  readonly today: Day;
  readonly link?: VisitLink | undefined;
}

export const emptyManageDraft = { contact: '', reference: '', reason: '', code: '', wishDays: [], wishParts: [], wishNotice: '' } as const;

export function startManage({ language, today, link }: ManageStart): ManageState {
  return {
    step: 'loading',
    language,
    today,
    hospital: undefined,
    wordsIn: undefined,
    link,
    visit: undefined,
    etag: undefined,
    entry: undefined,
    isStale: false,
    slots: undefined,
    slot: undefined,
    hold: undefined,
    change: undefined,
    draft: emptyManageDraft,
    errors: [],
    notice: undefined,
  };
}

/** What only some step knows. */
type OnlySteps = { readonly [K in Exclude<ManageStep extends infer S ? (S extends unknown ? keyof S : never) : never, 'step'>]?: unknown };

/** Goes to a step: what only the last one knew goes, with its errors and its good word; all data stays. */
export function goTo(state: ManageState, step: ManageStep, change: Partial<ManageData> = {}): ManageState {
  const { code, why, key, holding, lost, asking, tries, retryable, status, sentTo, triesLeft, url, ...data } = state as ManageData &
    OnlySteps;
  return { ...data, errors: [], notice: undefined, ...change, ...step };
}

export const atVisit = { step: 'visit' } as const;

/** The page that the link leads to. */
export const atHome = ({ link }: Pick<ManageData, 'link'>) => (link?.of === 'waitlist' ? ({ step: 'place' } as const) : atVisit);
export const atTimes = { step: 'slot', holding: undefined, lost: undefined } as const;

/** What is being sent is of what the patient saw, whatever is read meanwhile. */
export const isFrozen = ({ step }: Pick<ManageState, 'step'>) => step === 'sending' || step === 'unknown';

/** A change is on its way, frozen with the key it is sent under. */
export const sendChange = (state: ManageState, change: Change): ManageState => goTo(state, { step: 'sending' }, { change });
