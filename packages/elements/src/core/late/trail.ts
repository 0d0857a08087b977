import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** All that the page's history is given: nothing of the patient, and no other address. */
interface Entry {
  /** Which entry of this page's life it is. One that an earlier load of the page left behind is told by it, and passed over. */
  readonly foyer: string;
  readonly step: string;
}

/** The page that each widget shows at each entry, from the one the document was loaded at. It lives as long as the document. */
const trail: Map<Trail, string>[] = [new Map()];
/** The entry in view. */
let at = 0;
/** The host's own state of the first entry. */
let first: string | undefined;
const mark = Math.trunc(performance.timeOrigin).toString(36);

const lastIndex = (widget: Trail, page: string | undefined, from = trail.length - 1) =>
  trail.findLastIndex((pages, i) => i <= from && pages.get(widget) === page);

function indexOf(state: unknown): number | undefined {
  const [of, index] = String((state as Partial<Entry> | null)?.foyer ?? '').split('.');
  if (of === mark) return Number(index);
  return JSON.stringify(state) === first ? 0 : undefined;
}

/** Takes an entry that the trail knows into view. The browser does so a little later, after which widgets hear `popstate`. */
function goTo(index: number): void {
  if (index === at) return;
  history.go(index - at);
  at = index;
}

/**
 * Makes the browser's Back and Forward turn a widget's pages (History API). An entry holds the step's name alone, the address stays as it
 * is, and several widgets share one history. It decides nothing: a page that the widget will not show again is stepped over.
 */
export class Trail implements ReactiveController {
  /**
   * @param page the page in view
   * @param turnTo shows a page that was there before, if it still can be
   */
  constructor(
    host: ReactiveControllerHost,
    private readonly page: () => string,
    private readonly turnTo: (page: string) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    addEventListener('popstate', this.popped);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.popped);
  }

  /** The widget shows this page now: a new one, or one that was passed on the way here. */
  turned(page: string): void {
    const known = lastIndex(this, page, at);
    if (known >= 0) goTo(known);
    else if (trail[at]?.has(this)) this.push(page);
    else trail[at]?.set(this, page);
  }

  /** Nothing can be gone back to any more: Back leaves the widget at once, unless another one's pages lie in between. */
  ended(): void {
    let home = at;
    while (home > 0 && trail[home - 1]?.has(this) && this.isAloneAt(home)) home -= 1;
    goTo(home);
  }

  private isAloneAt(index: number): boolean {
    return [...(trail[index] ?? [])].every(([widget, page]) => widget === this || trail[index - 1]?.get(widget) === page);
  }

  private push(page: string): void {
    try {
      first ??= JSON.stringify(history.state);
      history.pushState({ foyer: `${mark}.${at + 1}`, step: page } satisfies Entry, '');
      trail.splice(at + 1, Infinity, new Map(trail[at]).set(this, page));
      at += 1;
    } catch {
      // A browser refuses after too many of them. The widget's own Back works all the same.
    }
  }

  private readonly popped = ({ state }: PopStateEvent): void => {
    const index = indexOf(state);
    if (index === undefined) return;
    at = index;
    const wanted = trail[index]?.get(this);
    if (wanted === undefined || wanted === this.page()) return;
    this.turnTo(wanted);
    // Forward to a page that must be reached anew, say: the history stays where the widget is.
    const stays = wanted === this.page() ? -1 : lastIndex(this, this.page());
    if (stays >= 0) goTo(stays);
  };
}
