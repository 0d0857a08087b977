/** The language ranges of `Accept-Language`, the most wanted first (RFC 9110, section 12.5.4). */
function ranges(header: string): string[] {
  return header
    .split(',', 20)
    .map((part, index) => {
      const [range = '', ...parameters] = part.split(';').map((p) => p.trim().toLowerCase());
      const q = parameters.find((p) => p.startsWith('q='))?.slice(2);
      const quality = q === undefined ? 1 : /^(0(\.\d{0,3})?|1(\.0{0,3})?)$/u.test(q) ? Number(q) : 0;
      return { range, quality, index };
    })
    .filter(({ range, quality }) => quality > 0 && /^[a-z]{1,8}(-[a-z0-9]{1,8})*$/u.test(range))
    .sort((a, b) => b.quality - a.quality || a.index - b.index)
    .map(({ range }) => range);
}

/**
 * Which of the locales to answer in: lookup of RFC 4647, section 3.4, where a range is shortened until it fits. A locale
 * more special than the range fits too (`pt` takes `pt-BR`): nearly the reader's language is better than another one.
 */
export function chooseLocale(header: string | null | undefined, locales: readonly string[], otherwise: string): string {
  for (const range of ranges((header ?? '').slice(0, 1000))) {
    const subtags = range.split('-');
    while (subtags.length > 0) {
      const wanted = subtags.join('-');
      const found = locales.find((l) => l.toLowerCase() === wanted) ?? locales.find((l) => l.toLowerCase().startsWith(`${wanted}-`));
      if (found !== undefined) return found;
      subtags.pop();
      // A single letter never ends a tag.
      if (subtags.at(-1)?.length === 1) subtags.pop();
    }
  }
  return otherwise;
}
