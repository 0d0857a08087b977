import type { DepartmentInput, HoursInput, StaffDepartment } from '@foyer/sdk/contract/staff-departments';
import { DomainError } from '../problem.ts';
import type { Store } from '../store/db.ts';
import { departmentsWithHours, lockDepartment, type DepartmentWithHours } from '../store/departments.ts';
import { addDepartment, lockDirectory, replaceHours, saveDepartment } from '../store/departments-written.ts';
import { audit } from './audit.ts';
import type { Context, StaffContext, Tx } from './context.ts';
import { firstDayThatCounts, replyByOf } from './department-hours.ts';
import { checkDepartment, departmentForStaff, hoursFromInput, wordsFrom } from './department-input.ts';
import { newId } from './ids.ts';
import { messageState } from './department-channels.ts';
import { afterCommit, inTransaction } from './transactions.ts';

export const noSuchDepartment = () => new DomainError('not-found', 'There is no such department.');

type Shown = DepartmentInput['status'];

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
    await lockDirectory(tx, ctx.site.id);
    if (!(await lockDepartment(tx, ctx.site.id, id))) throw noSuchDepartment();
    const { department } = await departmentForChange(ctx, tx, id);
    const { id: same, site_id, version, ...words } = await work(tx, await departmentForChange(ctx, tx, id));
    await saveDepartment(tx, department, words);
    hoursChangeWith(ctx, tx);
    return departmentForStaff(await departmentForChange(ctx, tx, id));
  });

/** A new one, without hours and with nothing paused. @throws DomainError `validation-failed` */
export async function createDepartment(ctx: StaffContext, tx: Tx, input: DepartmentInput): Promise<StaffDepartment> {
  await checkDepartment(ctx, tx, input);
  const id = newId(ctx.random);
  await addDepartment(tx, ctx.site.id, { id, ...wordsFrom(input) }, []);
  await audit(ctx, tx, { action: 'create', kind: 'department', subjectId: id });
  hoursChangeWith(ctx, tx);
  return departmentForStaff(await departmentForChange(ctx, tx, id));
}

/** @throws DomainError `invalid-transition` where patients could write to nobody without it */
async function requireAnother(ctx: Context, tx: Tx, id: string): Promise<void> {
  const shown = await departmentsWithHours(tx, ctx.site.id, { from: firstDayThatCounts(ctx.now) });
  // Where nobody will ever work, nobody will answer.
  const takes = (one: DepartmentWithHours) => messageState(one, 0) === 'open' && replyByOf(one, ctx.now) !== undefined;
  const answers = shown.some(({ department }) => department.id === id && department.reply_days !== null);
  if (!answers || shown.some((one) => one.department.id !== id && takes(one))) return;
  throw new DomainError(
    'invalid-transition',
    'Patients could write to nobody then: no other department that is shown takes messages now. Let another one take messages first.',
  );
}

/** Writes down that a department comes or goes; one that patients cannot do without does not go. */
async function tellShown(ctx: StaffContext, tx: Tx, id: string, was: Shown, is: Shown): Promise<void> {
  if (was === is) return;
  if (is === 'hidden') await requireAnother(ctx, tx, id);
  await audit(ctx, tx, { action: is === 'hidden' ? 'retire' : 'restore', kind: 'department', subjectId: id });
}

/**
 * Shows a department to patients, or to staff alone: patients then find it nowhere, and send it nothing. What it has already stays, with what was
 * promised. Doing it again changes nothing.
 *
 * @throws DomainError `not-found`; `invalid-transition` where patients could write to nobody without it
 */
export const showDepartment = (ctx: StaffContext, id: string, shown: boolean): Promise<StaffDepartment> =>
  changed(ctx, id, async (tx, { department }) => {
    const status = shown ? 'shown' : 'hidden';
    await tellShown(ctx, tx, id, department.status, status);
    return { ...department, status };
  });

/** @throws DomainError `not-found`, `precondition-required`, `version-mismatch`, `validation-failed`, and as `showDepartment` where its `status` changes */
export const replaceDepartment = (
  ctx: StaffContext,
  id: string,
  input: DepartmentInput,
  ifMatch: string | undefined,
): Promise<StaffDepartment> =>
  changed(ctx, id, async (tx, { department }) => {
    requireVersion(department.version, ifMatch);
    await checkDepartment(ctx, tx, input);
    await tellShown(ctx, tx, id, department.status, input.status);
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
