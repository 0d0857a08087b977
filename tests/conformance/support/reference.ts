import type { Ports } from '@foyer/conformance';
import type { AppOptions } from '../../../packages/reference-server/src/app.ts';
import type { DB, Kysely } from '../../../packages/reference-server/src/store/db.ts';
import { publicUrl, testApp, type TestApp } from '../../reference-server/setup/app.ts';
import { systemRandom, type Hospital } from '../../reference-server/setup/hospital.ts';

/** What the kit calls: a URL in, an answer out. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface Reference {
  readonly url: string;
  readonly fetch: Fetch;
  readonly server: TestApp;
  /** The server's own clock, which the kit's waiting moves on: no test waits for a hold to expire. */
  readonly ports: Ports;
}

/** Draws that are the same in every run with one seed. Keys must be new in each, so longer texts come from the machine. */
function seeded(seed: number): (length: number) => Uint8Array {
  let state = seed >>> 0 || 1;
  const draw = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return state & 0xff;
  };
  return (length) => (length > 4 ? systemRandom.bytes(length) : Uint8Array.from({ length }, draw));
}

/** The reference server on a hospital's database, called without a network under the address it has for patients. */
export function reference(db: Kysely<DB>, hospital: Hospital, seed = 1, options: Partial<AppOptions> = {}): Reference {
  const server = testApp(db, hospital, { limits: 'off', ...options });
  const base = hospital.site.is_default ? '' : `/sites/${hospital.site.slug}`;
  return {
    url: `${publicUrl}${base}`,
    fetch: async (url, init) => server.app.request(url, init),
    server,
    ports: {
      now: () => hospital.clock.now(),
      bytes: seeded(seed),
      sleep: async (ms, signal) => {
        signal?.throwIfAborted();
        hospital.clock.forward(ms / 1000);
      },
    },
  };
}
