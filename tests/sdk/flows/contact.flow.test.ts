import {
  canClearContact,
  channelInstead,
  channelsOf,
  contactPages,
  contactProgress,
  contactTextLimit,
  emptyContactDraft,
  isContactPrivate,
  lettersLeft,
  previousContactStep,
  readCode,
  reduceContact,
  shownDepartments,
  startContact,
  toCallbackInput,
  toMessageInput,
  topicsOf,
  type ContactDraft,
  type ContactEvent,
  type ContactState,
} from '@foyer/sdk/flows';
import { CallbackInput, caseTopics, MessageInput, messageLength } from '@foyer/sdk/contract';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { caseAnswer, department, radiology, thread } from '../support/departments.ts';
import { discovery } from '../support/hospital.ts';
import { key, today } from './events.ts';

const departments = [department(), radiology];
const link = { reference: 'K7P-4QX', token: 't0ken-of-a-case-22-signs' };
const start = (more: Partial<Parameters<typeof startContact>[0]> = {}): ContactState => startContact({ language: 'en', today, ...more });
const opened: ContactEvent = { type: 'opened', language: 'en', hospital: discovery, departments };
const openedCase = (more = {}): ContactEvent => ({ type: 'link-opened', language: 'en', hospital: discovery, thread: thread(more) });
const type = (fields: Partial<ContactDraft>): ContactEvent[] =>
  Object.entries(fields).map(([field, value]) => ({ type: 'typed', field, value }) as ContactEvent);
const continued: ContactEvent = { type: 'continued' };
const confirmed: ContactEvent = { type: 'confirmed', key: key('send') };
const chosen = (channel: 'message' | 'callback'): ContactEvent => ({ type: 'channel-chosen', channel });

const toBilling: ContactEvent[] = [opened, { type: 'department-chosen', id: 'billing' }];
const words = { topic: 'billing', text: ' My bill is too high. ' } as const;
const toWords = [...toBilling, chosen('message')];
const toPerson = [...toWords, ...type(words), continued];
const toReply = [...toPerson, ...type({ name: ' Ines Okafor ' }), continued];
const toCheck = [...toReply, ...type({ replyBy: 'email', email: 'ines@example.org', phone: '555 0187' }), continued];
const toSending = [...toCheck, confirmed];
const sent: ContactEvent = { type: 'sent', key: key('send'), answer: caseAnswer() };
const unknown: ContactEvent = { type: 'outcome-unknown', key: key('send') };
const failed = (code: string, retryable: boolean): ContactEvent => ({ type: 'send-failed', key: key('send'), code, retryable });
const closed: ContactEvent = { type: 'channel-closed', key: key('send') };
const rejected = (...errors: { pointer: string; code: string }[]): ContactEvent => ({
  type: 'rejected',
  key: key('send'),
  errors: errors.map((error) => ({ detail: 'Why.', ...error })),
});

const toWindow = [...toBilling, chosen('callback')];
const toCallWords = [...toWindow, { type: 'window-chosen', windowId: 'w2' } as ContactEvent];
const toCallPerson = [...toCallWords, ...type({ topic: 'billing' }), continued];
const toCallCheck = [...toCallPerson, ...type({ name: 'Ines Okafor', phone: '٥٥٥ ٠١٨٧', safeTime: 'after 3' }), continued];

const toCase = [openedCase()];
const toFind: ContactEvent[] = [opened, { type: 'find-asked' }];
const named = type({ reference: 'k7p 4qx', code: '7k3m q0xd 94tb' });

const after = (events: readonly ContactEvent[], from: ContactState = start()): ContactState => events.reduce(reduceContact, from);

describe('the step after a list of events', () => {
  const tables: [string, readonly ContactEvent[], object, ContactState?][] = [
    ['nothing', [], { step: 'loading' }],
    ['opened', [opened], { step: 'directory', departmentId: undefined }],
    ['opened at a department', [opened], { step: 'department', departmentId: 'radiology' }, start({ preset: { department: 'radiology' } })],
    ['opened at one that is not there', [opened], { step: 'directory', departmentId: undefined }, start({ preset: { department: 'x' } })],
    ['opened by the link of a case', toCase, { step: 'case', thread: { reference: 'K7P-4QX' } }, start({ link })],
    [
      'a link that expired',
      [{ type: 'link-refused', language: 'en', hospital: discovery, why: 'expired' }],
      { step: 'find', why: 'expired', link: undefined },
      start({ link }),
    ],
    [
      'could not load, though the hospital is known',
      [{ type: 'load-failed', code: 'overloaded', hospital: discovery }],
      { step: 'unavailable', code: 'overloaded', hospital: discovery },
    ],
    [
      'begun with reading an answer',
      [{ type: 'opened', language: 'en', hospital: discovery }],
      { step: 'find', why: 'asked', aim: 'case' },
      start({ preset: { start: 'case' } }),
    ],
    [
      'from there to the departments',
      [{ type: 'opened', language: 'en', hospital: discovery }, { type: 'directory-asked' }, opened],
      { step: 'directory' },
      start({ preset: { start: 'case' } }),
    ],
    ['could not load, tried again', [{ type: 'load-failed', code: 'network' }, { type: 'retried' }], { step: 'loading' }],
    ['a part that could not be loaded', [opened, { type: 'part-failed' }], { step: 'unavailable', code: 'network' }],
    [
      'searched, filtered',
      [opened, { type: 'query-typed', q: 'x' }, { type: 'open-only-chosen', on: true }],
      { query: 'x', openOnly: true },
    ],

    ['a department', toBilling, { step: 'department', departmentId: 'billing' }],
    ['one that is not there', [opened, { type: 'department-chosen', id: 'nobody' }], { step: 'directory' }],
    ['back to all', [...toBilling, { type: 'went-back' }], { step: 'directory', departmentId: undefined }],
    ['a message', toWords, { step: 'words', channel: 'message', draft: { topic: '' } }],
    ['a message about the tag’s topic', toWords, { draft: { topic: 'billing' } }, start({ preset: { topic: 'billing' } })],
    [
      'a message about the only topic there is',
      [opened, { type: 'department-chosen', id: 'radiology' }, chosen('message')],
      { draft: { topic: 'appointment' } },
    ],
    ['a callback that is full', [opened, { type: 'department-chosen', id: 'radiology' }, chosen('callback')], { step: 'department' }],
    ['nobody by name', [opened, { type: 'anyone-asked' }], { step: 'words', channel: 'message', departmentId: undefined }],

    [
      'nothing written',
      [...toWords, continued],
      {
        step: 'words',
        errors: [
          { field: 'topic', code: 'required' },
          { field: 'text', code: 'required' },
        ],
      },
    ],
    [
      'too much written: how much, and not a letter cut',
      [...toWords, ...type({ topic: 'billing', text: 'x'.repeat(4012) }), continued],
      { step: 'words', errors: [{ field: 'text', code: 'too-long', over: 12 }], draft: { text: 'x'.repeat(4012) } },
    ],
    ['as much as fits', [...toWords, ...type({ topic: 'billing', text: ` ${'x'.repeat(4000)} ` }), continued], { step: 'person' }],
    ['words', toPerson, { step: 'person', errors: [] }],
    ['no name', [...toPerson, continued], { step: 'person', errors: [{ field: 'name', code: 'required' }] }],
    [
      'half a date of birth',
      [...toPerson, ...type({ name: 'Ines', birthDay: '14' }), continued],
      { errors: [{ field: 'birthDate', code: 'required', parts: ['month', 'year'] }] },
    ],
    [
      'somebody else, without a sender',
      [...toPerson, ...type({ name: 'Ines', who: 'other' }), continued],
      { errors: [{ field: 'senderName' }, { field: 'relationship' }] },
    ],
    ['a person', toReply, { step: 'reply' }],
    ['no way to reply', [...toReply, continued], { errors: [{ field: 'replyBy', code: 'required' }] }],
    ['an email without one', [...toReply, ...type({ replyBy: 'email' }), continued], { errors: [{ field: 'email', code: 'required' }] }],
    [
      'a text to half a number',
      [...toReply, ...type({ replyBy: 'sms', phone: '12' }), continued],
      { errors: [{ field: 'phone', code: 'not-a-phone' }] },
    ],
    ['here, with a code', [...toReply, ...type({ replyBy: 'online' }), continued], { step: 'check', errors: [] }],
    ['checked', toCheck, { step: 'check' }],
    ['one page back', [...toCheck, { type: 'went-back' }], { step: 'reply', draft: { email: 'ines@example.org' } }],
    ['changing the words', [...toCheck, { type: 'step-reopened', step: 'words' }], { step: 'words', draft: { text: words.text } }],
    ['no page that was not passed', [...toPerson, { type: 'step-reopened', step: 'check' }], { step: 'person' }],

    [
      'sending',
      toSending,
      {
        step: 'sending',
        attempt: {
          kind: 'message',
          key: key('send'),
          input: {
            topic: 'billing',
            departmentId: 'billing',
            text: 'My bill is too high.',
            patient: { name: 'Ines Okafor', email: 'ines@example.org', language: 'en' },
            reply: { by: 'email' },
          },
        },
      },
    ],
    ['pressed twice', [...toSending, { ...confirmed, key: key('again') } as ContactEvent], { attempt: { key: key('send') } }],
    ['no way back from sending', [...toSending, { type: 'went-back' }], { step: 'sending' }],
    ['typed while it is sent', [...toSending, ...type({ text: 'More' })], { step: 'sending', draft: { text: 'More' } }],
    ['not cleared while it is sent', [...toSending, { type: 'cleared' }], { step: 'sending', draft: { name: ' Ines Okafor ' } }],
    ['sent', [...toSending, sent], { step: 'sent', thread: { reference: 'K7P-4QX' }, link, draft: emptyContactDraft }],
    [
      'sent, with words of danger',
      [...toSending, { ...sent, danger: { text: 'Call', phone: '911' } } as ContactEvent],
      { step: 'sent', danger: { phone: '911' } },
    ],
    [
      'sent, then the thread: the code stays with it',
      [...toSending, sent, { type: 'case-opened' }],
      { step: 'case', isStale: true, link: { code: sent.answer.manage.code } },
    ],
    ['an answer to something else', [...toSending, { ...sent, key: key('old') } as ContactEvent], { step: 'sending' }],
    [
      'refused: a field',
      [...toSending, rejected({ pointer: '/patient/email', code: 'not-an-email' })],
      {
        step: 'reply',
        errors: [{ field: 'email', code: 'not-an-email', detail: 'Why.' }],
        attempt: undefined,
        draft: { text: words.text },
      },
    ],
    [
      'refused: something else',
      [...toSending, rejected({ pointer: '/x', code: 'unknown-field' })],
      { step: 'check', errors: [{ field: 'form' }] },
    ],
    ['failed', [...toSending, failed('overloaded', true)], { step: 'failed', code: 'overloaded', retryable: true }],
    [
      'failed, tried again under the same key',
      [...toSending, failed('overloaded', true), { type: 'retried' }],
      { step: 'sending', attempt: { key: key('send') } },
    ],
    ['refused for good, tried again', [...toSending, failed('forbidden', false), { type: 'retried' }], { step: 'failed' }],
    [
      'failed, one page back',
      [...toSending, failed('overloaded', true), { type: 'went-back' }],
      { step: 'check', draft: { text: words.text } },
    ],
    ['the answer was lost', [...toSending, unknown], { step: 'unknown', asking: true, tries: 1 }],
    ['lost again', [...toSending, unknown, unknown], { step: 'unknown', asking: false, tries: 2 }],
    [
      'lost, asked again',
      [...toSending, unknown, unknown, { type: 'asked-again' }],
      { step: 'unknown', asking: true, attempt: { key: key('send') } },
    ],
    ['lost, found', [...toSending, unknown, sent], { step: 'sent' }],
    ['closed meanwhile: the words are kept', [...toSending, closed], { step: 'closed', isOld: true, draft: { text: words.text } }],
    [
      'closed meanwhile: called back with the same words',
      [...toSending, closed, chosen('callback')],
      { step: 'window', channel: 'callback', draft: { text: words.text, name: ' Ines Okafor ' } },
    ],

    ['a callback', toWindow, { step: 'window' }],
    ['a time that is not there', [...toWindow, { type: 'window-chosen', windowId: 'w9' }], { step: 'window' }],
    ['a time', toCallWords, { step: 'words', draft: { windowId: 'w2' } }],
    ['a callback needs no words', toCallPerson, { step: 'person' }],
    [
      'a callback needs a number',
      [...toCallPerson, ...type({ name: 'Ines' }), continued],
      { errors: [{ field: 'phone', code: 'required' }] },
    ],
    [
      'a callback, sending',
      [...toCallCheck, confirmed],
      {
        step: 'sending',
        attempt: {
          kind: 'callback',
          input: { windowId: 'w2', patient: { name: 'Ines Okafor', phone: '555 0187' }, voicemail: false, safeTime: 'after 3' },
        },
      },
    ],
    [
      'a window that filled up',
      [...toCallCheck, confirmed, closed, { type: 'window-asked' }],
      { step: 'window', draft: { name: 'Ines Okafor' } },
    ],

    [
      'words from elsewhere',
      [opened, { type: 'prefilled', text: ' gluten free food ' }],
      { step: 'words', draft: { text: 'gluten free food' } },
    ],
    [
      'words from elsewhere at a department',
      [opened, { type: 'prefilled', text: 'bill' }],
      { step: 'words', departmentId: 'billing' },
      start({ preset: { department: 'billing' } }),
    ],
    [
      'words from elsewhere come before those typed',
      [...toPerson, { type: 'prefilled', text: 'bill' }],
      { step: 'person', draft: { text: `bill\n\n${words.text}` } },
    ],
    [
      'the same words twice',
      [opened, { type: 'prefilled', text: 'bill' }, { type: 'prefilled', text: 'bill' }],
      { draft: { text: 'bill' } },
    ],

    ['a reference', toFind, { step: 'find', why: 'asked' }],
    [
      'no reference',
      [...toFind, { type: 'case-asked' }],
      {
        errors: [
          { field: 'reference', code: 'required' },
          { field: 'code', code: 'required' },
        ],
      },
    ],
    [
      'half a code',
      [...toFind, ...type({ reference: 'K7P-4QX', code: '7K3M' }), { type: 'case-asked' }],
      { step: 'find', errors: [{ field: 'code', code: 'not-a-code' }] },
    ],
    ['looking for a case', [...toFind, ...named, { type: 'case-asked' }], { step: 'finding' }],
    [
      'a wrong code: what was typed stays',
      [...toFind, ...named, { type: 'case-asked' }, { type: 'case-refused', code: 'not-found' }],
      { step: 'find', errors: [{ field: 'code', code: 'wrong-code' }], draft: { reference: 'k7p 4qx', code: '7k3m q0xd 94tb' } },
    ],
    [
      'an old code',
      [...toFind, ...named, { type: 'case-asked' }, { type: 'case-refused', code: 'link-expired' }],
      { step: 'find', why: 'expired' },
    ],
    [
      'no line',
      [...toFind, ...named, { type: 'case-asked' }, { type: 'case-refused', code: 'network' }],
      { errors: [{ field: 'form', code: 'network' }] },
    ],
    [
      'a case found: the code is in no form any more',
      [...toFind, ...named, { type: 'case-asked' }, { type: 'case-found', thread: thread(), link }],
      { step: 'case', link, draft: { reference: '', code: '' } },
    ],

    ['a case looked at again', [...toCase, { type: 'looked' }], { step: 'case', isStale: true }, start({ link })],
    [
      'a case read again',
      [...toCase, { type: 'case-aged' }, { type: 'case-read', thread: thread({ version: 2 }) }],
      { isStale: false, thread: { version: 2 } },
      start({ link }),
    ],
    [
      'an old answer brings nothing back',
      [openedCase({ version: 3 }), { type: 'case-aged' }, { type: 'case-read', thread: thread({ version: 2 }) }],
      { isStale: false, thread: { version: 3 } },
      start({ link }),
    ],
    [
      'nothing added',
      [...toCase, { type: 'added', key: key('send') }],
      { step: 'case', errors: [{ field: 'addition', code: 'required' }] },
      start({ link }),
    ],
    [
      'words added',
      [...toCase, ...type({ addition: ' More. ' }), { type: 'added', key: key('send') }],
      { step: 'sending', attempt: { kind: 'add', text: 'More.' } },
      start({ link }),
    ],
    [
      'words added, taken',
      [
        ...toCase,
        ...type({ addition: 'More.' }),
        { type: 'added', key: key('send') },
        { type: 'case-changed', key: key('send'), thread: thread({ version: 2 }) },
      ],
      { step: 'case', notice: 'added', thread: { version: 2 }, draft: { addition: '' } },
      start({ link }),
    ],
    [
      'words added that tell of danger: what to do stands with the thread',
      [
        ...toCase,
        ...type({ addition: 'My chest hurts.' }),
        { type: 'added', key: key('send') },
        { type: 'case-changed', key: key('send'), thread: thread({ version: 2 }), danger: { text: 'Call', phone: '911' } },
      ],
      { step: 'case', notice: 'added', danger: { phone: '911' } },
      start({ link }),
    ],
    [
      'opened again with words of danger, the same',
      [
        openedCase({ can: { add: false, withdraw: false, reopen: true, move: false } }),
        ...type({ addition: 'My chest hurts.' }),
        { type: 'reopened', key: key('send') },
        { type: 'case-changed', key: key('send'), thread: thread({ version: 2 }), danger: { text: 'Call', phone: '911' } },
      ],
      { step: 'case', notice: 'reopened', danger: { phone: '911' } },
      start({ link }),
    ],
    [
      'words added, failed: back to the thread with them',
      [...toCase, ...type({ addition: 'More.' }), { type: 'added', key: key('send') }, failed('overloaded', true), { type: 'went-back' }],
      { step: 'case', draft: { addition: 'More.' } },
      start({ link }),
    ],
    [
      'words added to what was closed meanwhile',
      [...toCase, ...type({ addition: 'More.' }), { type: 'added', key: key('send') }, failed('invalid-transition', false)],
      { step: 'case', notice: 'changed-meanwhile', isStale: true, draft: { addition: 'More.' } },
      start({ link }),
    ],
    ['taken back: asked once', [...toCase, { type: 'withdraw-asked' }], { step: 'withdraw' }, start({ link })],
    ['taken back: kept', [...toCase, { type: 'withdraw-asked' }, { type: 'kept' }], { step: 'case' }, start({ link })],
    [
      'taken back',
      [...toCase, { type: 'withdraw-asked' }, { type: 'withdraw-confirmed', key: key('send') }],
      { step: 'sending', attempt: { kind: 'withdraw' } },
      start({ link }),
    ],
    [
      'opened again where it cannot be',
      [...toCase, { type: 'reopened', key: key('send') }],
      { step: 'case', attempt: undefined },
      start({ link }),
    ],
    [
      'opened again',
      [
        openedCase({ status: 'closed', can: { add: false, withdraw: false, reopen: true, move: false } }),
        { type: 'reopened', key: key('send') },
      ],
      { step: 'sending', attempt: { kind: 'reopen' } },
      start({ link }),
    ],
    [
      'a complaint opened again without a word',
      [
        openedCase({ kind: 'complaint', status: 'answered', can: { add: false, withdraw: false, reopen: true, move: false } }),
        { type: 'reopened', key: key('send') },
      ],
      { step: 'case', errors: [{ field: 'addition', code: 'required' }], attempt: undefined },
      start({ link }),
    ],
    [
      'a call moved',
      [
        openedCase({
          kind: 'callback',
          can: { add: true, withdraw: true, reopen: false, move: true },
          callbackWindows: department().callbackWindows,
        }),
        { type: 'move-asked' },
        { type: 'moved-to', windowId: 'w2', key: key('send') },
      ],
      { step: 'sending', attempt: { kind: 'move', windowId: 'w2' } },
      start({ link }),
    ],
    [
      'a call that cannot be moved there stays',
      [
        openedCase({
          kind: 'callback',
          can: { add: true, withdraw: true, reopen: false, move: true },
          callbackWindows: department().callbackWindows,
        }),
        { type: 'move-asked' },
        { type: 'moved-to', windowId: 'w2', key: key('send') },
        closed,
      ],
      { step: 'case', notice: 'window-gone', isStale: true },
      start({ link }),
    ],
    [
      'from a case to all departments',
      [...toCase, { type: 'directory-asked' }],
      { step: 'loading', link: undefined, thread: undefined },
      start({ link }),
    ],

    ['cleared', [...toCheck, { type: 'cleared' }], { step: 'directory', draft: emptyContactDraft, departmentId: undefined }],
    [
      'cleared after the end',
      [...toSending, sent, { type: 'cleared' }],
      { step: 'directory', thread: undefined, link: undefined, danger: undefined },
    ],
    [
      'cleared on the page of a case',
      [...toCase, { type: 'cleared' }],
      { step: 'find', why: 'asked', thread: undefined, link: undefined },
      start({ link }),
    ],
    ['another language', [...toCheck, { type: 'language-changed', language: 'ar' }], { step: 'check', language: 'ar', wordsIn: 'en' }],
    [
      'another language, its words: nothing typed is touched',
      [...toCheck, { type: 'language-changed', language: 'ar' }, { ...opened, language: 'ar' } as ContactEvent],
      { step: 'check', wordsIn: 'ar', departmentId: 'billing', draft: { text: words.text } },
    ],
    [
      'departments read again',
      [...toWords, { type: 'departments-aged' }, { type: 'departments-read', departments: [] }],
      { step: 'words', departments: [], isOld: false },
    ],
  ];
  test.each(tables)('%s', (_, events, expected, from) => {
    expect(after(events, from)).toMatchObject(expected);
  });
});

test('words of danger are seen while they are typed, kept, and can be sent', () => {
  const rule = { id: 'heart', heading: 'Call 911 now', signs: ['chest pain'], text: 'Call 911.', phone: '911' };
  const safety = { items: [rule], words: [{ locale: 'en', lines: { heart: ['chest pain*'] } }] };
  const typed = [...toWords, ...type({ topic: 'billing', text: 'I have chst pain now' })];
  const seen = after([...typed, { type: 'safety-read', safety }]);
  expect(seen).toMatchObject({ step: 'words', danger: rule, draft: { text: 'I have chst pain now' } });
  expect(after([{ type: 'safety-read', safety }, ...typed]).danger).toEqual(rule);
  expect(after([continued], seen)).toMatchObject({ step: 'person', danger: rule });
  expect(after(type({ text: 'My bill' }), seen).danger).toBeUndefined();
  expect(after([opened, { type: 'safety-read', safety }, { type: 'prefilled', text: 'chest pain' }]).danger).toEqual(rule);
  const looking = after([opened, { type: 'safety-read', safety }, { type: 'query-typed', q: 'chest pain' }]);
  expect(looking).toMatchObject({ step: 'directory', danger: rule });
  expect(after([{ type: 'query-typed', q: 'chest clinic' }], looking).danger).toBeUndefined();
  expect(after([openedCase(), { type: 'safety-read', safety }, ...type({ addition: 'chest pains' })], start({ link })).danger).toEqual(
    rule,
  );
});

test('what is sent is what the contract takes', () => {
  const state = after(toCheck);
  const other = after([
    ...toCallCheck,
    ...type({ who: 'other', senderName: 'Amaka', relationship: 'child', birthDay: '14', birthMonth: '9', birthYear: '1958' }),
  ]);
  expect(MessageInput.parse(toMessageInput(state))).toBeTruthy();
  expect(CallbackInput.parse(toCallbackInput(other))).toMatchObject({
    patient: { name: 'Ines Okafor', birthDate: '1958-09-14' },
    sentBy: { name: 'Amaka', relationship: 'child', phone: '555 0187' },
  });
  for (const replyBy of ['email', 'sms', 'phone', 'online'] as const)
    expect(MessageInput.parse(toMessageInput(after([...toCheck, ...type({ replyBy })])))).toMatchObject({ reply: { by: replyBy } });
});

test('the limit and the topics are the contract’s', () => {
  expect(contactTextLimit).toBe(messageLength);
  expect(topicsOf({ departments, departmentId: undefined })).toEqual([...caseTopics]);
  expect(topicsOf({ departments, departmentId: 'billing' })).toEqual(['billing', 'other']);
  expect([lettersLeft(''), lettersLeft(` ${'x'.repeat(3990)} `), lettersLeft('x'.repeat(4001))]).toEqual([4000, 10, -1]);
});

test('departments are found by any words of theirs, without accents and capitals', () => {
  const shown = (query: string, openOnly = false) => shownDepartments({ departments, query, openOnly }).map(({ id }) => id);
  expect(shown('')).toEqual(['billing', 'radiology']);
  expect(shown('RADIOLOGIA scan')).toEqual(['radiology']);
  expect(shown('  bill pay ')).toEqual(['billing']);
  expect(shown('radio-logia')).toEqual(['radiology']);
  expect(shown('radio bill')).toEqual([]);
  expect(shown('', true)).toEqual(['billing']);
});

test('channels stand in one order; where one is closed, another is offered', () => {
  expect(channelsOf(department()).map(({ kind }) => kind)).toEqual(['phone', 'message', 'callback']);
  expect(channelInstead(department())).toBeUndefined();
  expect(channelInstead(radiology)?.kind).toBe('message');
  const none = department({ channels: [{ kind: 'phone', state: 'closed' }] });
  expect([channelInstead(none), channelsOf({ ...none, channels: [{ kind: 'unknown', state: 'open' }] })]).toEqual([undefined, []]);
});

test('progress counts the pages of each way', () => {
  expect([contactPages('message').length, contactPages('callback').length]).toEqual([4, 4]);
  expect(contactProgress(after(toReply))).toEqual({ step: 3, of: 4 });
  expect(contactProgress(after(toBilling))).toBeUndefined();
});

test('a code is read as it is written down', () => {
  expect(['7K3M-Q0XD-94TB', '7k3m q0xd 94tb', '７Ｋ３Ｍ‐Q0XD–94TB', '7K3MQ0XD94TB '].map(readCode)).toEqual(Array(4).fill('7K3MQ0XD94TB'));
  expect(['', '7K3M-Q0XD', '7K3M-Q0XD-94TBX', '7K3M-Q0XD-94T<'].map(readCode)).toEqual(Array(4).fill(undefined));
});

describe('what the next person at the device must not see', () => {
  const steps: readonly [string, readonly ContactEvent[], isPrivate: boolean, canClear: boolean, ContactState?][] = [
    ['the directory', [opened], false, false],
    ['a search', [opened, { type: 'query-typed', q: 'itch' }], true, true],
    ['a department', toBilling, false, false],
    ['one letter typed', [...toWords, ...type({ name: 'I' })], true, true],
    ['on its way', toSending, true, false],
    ['its answer was lost', [...toSending, unknown], true, false],
    ['failed', [...toSending, failed('overloaded', true)], true, true],
    ['sent', [...toSending, sent], true, true],
    ['a case', toCase, true, true, start({ link })],
    ['a link not yet opened', [], true, true, start({ link })],
  ];
  test.each(steps)('%s', (_, events, hasSomething, mayGo, from) => {
    const state = after(events, from);
    expect({ isPrivate: isContactPrivate(state), canClear: canClearContact(state) }).toEqual({ isPrivate: hasSomething, canClear: mayGo });
  });

  test('every field of the draft counts, and none is left after “Clear and leave”', () => {
    const fields = Object.keys(emptyContactDraft) as (keyof ContactDraft)[];
    for (const field of fields) {
      const value = field === 'voicemail' ? true : field === 'who' ? 'other' : 'qzv';
      const state = after([...toWords, { type: 'typed', field, value } as ContactEvent]);
      expect([field, isContactPrivate(state)]).toEqual([field, true]);
      expect(JSON.stringify(reduceContact(state, { type: 'cleared' }).draft)).toBe(JSON.stringify(emptyContactDraft));
    }
    console.log(`0 of ${fields.length} fields outlived “Clear and leave”`);
  });
});

const anyEvent: fc.Arbitrary<ContactEvent> = fc.constantFrom<ContactEvent>(
  ...toSending,
  ...toCallCheck,
  ...type({ replyBy: 'online', text: 'qzv other words', addition: 'qzv more' }),
  sent,
  unknown,
  closed,
  failed('overloaded', true),
  failed('invalid-transition', false),
  rejected({ pointer: '/patient/name', code: 'too-long' }),
  rejected({ pointer: '/text', code: 'not-plain-text' }),
  { type: 'case-opened' },
  { type: 'case-changed', key: key('send'), thread: thread({ version: 2 }) },
  { type: 'case-read', thread: thread({ version: 2 }) },
  { type: 'case-aged' },
  { type: 'looked' },
  { type: 'added', key: key('send') },
  { type: 'withdraw-asked' },
  { type: 'withdraw-confirmed', key: key('send') },
  { type: 'kept' },
  { type: 'find-asked' },
  { type: 'case-asked' },
  { type: 'case-refused', code: 'not-found' },
  { type: 'case-found', thread: thread(), link },
  { type: 'directory-asked' },
  { type: 'anyone-asked' },
  { type: 'window-asked' },
  { type: 'went-back' },
  { type: 'retried' },
  { type: 'asked-again' },
  { type: 'part-failed' },
  { type: 'departments-aged' },
  { type: 'departments-read', departments: [radiology] },
  { type: 'departments-read', departments },
  { type: 'step-reopened', step: 'words' },
  { type: 'step-reopened', step: 'department' },
  { type: 'step-reopened', step: 'case' },
  { type: 'language-changed', language: 'ar' },
  { ...opened, language: 'ar' } as ContactEvent,
);

test('whatever happens, words are lost only when they were sent, and no state is a dead end', () => {
  const text = 'qzv the words of a patient';
  let seen = 0;
  let sends = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(toWords, toCheck, toSending, toCallCheck),
      fc.array(fc.oneof(anyEvent, fc.constantFrom(continued, confirmed)), { minLength: 20, maxLength: 60 }),
      (begun, events) => {
        let state = after([...begun, ...type({ text })]);
        for (const event of events) {
          const before = state;
          state = reduceContact(state, event);
          const wasSent = before.attempt && event.type === 'sent' && state.step === 'sent';
          if (event.type !== 'typed' && !wasSent && event.type !== 'directory-asked') expect(state.draft.text).toBe(before.draft.text);
          if (event.type === 'directory-asked' && before.step !== 'sent') expect(state.draft.text).toBe(before.draft.text);
          if (state.step === 'sending' && before.step !== 'sending') sends += 1;
          // What is on its way is never changed under its key.
          if (before.attempt && state.attempt && before.attempt.key === state.attempt.key && before.step === 'sending')
            expect(state.attempt).toBe(before.attempt);
          const busy = ['sending', 'loading', 'finding'].includes(state.step);
          const ends = ['directory', 'case', 'sent', 'unknown', 'find', 'unavailable'].includes(state.step);
          expect(busy || ends || previousContactStep(state) !== undefined).toBe(true);
          seen += 1;
        }
      },
    ),
    { numRuns: 3_000 },
  );
  expect(sends).toBeGreaterThan(100);
  console.log(`0 of ${seen} states had lost a patient’s words; ${sends} were sending`);
});
