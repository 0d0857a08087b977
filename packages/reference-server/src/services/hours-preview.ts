import type { HoursPreview, HoursPreviewInput, HoursUse, PreviewDay } from '@foyer/sdk/contract/staff-departments';
import { placesTaken } from '../store/callback-places.ts';
import type { DepartmentWithHours } from '../store/departments.ts';
import type { Context } from './context.ts';
import { unmeasured } from './department-channels.ts';
import { scheduleOf } from './department-hours.ts';
import { hoursFromInput } from './department-input.ts';
import { toDepartment } from './departments.ts';
import { exceptionRow } from './hours-exceptions.ts';
import { exceptionsFor } from './opening-hours/from-rows.ts';
import { wallText } from './opening-hours/parts.ts';
import { wallSpansOn } from './opening-hours/schedule.ts';
import { departmentForChange } from './staff-departments.ts';
import { addDays } from './wall-time.ts';
import { say } from './words.ts';

const uses = ['open', 'phone', 'callback'] as const satisfies readonly HoursUse[];
/** So many days are shown one by one. */
const dayCount = 14;

function dayOf(ctx: Context, found: DepartmentWithHours, date: string): PreviewDay {
  const on = (use: HoursUse) =>
    wallSpansOn(scheduleOf(found, use), date).map(({ from, to }) => ({ start: wallText(from), end: wallText(to) }));
  const exceptions = uses.flatMap((use) => exceptionsFor(found.exceptions, found.hours, use).get(date) ?? []);
  const description = exceptions.find((e) => e.description)?.description;
  return {
    date,
    open: on('open'),
    phone: on('phone'),
    callback: on('callback'),
    differs: exceptions.length > 0,
    ...(description && { description: say(ctx, description) }),
  };
}

/** With the hours and exceptions of a request instead of those there are. */
function tried(ctx: Context, found: DepartmentWithHours, { hours, exceptions = [] }: HoursPreviewInput): DepartmentWithHours {
  const departmentId = found.department.id;
  const added = exceptions.map((input, i) => exceptionRow(ctx, `preview-${i}`, { ...input, departmentId }));
  const days = new Set(added.map(({ day }) => day));
  return {
    ...found,
    hours: hours ? hoursFromInput(hours).map((row) => ({ ...row, department_id: departmentId })) : found.hours,
    exceptions: [...added, ...found.exceptions.filter(({ day, department_id }) => department_id === null || !days.has(day))],
  };
}

/** What other hours would come to, or those there are. Changes nothing. @throws DomainError `not-found`, `validation-failed` */
export async function previewHours(ctx: Context, id: string, input: HoursPreviewInput): Promise<HoursPreview> {
  const found = tried(ctx, await departmentForChange(ctx, ctx.db, id), input);
  const taken = await placesTaken(ctx.db, ctx.site.id, ctx.now, { departmentId: id });
  const { clock } = scheduleOf(found, 'open');
  const today = clock.read(ctx.now.getTime()).day;
  return {
    department: toDepartment(ctx, found, { taken, measured: unmeasured }),
    days: Array.from({ length: dayCount }, (_, i) => dayOf(ctx, found, addDays(today, i))),
  };
}
