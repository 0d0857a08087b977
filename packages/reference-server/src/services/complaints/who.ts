import { knownColleagues, removePerson } from '../../store/complaints.ts';
import { DomainError } from '../../problem.ts';
import type { StaffContext, Tx } from '../context.ts';
import { invalid } from '../invalid.ts';
import { barredFrom, barredWords, barredYourself, isConcerned, isNamedIn, isPerson } from './people.ts';
import { complaintStep, seesComplaints, type Doing } from './staff-steps.ts';

interface Named {
  readonly subject: string;
  readonly name: string;
}

const words = { owner: '/owner', deputy: '/deputy' } as const;

/** @throws DomainError `validation-failed` */
async function colleague({ inside, tx }: Doing, subject: string, pointer: string): Promise<Named & { readonly sees: boolean }> {
  const { staff, site } = inside;
  if (!isPerson({ subject }))
    throw invalid(pointer, 'not-right', 'That is a secret which programs share, and no person. Choose somebody by name.');
  if (subject === staff.subject) return { subject, name: staff.name, sees: seesComplaints(inside) };
  const known = (await knownColleagues(tx, site.id)).find((one) => one.subject === subject);
  if (!known) throw invalid(pointer, 'unknown-value', 'Nobody of this hospital is known by that. See the list of colleagues.');
  return known;
}

/**
 * Gives it to an owner and a deputy, by name.
 * @throws DomainError `validation-failed` for somebody who must not have it
 */
export const giveToOwners = (ctx: StaffContext, tx: Tx, id: string, said: { readonly owner: string; readonly deputy: string }) =>
  complaintStep(ctx, tx, id, 'owners', async (doing) => {
    const chosen = async (part: keyof typeof words) => {
      const one = await colleague(doing, said[part], words[part]);
      const barred = barredFrom(doing.locked, one) ?? (one.sees ? undefined : ('no-role' as const));
      if (barred !== undefined) throw invalid(words[part], 'not-right', barredWords[barred]);
      return one;
    };
    const owner = await chosen('owner');
    const deputy = await chosen('deputy');
    return {
      step: 'owners',
      event: 'case.assigned',
      change: { status: doing.status, owner_subject: owner.subject, owner_name: owner.name },
      complaint: { deputy_subject: deputy.subject, deputy_name: deputy.name },
      people: [
        { subject: owner.subject, name: owner.name, part: 'owned', reason: null },
        { subject: deputy.subject, name: deputy.name, part: 'deputised', reason: null },
      ],
      reason: `${owner.name}, ${deputy.name}`,
    };
  });

/** Were it said to be about everybody, nobody would see it, and its dates would pass unseen. @throws DomainError `validation-failed` */
async function requireSomebodyLeft({ inside, tx, locked: { people } }: Doing, isNamedNow: (subject: string) => boolean): Promise<void> {
  const known = [{ ...inside.staff, sees: true }, ...(await knownColleagues(tx, inside.site.id))];
  if (known.some((one) => one.sees && isPerson(one) && !isNamedNow(one.subject) && !isConcerned(people, one))) return;
  throw invalid(
    '/subjects',
    'nobody-left',
    'Nobody who works with complaints would see it any more. Have somebody else sign in at the desk first.',
  );
}

/**
 * Says whom it is about. From then on they do not see it; what they had of it is given up, and what they signed counts for nothing.
 * @throws DomainError `validation-failed`
 */
export const nameConcerned = async (
  ctx: StaffContext,
  tx: Tx,
  id: string,
  { subjects, reason }: { readonly subjects: readonly string[]; readonly reason: string },
) => ({
  // Whoever says so of themselves does not see it any more.
  gone: subjects.includes(ctx.staff.subject),
  ...(await complaintStep(ctx, tx, id, 'concerns', async (doing) => {
    const { row, complaint } = doing.locked;
    const barred = barredFrom(doing.locked, ctx.staff);
    if (barred !== undefined && subjects.some((subject) => subject !== ctx.staff.subject))
      throw new DomainError('invalid-transition', `${barredYourself[barred]} You can say of yourself that it is about you.`);
    const found: Named[] = [];
    for (const [i, subject] of [...new Set(subjects)].entries()) found.push(await colleague(doing, subject, `/subjects/${i}`));
    const are = (subject: string | null) => found.some((one) => one.subject === subject);
    await requireSomebodyLeft(doing, are);
    const hadIt = are(row.owner_subject) || are(complaint.deputy_subject);
    const isGoing = row.owner_subject !== null && row.status !== 'answered';
    const unsigned = are(complaint.signed_subject) && row.status === 'signed-off';
    const noSigner = { signed_subject: null, signed_name: null, signed_at: null };
    for (const { subject } of found) await removePerson(tx, id, subject, 'cleared');
    return {
      step: 'concerns',
      event: 'case.changed',
      change:
        hadIt && isGoing
          ? { status: 'acknowledged', owner_subject: null, owner_name: null }
          : { status: unsigned ? 'investigating' : doing.status },
      complaint: {
        ...(hadIt && isGoing && { deputy_subject: null, deputy_name: null, ...noSigner }),
        ...(unsigned && noSigner),
      },
      people: found.map(({ subject, name }) => ({ subject, name, part: 'concerned', reason })),
      reason: `${found.map(({ name }) => name).join(', ')}: ${reason}`,
    };
  })),
});

/**
 * Says that a colleague is not the one whom it is about. Nobody says so of themselves.
 * @throws DomainError `validation-failed`
 */
export const clearColleague = (
  ctx: StaffContext,
  tx: Tx,
  id: string,
  { subject, reason }: { readonly subject: string; readonly reason: string },
) =>
  complaintStep(ctx, tx, id, 'clear', async (doing) => {
    const { complaint, people, words } = doing.locked;
    if (subject === ctx.staff.subject) throw invalid('/subject', 'not-right', 'A colleague says that of you.');
    const { name } = await colleague(doing, subject, '/subject');
    if (!isConcerned(people, { subject }) && !isNamedIn({ people: complaint.people, words }, name))
      throw invalid('/subject', 'not-right', 'Nothing says that it is about them.');
    await removePerson(tx, id, subject, 'concerned');
    return {
      step: 'clear',
      event: 'case.changed',
      change: { status: doing.status },
      people: [{ subject, name, part: 'cleared', reason }],
      reason: `${name}: ${reason}`,
    };
  });

/** The patient agrees that somebody complains for them, and how that is known. */
export const writeConsent = (ctx: StaffContext, tx: Tx, id: string, { reason }: { readonly reason: string }) =>
  complaintStep(ctx, tx, id, 'consent', ({ status }) => ({
    step: 'consent',
    event: 'case.changed',
    change: { status },
    complaint: { consent: 'given' },
    reason,
  }));
