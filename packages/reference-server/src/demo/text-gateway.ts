import type { Deps } from '../services/context.ts';
import { newWebhookSecret } from '../services/webhook-secrets.ts';
import { allSites } from '../store/sites.ts';
import { endpointsOf, saveEndpoint } from '../store/webhooks.ts';

const idOf = (siteId: string) => `demo-texts-${siteId}`;

/**
 * Gives each hospital of a demo an SMS gateway: this very server, over real HTTP, signed and checked as any other. A hospital that has
 * one of its own keeps it.
 */
export async function openDemoGateways(deps: Deps, port: number): Promise<void> {
  const { db, clock } = deps;
  for (const { id: siteId } of await allSites(db)) {
    const id = idOf(siteId);
    const gateways = (await endpointsOf(db, siteId)).filter(({ kind }) => kind === 'sms');
    const before = gateways.find((one) => one.id === id);
    if (!before && gateways.length > 0) continue;
    const { sealed } = await newWebhookSecret(deps, id);
    await saveEndpoint(db, {
      id,
      site_id: siteId,
      kind: 'sms',
      url: `http://127.0.0.1:${port}/demo/texts/${id}`,
      events: [],
      secret: sealed,
      old_secret: null,
      old_secret_until: null,
      enabled: before?.enabled ?? true,
      disabled_by: before?.disabled_by ?? null,
      created_at: before?.created_at ?? clock.now(),
    });
  }
}
