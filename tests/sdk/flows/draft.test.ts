import {
  checkDetails,
  draftKeysOf,
  emptyDraft,
  inDigits,
  readBirthDate,
  visibleItems,
  type BookingData,
  type Draft,
} from '@foyer/sdk/flows';
import type { QuestionnaireItem } from '@foyer/sdk/contract';
import { describe, expect, test } from 'vitest';
import { service } from '../support/hospital.ts';
import { checkAnswers, toAnswers } from '../../../packages/sdk/src/flows/questions.ts';
import { after, filled, later, today, toDetails } from './events.ts';

const birth = (birthDay: string, birthMonth: string, birthYear: string) =>
  readBirthDate({ ...emptyDraft, birthDay, birthMonth, birthYear }, today);
const check = (draft: Partial<Draft>, change: Partial<BookingData> = {}) =>
  checkDetails({ ...after(toDetails), ...change, draft: { ...emptyDraft, ...filled, ...draft } });

describe('a date of birth in three boxes', () => {
  test.each([
    ['14', '9', '1958', '1958-09-14'],
    [' 1 ', '02', '2000', '2000-02-01'],
    ['29', '2', '2024', '2024-02-29'],
    ['٢٩', '٢', '٢٠٢٤', '2024-02-29'],
    ['۲۹', '۲', '۲۰۲۴', '2024-02-29'],
    ['30', '11', '2026', '2026-11-30'],
  ])('%s %s %s is %s', (day, month, year, expected) => {
    expect(birth(day, month, year)).toEqual({ day: expected });
  });

  test.each([
    ['', '', '', 'required', ['day', 'month', 'year']],
    ['14', '', '1958', 'required', ['month']],
    ['14', '9', '', 'year-needed', ['year']],
    ['14', '9', '58', 'year-needed', ['year']],
    ['14', '13', '1958', 'not-a-day', ['month']],
    ['14', 'Sept', '1958', 'not-a-day', ['month']],
    ['31', '9', '1958', 'not-a-day', ['day']],
    ['29', '2', '2023', 'not-a-day', ['day']],
    ['0', '9', '1958', 'not-a-day', ['day']],
    ['1.5', '9', '1958', 'not-a-day', ['day']],
    ['14', '9', '0058', 'not-a-day', ['year']],
    ['14', '9', '1849', 'not-a-day', ['year']],
    ['14', '9', '2027', 'in-the-future', ['year']],
  ])('%s %s %s is %s', (day, month, year, code, parts) => {
    expect(birth(day, month, year)).toEqual({ error: { field: 'birthDate', code, parts } });
  });
});

describe('the details', () => {
  test('that are right have no faults', () => {
    expect(check({})).toEqual([]);
    expect(check({ phone: '', email: 'a@b' })).toEqual([]);
    expect(check({ phone: '+1 (555) 0187-22' })).toEqual([]);
  });

  test.each<[string, Partial<Draft>, object]>([
    ['no name', { name: '  ' }, { field: 'name', code: 'required' }],
    ['a name of 201', { name: 'x'.repeat(201) }, { field: 'name', code: 'too-long' }],
    ['no way to reach them', { phone: ' ', email: '' }, { field: 'phone', code: 'contact-needed' }],
    ['a phone of four', { phone: '0187' }, { field: 'phone', code: 'not-a-phone' }],
    ['a phone of words', { phone: 'call me' }, { field: 'phone', code: 'not-a-phone' }],
    ['an e-mail without @', { email: 'ines.example.org' }, { field: 'email', code: 'not-an-email' }],
    ['a booker without a name', { who: 'other', relationship: 'parent' }, { field: 'bookerName', code: 'required' }],
    ['a booker without a relationship', { who: 'other', bookerName: 'Ada' }, { field: 'relationship', code: 'required' }],
    ['a long reason', { reason: 'x'.repeat(2001) }, { field: 'reason', code: 'too-long' }],
  ])('with %s', (_, draft, fault) => {
    expect(check(draft)).toEqual([fault]);
  });

  test('are all told at once, in the order of the page', () => {
    expect(check({ name: '', birthDay: '', phone: '' }).map(({ field }) => field)).toEqual(['name', 'birthDate', 'phone']);
  });

  test('need a referral only where the service does', () => {
    const referred = { service: service({ requirements: { referral: 'required', newPatients: true } }) };
    expect(check({}, referred)).toEqual([{ field: 'referralFrom', code: 'required' }]);
    expect(check({ referralReference: 'R-1' }, referred)).toEqual([]);
  });

  test('hold the age against the service, on the day of the visit', () => {
    const children = { service: service({ requirements: { referral: 'none', newPatients: true, minAge: 2, maxAge: 17 } }), slot: later };
    const born = (birthDay: string, birthMonth: string, birthYear: string) => check({ birthDay, birthMonth, birthYear }, children);
    expect(born('3', '12', '2024')).toEqual([]);
    expect(born('4', '12', '2024')).toEqual([{ field: 'birthDate', code: 'too-young' }]);
    expect(born('4', '12', '2008')).toEqual([]);
    expect(born('3', '12', '2008')).toEqual([{ field: 'birthDate', code: 'too-old' }]);
  });

  test('know the boxes of each field', () => {
    expect(draftKeysOf('birthDate')).toEqual(['birthDay', 'birthMonth', 'birthYear']);
    expect(draftKeysOf('phone')).toEqual(['phone']);
    expect(draftKeysOf('answer:x')).toEqual([]);
    expect(inDigits(' ４2 ')).toBe('42');
  });
});

describe('a questionnaire', () => {
  const items: QuestionnaireItem[] = [
    { linkId: 'intro', type: 'display', text: 'Before you come' },
    { linkId: 'pregnant', type: 'boolean', required: true },
    { linkId: 'weeks', type: 'integer', required: true, enableWhen: [{ question: 'pregnant', operator: '=', answerBoolean: true }] },
    {
      linkId: 'medicine',
      type: 'group',
      item: [
        {
          linkId: 'which',
          type: 'choice',
          answerOption: [{ valueCoding: { system: 'https://x.example', code: 'warfarin', display: 'Warfarin' } }, { valueString: 'Other' }],
        },
        { linkId: 'dose', type: 'decimal', enableWhen: [{ question: 'which', operator: 'exists', answerBoolean: true }] },
      ],
    },
    {
      linkId: 'early',
      type: 'string',
      enableBehavior: 'any',
      enableWhen: [
        { question: 'weeks', operator: '<', answerInteger: 12 },
        { question: 'which', operator: '=', answerCoding: { code: 'warfarin' } },
      ],
    },
    { linkId: 'since', type: 'date' },
    { linkId: 'why', type: 'text', maxLength: 5 },
  ];
  const shown = (answers: Record<string, string[]>) => visibleItems(items, answers).map(({ linkId }) => linkId);
  const faults = (answers: Record<string, string[]>) =>
    checkAnswers(items, { pregnant: ['false'], ...answers }).map(({ field, code }) => `${field} ${code}`);

  test('shows what an earlier answer asks for', () => {
    expect(shown({})).toEqual(['intro', 'pregnant', 'medicine', 'which', 'since', 'why']);
    expect(shown({ pregnant: ['true'] })).toContain('weeks');
    expect(shown({ pregnant: ['false'] })).not.toContain('weeks');
    expect(shown({ which: ['warfarin'] })).toEqual(expect.arrayContaining(['dose', 'early']));
    expect(shown({ weeks: ['11'] })).toContain('early');
    expect(shown({ weeks: ['12'] })).not.toContain('early');
  });

  test('wants answers that are needed and of their kind', () => {
    expect(checkAnswers(items, {}).map(({ field, code }) => `${field} ${code}`)).toEqual(['answer:pregnant required']);
    expect(faults({ pregnant: ['true'] })).toEqual(['answer:weeks required']);
    expect(faults({ pregnant: ['true'], weeks: ['ten'] })).toEqual(['answer:weeks not-a-number']);
    expect(faults({ since: ['2026-02-30'] })).toEqual(['answer:since not-a-day']);
    expect(faults({ why: ['Because'] })).toEqual(['answer:why too-long']);
  });

  test.each([
    ['1.5', 1.5],
    ['1,5', 1.5],
    ['-0,25', -0.25],
    ['١٫٥', 1.5],
    ['۱۲', 12],
    [' 3 ', 3],
    ['1,000', undefined],
    ['1,5,5', undefined],
    ['1e5', undefined],
    ['0x10', undefined],
    ['Infinity', undefined],
    ['9'.repeat(400), undefined],
  ])('reads %j as a number as it was meant, or not at all', (text, meant) => {
    const given = { which: ['Other'], dose: [text] };
    expect(faults(given)).toEqual(meant === undefined ? ['answer:dose not-a-number'] : []);
    if (meant === undefined) return;
    expect(toAnswers(items, given)).toContainEqual({ linkId: 'dose', answer: [{ valueDecimal: meant }] });
  });

  test('reads whole numbers in any digits, and compares them', () => {
    expect(faults({ pregnant: ['true'], weeks: ['١١'] })).toEqual([]);
    expect(shown({ weeks: ['١١'] })).toContain('early');
    expect(shown({ weeks: ['١٢'] })).not.toContain('early');
    expect(faults({ pregnant: ['true'], weeks: ['1,5'] })).toEqual(['answer:weeks not-a-number']);
    expect(faults({ pregnant: ['true'], weeks: ['99999999999999999999'] })).toEqual(['answer:weeks not-a-number']);
  });

  test('sends each answer as the kind it is, and none that is hidden by now', () => {
    expect(
      toAnswers(items, { pregnant: ['true'], weeks: ['10'], which: ['warfarin'], dose: ['1.5'], early: [' x '], since: ['2026-02-03'] }),
    ).toEqual([
      { linkId: 'pregnant', answer: [{ valueBoolean: true }] },
      { linkId: 'weeks', answer: [{ valueInteger: 10 }] },
      { linkId: 'which', answer: [{ valueCoding: { system: 'https://x.example', code: 'warfarin', display: 'Warfarin' } }] },
      { linkId: 'dose', answer: [{ valueDecimal: 1.5 }] },
      { linkId: 'early', answer: [{ valueString: 'x' }] },
      { linkId: 'since', answer: [{ valueDate: '2026-02-03' }] },
    ]);
    expect(toAnswers(items, { pregnant: ['false'], weeks: ['10'], which: ['Other'] })).toEqual([
      { linkId: 'pregnant', answer: [{ valueBoolean: false }] },
      { linkId: 'which', answer: [{ valueString: 'Other' }] },
    ]);
  });
});
