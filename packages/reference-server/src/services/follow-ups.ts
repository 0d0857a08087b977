import { sendMessage } from './cases.ts';
import { readable, type OpenFollowUp } from './feedback.ts';

/** A person looks after what was not right: with the words if there are any, and with what was answered, which its writer agreed to. */
export const openFollowUp: OpenFollowUp = (ctx, tx, { followUp, survey, answers }) => {
  const { patient, sentBy, reply, text = '' } = followUp;
  const words = [text.trim(), readable(ctx, survey, answers)].filter((part) => part !== '').join('\n\n');
  return sendMessage(ctx, tx, {
    topic: 'other',
    patient,
    ...(sentBy && { sentBy }),
    reply,
    text: words,
    ...(survey.department_id !== null && { departmentId: survey.department_id }),
  });
};
