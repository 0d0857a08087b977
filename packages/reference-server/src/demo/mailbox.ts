import type { Staff } from '../ports.ts';
import type { Deps, StaffContext } from '../services/context.ts';
import { listOfDeliveries, retryDelivery } from '../services/deliveries.ts';
import { createSites } from '../services/sites.ts';
import { findMail, listMail, listTexts } from '../store/mailbox.ts';
import type { Mailbox } from './pages/mailbox.ts';

/** Whoever looks into the demo's mailbox needs no sign-in; nothing in it is real. */
const anyone: Staff = { subject: 'demo-mailbox', name: 'Demo mailbox', roles: ['manager'] };

/** What the demo's mailbox shows, read from the database. */
export function mailboxOf(deps: Deps): Mailbox {
  const sites = createSites(deps);
  async function context(): Promise<StaffContext> {
    const site = await sites.find(undefined);
    const at = { site, locale: 'en', now: deps.clock.now(), baseUrl: sites.baseUrl(site) };
    return { ...deps, ...at, caller: {}, staff: anyone, requestId: 'demo-mailbox' };
  }
  return {
    list: (limit) => listMail(deps.db, limit),
    find: (id) => findMail(deps.db, id),
    texts: (limit) => listTexts(deps.db, limit),
    troubled: async (limit) => {
      const ctx = await context();
      const states = await Promise.all((['failing', 'dead', 'bounced'] as const).map((state) => listOfDeliveries(ctx, { state, limit })));
      return states.flatMap(({ items }) => items);
    },
    retry: async (id) => void (await retryDelivery(await context(), id)),
  };
}
