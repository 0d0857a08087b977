import { expect, it } from 'vitest';
import { hkdfSha256, hmacSha256, sameBytes, sha256, utf8, type Bytes } from '../../packages/reference-server/src/services/bytes.ts';

const random = (length: number): Bytes => crypto.getRandomValues(new Uint8Array(length));
const bytes = (buffer: ArrayBuffer) => new Uint8Array(buffer);

async function webHkdf(material: Bytes, salt: Bytes, info: string, length: number) {
  const key = await crypto.subtle.importKey('raw', material, 'HKDF', false, ['deriveBits']);
  return bytes(await crypto.subtle.deriveBits({ name: 'HKDF', hash: 'SHA-256', salt, info: utf8(info) }, key, length * 8));
}

async function webHmac(secret: Bytes, text: string) {
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
  return bytes(await crypto.subtle.sign('HMAC', key, utf8(text)));
}

// What was kept or signed by an earlier release must be read by this one.
it('hashes, signs and derives what Web Crypto does', async () => {
  const n = 200;
  let wrong = 0;
  for (let length = 1; length <= n; length++) {
    const [key, salt, text] = [random(length), random(32), `${'é'.repeat(length)}\u0000${length}`];
    if (!sameBytes(sha256(text), bytes(await crypto.subtle.digest('SHA-256', utf8(text))))) wrong += 1;
    if (!sameBytes(hmacSha256(key, text), await webHmac(key, text))) wrong += 1;
    if (!sameBytes(hkdfSha256(key, salt, text, 64), await webHkdf(key, salt, text, 64))) wrong += 1;
  }
  console.log(`${wrong} of ${3 * n} differ from Web Crypto`);
  expect(wrong).toBe(0);
});

it('tells bytes apart by every one of them, and by their number', () => {
  const whole = random(32);
  for (let i = 0; i < 32; i++)
    expect(
      sameBytes(
        whole,
        whole.map((byte, at) => (at === i ? byte ^ 1 : byte)),
      ),
    ).toBe(false);
  expect(sameBytes(whole, whole.slice(0, 31))).toBe(false);
  expect(sameBytes(new Uint8Array(), new Uint8Array())).toBe(true);
  expect(sameBytes(whole, Uint8Array.from(whole))).toBe(true);
});
