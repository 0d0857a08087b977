import type { Answers, CaseAnswer, FeedbackAnswer, FeedbackInput, FollowUpInput, Questionnaire } from '@foyer/sdk/contract';
import type * as z from 'zod/mini';
import { DomainError } from '../problem.ts';
import type { SurveyRow } from '../store/surveys.ts';
import { answerFaults } from './answers.ts';
import type { Context, Tx } from './context.ts';
import { dangerIn } from './danger.ts';
import { replaceSpooled, spoolAnswers } from './feedback-spool.ts';
import { takeInvitation } from './invitations.ts';
import { liveSurvey, questionnaireOf } from './surveys.ts';

type Sent = z.output<typeof FeedbackInput>;
type FollowUp = z.output<typeof FollowUpInput>;
type Item = Questionnaire['item'][number];

/** Makes a complaint of a wish that somebody puts it right. */
export type OpenFollowUp = (
  ctx: Context,
  tx: Tx,
  asked: { readonly followUp: FollowUp; readonly survey: SurveyRow; readonly answers: Answers },
) => Promise<CaseAnswer>;

const expired = () =>
  new DomainError('link-expired', 'These answers can be changed no more: they were written down, or none were sent with this secret.');

function* flat(items: readonly Item[]): Generator<Item> {
  for (const item of items) {
    yield item;
    yield* flat(item.item ?? []);
  }
}

/** What a choice's answer says beside its code is the client's, and may be anything: only what the question knows is kept. */
function kept(answers: Answers): Answers {
  return answers
    .filter(({ answer }) => answer.length > 0)
    .map(({ linkId, answer }) => ({
      linkId,
      answer: answer.map((value) => (value.valueCoding ? { valueCoding: { code: value.valueCoding.code } } : value)),
    }));
}

/** @throws DomainError `validation-failed` */
function requireFitting(ctx: Context, survey: SurveyRow, answers: Answers): void {
  const { item } = questionnaireOf(ctx, survey);
  const faults = answerFaults(item, answers);
  if (faults.length === 0 && answers.every(({ answer }) => answer.length === 0))
    faults.push({ pointer: '/answers', code: 'required', detail: 'Answer one question at the least.' });
  if (faults.length > 0)
    throw new DomainError('validation-failed', 'Each entry of errors says what is wrong and where.', { errors: faults.slice(0, 50) });
}

const wordsIn = ({ answers, followUp }: Sent): string =>
  [...answers.flatMap(({ answer }) => answer.map(({ valueString = '' }) => valueString)), followUp?.text ?? '']
    .filter((text) => text !== '')
    .join('\n');

/** The same for all; what is in danger is told, whoever wrote it. */
export function feedbackReceived(ctx: Context, sent: Sent): FeedbackAnswer {
  const danger = dangerIn(ctx, wordsIn(sent));
  return { received: true, ...(danger && { danger }) };
}

/**
 * Keeps answers as nobody's. They wait with others, and are written down without a time.
 * @throws DomainError `link-expired`
 */
async function keepAnswers(ctx: Context, tx: Tx, { surveyId, answers, response, replaces, followUp }: Sent): Promise<void> {
  const secret = replaces ?? response;
  const known = secret === undefined ? 'unknown' : await replaceSpooled(ctx, tx, surveyId, secret, kept(answers));
  if (known === 'replaced') return;
  // They count already: whoever asks that it be put right an hour later is heard all the same.
  if (followUp && replaces !== undefined) return;
  if (known === 'over' || replaces !== undefined) throw expired();
  await spoolAnswers(ctx, tx, surveyId, kept(answers), response);
}

/**
 * Takes how it was. Without `followUp` nothing of it tells who sent it, or when (docs/decisions/0014).
 * @throws DomainError `not-found`, `validation-failed`, `invitation-used`, `link-expired`
 */
export async function sendFeedback(ctx: Context, tx: Tx, sent: Sent, openFollowUp: OpenFollowUp): Promise<FeedbackAnswer> {
  const { surveyId, answers, invitation, followUp } = sent;
  const survey = await liveSurvey(ctx, tx, surveyId);
  requireFitting(ctx, survey, answers);
  if (invitation !== undefined) await takeInvitation(ctx, tx, surveyId, invitation);
  await keepAnswers(ctx, tx, sent);
  const made = followUp && (await openFollowUp(ctx, tx, { followUp, survey, answers: kept(answers) }));
  return { ...feedbackReceived(ctx, sent), ...(made && { case: made.case, manage: made.manage }) };
}

/** Answers as somebody may read them: the question, and what was said to it. */
export function readable(ctx: Pick<Context, 'site' | 'locale'>, survey: SurveyRow, answers: Answers): string {
  const items = new Map([...flat(questionnaireOf(ctx, survey).item)].map((item) => [item.linkId, item]));
  const said = (item: Item, value: Answers[number]['answer'][number]) =>
    item.answerOption?.find(({ valueCoding }) => valueCoding && valueCoding.code === value.valueCoding?.code)?.valueCoding?.display ??
    String(
      value.valueString ?? value.valueInteger ?? value.valueDecimal ?? value.valueDate ?? value.valueCoding?.code ?? value.valueBoolean,
    );
  return answers
    .flatMap(({ linkId, answer }) => {
      const item = items.get(linkId);
      return item ? [`${item.text ?? linkId}\n${answer.map((value) => said(item, value)).join(', ')}`] : [];
    })
    .join('\n\n');
}
