import type { HoursExceptionInput, StaffHoursException } from '@foyer/sdk/contract/staff-departments';
import { DomainError } from '../problem.ts';
import { exceptionsFrom, type HoursExceptionRow } from '../store/departments.ts';
import { addHoursExceptions, deleteHoursException, lockExceptions } from '../store/departments-written.ts';
import type { Context, Tx } from './context.ts';
import { requireWords } from './department-input.ts';
import { newId } from './ids.ts';
import { dayIn } from './instants.ts';
import { invalid } from './invalid.ts';
import { departmentsForStaff, hoursChangeWith } from './staff-departments.ts';
import { inTransaction } from './transactions.ts';

const forStaff = (row: HoursExceptionRow): StaffHoursException => ({
  id: row.id,
  ...(row.department_id !== null && { departmentId: row.department_id }),
  day: row.day,
  closed: row.times.length === 0,
  times: row.times,
  ...(row.uses.length > 0 && { uses: row.uses }),
  ...(row.description && { description: { ...row.description } }),
});

/** Two that say something of the same hours. */
const clash = (a: Pick<HoursExceptionRow, 'uses'>, b: Pick<HoursExceptionRow, 'uses'>): boolean =>
  a.uses.length === 0 || b.uses.length === 0 || a.uses.some((use) => b.uses.includes(use));

export const exceptionRow = (
  ctx: Context,
  id: string,
  { departmentId, day, times, uses = [], description }: HoursExceptionInput,
): HoursExceptionRow => ({
  id,
  site_id: ctx.site.id,
  department_id: departmentId ?? null,
  day,
  uses: [...new Set(uses)],
  times,
  description: description ?? null,
  created_at: ctx.now,
});

/** Those of today and later, by day: the whole hospital's and all departments', or what counts for one department. */
export async function listExceptions(ctx: Context, departmentId?: string): Promise<{ items: StaffHoursException[] }> {
  const from = dayIn(ctx.now, ctx.site.time_zone);
  const rows = await exceptionsFrom(ctx.db, ctx.site.id, from);
  const own = rows.filter((row) => departmentId === undefined || row.department_id === null || row.department_id === departmentId);
  return { items: own.map(forStaff) };
}

/** @throws DomainError `validation-failed` for a day that is over or differs already, or no department of the hospital */
export async function addException(ctx: Context, tx: Tx, input: HoursExceptionInput): Promise<StaffHoursException> {
  await lockExceptions(tx, ctx.site.id);
  const { departmentId, day, description } = input;
  const [department] = departmentId === undefined ? [] : await departmentsForStaff(ctx, tx, [departmentId]);
  if (departmentId !== undefined && !department) throw invalid('/departmentId', 'unknown-value', 'The hospital has no such department.');
  if (description) requireWords(ctx, '/description', description);
  const today = dayIn(ctx.now, department?.zone ?? ctx.site.time_zone);
  if (day < today) throw invalid('/day', 'past', 'That day is over.');

  const row = exceptionRow(ctx, newId(ctx.random), input);
  const there = (await exceptionsFrom(tx, ctx.site.id, day)).filter((e) => e.day === day && e.department_id === row.department_id);
  if (there.some((other) => clash(other, row))) {
    throw invalid('/day', 'taken', 'There is an exception on that day already. Take that one away first.');
  }
  await addHoursExceptions(tx, [row]);
  hoursChangeWith(ctx, tx);
  return forStaff(row);
}

/** The day is as every week again. @throws DomainError `not-found` */
export const removeException = (ctx: Context, id: string): Promise<void> =>
  inTransaction(ctx, async (tx) => {
    if (!(await deleteHoursException(tx, ctx.site.id, id))) throw new DomainError('not-found', 'There is no such exception.');
    hoursChangeWith(ctx, tx);
  });
