import type { Random } from '../ports.ts';
import { hkdfSha256, utf8, type Bytes } from './bytes.ts';

const ivLength = 12;

/** A key for AES-256-GCM. @param bytes 32 of them. */
export const sealingKey = (bytes: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);

/** The server's own key for one purpose. */
export const serverKey = (secret: Bytes, purpose: string): Promise<CryptoKey> =>
  sealingKey(hkdfSha256(secret, utf8(purpose), 'foyer sealing 1', 32));

/** What is sealed opens only with what it is bound to, so that it cannot be moved to another place. */
export async function sealBytes(key: CryptoKey, boundTo: Bytes, plain: Bytes, random: Random): Promise<Bytes> {
  const iv = random.bytes(ivLength);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: boundTo }, key, plain);
  const whole = new Uint8Array(ivLength + sealed.byteLength);
  whole.set(iv);
  whole.set(new Uint8Array(sealed), ivLength);
  return whole;
}

/** @throws OperationError for bytes that were not sealed with this key, or not for this place. */
export async function openBytes(key: CryptoKey, boundTo: Bytes, sealed: Uint8Array): Promise<Bytes> {
  const bytes = Uint8Array.from(sealed);
  const iv = bytes.slice(0, ivLength);
  return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: boundTo }, key, bytes.slice(ivLength)));
}
