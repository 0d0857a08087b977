import { operations } from '@foyer/sdk/contract';
import type { BookingAnswer } from '@foyer/sdk/contract';
import type { HttpApp } from '../http.ts';
import { mount } from '../mount.ts';
import type { Context } from '../services/context.ts';
import { accept, decline } from '../services/offers.ts';
import { requireAuthority } from '../services/tokens.ts';
import { getEntry, join, leave } from '../services/waitlist.ts';

/** Authority over the place of the path. */
const ofEntry = (ctx: Context, { params }: { readonly params: { readonly id: string } }) => requireAuthority(ctx, params.id, 'waitlist');

const taken = (body: BookingAnswer) => ({ body, headers: { etag: `"${body.appointment.version}"` } });

export function waitlistRoutes(app: HttpApp): void {
  mount(
    app,
    operations.joinWaitlist,
    async (ctx, { body }, tx) => {
      const joined = await join(ctx, tx, body);
      return { body: joined, headers: { location: `${ctx.baseUrl}/v1/waitlist/${joined.entry.id}` } };
    },
    // A visit is made earlier only by whoever may move it.
    async (ctx, { body }) => (body.appointmentId === undefined ? {} : requireAuthority(ctx, body.appointmentId)),
  );
  mount(app, operations.getWaitlistEntry, async (ctx, { params }) => ({ body: await getEntry(ctx, params.id) }), ofEntry);
  mount(
    app,
    operations.leaveWaitlist,
    async (ctx, { params }) => {
      await leave(ctx, params.id);
      return { body: undefined };
    },
    ofEntry,
  );
  mount(app, operations.acceptOffer, async (ctx, { params }, tx) => taken(await accept(ctx, tx, params.id, params.offerId)), ofEntry);
  mount(
    app,
    operations.declineOffer,
    async (ctx, { params }, tx) => ({ body: await decline(ctx, tx, params.id, params.offerId) }),
    ofEntry,
  );
}
