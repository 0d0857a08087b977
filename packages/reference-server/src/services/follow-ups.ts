import { openComplaint } from './complaints/opening.ts';
import { readable, type OpenFollowUp } from './feedback.ts';
import { isShown } from './surveys.ts';

/** Somebody puts right what was not: a complaint, with the words if there are any, and with what was answered, which its writer agreed to. */
export const openFollowUp: OpenFollowUp = async (ctx, tx, { followUp, survey, answers }) => {
  const { patient, sentBy, reply, text = '' } = followUp;
  const words = [text.trim(), readable(ctx, survey, answers)].filter((part) => part !== '').join('\n\n');
  const { department_id: departmentId } = survey;
  // Where patients do not see it any more, the wish is about the hospital, and is heard all the same.
  const where = departmentId !== null && (await isShown(ctx, tx, departmentId)) && { departmentId };
  return openComplaint(ctx, tx, { category: 'other', ...where, patient, sentBy, reply, text: words, origin: 'survey' });
};
