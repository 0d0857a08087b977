import { departmentsWithHours } from '../store/departments.ts';
import { openComplaint } from './complaints/opening.ts';
import type { Context, Tx } from './context.ts';
import { firstDayThatCounts } from './department-hours.ts';
import { readable, type OpenFollowUp } from './feedback.ts';

/** The department that a survey is about, where patients still see it: else the wish is about the hospital, and is heard all the same. */
async function shownDepartment(ctx: Context, tx: Tx, id: string | null): Promise<{ departmentId?: string }> {
  if (id === null) return {};
  const [found] = await departmentsWithHours(tx, ctx.site.id, { ids: [id], from: firstDayThatCounts(ctx.now) });
  return found ? { departmentId: id } : {};
}

/** Somebody puts right what was not: a complaint, with the words if there are any, and with what was answered, which its writer agreed to. */
export const openFollowUp: OpenFollowUp = async (ctx, tx, { followUp, survey, answers }) => {
  const { patient, sentBy, reply, text = '' } = followUp;
  const words = [text.trim(), readable(ctx, survey, answers)].filter((part) => part !== '').join('\n\n');
  const where = await shownDepartment(ctx, tx, survey.department_id);
  return openComplaint(ctx, tx, { category: 'other', ...where, patient, sentBy, reply, text: words, origin: 'survey' });
};
