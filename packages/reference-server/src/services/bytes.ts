const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

export type Bytes = Uint8Array<ArrayBuffer>;

export const utf8 = (text: string): Bytes => encoder.encode(text);
/** @throws TypeError for bytes that are no UTF-8. */
export const fromUtf8 = (bytes: Bytes): string => decoder.decode(bytes);

/** Base64 for URLs without padding (RFC 4648, section 5). */
export const toBase64url = (bytes: Bytes): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/u, '');

/** @returns undefined for text that is no base64url. */
export function fromBase64url(text: string): Bytes | undefined {
  if (!/^[A-Za-z0-9_-]*$/u.test(text) || text.length % 4 === 1) return undefined;
  return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
}

export const toHex = (bytes: Bytes): string => Array.from(bytes, (b) => b.toString(16).padStart(2, '0')).join('');

export const sha256 = async (text: string): Promise<Bytes> => new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(text)));
