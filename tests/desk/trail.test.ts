import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTrail } from '../../packages/desk/src/trail.ts';

/** A browser's history, as far as a page of one address sees it. */
function browser() {
  let [at, entries]: [number, unknown[]] = [0, [null]];
  return {
    get state() {
      return entries[at];
    },
    get entries() {
      return entries;
    },
    pushState: (state: unknown) => {
      entries = [...entries.slice(0, at + 1), state];
      at += 1;
    },
    replaceState: (state: unknown) => void (entries = entries.with(at, state)),
    go: (steps: number) => void (at = Math.min(entries.length - 1, Math.max(0, at + steps))),
  };
}

function begun() {
  const history = browser();
  let made = 0;
  const trail = createTrail(history, () => `mark-${(made += 1)}`);
  return { history, trail };
}

describe('the trail of the desk', () => {
  it('knows what each entry shows, and whether the list is before it', () => {
    const { history, trail } = begun();
    expect([trail.here(), trail.isListBefore()]).toEqual([undefined, false]);
    trail.mark('messages', undefined);
    trail.push('messages', 'case-1');
    expect([trail.here()?.thing, trail.isListBefore()]).toEqual(['case-1', true]);
    trail.mark('messages', 'case-2');
    expect([trail.here()?.thing, trail.isListBefore()]).toEqual(['case-2', true]);
    history.go(-1);
    expect(trail.here()).toMatchObject({ area: 'messages', thing: undefined });
    history.go(1);
    trail.push('answers', 'entry');
    expect(trail.isListBefore()).toBe(false);
  });

  it('remembers nothing after somebody else came, and of another page’s entries', () => {
    const { history, trail } = begun();
    trail.push('messages', 'case-1');
    trail.forget();
    expect(trail.here()).toBeUndefined();
    expect(createTrail(history, () => 'x').here()).toBeUndefined();
    for (const state of [undefined, null, 'step', { step: 1 }, { foyer: 'x' }]) {
      history.pushState(state);
      expect(trail.here()).toBeUndefined();
    }
  });

  it('leaves marks alone in the history, and agrees with it wherever it goes', () => {
    const step = fc.oneof(
      fc.record({ push: fc.constantFrom('canary-1', 'canary-2', undefined) }),
      fc.record({ go: fc.integer({ min: -3, max: 3 }) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        const { history, trail } = begun();
        trail.mark('messages', undefined);
        let [at, shown]: [number, (string | undefined)[]] = [0, [undefined]];
        for (const one of steps) {
          if ('push' in one) {
            trail.push('messages', one.push);
            shown = [...shown.slice(0, at + 1), one.push];
            at += 1;
          } else {
            history.go(one.go);
            at = Math.min(shown.length - 1, Math.max(0, at + one.go));
          }
          expect(trail.here()?.thing).toBe(shown[at]);
          expect(trail.isListBefore()).toBe(at > 0 && shown[at - 1] === undefined);
        }
        expect(JSON.stringify(history.entries)).not.toContain('canary');
      }),
    );
  });
});
