import type { Clock, Random } from '../ports.ts';

export const systemClock: Clock = { now: () => new Date() };
export const systemRandom: Random = { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) };
