import type { Config, Ports } from '@foyer/conformance';
import type { AppOptions } from '../../../packages/reference-server/src/app.ts';
import type { BearerVerifier } from '../../../packages/reference-server/src/ports.ts';
import { matchWaiting } from '../../../packages/reference-server/src/services/matching.ts';
import { endWhatIsOver } from '../../../packages/reference-server/src/services/waitlist-ends.ts';
import type { DB, Kysely } from '../../../packages/reference-server/src/store/db.ts';
import { hospitalOrigin, publicUrl, testApp, type TestApp } from '../../reference-server/setup/app.ts';
import { somebody, systemRandom, type Hospital } from '../../reference-server/setup/hospital.ts';

/** What the kit calls: a URL in, an answer out. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

export interface Reference {
  readonly url: string;
  readonly fetch: Fetch;
  readonly server: TestApp;
  /** What a vendor would write in the configuration, but for what takes a visit. */
  readonly config: Config;
  /** The server's own clock, which the kit's waiting moves on: no test waits for a hold to expire, or for an offer. */
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

/** `Bearer patient:ann` is Ann. Not of the server's tests, whose file needs a test runner: the kill table runs without one. */
const bearer: BearerVerifier = {
  verify: async (token) => {
    const [role, subject] = token.split(':');
    return role === 'patient' && subject ? { role, subject } : undefined;
  },
};

/** The reference server on a hospital's database, called without a network under the address it has for patients. */
export function reference(db: Kysely<DB>, hospital: Hospital, seed = 1, options: Partial<AppOptions> = {}): Reference {
  const server = testApp(db, hospital, { bearer, ...options });
  const base = hospital.site.is_default ? '' : `/sites/${hospital.site.slug}`;
  return {
    url: `${publicUrl}${base}`,
    fetch: async (url, init) => server.app.request(url, init),
    server,
    config: { origin: hospitalOrigin, bearer: 'patient:kit' },
    ports: {
      now: () => hospital.clock.now(),
      bytes: seeded(seed),
      sleep: async (ms, signal) => {
        signal?.throwIfAborted();
        hospital.clock.forward(ms / 1000);
        // What a server does every few seconds is done meanwhile.
        const site = await db.selectFrom('site').selectAll().where('id', '=', hospital.site.id).executeTakeFirstOrThrow();
        const ctx = hospital.context({}, { db, site });
        await endWhatIsOver(ctx);
        await matchWaiting(ctx);
      },
    },
  };
}

/** A visit whose token has expired, as only the database can make one. */
export async function expiredVisit(db: Kysely<DB>, hospital: Hospital, server: TestApp): Promise<{ id: string; token: string }> {
  const [slot] = await hospital.slots('video');
  const answer = await server.post('/v1/appointments', { slotId: slot?.id, ...somebody() });
  const { appointment, manage } = (await answer.json()) as { appointment: { id: string }; manage: { token: string } };
  const expires_at = hospital.clock.now().toISOString();
  await db.updateTable('manage_token').set({ expires_at }).where('subject_id', '=', appointment.id).execute();
  return { id: appointment.id, token: manage.token };
}
