/** A stretch of a day in words. */
export interface TimeWords {
  readonly from: string;
  readonly to: string;
}

/** The words around days and times, one object a language. */
export interface HoursTerms {
  /** For `Intl`. */
  readonly locale: string;
  /** Never closed. */
  readonly always: string;
  /** No hours at all. */
  readonly never: string;
  readonly everyDay: string;
  readonly noon: string;
  readonly midnight: string;
  /** A whole day. */
  readonly allDay: string;
  /** Days in a row, by the first and the last of them. */
  days(first: string, last: string): string;
  /** The times of a day, of which there are several where it has a break. */
  times(times: readonly TimeWords[]): string;
  /** Days with their times. */
  on(days: string, times: string): string;
  /** Between days of other times. */
  readonly between: string;
  inZone(words: string, zone: string): string;
  closedOn(day: string, why: string | undefined): string;
  differsOn(day: string, times: string, why: string | undefined): string;
  /** Part of a clock time, such as `AM`, as this language writes it. */
  dayPeriod(period: string): string;
}

const because = (why: string | undefined) => (why === undefined || why === '' ? '' : ` (${why})`);

const en: HoursTerms = {
  locale: 'en-US',
  always: 'Open day and night',
  never: 'No opening hours',
  everyDay: 'Every day',
  noon: 'noon',
  midnight: 'midnight',
  allDay: 'all day',
  days: (first, last) => `${first} to ${last}`,
  times: (times) => times.map(({ from, to }) => `${from} to ${to}`).join(' and '),
  on: (days, times) => `${days}, ${times}`,
  between: '; ',
  inZone: (words, zone) => `${words} ${zone}`,
  closedOn: (day, why) => `Closed on ${day}${because(why)}.`,
  differsOn: (day, times, why) => `On ${day}${because(why)}: ${times}.`,
  dayPeriod: (period) => period.toLowerCase(),
};

const ar: HoursTerms = {
  locale: 'ar',
  always: 'مفتوح ليلًا ونهارًا',
  never: 'لا توجد ساعات عمل',
  everyDay: 'كل يوم',
  noon: '12 ظهرًا',
  midnight: 'منتصف الليل',
  allDay: 'طوال اليوم',
  days: (first, last) => `من ${first} إلى ${last}`,
  times: (times) => times.map(({ from, to }) => `من ${from} إلى ${to}`).join(' ثم '),
  on: (days, times) => `${days}، ${times}`,
  between: '؛ ',
  inZone: (words, zone) => `${words} (${zone})`,
  closedOn: (day, why) => `مغلق يوم ${day}${because(why)}.`,
  differsOn: (day, times, why) => `يوم ${day}${because(why)}: ${times}.`,
  dayPeriod: (period) => period,
};

const known: Readonly<Record<string, HoursTerms>> = { en, ar };

/** In another language, English. */
export const hoursTerms = (locale: string): HoursTerms => known[locale.split('-')[0] ?? ''] ?? en;
