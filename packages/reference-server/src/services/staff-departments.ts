import type { DepartmentInput, HoursInput, StaffDepartment } from '@foyer/sdk/contract/staff-departments';
import { DomainError } from '../problem.ts';
import type { Store } from '../store/db.ts';
import { departmentsWithHours, lockDepartment, type DepartmentWithHours } from '../store/departments.ts';
import { replaceHours, saveDepartment } from '../store/departments-written.ts';
import type { Context, Tx } from './context.ts';
import { firstDayThatCounts } from './department-hours.ts';
import { checkDepartment, departmentForStaff, hoursFromInput, wordsFrom } from './department-input.ts';
import { afterCommit, inTransaction } from './transactions.ts';

export const noSuchDepartment = () => new DomainError('not-found', 'There is no such department.');

/** Hidden ones too. */
export const departmentsForStaff = (ctx: Context, db: Store, ids?: readonly string[]): Promise<DepartmentWithHours[]> =>
  departmentsWithHours(db, ctx.site.id, { ...(ids && { ids }), from: firstDayThatCounts(ctx.now), hidden: true });

/** @throws DomainError `not-found` */
export async function departmentForChange(ctx: Context, db: Store, id: string): Promise<DepartmentWithHours> {
  const [found] = await departmentsForStaff(ctx, db, [id]);
  if (!found) throw noSuchDepartment();
  return found;
}

/** Whatever tells hours tells the new ones in the next answer: lists that were kept for a moment go. */
export function hoursChangeWith(ctx: Context, tx: Tx): void {
  afterCommit(tx, () => {
    ctx.recentCatalogue?.forget(ctx.site.id);
    ctx.recentSlots?.forget(ctx.site.id);
  });
}

/** In the order of their ids. */
export async function listForStaff(ctx: Context): Promise<{ items: StaffDepartment[] }> {
  return { items: (await departmentsForStaff(ctx, ctx.db)).map(departmentForStaff) };
}

/** @throws DomainError `not-found` */
export const getForStaff = async (ctx: Context, id: string): Promise<StaffDepartment> =>
  departmentForStaff(await departmentForChange(ctx, ctx.db, id));

/** What is changed is what was read (RFC 9110, section 13.1.1). @throws DomainError `precondition-required`, `version-mismatch` */
function requireVersion(version: number, ifMatch: string | undefined): void {
  if (ifMatch === undefined)
    throw new DomainError(
      'precondition-required',
      'Send the department’s ETag as If-Match, so that nothing is changed that you have not seen.',
    );
  const tags = ifMatch.split(',').map((tag) => tag.trim());
  if (!tags.includes('*') && !tags.includes(`"${version}"`))
    throw new DomainError('version-mismatch', 'The department has changed since you read it. Read it again, then decide.');
}

/** Changes a department that nobody else changes meanwhile, and gives it the next version. */
const changed = (
  ctx: Context,
  id: string,
  work: (tx: Tx, found: DepartmentWithHours) => Promise<DepartmentWithHours['department']>,
): Promise<StaffDepartment> =>
  inTransaction(ctx, async (tx) => {
    if (!(await lockDepartment(tx, ctx.site.id, id))) throw noSuchDepartment();
    const { department } = await departmentForChange(ctx, tx, id);
    const { id: same, site_id, version, ...words } = await work(tx, await departmentForChange(ctx, tx, id));
    await saveDepartment(tx, department, words);
    hoursChangeWith(ctx, tx);
    return departmentForStaff(await departmentForChange(ctx, tx, id));
  });

/** @throws DomainError `not-found`, `precondition-required`, `version-mismatch`, `validation-failed` */
export const replaceDepartment = (
  ctx: Context,
  id: string,
  input: DepartmentInput,
  ifMatch: string | undefined,
): Promise<StaffDepartment> =>
  changed(ctx, id, async (tx, { department }) => {
    requireVersion(department.version, ifMatch);
    await checkDepartment(ctx, tx, input);
    return { ...department, ...wordsFrom(input, department) };
  });

/** @throws DomainError `not-found`, `precondition-required`, `version-mismatch`, `validation-failed` */
export const replaceWeeklyHours = (
  ctx: Context,
  id: string,
  { hours }: HoursInput,
  ifMatch: string | undefined,
): Promise<StaffDepartment> =>
  changed(ctx, id, async (tx, { department }) => {
    requireVersion(department.version, ifMatch);
    await replaceHours(tx, id, hoursFromInput(hours));
    return department;
  });

/** Takes no messages, or promises no calls, until it goes on. Doing it again changes nothing. @throws DomainError `not-found` */
export const pauseChannel = (ctx: Context, id: string, kind: 'message' | 'callback', paused: boolean): Promise<StaffDepartment> =>
  changed(ctx, id, async (_tx, { department }) => ({
    ...department,
    ...(kind === 'message' ? { message_paused: paused } : { callback_paused: paused }),
  }));
