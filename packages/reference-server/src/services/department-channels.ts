import type { CallbackWindow, Channel, ResponseTime } from '@foyer/sdk/contract';
import type { DepartmentWithHours } from '../store/departments.ts';
import type { Context } from './context.ts';
import { replyByOf, scheduleOf } from './department-hours.ts';
import { instantIn } from './instants.ts';
import { opennessAt } from './opening-hours/openness.ts';
import type { Schedule } from './opening-hours/schedule.ts';
import { weekWords } from './opening-hours/words.ts';
import { responseKey } from './response-times.ts';

/** What only the cases know. */
export interface Measured {
  /** Messages that wait for an answer, by department. */
  readonly waiting: ReadonlyMap<string, number>;
  /** By `responseKey`. */
  readonly times: ReadonlyMap<string, ResponseTime>;
}

/** Of a hospital that measures nothing. */
export const unmeasured: Measured = { waiting: new Map(), times: new Map() };

export const wordsOptions = (ctx: Context, { zone }: DepartmentWithHours) => ({
  locale: ctx.locale,
  // By the hospital's own clock unless told.
  zone: zone !== ctx.site.time_zone,
  at: ctx.now.getTime(),
});

const hasPhone = ({ department }: DepartmentWithHours) => department.telecom.some(({ system }) => system === 'phone');

function phoneOf(ctx: Context, found: DepartmentWithHours, schedule: Schedule): Channel {
  const { open, opensAt } = opennessAt(schedule, ctx.now.getTime());
  return {
    kind: 'phone',
    state: open ? 'open' : 'closed',
    ...(opensAt !== undefined && { nextOpening: instantIn(new Date(opensAt), found.zone) }),
    hours: weekWords(schedule, wordsOptions(ctx, found)),
  };
}

/**
 * Whether a message may be sent now.
 * @param waiting messages that wait for an answer there.
 */
export function messageState({ department }: DepartmentWithHours, waiting: number): 'open' | 'closed' | 'full' {
  if (department.reply_days === null || department.message_paused) return 'closed';
  return department.message_limit !== null && waiting >= department.message_limit ? 'full' : 'open';
}

function messageOf(ctx: Context, found: DepartmentWithHours, waiting: number): Channel {
  const by = replyByOf(found, ctx.now);
  const state = messageState(found, waiting);
  // Where nobody will ever work, nobody will answer.
  if (!by || state !== 'open') return { kind: 'message', state: state === 'full' ? 'full' : 'closed' };
  return { kind: 'message', state, replyBy: instantIn(by, found.zone) };
}

function callbackOf(ctx: Context, found: DepartmentWithHours, schedule: Schedule, windows: readonly CallbackWindow[]): Channel {
  const hours = weekWords(schedule, wordsOptions(ctx, found));
  if (windows.length > 0) return { kind: 'callback', state: 'open', hours };
  const { open, opensAt } = opennessAt(schedule, ctx.now.getTime());
  const staffed = !found.department.callback_paused && (open || opensAt !== undefined);
  return { kind: 'callback', state: staffed ? 'full' : 'closed', hours };
}

/** The ways to reach a department, always in one order. */
export function channelsOf(ctx: Context, found: DepartmentWithHours, windows: readonly CallbackWindow[], measured: Measured): Channel[] {
  const { department } = found;
  const channels: Channel[] = [];
  if (hasPhone(found)) channels.push(phoneOf(ctx, found, scheduleOf(found, 'phone')));
  if (department.reply_days !== null) channels.push(messageOf(ctx, found, measured.waiting.get(department.id) ?? 0));
  if (department.callback_capacity !== null) channels.push(callbackOf(ctx, found, scheduleOf(found, 'callback'), windows));
  return channels.map((channel) => {
    const kind = channel.kind;
    const time = kind === 'message' || kind === 'callback' ? measured.times.get(responseKey(department.id, kind)) : undefined;
    return time ? { ...channel, responseTime: time } : channel;
  });
}
