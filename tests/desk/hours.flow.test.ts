import type { Department } from '@foyer/sdk/contract';
import type { HoursPreview, StaffDepartment } from '@foyer/sdk/contract/staff-departments';
import { describe, expect, it } from 'vitest';
import { readTime, stretchInput, stretchWords, timeError, timesWords, timeWords } from '../../packages/desk/src/hours/clock-words.flow.ts';
import { dayChanges, dayFaults, dayInput, dayWrong, newDay } from '../../packages/desk/src/hours/days.flow.ts';
import { detailsInput, detailsOf, detailsWrong, withoutEmpty } from '../../packages/desk/src/hours/details.flow.ts';
import { mergedWith } from '../../packages/desk/src/hours/drafts.flow.ts';
import { draftOf, nothingKnown, transition, type HoursEvent, type HoursState } from '../../packages/desk/src/hours/hours.flow.ts';
import { changedWeek, weekFaults, weekInput, weekOf, weekWrong } from '../../packages/desk/src/hours/weekly.flow.ts';

const locales = ['en', 'ar'];
const department = (more: Partial<StaffDepartment> = {}): StaffDepartment => ({
  id: 'billing',
  version: 3,
  name: { en: 'Billing', ar: 'الفواتير' },
  kind: 'office',
  status: 'shown',
  locationId: 'main',
  telecom: [
    { system: 'phone', value: '555 0104' },
    { system: 'phone', value: '555 0199' },
    { system: 'url', value: 'https://bills.example' },
  ],
  languages: ['en', 'es'],
  topics: ['billing'],
  contact: { name: 'Marcus', role: { en: 'Manager' } },
  access: [{ en: 'Step-free', ar: 'بلا درج' }, { en: 'Loop' }],
  keepsSiteDays: true,
  messages: { replyDays: 2, limit: 90 },
  callbacks: { perHour: 4, windowMinutes: 60, leadMinutes: 30 },
  timeZone: 'America/New_York',
  hours: [
    {
      use: 'open',
      weekdays: ['mon', 'tue'],
      times: [
        { start: '08:00', end: '12:00' },
        { start: '13:00', end: '24:00' },
      ],
    },
    { use: 'callback', weekdays: ['mon'], times: [{ start: '09:00', end: '16:00' }] },
  ],
  paused: { message: false, callback: false },
  ...more,
});
/** What is sent of a department that nobody changed. */
const unchanged = ({ id: _id, version: _version, timeZone: _zone, hours: _hours, paused: _paused, ...input }: StaffDepartment) => input;
const preview = {} as HoursPreview;
const after = (...events: HoursEvent[]): HoursState => events.reduce(transition, nothingKnown);
const listed: HoursEvent = { type: 'listed', known: { items: [department()], told: {}, days: [] }, locales };
const editing = (kind: 'details' | 'hours') => [listed, { type: 'opened', id: 'billing' }, { type: 'edit-asked', kind }] as const;

describe('a time of day as people write it', () => {
  it.each([
    ['9', 'start', '09:00'],
    ['9:30', 'start', '09:30'],
    ['9.30 pm', 'start', '21:30'],
    ['5PM', 'end', '17:00'],
    ['5 p.m.', 'end', '17:00'],
    ['12 am', 'start', '00:00'],
    ['12 am', 'end', '24:00'],
    ['12 pm', 'end', '12:00'],
    ['noon', 'start', '12:00'],
    ['Midnight', 'end', '24:00'],
    ['24:00', 'end', '24:00'],
    ['7:00\u00a0am', 'start', '07:00'],
    ['25', 'start', undefined],
    ['13 pm', 'start', undefined],
    ['0 am', 'start', undefined],
    ['9:60', 'start', undefined],
    ['24:30', 'end', undefined],
    ['soon', 'end', undefined],
    ['', 'end', undefined],
  ] as const)('reads %j as the %s %s', (text, which, wall) => {
    expect(readTime(text, which)).toBe(wall);
    expect(timeError(text, which) === undefined).toBe(wall !== undefined);
  });

  it('reads back every minute that it writes', () => {
    let n = 0;
    for (let minutes = 0; minutes <= 1440; minutes += 1) {
      const wall = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
      const which = minutes === 0 ? 'start' : 'end';
      if (readTime(timeWords(wall), which) === wall) n += 1;
    }
    expect(n).toBe(1441);
  });

  it('says when hours go past midnight, and nothing where they are plain', () => {
    expect(stretchWords({ start: '10 pm', end: '6 am' }, 'sun')).toBe('Past midnight: ends at 6:00 am on Monday, the next day.');
    expect(stretchWords({ start: 'midnight', end: 'midnight' }, 'mon')).toBe('Open the whole day.');
    expect([stretchWords({ start: '9', end: '17' }, 'mon'), stretchWords({ start: '9', end: '' }, 'mon')]).toEqual([undefined, undefined]);
    expect(timesWords([])).toBe('closed');
    expect(timesWords([stretchInput({ start: '8', end: 'noon' }), { start: '13:00', end: '17:30' }])).toBe(
      '8:00 am to noon and 1:00 pm to 5:30 pm',
    );
  });
});

describe('details of a department', () => {
  it('sends back all that nobody touched, and what the form does not ask', () => {
    expect(detailsInput(detailsOf(department(), locales), department(), locales)).toEqual(unchanged(department()));
    const bare = department({ telecom: [], access: [], languages: [] });
    const { contact: _contact, messages: _messages, callbacks: _callbacks, ...rest } = bare;
    expect(detailsInput(detailsOf(rest, locales), rest, locales)).toEqual(unchanged(rest));
  });

  it('puts each fault at its field', () => {
    const was = department();
    const typed = { ...detailsOf(was, locales), 'messages-replyDays': 'two' };
    expect(JSON.stringify(detailsInput(typed, was, locales))).toContain('"replyDays":null');
    const at = (pointer: string) => detailsWrong([{ pointer, detail: 'Needed.' }], typed, was, locales)[0]?.name;
    expect(
      [
        '/name',
        '/name/ar',
        '/telecom/0/value',
        '/telecom/1/value',
        '/languages/1',
        '/access/1',
        '/messages/replyDays',
        '/contact/role',
      ].map(at),
    ).toEqual(['name-en', 'name-ar', 'phone', undefined, 'languages', 'access-1-en', 'messages-replyDays', 'contact-role-en']);
  });

  it('drops empty access notes, so that the faults of the rest stay at their fields', () => {
    const typed = { ...detailsOf(department(), locales), 'access-0-en': ' ', 'access-0-ar': '' };
    expect(detailsInput(withoutEmpty(typed, locales), department(), locales).access).toEqual([{ en: 'Loop' }]);
  });
});

describe('a week', () => {
  it('comes back as it was', () => {
    const cells = weekInput(weekOf(department()));
    expect(cells).toEqual([
      { use: 'open', weekdays: ['mon'], times: department().hours[0]?.times },
      { use: 'open', weekdays: ['tue'], times: department().hours[0]?.times },
      { use: 'callback', weekdays: ['mon'], times: [{ start: '09:00', end: '16:00' }] },
    ]);
  });

  it('is changed stretch by stretch', () => {
    let week = weekOf(department());
    week = changedWeek(week, { do: 'add', cell: 'open-sat' });
    week = changedWeek(week, { do: 'type', cell: 'open-sat', index: 0, which: 'start', text: '22' });
    expect(weekWrong(week)).toEqual([{ name: 'open-sat-0-end', text: 'Write a time, like 9:00 am' }]);
    week = changedWeek(week, { do: 'type', cell: 'open-sat', index: 0, which: 'end', text: '2 am' });
    expect(weekWrong(week)).toEqual([]);
    expect(weekInput(week)).toContainEqual({ use: 'open', weekdays: ['sat'], times: [{ start: '22:00', end: '02:00' }] });
    week = changedWeek(week, { do: 'remove', cell: 'open-mon', index: 0 });
    expect(week['open-mon']).toEqual([{ start: '1:00 pm', end: 'midnight' }]);
    week = changedWeek(week, { do: 'copy', use: 'open' });
    expect(week['open-fri']).toEqual(week['open-mon']);
    week = changedWeek(week, { do: 'own', use: 'phone', own: true });
    expect(week['phone-sat']).toEqual(week['open-sat']);
    expect(weekInput(changedWeek(week, { do: 'own', use: 'phone', own: false })).some(({ use }) => use === 'phone')).toBe(false);
  });

  it('puts each fault of the server at its field', () => {
    const at = (pointer: string) => weekFaults([{ pointer, detail: 'No.' }], weekOf(department()))[0];
    expect(at('/hours/1/times/1/end')).toEqual({ name: 'open-tue-1-end', text: 'No.' });
    expect(at('/hours/2/times/0')).toEqual({ name: 'callback-mon-0-start', text: 'No.' });
    expect(at('/elsewhere')).toEqual({ text: 'No.' });
  });
});

describe('somebody else who was quicker', () => {
  it.each([
    ['nobody changed it', 'a', 'a', 'a', 'a', false],
    ['I did', 'b', 'a', 'a', 'b', false],
    ['they did', 'a', 'a', 'c', 'c', false],
    ['both, alike', 'c', 'a', 'c', 'c', false],
    ['both, otherwise', 'b', 'a', 'c', 'b', true],
  ] as const)('%s', (_, typed, base, theirs, result, both) => {
    expect(mergedWith({ x: typed }, { x: base }, { x: theirs })).toEqual({ typed: { x: result }, both: both ? ['x'] : [] });
  });

  it('leaves what was typed, in details and in hours, and takes the new version', () => {
    const theirs = department({ version: 4, name: { en: 'Bills' }, languages: ['de'] });
    const state = after(...editing('details'), { type: 'typed', name: 'name-en', value: 'Mine' }, { type: 'conflict', department: theirs });
    expect(draftOf(state)).toMatchObject({ version: 4, both: ['name-en'], typed: { 'name-en': 'Mine', 'name-ar': '', languages: 'de' } });

    const change = { do: 'type', cell: 'open-mon', index: 0, which: 'start', text: '7' } as const;
    const hours = [{ use: 'open' as const, weekdays: ['mon' as const], times: [{ start: '10:00', end: '11:00' }] }];
    const other = after(
      ...editing('hours'),
      { type: 'week', change },
      { type: 'week-previewed', preview },
      { type: 'conflict', department: department({ version: 4, hours }) },
    );
    expect(draftOf(other)).toMatchObject({ version: 4, both: ['open-mon'], typed: { 'open-mon': [{ start: '7' }, {}], 'open-tue': [] } });
    expect(draftOf(other)).not.toHaveProperty('preview');
  });
});

describe('the hours of the desk', () => {
  const typed = after(...editing('hours'), { type: 'week', change: { do: 'add', cell: 'open-sun' } });
  const trouble = { status: 500, code: 'internal-error', detail: 'Try again.' };

  it('keeps a draft while others are looked at, lists are read anew, and saving fails', () => {
    for (const event of [
      { type: 'asked' },
      listed,
      { type: 'sent' },
      { type: 'failed', at: 'draft', trouble },
      { type: 'opened', id: undefined },
      { type: 'day-begun' },
      { type: 'done', words: ['Done'] },
      { type: 'wrong', wrong: [{ name: 'open-sun-0-start', text: 'No.' }] },
    ] as const)
      expect(transition(typed, event).drafts['billing']).toMatchObject({ typed: { 'open-sun': [{ start: '', end: '' }] } });
    expect(transition(typed, { type: 'dropped' }).drafts['billing']).toBeUndefined();
    expect(transition(typed, { type: 'saved', department: department({ version: 4 }) }).drafts['billing']).toBeUndefined();
  });

  it('forgets a preview as soon as something else is typed', () => {
    const seen = transition(typed, { type: 'week-previewed', preview });
    expect(draftOf(seen)).toHaveProperty('preview');
    expect(draftOf(transition(seen, { type: 'week', change: { do: 'add', cell: 'open-sun' } }))).not.toHaveProperty('preview');
    const day = after(listed, { type: 'day-begun' }, { type: 'day-previewed', preview: { changes: [], stay: [] } });
    expect(day.adding).toHaveProperty('preview');
    expect(transition(day, { type: 'day-typed', name: 'day', value: '2026-12-24' }).adding).not.toHaveProperty('preview');
    expect(transition(day, { type: 'day-times', times: [] }).adding).not.toHaveProperty('preview');
    expect(transition(day, { type: 'day-begun' }).adding).toEqual(day.adding);
  });

  it('shows nothing of one department under another', () => {
    const state = transition(after(listed), { type: 'opened', id: 'billing' });
    expect(transition(state, { type: 'told', id: 'other', preview }).preview).toBeUndefined();
    expect(transition(state, { type: 'told', id: 'billing', preview }).preview).toBe(preview);
  });
});

describe('a day that differs', () => {
  it('is sent as it is typed, and its faults stand at its fields', () => {
    const draft = newDay('billing');
    expect(dayWrong(draft)).toEqual([{ name: 'day', text: 'Choose the day' }]);
    const typed = { ...draft.typed, day: '2026-12-24', 'why-en': ' Christmas Eve ' };
    expect(dayInput({ ...draft, typed }, locales)).toEqual({
      departmentId: 'billing',
      day: '2026-12-24',
      closed: true,
      times: [],
      description: { en: 'Christmas Eve' },
    });
    const other = { typed: { ...typed, department: '', how: 'times' }, times: [{ start: '9', end: 'x' }] };
    expect(dayWrong(other)).toEqual([{ name: 'times-0-end', text: 'Write a time like 9:00 am, 17:30, noon or midnight' }]);
    expect(dayInput(other, locales)).toMatchObject({ closed: false, times: [{ start: '09:00', end: 'x' }] });
    expect(dayWrong({ ...other, times: [] })).toHaveLength(1);
    const at = (pointer: string) => dayFaults([{ pointer, detail: '' }], locales)[0]?.name;
    expect(['/day', '/times', '/times/1/end', '/description', '/description/ar', '/exceptions/0/day', '/x'].map(at)).toEqual([
      'day',
      'how',
      'times-1-end',
      'why-en',
      'why-ar',
      'day',
      undefined,
    ]);
  });

  it('changes whom it is for, and leaves those with a day of their own and those who are always there', () => {
    const monday = '2026-11-30';
    const all = [
      department(),
      department({ id: 'er', name: { en: 'Emergency' }, keepsSiteDays: false }),
      department({ id: 'lab', name: { en: 'Lab' } }),
      department({ id: 'gone', status: 'hidden' }),
    ];
    const told = {
      billing: { exceptions: [{ date: monday, closed: false, times: [{ start: '10:00', end: '11:00' }] }] },
    } as unknown as Record<string, Department>;
    const days = [{ id: 'd', departmentId: 'lab', day: monday, closed: true, times: [] }];
    const of = (departmentId?: string) =>
      dayChanges(
        { ...(departmentId && { departmentId }), day: monday, closed: true, times: [] },
        all,
        told,
        days,
        ({ name }) => name['en'] ?? '',
      );
    expect(of()).toEqual({ changes: [{ name: 'Billing', was: '10:00 am to 11:00 am', will: 'closed' }], stay: ['Emergency', 'Lab'] });
    expect(of('er')).toEqual({
      changes: [{ name: 'Emergency', was: '8:00 am to noon and 1:00 pm to midnight', will: 'closed' }],
      stay: [],
    });
  });
});
