/** Day before month and a 12-hour clock, as the widgets write them. */
const intlLocale = (locale: string) => (locale === 'en' ? 'en-GB' : locale);

/** Making one takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let found = formats.get(key);
  if (!found) {
    // A handful of languages and zones is usual; whatever comes, memory stays bounded.
    if (formats.size >= 500) formats.clear();
    formats.set(key, (found = new Intl.DateTimeFormat(intlLocale(locale), options)));
  }
  return found;
}

const part = (at: Date, locale: string, options: Intl.DateTimeFormatOptions) => format(locale, options).format(at);

/** A moment in the clock of a place, in words: `Tuesday 1 December 2026`, `9:40 am`, `Eastern Time`. */
export interface When {
  readonly day: string;
  readonly time: string;
  /** The zone's everyday name, always shown beside the time. */
  readonly zone: string;
}

/** @param timeZone IANA name. @throws RangeError for a zone that does not exist. */
export function when(at: Date, timeZone: string, locale: string): When {
  const name = format(locale, { timeZone, timeZoneName: 'longGeneric' })
    .formatToParts(at)
    .find((p) => p.type === 'timeZoneName');
  return {
    day: part(at, locale, { timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).replace(
      /^(\p{L}+), /u,
      locale === 'en' ? '$1 ' : '$&',
    ),
    time: part(at, locale, { timeZone, hour: 'numeric', minute: '2-digit', hour12: true }),
    zone: name?.value ?? timeZone,
  };
}

/** A postal address on one line. */
export const oneLine = (address: { line: readonly string[]; city?: string; state?: string; postalCode?: string }): string =>
  [...address.line, address.city, [address.state, address.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ');

/** The language to write in: ours if we have it, else English. */
export const writtenLocale = <T>(terms: Readonly<Record<string, T>>, locale: string): string =>
  [locale, locale.split('-')[0] ?? ''].find((l) => l in terms) ?? 'en';

/** One line of text for a header or a line-based format: controls, line separators and broken characters cannot end it. */
export const plainLine = (text: string): string =>
  text
    .replace(/\p{Cs}/gu, '\uFFFD')
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
