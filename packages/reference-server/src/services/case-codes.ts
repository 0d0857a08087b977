import type { Random } from '../ports.ts';
import { hmacSha256, type Bytes } from './bytes.ts';

/** Crockford's base32: no I, L, O and U, so that nothing is misread and no word is spelt. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const signs = 12;

/** 60 random bits to be written down by hand, in groups of four: `7K3M-Q0XD-94TB`. */
export function newCode(random: Random): string {
  // 5 bits of each byte: every sign is as likely as any other.
  const code = Array.from(random.bytes(signs), (byte) => alphabet[byte & 31]).join('');
  return code.replace(/(.{4})(?=.)/gu, '$1-');
}

/**
 * A code as somebody typed it, made the one it means: small letters, spaces and hyphens, O for 0, I and L for 1.
 * @returns undefined for what can be no code.
 */
export function readCode(typed: string): string | undefined {
  // Longer than any way to write it: not worth the work.
  if (typed.length > 100) return undefined;
  const code = typed
    .toUpperCase()
    .replace(/[\s\u2010-\u2015-]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/gu, '1');
  return code.length === signs && [...code].every((sign) => alphabet.includes(sign)) ? code : undefined;
}

/** What is kept of a code: good for this very case alone, and worth nothing without the server's secret. */
export const codeMac = (secret: Bytes, siteId: string, reference: string, code: string): Bytes =>
  hmacSha256(secret, `case code\n${siteId}\n${reference}\n${readCode(code) ?? ''}`);
