import { dangerIn } from '@foyer/sdk/danger';
import type { Safety } from '@foyer/sdk/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cards } from '../../../packages/reference-server/src/safety/cards.ts';
import { safetyWords } from '../../../packages/reference-server/src/safety/words.ts';
import { authors } from './danger/authors.ts';
import * as harmless from './danger/harmless.ts';
import * as tail from './danger/tail.ts';
import { core, english, misspelt } from './danger/true-english.ts';
import { others } from './danger/true-others.ts';

const seed = Number(process.env.FOYER_SEED ?? 20_261_127);
const safetyOf = (words: Safety['words']): Safety => ({
  items: cards.map(({ id }) => ({ id, heading: id, signs: [], text: id, phone: '911' })),
  words,
});
const safety = safetyOf([...safetyWords]);

/** `kind: what is typed`, or only that. */
const linesOf = (text: string) =>
  text.split('\n').flatMap((line) => {
    const [, kind, typed = ''] = /^(?:([a-z-]+): )?(.*)$/u.exec(line) ?? [];
    return typed === '' ? [] : [{ kind, typed }];
  });
const typedOf = (text: string) => linesOf(text).map(({ typed }) => typed);
const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} % of ${whole}`;
/** Which of them are not taken for danger. */
const missed = (texts: readonly string[], by = safety) => texts.filter((text) => !dangerIn(by, text));
const foundShare = (texts: readonly string[], by = safety) => 1 - missed(texts, by).length / texts.length;

describe('danger words', () => {
  const inEnglish = [...linesOf(english), ...linesOf(misspelt)];

  it('are found in English, misspelt and second-language English too', () => {
    const texts = inEnglish.map(({ typed }) => typed);
    const ofKind = inEnglish.filter(({ kind, typed }) => dangerIn(safety, typed)?.id === kind).length;
    console.log(
      `danger words, en: ${percent(foundShare(texts) * texts.length, texts.length)} found, ${percent(ofKind, texts.length)} of their own kind;`,
      `misspelt: ${percent(foundShare(typedOf(misspelt)) * typedOf(misspelt).length, typedOf(misspelt).length)}; missed:`,
      missed(texts),
    );
    expect(texts.length).toBeGreaterThanOrEqual(210);
    expect(typedOf(misspelt).length).toBeGreaterThanOrEqual(60);
    expect(foundShare(texts)).toBeGreaterThanOrEqual(0.97);
    expect(foundShare(typedOf(misspelt))).toBeGreaterThanOrEqual(0.97);
    // The wrong kind has the right number: what counts is that a card stands there.
    expect(ofKind / texts.length).toBeGreaterThanOrEqual(0.9);
  });

  it.each(Object.entries(others))('are found in %s', (locale, text) => {
    const texts = typedOf(text);
    console.log(`danger words, ${locale}: ${percent(foundShare(texts) * texts.length, texts.length)} found; missed:`, missed(texts));
    expect(texts.length).toBeGreaterThanOrEqual(12);
    expect(foundShare(texts)).toBeGreaterThanOrEqual(0.95);
    // What the words of one language find, its own words find: English alone is nearly always there, but should not be what finds it.
    expect(foundShare(texts, safetyOf(safetyWords.filter((words) => words.locale === locale)))).toBeGreaterThanOrEqual(0.9);
  });

  it.each(Object.entries(authors))('are found in the set of an author who had not seen them: %s', (name, { firstSight, ...set }) => {
    const [texts, calm] = [typedOf(set.danger), typedOf(set.harmless)];
    const alarms = calm.filter((text) => dangerIn(safety, text));
    console.log(
      `danger words, set ${name}: ${percent(foundShare(texts) * texts.length, texts.length)} found, ${percent(alarms.length, calm.length)} alarm;`,
      `at first sight ${firstSight.found} found, ${firstSight.alarms} alarmed; now missed:`,
      missed(texts),
      'alarm:',
      alarms,
    );
    expect([texts.length, calm.length]).toEqual([80, 80]);
    expect(foundShare(texts)).toBeGreaterThanOrEqual(0.97);
    expect(alarms.length / calm.length).toBeLessThanOrEqual(0.04);
  });

  it('are mostly found in rarer ways to tell of danger', () => {
    const [texts, calm] = [typedOf(tail.danger), typedOf(tail.harmless)];
    const alarms = calm.filter((text) => dangerIn(safety, text));
    console.log(
      `danger words, long tail: ${percent(foundShare(texts) * texts.length, texts.length)} found, ${percent(alarms.length, calm.length)} alarm; missed:`,
      missed(texts),
      'alarm:',
      alarms,
    );
    expect(texts.length).toBeGreaterThanOrEqual(300);
    expect(calm.length).toBeGreaterThanOrEqual(250);
    expect(foundShare(texts)).toBeGreaterThanOrEqual(0.88);
    expect(alarms.length / calm.length).toBeLessThanOrEqual(0.13);
  });

  it.each(Object.entries(tail.others))('are found in %s as it is typed in haste', (locale, text) => {
    const own = safetyOf(safetyWords.filter((words) => words.locale === locale));
    console.log(
      `danger words, ${locale} in haste: ${percent(foundShare(typedOf(text), own) * typedOf(text).length, typedOf(text).length)} found`,
    );
    expect(typedOf(text).length).toBeGreaterThanOrEqual(30);
    expect(foundShare(typedOf(text), own)).toBeGreaterThanOrEqual(0.95);
  });

  it('are never missed in what must not be missed, however it is written', () => {
    const ways: ((text: string) => string)[] = [
      (text) => text,
      (text) => text.toUpperCase(),
      (text) => `hello, ${text}!!! please help`,
      (text) => `${text} where do i park`,
      (text) => `${text} and also a question about my bill from the clinic class last year`,
      (text) => text.replace(/[a-z]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0)),
      (text) => [...text].join('\u00ad'),
      (text) => text.replace("'", '´'),
    ];
    const texts = typedOf(core).flatMap((text) => ways.map((way) => way(text)));
    console.log(`danger words: ${missed(texts).length} of ${texts.length} missed of what must not be missed`);
    expect(missed(texts)).toEqual([]);
  });

  it('are not seen in what people ask every day', () => {
    const texts = [...typedOf(harmless.english), ...Object.values(harmless.others).flatMap(typedOf)];
    const alarms = texts.filter((text) => dangerIn(safety, text));
    console.log(`danger words: ${percent(alarms.length, texts.length)} everyday questions alarm:`, alarms);
    expect(texts.length).toBeGreaterThanOrEqual(500);
    expect(alarms.length / texts.length).toBeLessThanOrEqual(0.01);
  });

  it('are seldom seen in questions that are written to mislead', () => {
    const texts = typedOf(harmless.misleading);
    const alarms = texts.filter((text) => dangerIn(safety, text));
    console.log(`danger words: ${percent(alarms.length, texts.length)} misleading questions alarm:`, alarms);
    expect(texts.length).toBeGreaterThanOrEqual(100);
    expect(alarms.length / texts.length).toBeLessThanOrEqual(0.05);
  });

  it('stand when an everyday word is near that takes no danger away', () => {
    const texts = [
      'seizure at work',
      'having a seizure in class',
      'allergic reaction to food',
      'allergic reaction after the vaccine',
      'choking on food',
      'overdosed on medicine',
      'collapsed in training',
      'fainted after blood test',
      'stroke now where is the stroke clinic',
      'i think im having a heart attack my father died of one',
      'chest pain clinic? i have chest pain now',
      'bill is wrong and i want to die',
      'had a stroke last year and now my face is drooping',
    ];
    expect(missed(texts)).toEqual([]);
  });

  it('stand beside a question about something else', () => {
    const questions = [
      'where do i park',
      'do you take my insurance',
      'can i get an appointment',
      'how much does it cost',
      'what is the phone number',
      'should i come to the center',
      'is there a clinic open',
    ];
    const told = Object.values(authors).flatMap(({ danger }) => typedOf(danger).filter((text) => dangerIn(safety, text)));
    const texts = told.flatMap((text) => questions.flatMap((question) => [`${text} ${question}`, `${question} ${text}`]));
    const silent = missed(texts);
    console.log(`danger words: ${percent(silent.length, texts.length)} missed beside a question:`, silent);
    expect(texts.length).toBeGreaterThanOrEqual(2000);
    expect(silent.length / texts.length).toBeLessThanOrEqual(0.005);
  });

  it('would be seen to be missed by a matcher that knows no misspelt words', () => {
    const typed = typedOf(misspelt);
    // Whatever stands here is taken as it is.
    const spared = [...new Set(typed.flatMap((text) => text.split(' ')))].join('|');
    const exact = safetyOf(safetyWords.map((words) => ({ ...words, spared })));
    console.log(
      `danger words, planted: without slips ${percent(foundShare(typed, exact) * typed.length, typed.length)} misspelt ones found`,
    );
    expect(foundShare(typed, exact)).toBeLessThan(0.97);
  });

  it('would be seen to alarm where nothing calls a line off', () => {
    const deaf = safetyOf(safetyWords.map(({ unless: _, ...words }) => words));
    const texts = typedOf(harmless.english);
    expect(texts.filter((text) => dangerIn(deaf, text)).length / texts.length).toBeGreaterThan(0.01);
  });

  it('are of a rule there is, and every line is found by its own words', () => {
    let count = 0;
    const dead: string[] = [];
    for (const words of safetyWords) {
      for (const [rule, lines] of Object.entries(words.lines)) {
        expect(cards.map(({ id }) => id)).toContain(rule);
        for (const line of lines) {
          const own = line
            .replace(/^\?| ~\d+$/gu, '')
            .split(' ')
            .map((slot) => slot.split('|')[0]?.replaceAll('*', '').replaceAll('_', ' '));
          const alone = safetyOf([{ locale: words.locale, lines: { [rule]: [line] } }]);
          count += 1;
          if (!dangerIn(alone, own.join(' ')) && !dangerIn(alone, own.toReversed().join(' '))) dead.push(`${words.locale} ${line}`);
        }
      }
    }
    console.log(`danger words: ${dead.length} of ${count} lines cannot be found`);
    expect(dead).toEqual([]);
  });

  it('are never one word that stands for two slots, but where words are not parted', () => {
    let count = 0;
    const alone: string[] = [];
    for (const words of safetyWords) {
      for (const [rule, lines] of Object.entries(words.lines)) {
        for (const line of lines) {
          const slots = line.replace(/^\?| ~\d+$/gu, '').split(' ');
          const only = safetyOf([{ locale: words.locale, lines: { [rule]: [line] } }]);
          for (const word of slots.length > 1 ? slots.flatMap((slot) => slot.split('|')) : []) {
            if (word.startsWith('*') || word.includes('_')) continue;
            count += 1;
            if (dangerIn(only, word.replace('*', ''))) alone.push(`${words.locale} ${line}: ${word}`);
          }
        }
      }
    }
    console.log(`danger words: ${alone.length} of ${count} words stand for two slots of their line`);
    expect(alone).toEqual([]);
  });

  it('make no trouble in any text of 4,000 characters, nor with lines of any form', () => {
    const runs = 500;
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 4000 }),
      fc.string({ unit: 'grapheme', maxLength: 4000 }),
      fc
        .array(fc.constantFrom('chest', 'pain', 'cant', "'", '\ud800', 'breathe', 'ألم', '胸', '\u0000', '*', '~2'), { maxLength: 800 })
        .map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const found = dangerIn(safety, typed);
        expect(found === undefined || safety.items.includes(found)).toBe(true);
      }),
      { numRuns: runs, seed },
    );
    fc.assert(
      fc.property(
        fc.array(fc.string({ maxLength: 40 }), { maxLength: 5 }),
        fc.string(),
        fc.string({ maxLength: 200 }),
        (lines, unless, typed) => {
          dangerIn(safetyOf([{ locale: 'en', lines: { chest: lines }, unless, spared: unless }]), typed);
        },
      ),
      { numRuns: runs, seed },
    );
    console.log(`danger words (seed ${seed}): 0 of ${2 * runs} generated texts and lines made trouble`);
  });
});

describe('a line', () => {
  const only = (line: string, more: Partial<Safety['words'][number]> = {}) =>
    safetyOf([{ locale: 'en', lines: { chest: [line] }, ...more }]);
  it.each([
    // Slots in any order, two other words in between unless it says how many.
    ['chest pain', 'pain in the chest', true],
    ['chest pain', 'pain in all of the chest', false],
    ['chest pain ~4', 'pain in all of the chest', true],
    ['chest pain ~0', 'chest bad pain', false],
    ['chest|heart pain', 'heart pain', true],
    // Words that stand side by side, in that order.
    ['passed_out', 'he passed out', true],
    ['passed_out', 'out he passed', false],
    // One slip in five letters, two in eight, none in fewer; the first letter stands.
    ['chest', 'chset', true],
    ['chest', 'chess', true],
    ['chest', 'guest', false],
    ['pain', 'pane', false],
    ['unconscious', 'unconcious', true],
    ['unconscious', 'uncncius', false],
    // The beginning, with slips too; and anywhere within.
    ['breath*', 'breathing', true],
    ['breath*', 'brethless', true],
    ['*呼吸', '我不能呼吸了', true],
    // Nor case, accents, apostrophes, letters three times and more, full width, Arabic forms, Cyrillic yo.
    ['cant breathe', 'I CAN’T breeeathe', true],
    ['cant breathe', 'can´t breathe', true],
    ['corazon', 'Corazón', true],
    ['ребенок', 'РЕБЁНОК', true],
    ['الم', 'ألَمٌ', true],
    ['chest', 'ｃｈｅｓｔ', true],
  ])('%s in "%s": %s', (line, typed, isFound) => {
    expect(dangerIn(only(line), typed) !== undefined).toBe(isFound);
  });

  it.each([
    ['stroke clinic', false],
    ['stroke then clinic', true],
    ['died of a stroke', false],
    ['stroke he died', true],
    // Danger may be misspelt, what takes it away may not.
    ['stroke clinik', true],
    ['stroek clinic', false],
  ])('is called off beside what takes its danger away: "%s": %s', (typed, isFound) => {
    const unless = 'clinic+1|died-3';
    expect(dangerIn(only('?stroke', { unless }), typed) !== undefined).toBe(isFound);
    expect(dangerIn(only('stroke', { unless }), typed)).toBeDefined();
  });

  it('takes no everyday word for a misspelt one that is spared', () => {
    expect(dangerIn(only('overdose'), 'my bill is overdue')).toBeDefined();
    expect(dangerIn(only('overdose', { spared: 'overdue' }), 'my bill is overdue')).toBeUndefined();
  });

  it('of the more urgent rule comes first', () => {
    const both = safetyOf([{ locale: 'en', lines: { vision: ['sad'], chest: ['bad'] } }]);
    expect(dangerIn(both, 'sad and bad')?.id).toBe('chest');
  });
});
