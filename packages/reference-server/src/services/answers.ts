import type { Answers, ProblemItem, QuestionnaireItem } from '@foyer/sdk/contract';

type Given = Answers[number];
type Value = Given['answer'][number];
type Condition = NonNullable<QuestionnaireItem['enableWhen']>[number];

/** A question with the conditions of the groups around it. */
interface Asked {
  readonly item: QuestionnaireItem;
  readonly within: readonly QuestionnaireItem[];
}

function* flat(items: readonly QuestionnaireItem[], within: readonly QuestionnaireItem[] = []): Generator<Asked> {
  for (const item of items) {
    yield { item, within };
    yield* flat(item.item ?? [], [...within, item]);
  }
}

/** Which member of an answer a question of this type takes. FHIR Questionnaire.item.type. */
const memberOf: Readonly<Record<string, readonly (keyof Value)[]>> = {
  boolean: ['valueBoolean'],
  integer: ['valueInteger'],
  decimal: ['valueDecimal', 'valueInteger'],
  date: ['valueDate'],
  string: ['valueString'],
  text: ['valueString'],
  choice: ['valueCoding', 'valueString', 'valueInteger'],
  'open-choice': ['valueCoding', 'valueString', 'valueInteger'],
};

type Plain = boolean | number | string | undefined;
const plain = (value: Value): Plain =>
  value.valueBoolean ?? value.valueInteger ?? value.valueDecimal ?? value.valueDate ?? value.valueString ?? value.valueCoding?.code;
const expected = (c: Condition): Plain =>
  c.answerBoolean ?? c.answerInteger ?? c.answerDecimal ?? c.answerDate ?? c.answerString ?? c.answerCoding?.code;

function compares(is: Plain, operator: Condition['operator'], wanted: Plain): boolean {
  if (is === undefined || wanted === undefined || typeof is !== typeof wanted) return false;
  switch (operator) {
    case '=':
      return is === wanted;
    case '!=':
      return is !== wanted;
    case '>':
      return is > wanted;
    case '<':
      return is < wanted;
    case '>=':
      return is >= wanted;
    case '<=':
      return is <= wanted;
    case 'exists':
      return true;
  }
}

function holds(condition: Condition, values: readonly Value[]): boolean {
  if (condition.operator === 'exists') return values.length > 0 === (condition.answerBoolean ?? true);
  return values.some((value) => compares(plain(value), condition.operator, expected(condition)));
}

/** FHIR Questionnaire.item.enableWhen and enableBehavior, of one item. */
function enabled(item: QuestionnaireItem, answers: ReadonlyMap<string, Given>): boolean {
  const conditions = item.enableWhen ?? [];
  if (conditions.length === 0) return true;
  const met = (c: Condition) => holds(c, answers.get(c.question)?.answer ?? []);
  return item.enableBehavior === 'any' ? conditions.some(met) : conditions.every(met);
}

function faultOf(item: QuestionnaireItem, value: Value): { code: string; detail: string } | undefined {
  const members = memberOf[item.type] ?? [];
  const member = members.find((name) => value[name] !== undefined);
  if (!member) return { code: 'wrong-type', detail: 'This question takes another kind of answer.' };
  const options = item.answerOption ?? [];
  const open = item.type === 'open-choice' && member === 'valueString';
  if (item.type.endsWith('choice') && !open && options.length > 0) {
    const known = options.some((o) =>
      member === 'valueCoding' ? o.valueCoding?.code === value.valueCoding?.code : o[member as 'valueString'] === value[member],
    );
    if (!known) return { code: 'unknown-value', detail: 'This is not one of the answers to choose from.' };
  }
  const length = value.valueString?.length ?? 0;
  if (item.maxLength !== undefined && length > item.maxLength) return { code: 'too-long', detail: 'This is longer than allowed.' };
  return undefined;
}

/**
 * What is wrong with the answers to a questionnaire: questions it does not have, answers of another kind, and what must be
 * answered and is not. Answers to questions that do not apply are let be.
 *
 * @param items of the FHIR Questionnaire; none for a service that asks nothing.
 */
export function answerFaults(items: readonly QuestionnaireItem[], answers: Answers): ProblemItem[] {
  const asked = new Map([...flat(items)].map((a) => [a.item.linkId, a]));
  const given = new Map(answers.map((a) => [a.linkId, a]));
  const faults: ProblemItem[] = [];
  answers.forEach(({ linkId, answer }, i) => {
    const item = asked.get(linkId)?.item;
    const at = `/answers/${i}`;
    if (!item || item.type === 'group' || item.type === 'display') {
      faults.push({ pointer: `${at}/linkId`, code: 'unknown-question', detail: 'The questionnaire has no such question.' });
      return;
    }
    if (given.get(linkId) !== answers[i])
      faults.push({ pointer: `${at}/linkId`, code: 'repeated', detail: 'This question is answered twice.' });
    if (answer.length > 1 && !item.repeats)
      faults.push({ pointer: `${at}/answer`, code: 'too-many', detail: 'This question takes one answer.' });
    answer.forEach((value, j) => {
      const fault = faultOf(item, value);
      if (fault) faults.push({ pointer: `${at}/answer/${j}`, ...fault });
    });
  });
  for (const { item, within } of asked.values()) {
    const applies = [...within, item].every((i) => enabled(i, given));
    if (item.required && item.type !== 'group' && item.type !== 'display' && applies && !given.get(item.linkId)?.answer.length) {
      faults.push({
        pointer: '/answers',
        code: 'required',
        detail: `Answer the question “${item.text ?? item.linkId}”.`,
        linkId: item.linkId,
      });
    }
  }
  return faults;
}
