import { hkdf as hkdfOf } from '@noble/hashes/hkdf.js';
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 as sha256Of } from '@noble/hashes/sha2.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

export type Bytes = Uint8Array<ArrayBuffer>;

export const utf8 = (text: string): Bytes => encoder.encode(text);
/** @throws TypeError for bytes that are no UTF-8. */
export const fromUtf8 = (bytes: Bytes): string => decoder.decode(bytes);

/** Base64 with padding (RFC 4648, section 4). */
export const toBase64 = (bytes: Bytes): string => btoa(String.fromCharCode(...bytes));

/** Base64 for URLs without padding (RFC 4648, section 5). */
export const toBase64url = (bytes: Bytes): string => toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/u, '');

/** @returns undefined for text that is no base64url. */
export function fromBase64url(text: string): Bytes | undefined {
  if (!/^[A-Za-z0-9_-]*$/u.test(text) || text.length % 4 === 1) return undefined;
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
}

export const toHex = (bytes: Bytes): string => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');

/*
 * Of short texts, at once: each call of Web Crypto is a job for another thread, and what a booking has to hash took a quarter of the
 * server's time in handing jobs over.
 */

export const sha256 = (text: string): Bytes => Uint8Array.from(sha256Of(utf8(text)));

export const hmacSha256 = (key: Bytes, text: string): Bytes => Uint8Array.from(hmac(sha256Of, key, utf8(text)));

/** HKDF with SHA-256 (RFC 5869), at most 8160 bytes. */
export const hkdfSha256 = (material: Bytes, salt: Bytes, info: string, length: number): Bytes =>
  Uint8Array.from(hkdfOf(sha256Of, material, salt, utf8(info), length));

/** Looks at every byte, however early two differ. */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.reduce((difference, byte, i) => difference | (byte ^ (b[i] ?? 0)), 0) === 0;
