import { firstAnswers, waitingMessages } from '../store/case-counts.ts';
import type { Context } from './context.ts';
import type { Measured } from './department-channels.ts';
import { dayIn } from './instants.ts';
import { responseTimes, responsesSince } from './response-times.ts';

const day = 86_400_000;

/** How messages and callbacks of a hospital stand: how many wait, and how long the first answer took. */
export async function measureCases(ctx: Context): Promise<Measured> {
  const zone = ctx.site.time_zone;
  const today = dayIn(ctx.now, zone);
  // A day earlier than the first that counts: days begin by the clock of the site.
  const since = new Date(Date.parse(`${responsesSince(today)}T00:00:00Z`) - day);
  const rows = (await firstAnswers(ctx.db, ctx.site.id, since)).map(({ department_id, kind, asked, answered }) => ({
    departmentId: department_id,
    kind,
    from: asked,
    answered,
  }));
  return { waiting: await waitingMessages(ctx.db, ctx.site.id), times: responseTimes(rows, today, (at) => dayIn(at, zone)) };
}
