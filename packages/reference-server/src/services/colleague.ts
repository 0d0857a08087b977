import type { Colleague } from '@foyer/sdk/contract/staff';
import { colleagues } from '../store/case-list.ts';
import type { StaffContext, Tx } from './context.ts';
import { invalid } from './invalid.ts';

/** Somebody who works here by what names them; whoever asks, without it. @throws DomainError `validation-failed` */
export async function colleagueNamed(ctx: StaffContext, tx: Tx, subject: string | undefined, pointer = '/subject'): Promise<Colleague> {
  if (subject === undefined || subject === ctx.staff.subject) return ctx.staff;
  const found = (await colleagues(tx, ctx.site.id)).find((one) => one.subject === subject);
  if (!found) throw invalid(pointer, 'unknown-value', 'Nobody of this hospital is known by that. See the list of colleagues.');
  return found;
}
