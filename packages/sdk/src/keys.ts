/** 18 bytes: 144 bits of random in 24 characters of base64url (RFC 4648, section 5), without padding. */
const keyBytes = 18;

/** A new Idempotency-Key. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(keyBytes));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
