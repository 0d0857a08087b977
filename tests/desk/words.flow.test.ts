import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../packages/desk/src/answers/entry-draft.flow.ts';
import { glossaryKind, synonymsKind, topicsKind } from '../../packages/desk/src/answers/list-fields.flow.ts';
import {
  faultIn,
  groupOf,
  missedTransition,
  newGroup,
  noMissed,
  withSynonym,
  type MissedEvent,
  type Using,
} from '../../packages/desk/src/answers/missed.flow.ts';
import { isListTyped, noList, wholeListTransition, type WholeListEvent } from '../../packages/desk/src/answers/whole-list.flow.ts';

const languages = { all: ['en', 'ar'], main: 'en' };
const words = (...all: string[]): Draft[] => all.map((text) => ({ words: text }));
const read = (...all: string[]): WholeListEvent => ({ type: 'read', items: words(...all), version: '1' });
const run = (...events: WholeListEvent[]) => events.reduce(wholeListTransition, noList);
const trouble = { status: 500, code: 'internal-error', detail: 'Try again.' };

describe('a list that is saved as a whole', () => {
  it('keeps what is typed over reading anew, trouble and faults', () => {
    const typed = run(read('a', 'b'), { type: 'typed', key: 1, name: 'words', text: 'a\nx' });
    for (const event of [
      { type: 'asked' },
      read('c'),
      { type: 'not-read', trouble },
      { type: 'sent' },
      { type: 'failed', trouble, faults: [] },
      { type: 'faulty', faults: [{ name: 'words-1', text: 'Two.' }] },
      { type: 'theirs', items: words('c'), version: '2' },
    ] satisfies WholeListEvent[])
      expect([event.type, wholeListTransition(typed, event).items.some(({ fields }) => fields['words'] === 'a\nx')]).toEqual([
        event.type,
        true,
      ]);
    expect(wholeListTransition(typed, { type: 'faulty', faults: [{ name: 'words-1', text: 'Two.' }] }).open).toEqual([1]);
  });

  it('is read anew where nothing is typed', () => {
    const state = run(read('a'), read('c', 'd'));
    expect([state.items.map(({ fields }) => fields['words']), isListTyped(state)]).toEqual([['c', 'd'], false]);
  });

  it('adds, takes out, moves up, and drops all that', () => {
    const state = run(read('a', 'b'), { type: 'added', fields: { words: '' } }, { type: 'removed', key: 1 }, { type: 'raised', key: 3 });
    expect([state.items.map(({ key }) => key), state.open, isListTyped(state)]).toEqual([[3, 2], [3], true]);
    expect(isListTyped(wholeListTransition(state, { type: 'dropped' }))).toBe(false);
    expect(run(read('a'), { type: 'raised', key: 1 }).items).toHaveLength(1);
  });

  it('marks both where two changed the same', () => {
    const state = run(
      read('a', 'b'),
      { type: 'typed', key: 1, name: 'words', text: 'mine' },
      { type: 'theirs', items: words('theirs', 'b'), version: '2' },
    );
    expect(state.items.map(({ fields, by }) => [fields['words'], by])).toEqual([
      ['theirs', 'theirs'],
      ['b', undefined],
      ['mine', 'yours'],
    ]);
    expect([state.version, state.isMerged, state.busy]).toEqual(['2', true, false]);
  });

  it('loses nothing of either when two change it at once, whatever they do', () => {
    const some = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd', 'e', 'f'), { maxLength: 6 });
    fc.assert(
      fc.property(some, some, some, (base, mine, theirs) => {
        const before = { ...run(read(...base)), items: mine.map((text, key) => ({ key: key + 50, fields: { words: text } })), next: 99 };
        const after = wholeListTransition(before, { type: 'theirs', items: words(...theirs), version: '2' });
        const texts = after.items.map(({ fields }) => fields['words'] ?? '');
        const added = (all: string[]) => all.filter((text) => !base.includes(text));
        expect(new Set(texts)).toEqual(
          new Set([...base.filter((text) => mine.includes(text) && theirs.includes(text)), ...added(mine), ...added(theirs)]),
        );
        expect(new Set(after.items.map(({ key }) => key)).size).toBe(texts.length);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('the fields of each list', () => {
  it('become what the server is sent, and back', () => {
    const group = { words: ['myriverside', 'portal'] };
    expect(synonymsKind.items([synonymsKind.fields(group, languages)], languages)).toEqual([group]);
    const term = { words: { en: { term: 'EHR', aliases: ['record'], meaning: 'What we note.' } } };
    expect(glossaryKind.items([glossaryKind.fields(term, languages)], languages)).toEqual([term]);
    const topic = { id: 'pay', name: { en: 'Paying', ar: 'الدفع' } };
    expect(topicsKind.items([topicsKind.fields(topic, languages)], languages)).toEqual([topic]);
  });

  it('make each new topic an id of its own', () => {
    const named = (id: string, name: string): Draft => ({ id, 'name-en': name });
    const made = topicsKind.items(
      [named('pay', 'Pay'), named('', 'Pay'), named('', 'Café & cash'), named('', 'دفع'), named('', 'دفع')],
      languages,
    );
    expect(made.map(({ id }) => id)).toEqual(['pay', 'pay-2', 'cafe-cash', 'topic', 'topic-2']);
  });

  it('say what is missing', () => {
    const item = (fields: Draft) => [{ key: 7, fields }];
    const names = (faults: readonly { readonly name?: string }[]) => faults.map(({ name }) => name);
    expect(names(synonymsKind.faults(item({ words: 'a\nA\n' }), languages))).toEqual(['words-7']);
    expect(names(synonymsKind.faults(item({ words: 'a\nb' }), languages))).toEqual([]);
    expect(names(glossaryKind.faults(item({ 'term-en': 'EHR', 'term-ar': 'س' }), languages))).toEqual(['meaning-en-7', 'meaning-ar-7']);
    expect(names(topicsKind.faults(item({ 'name-ar': 'س' }), languages))).toEqual(['name-en-7']);
    expect(glossaryKind.fieldAt(['words', 'ar', 'meaning'], languages)).toBe('meaning-ar');
    expect(topicsKind.fieldAt(['name', 'ar'], languages)).toBe('name-ar');
  });
});

describe('words that nobody understood', () => {
  const using = (more: Partial<Using>): Using => ({
    id: 'w',
    use: 'synonym',
    target: '',
    word: '',
    locale: 'en',
    fault: undefined,
    ...more,
  });
  const item = { id: 'w', word: 'wifi', sightings: 3, lastSeen: '2026-11-27' };
  const listed: MissedEvent = { type: 'listed', items: [item], groups: [], entries: [], languages };
  const after = (...events: MissedEvent[]) => events.reduce(missedTransition, noMissed);

  it('are not sent before it is said where they belong', () => {
    for (const [more, isRight] of [
      [{}, false],
      [{ target: newGroup }, false],
      [{ target: newGroup, word: ' WiFi ' }, false],
      [{ target: newGroup, word: 'internet' }, true],
      [{ target: '=internet' }, true],
      [{ use: 'alias' }, false],
      [{ use: 'alias', target: 'food' }, true],
    ] as const)
      expect([more, faultIn(using(more), 'wifi') === undefined]).toEqual([more, isRight]);
  });

  it('join the group that was chosen, also when the list is another by now', () => {
    const groups = [{ words: ['portal', 'account'] }, { words: ['internet', 'web'] }];
    const target = groupOf({ words: ['internet', 'web'] });
    expect(withSynonym(groups, using({ target }), 'wifi')[1]).toEqual({ words: ['internet', 'web', 'wifi'] });
    expect(withSynonym([groups[0]!], using({ target }), 'wifi')).toEqual([groups[0], { words: ['internet', 'wifi'] }]);
    expect(withSynonym(groups, using({ target: newGroup, word: ' Web ' }), 'wifi')[1]).toEqual({ words: ['internet', 'web', 'wifi'] });
    expect(withSynonym([{ words: ['internet', 'wifi'] }], using({ target }), 'wifi')).toEqual([{ words: ['internet', 'wifi'] }]);
  });

  it('keep what is typed for one while the list is read anew or a save fails', () => {
    const typed = after(listed, { type: 'begun', id: 'w', use: 'synonym' }, { type: 'typed', part: { target: newGroup, word: 'inter' } });
    for (const event of [
      { type: 'asked' },
      listed,
      { type: 'not-listed', trouble },
      { type: 'sent', id: 'w' },
      { type: 'failed', id: 'w', trouble },
    ] satisfies MissedEvent[])
      expect([event.type, missedTransition(typed, event).using?.word]).toEqual([event.type, 'inter']);
    const gone = missedTransition(typed, { type: 'gone', id: 'w' });
    expect([gone.using, gone.list]).toMatchObject([undefined, { items: [] }]);
    expect(after({ type: 'begun', id: 'w', use: 'alias' }).using).toBeUndefined();
  });
});
