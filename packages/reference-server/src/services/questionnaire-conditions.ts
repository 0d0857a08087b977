import type { QuestionnaireItem } from '@foyer/sdk/contract';
import { fault, isObject, type Fault, type Json } from './questionnaire-faults.ts';

/** What an answer to a question of each type is compared with. FHIR Questionnaire.item.enableWhen.answer[x]. */
export const answerKinds: ReadonlyMap<string, readonly string[]> = new Map([
  ['boolean', ['answerBoolean']],
  ['integer', ['answerInteger']],
  ['decimal', ['answerDecimal', 'answerInteger']],
  ['date', ['answerDate']],
  ['string', ['answerString']],
  ['text', ['answerString']],
  ['choice', ['answerCoding', 'answerString', 'answerInteger']],
  ['open-choice', ['answerCoding', 'answerString', 'answerInteger']],
]);

const operators = ['exists', '=', '!=', '>', '<', '>=', '<='];
/** Only numbers and days are more or less than another. FHIR Questionnaire.item.enableWhen.operator. */
const orders = new Set(['>', '<', '>=', '<=']);
const ordered = new Set(['answerInteger', 'answerDecimal', 'answerDate']);
const members = new Set(['id', 'question', 'operator', ...new Set([...answerKinds.values()].flat())]);

const isRight: Readonly<Record<string, (value: unknown) => boolean>> = {
  answerBoolean: (value) => typeof value === 'boolean',
  answerInteger: Number.isSafeInteger,
  answerDecimal: (value) => typeof value === 'number' && Number.isFinite(value),
  answerDate: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/u.test(value),
  answerString: (value) => typeof value === 'string',
  answerCoding: (value) => isObject(value) && typeof value['code'] === 'string',
};

/** What can be chosen, as it is compared. */
const optionsOf = ({ answerOption = [] }: QuestionnaireItem): unknown[] =>
  answerOption.map((option) => (isObject(option) ? (option.valueCoding?.code ?? option.valueString ?? option.valueInteger) : undefined));

function answerFault(condition: Json, on: QuestionnaireItem, here: string): Fault[] {
  const given = Object.keys(condition).filter((name) => name.startsWith('answer'));
  const [name = ''] = given;
  const fitting = condition['operator'] === 'exists' ? ['answerBoolean'] : (answerKinds.get(on.type) ?? []);
  if (given.length !== 1 || !fitting.includes(name))
    return [fault(here, 'one-value', `Compare with exactly one of: ${fitting.join(', ')}.`)];
  if (orders.has(String(condition['operator'])) && !ordered.has(name))
    return [fault(`${here}/operator`, 'no-order', 'Only numbers and days are more or less than another. Compare with =, != or exists.')];
  if (isRight[name]?.(condition[name]) !== true) return [fault(`${here}/${name}`, 'wrong-type', 'This has the wrong JSON type.')];
  const value = isObject(condition[name]) ? condition[name]['code'] : condition[name];
  if (on.type === 'choice' && fitting.includes('answerCoding') && Array.isArray(on.answerOption) && !optionsOf(on).includes(value))
    return [fault(`${here}/${name}`, 'unknown-value', 'That question has no such answer to choose.')];
  return [];
}

function conditionFault(condition: unknown, here: string, before: ReadonlyMap<string, QuestionnaireItem>): Fault[] {
  if (!isObject(condition)) return [fault(here, 'wrong-type', 'A condition is an object.')];
  const strange = Object.keys(condition)
    .filter((name) => !members.has(name))
    .map(() => fault(here, 'outside-subset', 'There is a member here that no condition has. Take it out.'));
  if (strange.length > 0) return strange;
  if (!operators.includes(String(condition['operator'])))
    return [fault(`${here}/operator`, 'unknown-value', `Use one of these: ${operators.join(' ')}`)];
  const on = before.get(String(condition['question']));
  if (!on || !answerKinds.has(on.type))
    return [fault(`${here}/question`, 'unknown-question', 'Name a question that comes before this item by its linkId.')];
  return answerFault(condition, on, here);
}

/**
 * What is wrong with when an item is shown.
 * @param before what comes before it, by linkId: what is asked later cannot have been answered
 */
export function conditionFaults(item: Json, base: string, before: ReadonlyMap<string, QuestionnaireItem>): Fault[] {
  const { enableWhen, enableBehavior } = item;
  const here = `${base}/enableBehavior`;
  if (enableBehavior !== undefined && enableBehavior !== 'all' && enableBehavior !== 'any')
    return [fault(here, 'unknown-value', 'Write all or any.')];
  if (enableWhen === undefined)
    return enableBehavior === undefined ? [] : [fault(here, 'not-for-this-type', 'There is no enableWhen. Take it out.')];
  if (!Array.isArray(enableWhen) || enableWhen.length === 0 || enableWhen.length > 10)
    return [fault(`${base}/enableWhen`, 'wrong-type', 'Give a list of 1 to 10 conditions, or leave it out.')];
  const found = (enableWhen as unknown[]).flatMap((condition, i) => conditionFault(condition, `${base}/enableWhen/${i}`, before));
  return enableWhen.length > 1 && enableBehavior === undefined
    ? [...found, fault(here, 'required', 'Say whether all conditions count, or any.')]
    : found;
}
