/** What an entry of the browser's history shows. */
export interface Stop {
  /** The area's id. */
  readonly area: string;
  /** What is open in the area, in the area's own words; missing where that is its list. */
  readonly thing: string | undefined;
  /** The mark of the entry that this one was made on top of; missing where nobody knows it. */
  readonly before: string | undefined;
}

/** Which step of the desk each entry of the browser's history stands for. */
export interface Trail {
  /** What the entry shows that the browser is at; nothing where this page did not make it, or does not remember. */
  readonly here: () => Stop | undefined;
  /** Makes an entry on top of the one that the browser is at. */
  readonly push: (area: string, thing: string | undefined) => void;
  /** Says what the entry shows that the browser is at. */
  readonly mark: (area: string, thing: string | undefined) => void;
  /** Whether Back leads to the list of the area that is shown. */
  readonly isListBefore: () => boolean;
  /** Whoever comes next must not get to what was open before them. */
  readonly forget: () => void;
}

/**
 * An entry gets a mark that says nothing, and what it stands for stays in this page's memory: a browser keeps its history longer than a sign-in
 * lasts, and shows it to whoever sits down next. After a reload nobody remembers, and each area begins with its list.
 *
 * @param newMark a text that no other entry has.
 */
export function createTrail(history: Pick<History, 'state' | 'pushState' | 'replaceState'>, newMark: () => string): Trail {
  const stops = new Map<string, Stop>();
  const at = (): string | undefined => {
    const state: unknown = history.state;
    const mark: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, 'step') : undefined;
    return typeof mark === 'string' ? mark : undefined;
  };
  const here = () => stops.get(at() ?? '');
  return {
    here,
    push: (area, thing) => {
      const [before, step] = [at(), newMark()];
      stops.set(step, { area, thing, before });
      history.pushState({ step }, '');
    },
    mark: (area, thing) => {
      const step = newMark();
      stops.set(step, { area, thing, before: here()?.before });
      history.replaceState({ step }, '');
    },
    isListBefore: () => {
      const now = here();
      const before = stops.get(now?.before ?? '');
      return now !== undefined && before !== undefined && before.area === now.area && before.thing === undefined;
    },
    forget: () => stops.clear(),
  };
}
