import type { Change } from '@foyer/sdk/contract';
import type { ChangeInput, ChangesQuery, StaffChange } from '@foyer/sdk/contract/staff-feedback';
import { DomainError } from '../problem.ts';
import { colleagues } from '../store/case-list.ts';
import { allPractitioners } from '../store/catalogue.ts';
import { casesNamed, changesOf, insertChange, retireChange as retire, type ChangeRow } from '../store/changes.ts';
import { audit } from './audit.ts';
import { shownTeam } from './case-teams.ts';
import { pageOf, type Page, type Paging } from './catalogue.ts';
import type { Context, StaffContext, Tx } from './context.ts';
import { requireLocales } from './faq-lists.ts';
import { newId } from './ids.ts';
import { dayIn } from './instants.ts';
import { invalid } from './invalid.ts';
import { personalIn } from './personal-words.ts';
import { smallest } from './small-numbers.ts';
import { inTransaction } from './transactions.ts';
import { say } from './words.ts';

const present = (ctx: Context, row: ChangeRow): Change => ({
  id: row.id,
  said: say(ctx, row.said),
  did: say(ctx, row.did),
  ...(row.said_by >= smallest && { count: row.said_by }),
  ...(row.department_id !== null && { departmentId: row.department_id }),
  publishedOn: row.published_on,
});

const forStaff = (row: ChangeRow): StaffChange => ({
  id: row.id,
  said: row.said,
  did: row.did,
  count: row.said_by,
  ...(row.department_id !== null && { departmentId: row.department_id }),
  publishedOn: row.published_on,
  publishedBy: row.published_by,
  status: row.status,
});

/** What patients said and the hospital did, the newest first. @throws DomainError `validation-failed` */
export async function listChanges(
  ctx: Context,
  { department, ...paging }: Paging & { readonly department?: string | undefined },
): Promise<Page<Change>> {
  const rows = await changesOf(ctx.db, ctx.site.id, { status: 'shown' });
  const wanted = rows.filter(({ department_id }) => department === undefined || department_id === department);
  return pageOf(
    wanted.map((row) => present(ctx, row)),
    paging,
  );
}

/** Retired ones too. @throws DomainError `validation-failed` */
export const listChangesForStaff = async (ctx: Context, paging: ChangesQuery): Promise<Page<StaffChange>> =>
  pageOf((await changesOf(ctx.db, ctx.site.id)).map(forStaff), paging);

const faults = {
  name: 'The name of somebody in these cases stands here. Say it without.',
  'e-mail': 'An e-mail address stands here. Take it out.',
  phone: 'A phone number, or another number of seven digits or more, stands here. Take it out.',
  staff: 'The name of somebody who works here stands here. Say it without, such as "a nurse".',
  reference: 'The reference of one of these cases stands here. Take it out.',
} as const;

/** The closed cases that said so. @throws DomainError `validation-failed` for one that is not closed, and for words that tell of one */
async function casesOf(ctx: Context, tx: Tx, { caseIds, said, did }: ChangeInput): Promise<number> {
  const ids = [...new Set(caseIds)];
  const cases = await casesNamed(tx, ctx.site.id, ids);
  caseIds.forEach((id, i) => {
    const found = cases.find((one) => one.id === id);
    if (!found) throw invalid(`/caseIds/${i}`, 'unknown-value', 'There is no such case.');
    if (found.status !== 'closed') throw invalid(`/caseIds/${i}`, 'not-closed', 'This case is open still. Close it first.');
  });
  const staff = [
    ...(await allPractitioners(tx, ctx.site.id)).flatMap(({ name }) => Object.values(name)),
    ...(await colleagues(tx, ctx.site.id)).map(({ name }) => name),
  ];
  for (const [member, words] of [['said', said] as const, ['did', did] as const])
    for (const [locale, text] of Object.entries(words)) {
      const personal = personalIn(text, cases, staff);
      if (personal) throw invalid(`/${member}/${locale}`, 'personal', faults[personal]);
    }
  return cases.length;
}

/**
 * Publishes what was changed. How many closed cases said so is kept, not which.
 * @throws DomainError `validation-failed`
 */
export async function publishChange(ctx: StaffContext, tx: Tx, input: ChangeInput): Promise<StaffChange> {
  for (const member of ['said', 'did'] as const) requireLocales(ctx, input[member], `/${member}`);
  if (input.departmentId !== undefined) await shownTeam(ctx, tx, input.departmentId);
  const row: ChangeRow = {
    id: newId(ctx.random),
    site_id: ctx.site.id,
    said: input.said,
    did: input.did,
    said_by: await casesOf(ctx, tx, input),
    department_id: input.departmentId ?? null,
    published_on: dayIn(ctx.now, ctx.site.time_zone),
    published_by: ctx.staff.name,
    status: 'shown',
  };
  await insertChange(tx, row);
  await audit(ctx, tx, { action: 'create', kind: 'change', subjectId: row.id });
  return forStaff(row);
}

/** Takes one off the public list. Doing it again changes nothing. @throws DomainError `not-found` */
export const retireChange = (ctx: StaffContext, id: string): Promise<StaffChange> =>
  inTransaction(ctx, async (tx) => {
    const row = await retire(tx, ctx.site.id, id);
    if (!row) throw new DomainError('not-found', 'There is no such change.');
    await audit(ctx, tx, { action: 'retire', kind: 'change', subjectId: id });
    return forStaff(row);
  });
