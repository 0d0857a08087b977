import { waitingMessages } from '../store/case-counts.ts';
import { placesTaken, type TakenPlaces } from '../store/callback-places.ts';
import type { Store } from '../store/db.ts';
import { departmentsWithHours, type DepartmentWithHours } from '../store/departments.ts';
import { hasRoom } from './callback-windows.ts';
import type { Context } from './context.ts';
import { messageState } from './department-channels.ts';
import { firstDayThatCounts, replyByOf, scheduleOf } from './department-hours.ts';
import { opennessAt } from './opening-hours/openness.ts';
import { momentWords } from './opening-hours/words.ts';

/** A way to ask in writing, or to be called. */
export type AskedBy = 'message' | 'callback';

/** What all departments of a site have taken on. */
interface Burden {
  readonly waiting: ReadonlyMap<string, number>;
  readonly taken: TakenPlaces;
}

/** In a transaction, with all that is committed by now. */
export const burdenOf = async (ctx: Context, db: Store): Promise<Burden> => ({
  waiting: await waitingMessages(db, ctx.site.id),
  taken: await placesTaken(db, ctx.site.id, ctx.now),
});

/** Whether a department takes one more now. */
export function takes({ now }: Pick<Context, 'now'>, found: DepartmentWithHours, channel: AskedBy, { waiting, taken }: Burden): boolean {
  if (channel === 'callback') return hasRoom(found, now, taken);
  return messageState(found, waiting.get(found.department.id) ?? 0) === 'open' && replyByOf(found, now) !== undefined;
}

/** A department's own number, where it has one. */
export const ownPhone = ({ department }: DepartmentWithHours): string | undefined =>
  department.telecom.find(({ system }) => system === 'phone')?.value;

const opennessOf = ({ now }: Pick<Context, 'now'>, found: DepartmentWithHours) => {
  const schedule = scheduleOf(found, 'phone');
  const { open, opensAt } = opennessAt(schedule, now.getTime());
  return { open, from: opensAt === undefined ? '' : ` from ${momentWords(schedule.clock, opensAt, 'en')}` };
};

/** A number that is answered now, the team's own before the hospital's; where both are closed, with when one opens. */
async function callWords(ctx: Context, db: Store, team: DepartmentWithHours | undefined): Promise<string> {
  const own = team && ownPhone(team);
  const ofTeam = team && own !== undefined ? opennessOf(ctx, team) : undefined;
  if (ofTeam?.open) return `call ${own}`;
  const { phone, departmentId } = ctx.site.contact;
  const ids = departmentId === undefined ? [] : [departmentId];
  const [desk] = await departmentsWithHours(db, ctx.site.id, { ids, from: firstDayThatCounts(ctx.now) });
  const ofHospital = desk && opennessOf(ctx, desk);
  if (ofTeam && ofHospital?.open) return `call the hospital at ${phone}`;
  return ofTeam && ofTeam.from !== '' ? `call ${own}${ofTeam.from}` : `call ${phone}${ofHospital?.from ?? ''}`;
}

const otherWays = {
  message: { channel: 'callback', words: 'ask to be called back' },
  callback: { channel: 'message', words: 'send a message' },
} as const;

/**
 * What works instead, so that nobody stands before a closed door.
 * @param teams those that may answer, the first one's number is told. Of the hospital itself: none.
 */
export async function instead(ctx: Context, db: Store, teams: readonly DepartmentWithHours[], closed: AskedBy): Promise<string> {
  const call = await callWords(ctx, db, teams[0]);
  const { channel, words } = otherWays[closed];
  const burden = await burdenOf(ctx, db);
  return teams.some((found) => takes(ctx, found, channel, burden)) ? `You can ${words} instead, or ${call}.` : `Please ${call}.`;
}
