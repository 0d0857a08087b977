import { describe, expect, it } from 'vitest';
import { createRecentAnswers } from '../../packages/reference-server/src/services/recent-answers.ts';

/** Says what was made, and keeps count. */
function making() {
  const made: string[] = [];
  const make = (what: string) => () => {
    made.push(what);
    return Promise.resolve(what);
  };
  return { made, make };
}

describe('answers in memory', () => {
  it('are made once for a version, by whoever comes first', async () => {
    const recent = createRecentAnswers<string>(10);
    const { made, make } = making();
    expect(await Promise.all([recent.read('a', '1', make('first')), recent.read('a', '1', make('second'))])).toEqual(['first', 'first']);
    expect(await recent.read('a', '2', make('third'))).toBe('third');
    expect(await recent.read('b', '2', make('fourth'))).toBe('fourth');
    expect(made).toEqual(['first', 'third', 'fourth']);
  });

  it('go, those first that were asked for longest ago', async () => {
    const recent = createRecentAnswers<string>(2);
    const { made, make } = making();
    await recent.read('a', '1', make('a'));
    await recent.read('b', '1', make('b'));
    await recent.read('a', '1', make('a again'));
    await recent.read('c', '1', make('c'));
    await recent.read('a', '1', make('a once more'));
    await recent.read('b', '1', make('b again'));
    expect(made).toEqual(['a', 'b', 'c', 'b again']);
  });

  it('are made of what there was before, if that was made', async () => {
    const recent = createRecentAnswers<string>(10);
    const after = (what: string) => (before: string | undefined) => Promise.resolve(`${what} after ${before}`);
    expect(await recent.read('a', '1', after('first'))).toBe('first after undefined');
    expect(await recent.read('a', '2', after('second'))).toBe('second after first after undefined');
    await expect(recent.read('a', '3', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await recent.read('a', '4', after('fourth'))).toBe('fourth after undefined');
  });

  it('are made anew after a failure', async () => {
    const recent = createRecentAnswers<string>(2);
    await expect(recent.read('a', '1', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await recent.read('a', '1', () => Promise.resolve('yes'))).toBe('yes');
  });
});
