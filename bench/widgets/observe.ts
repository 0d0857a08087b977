/** What the page noticed about itself, in milliseconds since the navigation began. */
export interface Seen {
  firstSlot: number | undefined;
  /** Start and length of each task over 50 ms. */
  readonly longTasks: [number, number][];
  readonly shifts: number[];
  /** The longest event of each interaction, by its id. */
  interactions: Record<number, number>;
}

declare global {
  interface Window {
    benchSeen: Seen;
    /** The first element that fits and can be seen, in any shadow root. */
    benchFind(selector: string): Element | undefined;
  }
}

/** Runs in the page before its first script, and must not need anything from outside. */
export function observe(slot: string): void {
  const seen: Seen = { firstSlot: undefined, longTasks: [], shifts: [], interactions: {} };
  const roots: (Document | ShadowRoot)[] = [document];
  window.benchSeen = seen;
  window.benchFind = (selector) =>
    roots.flatMap((root) => [...root.querySelectorAll(selector)]).find((element) => element.isConnected && element.checkVisibility());
  if (slot) {
    const watched = { childList: true, subtree: true, attributeFilter: ['class', 'hidden', 'style'] };
    const observer = new MutationObserver(() => {
      if (!window.benchFind(slot)) return;
      seen.firstSlot = performance.now();
      observer.disconnect();
    });
    observer.observe(document, watched);
    const attach = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const root = attach.call(this, init);
      roots.push(root);
      if (seen.firstSlot === undefined) observer.observe(root, watched);
      return root;
    };
  }
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) seen.longTasks.push([startTime, duration]);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[])
      if (!entry.hadRecentInput) seen.shifts.push(entry.value);
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver((list) => {
    for (const { interactionId, duration } of list.getEntries() as (PerformanceEntry & { interactionId: number })[])
      if (interactionId) seen.interactions[interactionId] = Math.max(seen.interactions[interactionId] ?? 0, duration);
  }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}
