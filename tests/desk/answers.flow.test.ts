import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countsOf,
  entriesTransition,
  fresh,
  noEntries,
  shownEntries,
  unsaved,
  type EntriesEvent,
} from '../../packages/desk/src/answers/entries.flow.ts';
import {
  differing,
  draftOf,
  faultsOf,
  fieldAt,
  inputOf,
  merged,
  type Entry,
  type Languages,
} from '../../packages/desk/src/answers/entry-draft.flow.ts';
import { beginEntry, entryTransition, isTyped, type EntryEvent } from '../../packages/desk/src/answers/entry.flow.ts';

const languages: Languages = { all: ['en', 'ar'], main: 'en' };
const entry = (more: Partial<Entry> = {}): Entry => ({
  id: 'food',
  topic: 'prepare',
  words: { en: { question: 'May I eat?', answer: 'No food for 8 hours.', aliases: ['breakfast'] } },
  owner: 'Laboratory',
  reviewedAt: '2026-11-01',
  reviewBy: '2027-11-01',
  status: 'live',
  overdue: false,
  version: 3,
  changedAt: '2026-11-20T10:00:00-05:00',
  ...more,
});
const start = beginEntry(entry(), languages, 'key');
const after = (...events: EntryEvent[]) => events.reduce(entryTransition, start);
const typed = (name: string, text: string): EntryEvent => ({ type: 'typed', name, text });
const trouble = { status: 500, code: 'internal-error', detail: 'Try again.' };

describe('the fields of an answer', () => {
  it('become what the server is sent, and back', () => {
    const draft = draftOf(entry(), languages);
    expect(draft).toEqual({
      'question-en': 'May I eat?',
      'answer-en': 'No food for 8 hours.',
      'aliases-en': 'breakfast',
      'question-ar': '',
      'answer-ar': '',
      'aliases-ar': '',
      topic: 'prepare',
      owner: 'Laboratory',
      reviewBy: '2027-11-01',
    });
    expect(inputOf({ ...draft, 'aliases-en': ' a \n\nb\na' }, languages, 'draft')).toEqual({
      topic: 'prepare',
      owner: 'Laboratory',
      status: 'draft',
      reviewBy: '2027-11-01',
      words: { en: { question: 'May I eat?', answer: 'No food for 8 hours.', aliases: ['a', 'b'] } },
    });
    expect(inputOf({ ...draft, reviewBy: '', 'answer-ar': 'لا' }, languages, 'live')).toMatchObject({ words: { ar: { answer: 'لا' } } });
    expect(inputOf({ ...draft, reviewBy: '' }, languages, 'live')).not.toHaveProperty('reviewBy');
  });

  it('must have the main language whole, and any other whole or empty', () => {
    const names = (draft: Record<string, string>) =>
      faultsOf({ ...draftOf(entry(), languages), ...draft }, languages).map(({ name }) => name);
    for (const [draft, wrong] of [
      [{}, []],
      [{ 'question-en': ' ' }, ['question-en']],
      [{ 'answer-ar': 'لا' }, ['question-ar']],
      [{ 'aliases-ar': 'أكل' }, ['question-ar', 'answer-ar']],
      [{ topic: '', owner: ' ' }, ['topic', 'owner']],
    ] as const)
      expect([draft, names(draft)]).toEqual([draft, wrong]);
  });

  it('are found by the server’s pointers', () => {
    for (const [pointer, name] of [
      ['/words/en/answer', 'answer-en'],
      ['/words/ar/aliases/3', 'aliases-ar'],
      ['/words/pt-BR', 'question-pt-BR'],
      ['/topic', 'topic'],
      ['/reviewBy', 'reviewBy'],
      ['/order', undefined],
      ['', undefined],
    ])
      expect([pointer, fieldAt(pointer ?? '')]).toEqual([pointer, name]);
  });

  it('keep every typed character over what somebody else saved, whatever both changed', () => {
    const words = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.constantFrom('', '1', '2', '3'));
    const full = words.map((some) => ({ a: '', b: '', c: '', d: '', ...some }) as Record<string, string>);
    fc.assert(
      fc.property(full, full, full, (base, mine, theirs) => {
        const { draft, both } = merged(base, mine, theirs);
        for (const name of Object.keys(base)) {
          const [was, my, their] = [base[name], mine[name], theirs[name]];
          expect(draft[name]).toBe(my === was ? their : my);
          expect(both.includes(name)).toBe(my !== was && their !== was && my !== their);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('one answer', () => {
  it('keeps what is typed over every kind of trouble', () => {
    const text = 'Half a sent';
    for (const event of [
      { type: 'sent' },
      { type: 'failed', trouble },
      { type: 'faulty', faults: [{ name: 'topic', text: 'Choose a topic.' }] },
      { type: 'failed', trouble: { ...trouble, errors: [{ pointer: '/words/en/answer', detail: 'Too long.' }] } },
      { type: 'theirs', entry: entry({ version: 4, owner: 'Ward 3' }) },
      { type: 'preview-asked', locale: 'en' },
      { type: 'not-previewed', locale: 'en', trouble },
    ] satisfies EntryEvent[])
      expect([event.type, entryTransition(after(typed('answer-en', text)), event).draft['answer-en']]).toEqual([event.type, text]);
  });

  it('says at which field the server found a fault', () => {
    const state = after({ type: 'failed', trouble: { ...trouble, errors: [{ pointer: '/words/en/answer', detail: 'Too long.' }] } });
    expect([state.faults, state.trouble]).toEqual([[{ name: 'answer-en', text: 'Too long.' }], undefined]);
    expect(after({ type: 'failed', trouble }).trouble).toBe(trouble);
  });

  it('shows both where two changed the same, and takes the next version', () => {
    const theirs = entry({ version: 4, owner: 'Ward 3', changedBy: 'Ed', words: { en: { question: 'Q', answer: 'Theirs' } } });
    const state = after(typed('answer-en', 'Mine'), { type: 'sent' }, { type: 'theirs', entry: theirs });
    expect(state.theirs).toMatchObject({ by: 'Ed', fields: { 'answer-en': 'Theirs' } });
    expect(state.draft).toMatchObject({ 'answer-en': 'Mine', 'question-en': 'Q', owner: 'Ward 3' });
    expect([state.entry?.version, state.busy, isTyped(state)]).toEqual([4, false, true]);
    const taken = entryTransition(state, { type: 'took', name: 'answer-en' });
    expect([taken.draft['answer-en'], taken.theirs?.fields, isTyped(taken)]).toEqual(['Theirs', {}, false]);
  });

  it('keeps what is typed while a save is on its way', () => {
    const saved = entry({ version: 4, words: { en: { question: 'May I eat?', answer: 'One', aliases: ['breakfast'] } } });
    const state = after(typed('answer-en', 'One'), { type: 'sent' }, typed('answer-en', 'One and two'), {
      type: 'saved',
      entry: saved,
      key: 'next',
    });
    expect([state.draft['answer-en'], state.base['answer-en'], isTyped(state), state.key]).toEqual(['One and two', 'One', true, 'next']);
  });

  it('drops what is typed only when asked to', () => {
    expect(isTyped(after(typed('owner', 'x')))).toBe(true);
    expect(isTyped(after(typed('owner', 'x'), { type: 'dropped' }))).toBe(false);
    expect(after({ type: 'explained', id: 'EHR' }, { type: 'explained', id: 'EHR' }).explained).toEqual([]);
  });
});

describe('the list of answers', () => {
  const overdue = entry({ id: 'old', overdue: true, owner: 'Billing', words: { en: { question: 'How do I pay?', answer: 'By card.' } } });
  const draft = entry({
    id: 'idea',
    status: 'draft',
    topic: 'billing',
    words: { en: { question: 'Q', answer: 'A' }, ar: { question: 'دفع', answer: 'A' } },
  });
  const items = [overdue, entry(), draft];
  const listed: EntriesEvent = { type: 'listed', items, topics: [], languages };
  const run = (...events: EntriesEvent[]) => events.reduce(entriesTransition, noEntries);

  it('is filtered by state and topic, and found in any language', () => {
    const ids = (filter: object) => shownEntries(items, { show: 'all', topic: '', find: '', ...filter }).map(({ id }) => id);
    for (const [filter, shown] of [
      [{}, ['old', 'food', 'idea']],
      [{ show: 'overdue' }, ['old']],
      [{ show: 'live' }, ['old', 'food']],
      [{ show: 'draft', topic: 'prepare' }, []],
      [{ topic: 'billing' }, ['idea']],
      [{ find: 'CARD pay' }, ['old']],
      [{ find: 'breakfast' }, ['food']],
      [{ find: 'دفع' }, ['idea']],
      [{ find: 'nothing of it' }, []],
    ] as const)
      expect([filter, ids(filter)]).toEqual([filter, shown]);
    expect(countsOf(items)).toEqual({ all: 3, overdue: 1, live: 2, draft: 1, retired: 0 });
  });

  it('keeps what is typed in one answer while another is opened, and while it is read anew', () => {
    const open = (one: Entry): EntriesEvent => ({ type: 'opened', id: one.id, state: beginEntry(one, languages, 'k') });
    const state = run(
      listed,
      open(overdue),
      { type: 'entry', id: 'old', event: typed('owner', 'Cash desk') },
      { type: 'shut' },
      open(draft),
      { type: 'asked' },
      listed,
      { type: 'not-listed', trouble },
      open(overdue),
    );
    expect([state.drafts['old']?.draft['owner'], unsaved(state), state.list.kind]).toEqual(['Cash desk', ['old'], 'ready']);
  });

  it('lists a new answer once it is saved, under its own id', () => {
    const state = run(
      listed,
      { type: 'opened', id: fresh, state: beginEntry(undefined, languages, 'k') },
      { type: 'entry', id: fresh, event: { type: 'sent' } },
      { type: 'entry', id: fresh, event: { type: 'saved', entry: entry({ id: 'made' }), key: 'l' } },
    );
    expect([state.open, Object.keys(state.drafts)]).toEqual(['made', ['made']]);
    expect(state.list).toMatchObject({ items: [{ id: 'old' }, { id: 'food' }, { id: 'idea' }, { id: 'made' }] });
    expect(differing(state.drafts['made']!.base, state.drafts['made']!.draft)).toEqual([]);
  });
});
