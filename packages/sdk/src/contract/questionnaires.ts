import * as z from 'zod/mini';
import { operation } from './operation.ts';
import { Day, Id, IdParams, line, openEnum, text } from './primitives.ts';
import * as routes from './routes.ts';

const Coding = z.looseObject({ system: z.optional(z.string()), code: z.string(), display: z.optional(z.string()) });

/** Shows an item only when an earlier answer fits. FHIR Questionnaire.item.enableWhen. */
const EnableWhen = z.looseObject({
  question: z.string(),
  operator: z.enum(['exists', '=', '!=', '>', '<', '>=', '<=']),
  answerBoolean: z.optional(z.boolean()),
  answerInteger: z.optional(z.number()),
  answerDecimal: z.optional(z.number()),
  answerDate: z.optional(z.string()),
  answerString: z.optional(z.string()),
  answerCoding: z.optional(Coding),
});

/** One question, a group of them, or a text to read. */
export const QuestionnaireItem = z.looseObject({
  linkId: z.string(),
  text: z.optional(z.string()),
  type: openEnum(['group', 'display', 'boolean', 'decimal', 'integer', 'date', 'string', 'text', 'choice', 'open-choice']),
  required: z.optional(z.boolean()),
  repeats: z.optional(z.boolean()),
  maxLength: z.optional(z.number()),
  answerOption: z.optional(
    z.array(z.looseObject({ valueCoding: z.optional(Coding), valueString: z.optional(z.string()), valueInteger: z.optional(z.number()) })),
  ),
  enableWhen: z.optional(z.array(EnableWhen)),
  enableBehavior: z.optional(z.enum(['all', 'any'])),
  // Written out, since the emitted declaration would else hold `any` here.
  get item(): z.ZodMiniOptional<z.ZodMiniArray<typeof QuestionnaireItem>> {
    return z.optional(z.array(QuestionnaireItem));
  },
});
// Interfaces, since they keep their name in emitted declarations; an alias of a recursive type is cut off there.
export interface QuestionnaireItem extends z.output<typeof QuestionnaireItem> {}

/** A subset of the FHIR R4 resource: https://hl7.org/fhir/R4/questionnaire.html */
export const Questionnaire = z.looseObject({
  resourceType: z.literal('Questionnaire'),
  id: Id,
  status: openEnum(['draft', 'active', 'retired']),
  language: z.optional(z.string()),
  title: z.optional(z.string()),
  item: z.array(QuestionnaireItem),
});
export interface Questionnaire extends z.output<typeof Questionnaire> {}

const answerValue = z
  .strictObject({
    valueBoolean: z.optional(z.boolean()),
    valueInteger: z.optional(z.int()),
    valueDecimal: z.optional(z.number()),
    valueDate: z.optional(Day),
    valueString: z.optional(text(2000)),
    valueCoding: z.optional(z.strictObject({ system: z.optional(line(200)), code: line(100), display: z.optional(line(200)) })),
  })
  .check(z.refine((v) => Object.keys(v).length === 1, { error: 'one-value' }));

/** Answers as a flat list of FHIR QuestionnaireResponse items. */
export const Answers = z
  .array(z.strictObject({ linkId: line(100), answer: z.array(answerValue).check(z.maxLength(50, { error: 'too-many' })) }))
  .check(z.maxLength(200, { error: 'too-many' }));
export type Answers = z.output<typeof Answers>;

export const getQuestionnaire = operation(routes.getQuestionnaire, {
  params: IdParams,
  answers: { 200: { schema: Questionnaire, headers: ['ETag'] } },
});
