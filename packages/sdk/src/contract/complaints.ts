import * as z from 'zod/mini';
import { BookedByInput, PatientInput } from './appointments.ts';
import { CaseAnswer, CaseWords, ReplyInput, answerable } from './cases.ts';
import { complaintCategories } from './complaint.ts';
import { operation } from './operation.ts';
import { Day, Id, line, text } from './primitives.ts';
import * as routes from './routes.ts';

/** Something that went wrong, for the hospital to look into and to answer in writing. */
export const ComplaintInput = z
  .strictObject({
    category: z.enum(complaintCategories, { error: 'unknown-value' }),
    /** Where it happened. */
    departmentId: z.optional(Id),
    /** Whom it is about, in own words: whoever is named does not get to look after it. */
    people: z.optional(line(300)),
    happenedOn: z.optional(Day),
    text: CaseWords,
    /** What would put it right. */
    wish: z.optional(text(1000)),
    /** Somebody is being hurt, or is not safe: somebody on call looks at it within the hour. */
    harm: z.optional(z.boolean({ error: 'not-a-choice' })),
    /** Whom it is about as a patient. */
    patient: PatientInput,
    /** Whoever complains for somebody else; they get the answer. */
    sentBy: z.optional(BookedByInput),
    /** That the patient knows of it and agrees. Without it the hospital asks them first before it tells anything about them. */
    patientAgrees: z.optional(z.boolean({ error: 'not-a-choice' })),
    reply: ReplyInput,
  })
  .check(answerable);
export type ComplaintInput = z.input<typeof ComplaintInput>;

/** The clock of the hospital's rules begins when it is received: `case.createdAt`. No channel closes a complaint out: one is always taken. */
export const sendComplaint = operation(routes.sendComplaint, {
  body: ComplaintInput,
  answers: { 201: { schema: CaseAnswer, headers: ['Location'] } },
  problems: ['unauthenticated', 'token-expired'],
});
