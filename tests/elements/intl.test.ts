import { expect } from '@open-wc/testing';
import { counted } from '../../packages/elements/src/i18n/ar-plural.ts';
import { ar } from '../../packages/elements/src/i18n/ar.ts';
import { en } from '../../packages/elements/src/i18n/en.ts';
import { date, dayIn, either, sameClock, time, zoneName } from '../../packages/elements/src/i18n/intl.ts';
import { birthdayExample, dateTime, datePartOrder, fullDay, languageName, tile } from '../../packages/elements/src/i18n/intl-visit.ts';
import { matchLocale } from '../../packages/elements/src/i18n/locales.ts';

const newYork = 'America/New_York';
const visit = '2026-12-01T09:00:00-05:00';
const american = { tag: 'en-US', hourCycle: 'h12' } as const;

describe('dates and times', () => {
  it('are told in words, in the zone of the place', () => {
    expect(dateTime(en.formats, visit, newYork)).to.equal('Tuesday 1 December, 9:00\u00a0am');
    expect(time(en.formats, visit, 'America/Chicago')).to.equal('8:00\u00a0am');
    expect(date(en.formats, '2026-12-01T23:30:00-05:00', 'Europe/Berlin')).to.equal('Wednesday 2 December');
  });

  it('say midday and midnight as 12', () => {
    expect(time(en.formats, '2026-12-01T12:00:00-05:00', newYork)).to.equal('12:00\u00a0pm');
    expect(time(en.formats, '2026-12-01T00:05:00-05:00', newYork)).to.equal('12:05\u00a0am');
  });

  it('know the hour that daylight saving skips and the one it repeats', () => {
    expect(time(en.formats, '2026-03-08T06:59:00Z', newYork)).to.equal('1:59\u00a0am');
    expect(time(en.formats, '2026-03-08T07:00:00Z', newYork)).to.equal('3:00\u00a0am');
    expect([5, 6].map((hour) => time(en.formats, `2026-11-01T0${hour}:30:00Z`, newYork))).to.deep.equal(['1:30\u00a0am', '1:30\u00a0am']);
  });

  it('are an error without a zone, and never UTC', () => {
    for (const tell of [time, date, dateTime, tile]) expect(() => tell(en.formats, visit, '')).to.throw(RangeError, 'time zone');
    expect(() => zoneName(en.formats, '', visit)).to.throw(RangeError);
    expect(() => dayIn(visit, '')).to.throw(RangeError);
  });

  it('follow the region that the page names', () => {
    expect(date(american, visit, newYork)).to.equal('Tuesday, December 1');
    expect(datePartOrder(american)).to.deep.equal(['month', 'day', 'year']);
    expect(datePartOrder(en.formats)).to.deep.equal(['day', 'month', 'year']);
    expect(birthdayExample(en.formats)).to.equal('27 3 1957');
    expect(fullDay(en.formats, '1958-09-14')).to.equal('14 September 1958');
  });

  it('are Arabic with Latin digits', () => {
    expect(dateTime(ar.formats, visit, newYork)).to.equal('الثلاثاء، 1 ديسمبر، 9:00\u00a0ص');
    expect(tile(ar.formats, visit, newYork)).to.deep.equal(['الثلاثاء', '1', 'ديسمبر']);
  });
});

describe('zones', () => {
  it('have a name and the city that names them', () => {
    expect(zoneName(en.formats, newYork, visit)).to.equal('Eastern Time (New York)');
    expect(zoneName(ar.formats, newYork, visit)).to.contain('(New York)');
    expect(zoneName(en.formats, 'UTC', visit)).to.equal('UTC');
  });

  it('tell the same clock or another, by the day', () => {
    expect(sameClock(visit, newYork, 'America/Toronto')).to.equal(true);
    expect(sameClock(visit, newYork, 'America/Chicago')).to.equal(false);
    // Phoenix keeps standard time: in winter it tells Denver's time, in summer Los Angeles's.
    expect(sameClock('2026-12-01T12:00:00Z', 'America/Phoenix', 'America/Denver')).to.equal(true);
    expect(sameClock('2026-07-01T12:00:00Z', 'America/Phoenix', 'America/Denver')).to.equal(false);
  });
});

describe('words', () => {
  it('find the locale of a tag, or none', () => {
    expect(['en', 'EN-us', 'ar', 'ar-EG', 'xx', 'english', ''].map(matchLocale)).to.deep.equal([
      'en',
      'en',
      'ar',
      'ar',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('name a language in its own words and in the reader’s', () => {
    expect(languageName('en', 'es')).to.equal('Español (Spanish)');
    expect(languageName('en', 'en')).to.equal('English');
  });

  it('join choices', () => expect(either(en.formats, ['in person', 'by video'])).to.equal('in person or by video'));

  it('count in Arabic with the form each number takes', () => {
    const minutes = ['دقيقة واحدة', 'دقيقتان', 'دقائق', 'دقيقة', 'دقيقة'] as const;
    expect([1, 2, 3, 10, 11, 99, 100, 103].map((count) => counted(count, minutes))).to.deep.equal([
      'دقيقة واحدة',
      'دقيقتان',
      '3 دقائق',
      '10 دقائق',
      '11 دقيقة',
      '99 دقيقة',
      '100 دقيقة',
      '103 دقائق',
    ]);
  });
});
