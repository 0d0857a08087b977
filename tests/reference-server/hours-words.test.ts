import { describe, expect, it } from 'vitest';
import { wallSpan, type Schedule } from '../../packages/reference-server/src/services/opening-hours/schedule.ts';
import { comingWords, weekWords } from '../../packages/reference-server/src/services/opening-hours/words.ts';
import { zoneClock } from '../../packages/reference-server/src/services/wall-time.ts';

type Times = readonly (readonly [string, string])[];

const spans = (times: Times) => times.map(([start, end]) => wallSpan(start, end));
/** The times of Monday to Sunday. */
const week = (days: readonly Times[], differs: Readonly<Record<string, Times>> = {}, zone = 'America/New_York'): Schedule => ({
  clock: zoneClock(zone),
  week: new Map(days.map((times, i) => [i + 1, spans(times)])),
  days: new Map(Object.entries(differs).map(([day, times]) => [day, spans(times)])),
});
const at = Date.parse('2026-11-23T14:00:00Z');
const words = (schedule: Schedule, locale = 'en', zone = false) => weekWords(schedule, { locale, zone, at });

const office: Times = [['07:00', '18:00']];
const short: Times = [['08:00', '16:00']];
const none: Times = [];
const allDay: Times = [['00:00', '24:00']];
const every = <T>(times: T): T[] => Array.from({ length: 7 }, () => times);

describe('hours in plain words', () => {
  it.each<[string, readonly Times[], string, string]>([
    [
      'days in a row',
      [office, office, office, office, office, short, none],
      'Monday to Friday, 7 am to 6 pm; Saturday, 8 am to 4 pm',
      'من الاثنين إلى الجمعة، من 7 صباحًا إلى 6 مساءً؛ السبت، من 8 صباحًا إلى 4 بعد الظهر',
    ],
    ['day and night', every(allDay), 'Open day and night', 'مفتوح ليلًا ونهارًا'],
    ['every day', every(office), 'Every day, 7 am to 6 pm', 'كل يوم، من 7 صباحًا إلى 6 مساءً'],
    ['one whole day', [none, none, none, none, none, allDay, none], 'Saturday, all day', 'السبت، طوال اليوم'],
    [
      'two days',
      [none, none, none, none, none, short, short],
      'Saturday and Sunday, 8 am to 4 pm',
      'السبت والأحد، من 8 صباحًا إلى 4 بعد الظهر',
    ],
    [
      'days apart',
      [office, none, office, none, office, none, none],
      'Monday, Wednesday and Friday, 7 am to 6 pm',
      'الاثنين والأربعاء والجمعة، من 7 صباحًا إلى 6 مساءً',
    ],
    [
      'a week that begins on Sunday',
      [office, office, office, office, none, none, office],
      'Sunday to Thursday, 7 am to 6 pm',
      'من الأحد إلى الخميس، من 7 صباحًا إلى 6 مساءً',
    ],
    [
      'a break, half hours, noon',
      [
        [
          ['09:00', '12:00'],
          ['14:00', '16:30'],
        ],
        none,
        none,
        none,
        none,
        none,
        none,
      ],
      'Monday, 9 am to noon and 2 pm to 4:30 pm',
      'الاثنين، من 9 صباحًا إلى 12 ظهرًا ثم من 2 بعد الظهر إلى 4:30 بعد الظهر',
    ],
    [
      'past midnight, and until it',
      [[['17:00', '01:00']], [['18:00', '24:00']], none, none, none, none, none],
      'Monday, 5 pm to 1 am; Tuesday, 6 pm to midnight',
      'الاثنين، من 5 بعد الظهر إلى 1 ليلاً؛ الثلاثاء، من 6 مساءً إلى منتصف الليل',
    ],
    [
      'hours that touch',
      [
        [
          ['08:00', '12:00'],
          ['12:00', '17:00'],
          ['16:00', '18:00'],
        ],
        none,
        none,
        none,
        none,
        none,
        none,
      ],
      'Monday, 8 am to 6 pm',
      'الاثنين، من 8 صباحًا إلى 6 مساءً',
    ],
    ['none at all', every(none), 'No opening hours', 'لا توجد ساعات عمل'],
  ])('%s', (_, days, en, ar) => {
    expect(words(week(days))).toBe(en);
    expect(words(week(days), 'ar')).toBe(ar);
  });

  it('say whose clock it is where that matters', () => {
    const days = [office, none, none, none, none, none, none];
    expect(words(week(days, {}, 'America/Chicago'), 'en', true)).toBe('Monday, 7 am to 6 pm Central Time');
    expect(words(week(days, {}, 'America/Chicago'), 'ar', true)).toBe('الاثنين، من 7 صباحًا إلى 6 مساءً (التوقيت المركزي لأمريكا الشمالية)');
    // Of what never closes, nobody need know.
    expect(words(week(every(allDay)), 'en', true)).toBe('Open day and night');
    // A language that has no words here.
    expect(words(week(days), 'pt-BR')).toBe('Monday, 7 am to 6 pm');
  });

  it('tell of the next days that differ, and of no others', () => {
    const days = [office, office, office, office, office, none, none];
    const schedule = week(days, {
      '2026-11-22': none,
      '2026-11-26': none,
      '2026-11-27': [['09:00', '13:00']],
      // A Sunday, on which it is closed anyway; a Monday as any other; one too far ahead.
      '2026-11-29': none,
      '2026-11-30': office,
      '2026-12-25': none,
    });
    const why = (day: string) => (day === '2026-11-26' ? 'Thanksgiving' : undefined);
    expect(comingWords(schedule, '2026-11-23', why, 'en')).toEqual([
      'Closed on Thursday, November 26 (Thanksgiving).',
      'On Friday, November 27: 9 am to 1 pm.',
    ]);
    expect(comingWords(schedule, '2026-11-26', why, 'ar')).toEqual([
      'مغلق يوم الخميس، 26 نوفمبر (Thanksgiving).',
      'يوم الجمعة، 27 نوفمبر: من 9 صباحًا إلى 1 بعد الظهر.',
    ]);
    expect(comingWords(schedule, '2026-11-27', why, 'en')).toHaveLength(1);
    expect(comingWords(schedule, '2026-11-28', why, 'en')).toEqual([]);
    expect(
      comingWords(week(days, Object.fromEntries(['23', '24', '25', '26'].map((n) => [`2026-11-${n}`, none]))), '2026-11-23', why, 'en'),
    ).toHaveLength(3);
  });
});
