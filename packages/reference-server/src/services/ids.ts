import type { Random } from '../ports.ts';
import { toHex } from './bytes.ts';

/** A new id: UUID version 4 (RFC 9562), which FHIR takes as an id as well. */
export function newId(random: Random): string {
  const bytes = random.bytes(16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return toHex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/u, '$1-$2-$3-$4-');
}
