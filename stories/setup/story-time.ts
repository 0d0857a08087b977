/** When every story begins: a Monday, nine in the morning in New York. */
export const storyStart = Date.parse('2026-11-23T14:00:00Z');

const real = Date;
let ahead = 0;

/**
 * Sets the clock of this page: it is `storyStart` now, and goes on from there. Widget, server and database all read it, so that what a
 * story shows is the same on every day. Only for pages of stories and tests; a test of many stories sets it again for each.
 *
 * @param start another moment, for a test of what a day is like
 */
export function setStoryTime(start = storyStart): void {
  ahead = start - real.now();
  globalThis.Date = new Proxy(real, {
    construct: (target, args: unknown[], newTarget) =>
      Reflect.construct(target, args.length > 0 ? args : [real.now() + ahead], newTarget) as object,
    apply: () => new real(real.now() + ahead).toString(),
    get: (target, name) => (name === 'now' ? () => real.now() + ahead : Reflect.get(target, name)),
  });
}
