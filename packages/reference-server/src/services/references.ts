import type { Random } from '../ports.ts';

/** No 0 and O, no 1, I and L; no vowels, so that no word is spelt. 27 signs: 387 million references a site. */
const alphabet = '23456789BCDFGHJKMNPQRSTVWXZ';
const length = 6;
// Bytes from here on would make some signs likelier than others.
const fair = 256 - (256 % alphabet.length);

/** A name for a visit that can be said on the phone, such as `K7P-4QX`. No secret: it opens nothing. */
export function newReference(random: Random): string {
  let signs = '';
  while (signs.length < length) {
    for (const byte of random.bytes(8)) if (byte < fair && signs.length < length) signs += alphabet[byte % alphabet.length];
  }
  return `${signs.slice(0, 3)}-${signs.slice(3)}`;
}
