import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** All that the page's history is given: nothing of the patient, and no other address. */
interface Entry {
  /** Which entry of this page's life it is. One that an earlier load of the page left behind is told by it, and passed over. */
  readonly foyer: string;
  readonly step: string;
}

interface Stop {
  readonly step: string;
  /** Whose page it is: all others show what they did one entry before. */
  readonly by?: Trail;
  /** The page that each widget shows there. */
  readonly pages: Map<Trail, string>;
}

/**
 * The entries as they are to be, from the one the document was loaded at; they live as long as the document. The browser's history follows:
 * it takes a while to get somewhere, and what is pushed before it is there would be what it starts from.
 */
const trail: Stop[] = [{ step: '', pages: new Map() }];
/** The entry that is to be in view. */
let at = 0;
/** How many entries of the trail the history has. */
let made = 1;
/** Where the history is, as far as it has told. */
let here = 0;
/** Where a traversal of ours ends; missing while there is none. */
let goal: number | undefined;
/** Runs while nothing may be asked of the history. */
let timer: ReturnType<typeof setTimeout> | undefined;
/** After so many milliseconds a traversal is taken as done: one that leads nowhere is never told of. */
const patience = 1000;
/** So many more for another one that was asked for meanwhile: it ends where it would have ended then, whatever is pushed before it does. */
const rest = 30;
/** For so many milliseconds a new page is too new to be turned back from twice: who comes from before it set out before it, and was overtaken. */
const news = 200;
/** When that is over. */
let old = 0;
/** The first entry, which is the host's own: its state, and its address, as a link to a part of the page makes an entry without a state too. */
let first: string | undefined;
const seen = (state: unknown) => JSON.stringify([state, location.href]);
const mark = `${Math.trunc(performance.timeOrigin)}`;
const widgets = new Set<Trail>();

function indexOf(state: unknown): number | undefined {
  const [of, index] = String((state as Partial<Entry> | null)?.foyer ?? '').split('.');
  if (of === mark) return Number(index);
  return seen(state) === first ? 0 : undefined;
}

/** The host's own way; missing until our entries stand beside its own. */
let scrolls: ScrollRestoration | undefined;

/** A browser would put back where an entry was scrolled to, after the page that stands there now has got the focus: out of sight, often. */
function holdScroll(): void {
  scrolls ??= history.scrollRestoration;
  history.scrollRestoration = 'manual';
}

/** Takes the history one step nearer to the trail, and the next one when it is there. */
function catchUp(): void {
  if (timer !== undefined) return;
  const next = Math.min(at, made - 1);
  if (next !== here) {
    goal = next;
    wait(patience, next);
    history.go(next - here);
    return;
  }
  try {
    for (const { step } of trail.slice(made, at + 1)) {
      first ??= seen(history.state);
      holdScroll();
      history.pushState({ foyer: `${mark}.${made}`, step } satisfies Entry, '');
      here = made++;
    }
  } catch {
    // A browser refuses after too many of them. The widget's own Back works all the same.
    trail.length = made;
    at = here;
  }
}

/** Leaves the history alone for so long, and takes it to be at `index` then. */
function wait(ms: number, index: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => {
    timer = goal = undefined;
    here = index;
    catchUp();
  }, ms);
}

addEventListener('popstate', ({ state, timeStamp }) => {
  const index = indexOf(state);
  if (index === undefined) return;
  // Who goes back or forward while ours is under way goes so many entries further than ours, from the page that they see.
  const further = index - (goal ?? here);
  here = index;
  goal = undefined;
  wait(rest, index);
  if (further < -1 && timeStamp < old) {
    // Pushed anew: the browser may not find its way forward to what was pushed past it.
    made = Math.min(made, index + 1);
  } else if (further !== 0) {
    at = Math.max(0, Math.min(at + further, trail.length - 1));
    for (const widget of widgets) widget.show(trail[at]?.pages.get(widget));
  }
});

// Whoever comes back to the page, or loads it again, finds it as the host has it.
addEventListener('pagehide', () => {
  if (scrolls) history.scrollRestoration = scrolls;
});
addEventListener('pageshow', () => {
  if (scrolls) holdScroll();
});

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
    widgets.add(this);
  }

  hostDisconnected(): void {
    widgets.delete(this);
  }

  /** The widget shows this page now: a new one, or one that was passed on the way here. */
  turned(page: string): void {
    const known = this.lastIndex(page, at);
    const isNew = known < 0;
    const pages = trail[at]?.pages;
    if (!pages?.has(this)) {
      // Its first page stood there all along, whatever others have shown meanwhile.
      for (const stop of trail) stop.pages.set(this, page);
    } else if (known < at) {
      const from = isNew ? at : known;
      // Of the entries that are left out on the way back, those of other widgets stay: what they have turned to is in view.
      const next = isNew
        ? [{ step: page, by: this, pages: new Map(pages) }]
        : trail.slice(from + 1, at + 1).filter(({ by }) => by !== this);
      for (const stop of next) stop.pages.set(this, page);
      trail.splice(from + 1, Infinity, ...next);
      made = Math.min(made, from + 1);
      at = from + next.length;
      old = isNew ? performance.now() + news : 0;
    }
    catchUp();
  }

  /** Nothing can be gone back to any more: Back leaves the widget at once, unless another one's pages lie in between. */
  ended(): void {
    while (trail[at]?.by === this) at -= 1;
    catchUp();
  }

  /** What this widget showed at the entry that the history has come to. */
  show(wanted: string | undefined): void {
    if (wanted === undefined || wanted === this.page()) return;
    this.turnTo(wanted);
    // Forward to a page that must be reached anew, say: the history stays where the widget is.
    const stays = wanted === this.page() ? -1 : this.lastIndex(this.page());
    if (stays < 0) return;
    at = stays;
    catchUp();
  }

  private lastIndex(page: string, from = trail.length - 1): number {
    return trail.findLastIndex(({ pages }, i) => i <= from && pages.get(this) === page);
  }
}
