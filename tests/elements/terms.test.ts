import { expect } from '@open-wc/testing';
import { arContact } from '../../packages/elements/src/i18n/ar-contact.ts';
import { ar } from '../../packages/elements/src/i18n/ar.ts';
import { arVisit } from '../../packages/elements/src/i18n/ar-visit.ts';
import { arFaq } from '../../packages/elements/src/i18n/ar-faq.ts';
import { arFeedback } from '../../packages/elements/src/i18n/ar-feedback.ts';
import { arFound } from '../../packages/elements/src/i18n/ar-found.ts';
import { arSurvey } from '../../packages/elements/src/i18n/ar-survey.ts';
import { enContact } from '../../packages/elements/src/i18n/en-contact.ts';
import { en } from '../../packages/elements/src/i18n/en.ts';
import { enFaq } from '../../packages/elements/src/i18n/en-faq.ts';
import { enFeedback } from '../../packages/elements/src/i18n/en-feedback.ts';
import { enFound } from '../../packages/elements/src/i18n/en-found.ts';
import { enSurvey } from '../../packages/elements/src/i18n/en-survey.ts';
import { enVisit } from '../../packages/elements/src/i18n/en-visit.ts';

/** Every sentence of a locale: functions are asked with stand-ins. */
function sentences(terms: object): readonly string[] {
  return Object.values(terms).flatMap((term: unknown) => {
    if (typeof term === 'string') return [term];
    if (typeof term !== 'function') return Array.isArray(term) ? [] : sentences(term as object);
    const told: unknown = term(1, 'blood', 'Monday');
    return [Array.isArray(told) ? told.join('') : String(told ?? '')];
  });
}

const locale = (words: object, visit: object, contact: object) => {
  const { lang: _lang, dir: _dir, formats: _formats, ...early } = words as { lang: string; dir: string; formats: object };
  const {
    distance: _distance,
    fault: _fault,
    faultOf: _faultOf,
    ...late
  } = visit as { distance: unknown; fault: unknown; faultOf: unknown };
  // Feedback's words are contact's and more.
  const {
    fault: _contactFault,
    status: _status,
    answersFailure: _answersFailure,
    ...people
  } = contact as { fault: unknown; status: unknown; answersFailure: unknown };
  return [...sentences(early), ...sentences(late), ...sentences(people)];
};

/** Flesch-Kincaid grade, with syllables counted as groups of vowels. */
function grade(text: string): number {
  const words = text.match(/[a-z’']+/giu) ?? [];
  const stops = Math.max(1, text.match(/[.!?…]+/gu)?.length ?? 1);
  const syllables = words.reduce(
    (sum, word) =>
      sum +
      Math.max(
        1,
        word
          .toLowerCase()
          .replace(/e$/u, '')
          .match(/[aeiouy]+/gu)?.length ?? 1,
      ),
    0,
  );
  return (0.39 * words.length) / stops + (11.8 * syllables) / Math.max(1, words.length) - 15.59;
}

describe('the words', () => {
  it('are there in every language', () => {
    for (const words of [
      locale(en, { ...enVisit, of: enFaq, found: enFound, survey: enSurvey }, enFeedback),
      locale(ar, { ...arVisit, of: arFaq, found: arFound, survey: arSurvey }, arFeedback),
    ]) {
      expect(words.length).to.be.greaterThan(250);
      expect(words.filter((text) => text.trim() === '')).to.deep.equal([]);
    }
  });

  it('in Arabic are Arabic', () => {
    expect(
      locale(ar, { ...arVisit, of: arFaq, found: arFound, survey: arSurvey }, arFeedback).filter(
        (text) => !/[\u0600-\u06ff]/u.test(text) && /\p{L}/u.test(text),
      ),
    ).to.deep.equal([]);
  });

  it('in English ask for no more than six years of school', () => {
    const hard = locale(en, { ...enVisit, of: enFaq, found: enFound, survey: enSurvey }, enFeedback).filter(
      (text) => text.split(/\s+/u).length >= 8 && grade(text) > 6,
    );
    expect(hard).to.deep.equal([]);
  });

  it('in English stand in sentence case and blame nobody', () => {
    const words = locale(en, { ...enVisit, of: enFaq, found: enFound, survey: enSurvey }, enFeedback);
    expect(
      words.filter((text) => /\b(invalid|illegal|forbidden|you failed|must not|wrong)\b/iu.test(text.replace('Something went wrong', ''))),
    ).to.deep.equal([]);
    expect(words.filter((text) => /^[A-Z][a-z]+ [A-Z][a-z]+ [A-Z]/u.test(text))).to.deep.equal([]);
  });

  it('of a case tell every state of every kind with who has it, in both languages', () => {
    let told = 0;
    for (const { status } of [enContact, arContact])
      for (const kind of ['message', 'callback', 'complaint', 'unknown'] as const)
        for (const is of ['received', 'assigned', 'answered', 'reached', 'unreachable', 'closed', 'withdrawn', 'unknown'] as const)
          for (const owner of ['Amy', undefined]) {
            const words = status({
              kind,
              status: is,
              team: 'Billing',
              owner,
              by: 'Tuesday',
              window: kind === 'callback' ? 'Monday' : undefined,
            });
            if (is !== 'closed' && is !== 'withdrawn') expect(words).to.contain(owner ?? 'Billing');
            if (['received', 'assigned', 'unknown'].includes(is)) expect(words).to.contain(kind === 'callback' ? 'Monday' : 'Tuesday');
            told += 1;
          }
    expect(told).to.equal(128);
  });
});
