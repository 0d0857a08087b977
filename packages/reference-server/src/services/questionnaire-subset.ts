import type { Questionnaire, QuestionnaireItem } from '@foyer/sdk/contract';
import { answerKinds, conditionFaults } from './questionnaire-conditions.ts';
import { fault, isCahps, isObject, protectedName, type Fault, type Json } from './questionnaire-faults.ts';

const mostItems = 60;
const mostOptions = 20;
const deepest = 3;
const longestText = 500;

/** RFC 6901. */
const at = (base: string, name: string | number) => `${base}/${String(name).replace(/~/gu, '~0').replace(/\//gu, '~1')}`;

/** Who made it, when and for what: nothing of it changes what is asked. It is let pass, and left out. */
const about =
  'meta text url identifier version name date publisher contact description purpose copyright approvalDate lastReviewDate effectivePeriod useContext jurisdiction subjectType code experimental';
const known = new Set(`resourceType id status language title item ${about}`.split(' '));
const knownOfItem = new Set(
  'id linkId definition code text type enableWhen enableBehavior required repeats maxLength answerOption item'.split(' '),
);

/** What FHIR has and we do not, and what to do instead. */
const instead: Readonly<Record<string, string>> = {
  answerValueSet: 'Write the answers out as answerOption.',
  initial: 'No answer may be filled in beforehand. Take it out.',
  readOnly: 'Every question can be answered here. Use type display for a text to read.',
  prefix: 'Write it into the text.',
  extension: 'Extensions are not kept to here. Take it out, and look whether the question is right without it.',
  modifierExtension: 'Extensions are not kept to here. Take it out, and look whether the question is right without it.',
  contained: 'Nothing may be contained. Write it where it is used.',
  derivedFrom: 'Questions of others are not read. Write all of them out.',
  implicitRules: 'Other rules are not kept to here. Take it out.',
};

const strangers = (value: Json, names: ReadonlySet<string>, base: string): Fault[] =>
  Object.keys(value)
    .filter((name) => !names.has(name))
    .map((name) =>
      /^[A-Za-z_]{1,40}$/u.test(name)
        ? fault(at(base, name), 'outside-subset', instead[name] ?? 'Surveys do not have this. Take it out.')
        : fault(base, 'outside-subset', 'There is a member here that no questionnaire has. Take it out.'),
    );

const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' &&
  value.trim() !== '' &&
  value.length <= most &&
  !/[\p{Cs}\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/u.test(value);
const textFault = (pointer: string, most: number) => fault(pointer, 'not-text', `Write plain text here, of 1 to ${most} letters.`);

/** What each type takes beside text. */
const shapes: Readonly<Record<string, { readonly options?: 'needed'; readonly length?: true; readonly repeats?: true }>> = {
  group: {},
  display: {},
  boolean: {},
  decimal: {},
  integer: {},
  date: {},
  string: { length: true },
  text: { length: true },
  choice: { options: 'needed', repeats: true },
  'open-choice': { options: 'needed', length: true, repeats: true },
};

function optionFaults(options: unknown, base: string): Fault[] {
  if (!Array.isArray(options) || options.length === 0) return [fault(base, 'required', 'Write at least one answer to choose from.')];
  if (options.length > mostOptions) return [fault(base, 'too-many', `Give at most ${mostOptions} answers to choose from.`)];
  const seen = new Set<unknown>();
  return (options as unknown[]).flatMap((option, i): Fault[] => {
    const here = at(base, i);
    if (!isObject(option)) return [fault(here, 'wrong-type', 'An answer to choose from is an object.')];
    const strange = strangers(option, new Set(['id', 'valueCoding', 'valueString', 'valueInteger']), here);
    const values = ['valueCoding', 'valueString', 'valueInteger'].filter((name) => option[name] !== undefined);
    if (values.length !== 1)
      return [...strange, fault(here, 'one-value', 'Give exactly one of valueCoding, valueString and valueInteger.')];
    const [name = ''] = values;
    const value = option[name];
    const key = isObject(value) ? value['code'] : value;
    if (seen.has(key)) strange.push(fault(here, 'repeated', 'This answer is there twice. Take one out.'));
    seen.add(key);
    return [...strange, ...valueFaults(name, value, at(here, name))];
  });
}

function valueFaults(name: string, value: unknown, here: string): Fault[] {
  if (name === 'valueInteger') return Number.isSafeInteger(value) ? [] : [fault(here, 'not-a-number', 'Write a whole number.')];
  if (name === 'valueString') return isText(value, 200) ? [] : [textFault(here, 200)];
  if (!isObject(value)) return [fault(here, 'wrong-type', 'A coding is an object with code and display.')];
  const strange = strangers(value, new Set(['id', 'system', 'version', 'code', 'display', 'userSelected']), here);
  if (!isText(value['code'], 100)) strange.push(textFault(at(here, 'code'), 100));
  if (!isText(value['display'], 200)) strange.push(textFault(at(here, 'display'), 200));
  return strange;
}

function memberFaults(item: Json, type: string, base: string): Fault[] {
  const { options, length, repeats } = shapes[type] ?? {};
  const asks = type !== 'group' && type !== 'display';
  const found: Fault[] = [];
  const wrong = (name: string, detail: string) => found.push(fault(at(base, name), 'not-for-this-type', detail));
  if (options) found.push(...optionFaults(item['answerOption'], at(base, 'answerOption')));
  else if (item['answerOption'] !== undefined) wrong('answerOption', 'Only choice and open-choice have answers to choose from.');
  if (item['maxLength'] !== undefined) {
    if (!length) wrong('maxLength', 'Only text has a length.');
    else if (!Number.isInteger(item['maxLength']) || Number(item['maxLength']) < 1 || Number(item['maxLength']) > 2000)
      found.push(fault(at(base, 'maxLength'), 'not-a-number', 'Write a whole number from 1 to 2000.'));
  }
  for (const name of ['required', 'repeats']) {
    if (item[name] === undefined) continue;
    if (typeof item[name] !== 'boolean') found.push(fault(at(base, name), 'wrong-type', 'Write true or false.'));
    else if (item[name] && name === 'required' && !asks) wrong(name, 'Nothing is answered here. Say it of the questions.');
    else if (item[name] && name === 'repeats' && !repeats) wrong(name, 'Only a choice can have more than one answer.');
  }
  return found;
}

interface Walk {
  readonly seen: Map<string, QuestionnaireItem>;
  count: number;
}

function itemFaults(value: unknown, base: string, depth: number, walk: Walk): Fault[] {
  walk.count += 1;
  if (walk.count === mostItems + 1)
    return [fault(base, 'too-many', `Ask at most ${mostItems} things. Take out this one and those after it.`)];
  if (walk.count > mostItems) return [];
  if (!isObject(value)) return [fault(base, 'wrong-type', 'An item is an object.')];
  const found = strangers(value, knownOfItem, base);
  const { linkId, text, type } = value;
  if (!isText(linkId, 100) || /[\n\r\t]/u.test(linkId)) found.push(textFault(at(base, 'linkId'), 100));
  else if (walk.seen.has(linkId)) found.push(fault(at(base, 'linkId'), 'repeated', 'Another item has this linkId. Give each its own.'));
  if (typeof type !== 'string' || !Object.hasOwn(shapes, type))
    return [...found, fault(at(base, 'type'), 'unknown-type', `Use one of these types: ${Object.keys(shapes).join(', ')}.`)];
  if (!(isText(text, longestText) || (text === undefined && type === 'group'))) found.push(textFault(at(base, 'text'), longestText));
  found.push(...memberFaults(value, type, base), ...conditionFaults(value, base, walk.seen));
  if (typeof linkId === 'string' && !walk.seen.has(linkId)) walk.seen.set(linkId, value as unknown as QuestionnaireItem);
  return [...found, ...insideFaults(value, type, base, depth, walk)];
}

function insideFaults(value: Json, type: string, base: string, depth: number, walk: Walk): Fault[] {
  const here = at(base, 'item');
  if (type !== 'group')
    return value['item'] === undefined
      ? []
      : [fault(here, 'not-for-this-type', 'Only a group has items. Put them after this one, with enableWhen if they hang on its answer.')];
  if (!Array.isArray(value['item']) || value['item'].length === 0)
    return [fault(here, 'required', 'A group has items. Give it some, or make it a display.')];
  if (depth === deepest) return [fault(here, 'too-deep', `Groups may lie ${deepest} deep. Take this one apart.`)];
  return (value['item'] as unknown[]).flatMap((item, i) => itemFaults(item, at(here, i), depth + 1, walk));
}

/**
 * What of a FHIR R4 Questionnaire lies outside of the subset that surveys are made of: in the order of the document, each with what to do.
 * @param base where it stands, as a JSON pointer
 */
export function questionnaireFaults(value: unknown, base: string): Fault[] {
  if (!isObject(value)) return [fault(base, 'wrong-type', 'A questionnaire is an object.')];
  const found = strangers(value, known, base);
  if (value['resourceType'] !== 'Questionnaire')
    found.push(fault(at(base, 'resourceType'), 'wrong-type', 'This must be the text Questionnaire.'));
  if (value['status'] !== 'active' && value['status'] !== 'draft')
    found.push(fault(at(base, 'status'), 'unknown-value', 'Nobody is asked what is retired or unknown. Set it to active.'));
  if (value['title'] !== undefined && !isText(value['title'], 200)) found.push(textFault(at(base, 'title'), 200));
  if (typeof value['title'] === 'string' && isCahps(value['title'])) found.push(protectedName(at(base, 'title')));
  if (!Array.isArray(value['item']) || value['item'].length === 0)
    return [...found, fault(at(base, 'item'), 'required', 'Ask at least one thing.')];
  const walk: Walk = { seen: new Map(), count: 0 };
  found.push(...(value['item'] as unknown[]).flatMap((item, i) => itemFaults(item, at(at(base, 'item'), i), 1, walk)));
  const asks = [...walk.seen.values()].some(({ type }) => answerKinds.has(type));
  return asks || found.length > 0 ? found : [fault(at(base, 'item'), 'required', 'Nothing is asked. Add a question.')];
}

/** The parts that are kept, of one without a fault. */
export function keptQuestionnaire(id: string, locale: string, value: Json): Questionnaire {
  const item = (one: Json): QuestionnaireItem => {
    const members = Object.entries(one).filter(([name]) => knownOfItem.has(name) && !['id', 'definition', 'code', 'item'].includes(name));
    const inside = Array.isArray(one['item']) ? { item: (one['item'] as Json[]).map(item) } : {};
    return { ...Object.fromEntries(members), ...inside } as QuestionnaireItem;
  };
  return {
    resourceType: 'Questionnaire',
    id,
    status: 'active',
    language: locale,
    ...(typeof value['title'] === 'string' && { title: value['title'] }),
    item: (value['item'] as Json[]).map(item),
  };
}
