import type { Answers, QuestionnaireItem } from '../contract/questionnaires.ts';
import { inDigits } from './birth-date.ts';
import type { FieldError } from './booking.state.ts';

type RawAnswers = Readonly<Record<string, readonly string[]>>;
type EnableWhen = NonNullable<QuestionnaireItem['enableWhen']>[number];

/**
 * The questions to show, in order, groups opened: those that are not disabled by an earlier answer.
 *
 * @see https://hl7.org/fhir/R4/questionnaire-definitions.html#Questionnaire.item.enableWhen
 */
export function visibleItems(items: readonly QuestionnaireItem[], answers: RawAnswers): readonly QuestionnaireItem[] {
  return items.filter((item) => isEnabled(item, answers)).flatMap((item) => [item, ...visibleItems(item.item ?? [], answers)]);
}

/** Which questions want an answer, or another one. */
export function checkAnswers(items: readonly QuestionnaireItem[], answers: RawAnswers): readonly FieldError[] {
  return visibleItems(items, answers).flatMap((item) => {
    const code = faultOf(item, given(answers, item.linkId));
    return code ? [{ field: `answer:${item.linkId}` as const, code }] : [];
  });
}

/** The answers in the contract's shape. Questions that are hidden by an answer given later are left out, though what was typed is kept. */
export function toAnswers(items: readonly QuestionnaireItem[], answers: RawAnswers): Answers {
  return visibleItems(items, answers).flatMap((item) => {
    const answer = (isQuestion(item) ? given(answers, item.linkId) : []).map((text) => toValue(item, text));
    return answer.length > 0 ? [{ linkId: item.linkId, answer }] : [];
  });
}

const answerable = new Set<string>(['boolean', 'decimal', 'integer', 'date', 'string', 'text', 'choice', 'open-choice']);

/** Not a group, a text to read, or a question of a type that the contract does not have: that one cannot be asked here. */
export function isQuestion({ type }: QuestionnaireItem): boolean {
  return answerable.has(type);
}

function given(answers: RawAnswers, linkId: string): readonly string[] {
  return (answers[linkId] ?? []).map((text) => text.trim()).filter((text) => text !== '');
}

function faultOf(item: QuestionnaireItem, texts: readonly string[]): string | undefined {
  if (!isQuestion(item)) return undefined;
  if (texts.length === 0) return item.required ? 'required' : undefined;
  if (texts.some((text) => text.length > Math.min(item.maxLength ?? 2000, 2000))) return 'too-long';
  if (item.type === 'integer' && !texts.map(toNumber).every(Number.isSafeInteger)) return 'not-a-number';
  if (item.type === 'decimal' && !texts.map(toNumber).every(Number.isFinite)) return 'not-a-number';
  if (item.type === 'date' && !texts.every(isDay)) return 'not-a-day';
  return undefined;
}

/**
 * A number as people write it, in digits of any script, with a point or a comma before its decimals; NaN when it is none. "1,000" is one to some
 * and a thousand to others, so it is none either.
 */
function toNumber(text: string): number {
  const plain = inDigits(text).replace(/[,\u066B](?=\d{1,2}$)/, '.');
  return /^[+-]?\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
}

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function toValue(item: QuestionnaireItem, text: string): Answers[number]['answer'][number] {
  switch (item.type) {
    case 'boolean':
      return { valueBoolean: text === 'true' };
    case 'integer':
      return { valueInteger: toNumber(text) };
    case 'decimal':
      return { valueDecimal: toNumber(text) };
    case 'date':
      return { valueDate: text };
    default:
      return toChoice(item, text) ?? { valueString: text };
  }
}

/** A choice is kept as its code, or as the words or number it stands for. */
function toChoice(item: QuestionnaireItem, text: string): Answers[number]['answer'][number] | undefined {
  const option = item.answerOption?.find(({ valueCoding, valueInteger }) => valueCoding?.code === text || String(valueInteger) === text);
  if (option?.valueInteger !== undefined) return { valueInteger: option.valueInteger };
  if (!option?.valueCoding) return undefined;
  const { system, code, display } = option.valueCoding;
  return { valueCoding: { ...(system === undefined ? {} : { system }), code, ...(display === undefined ? {} : { display }) } };
}

function isEnabled(item: QuestionnaireItem, answers: RawAnswers): boolean {
  const conditions = item.enableWhen ?? [];
  if (conditions.length === 0) return true;
  const holds = (condition: EnableWhen) => isMet(condition, given(answers, condition.question));
  return item.enableBehavior === 'any' ? conditions.some(holds) : conditions.every(holds);
}

function isMet(condition: EnableWhen, texts: readonly string[]): boolean {
  const { operator, answerBoolean, answerInteger, answerDecimal, answerDate, answerString, answerCoding } = condition;
  if (operator === 'exists') return texts.length > 0 === (answerBoolean ?? true);
  const number = answerInteger ?? answerDecimal;
  const word = answerCoding?.code ?? answerString ?? answerDate ?? (answerBoolean === undefined ? undefined : String(answerBoolean));
  return texts.some((text) => (number === undefined ? compares(operator, text, word ?? '') : compares(operator, toNumber(text), number)));
}

function compares<T extends string | number>(operator: EnableWhen['operator'], a: T, b: T): boolean {
  switch (operator) {
    case '=':
      return a === b;
    case '!=':
      return a !== b;
    case '>':
      return a > b;
    case '<':
      return a < b;
    case '>=':
      return a >= b;
    case '<=':
      return a <= b;
    default:
      return false;
  }
}
