// What no decomposition takes apart.
const singleLetters: Readonly<Record<string, string>> = {
  ł: 'l',
  đ: 'd',
  ø: 'o',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ى: 'ي',
  ة: 'ه',
  ـ: '',
  ک: 'ك',
  ی: 'ي',
};
const signs: Readonly<Record<string, string>> = { '#': ' number ', $: ' dollars ', '&': ' and ' };

// Without its apostrophe `I'd` would be a card with a photo.
const wouldForms =
  /(?<![\p{L}\p{N}])(i)(?:['’‘`´]d(?![\p{L}\p{N}])|d(?=\s+(?:like|love|rather|prefer|appreciate|hate|be)(?![\p{L}\p{N}])))/gu;

/**
 * One form for all ways to write a text: small letters without accents or vowel marks, and without apostrophes. Arabic alef, ya and ta marbuta each
 * become one letter. Never throws, whatever the text holds (a lone half of a surrogate pair too).
 */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(wouldForms, '$1 would')
    .replace(/(?<=\d)(am|pm)(?![\p{L}\p{N}])/gu, ' $1')
    .replace(/[\p{M}'’‘`´]/gu, '')
    .normalize('NFC')
    .replace(/[łđøßæœıىةـکی]/gu, (letter) => singleLetters[letter] ?? letter)
    .replace(/[#$&]/g, (sign) => signs[sign] ?? ' ');

// Scripts that put no space between words: each sign stands alone, and words of several are expressions.
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const word = new RegExp(`${unspaced.source}|(?:(?!${unspaced.source})[\\p{L}\\p{N}])+`, 'gu');

/** The words of a text, in their one form. */
export const wordsOf = (text: string): string[] => plain(text).match(word) ?? [];

/** The parts of a text between spaces that may hold a word worth telling: none with a digit or an `@` (numbers, addresses). */
export const tellable = (text: string): string =>
  text
    .split(/\s+/u)
    .filter((part) => !/[\p{N}@]/u.test(part))
    .join(' ');
