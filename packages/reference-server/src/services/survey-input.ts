import type { ProblemItem, Questionnaire } from '@foyer/sdk/contract';
import type { SurveyInput } from '@foyer/sdk/contract/staff-feedback';
import type { SurveyRow } from '../store/surveys.ts';
import type { Site } from './context.ts';
import { fault, isCahps, isObject, protectedName } from './questionnaire-faults.ts';
import { keptQuestionnaire, questionnaireFaults } from './questionnaire-subset.ts';

type Item = Questionnaire['item'][number];

function* flat(items: readonly Item[]): Generator<Item> {
  for (const item of items) {
    yield item;
    yield* flat(item.item ?? []);
  }
}

/** All of a questionnaire but its words, which differ by language. */
const shapeOf = (items: readonly Item[]): unknown =>
  items.map(({ text: _, item = [], answerOption = [], ...rest }) => ({
    ...Object.fromEntries(Object.entries(rest).toSorted(([a], [b]) => (a < b ? -1 : 1))),
    options: answerOption.map(({ valueCoding, ...value }) => (valueCoding ? valueCoding.code : Object.keys(value).toSorted())),
    item: shapeOf(item),
  }));

function ratingFaults(rating: SurveyInput['rating'], items: readonly Item[]): ProblemItem[] {
  if (!rating) return [];
  const all = [...flat(items)];
  const item = all.find(({ linkId }) => linkId === rating.linkId);
  if (
    item?.type !== 'choice' ||
    item.repeats === true ||
    item.enableWhen !== undefined ||
    all.find(({ type }) => type !== 'display' && type !== 'group') !== item
  )
    return [
      fault('/rating/linkId', 'unknown-question', 'Name the first question by its linkId: a choice of one answer that is always shown.'),
    ];
  const codes = item.answerOption?.map(({ valueCoding }) => valueCoding?.code) ?? [];
  const poor = rating.poor.flatMap((code, i) =>
    codes.includes(code) ? [] : [fault(`/rating/poor/${i}`, 'unknown-value', 'The question has no answer with this code.')],
  );
  const needed = all.find((one) => one !== item && one.required === true);
  return needed
    ? [...poor, fault('/rating', 'cannot-be-sent', 'One press sends the first answer alone, so no other question may be required.')]
    : poor;
}

function localeFaults(site: Site, words: Readonly<Record<string, unknown>>, pointer: string): ProblemItem[] {
  const missing = Object.hasOwn(words, site.default_locale)
    ? []
    : [
        fault(
          pointer,
          'required',
          `Write it in ${site.default_locale} too: whoever reads another language gets that one where theirs is missing.`,
        ),
      ];
  return Object.keys(words).every((locale) => site.locales.includes(locale))
    ? missing
    : [...missing, fault(pointer, 'unknown-value', `These are the languages here: ${site.locales.join(', ')}.`)];
}

/** What is wrong with a survey, each with its place. */
export function surveyFaults(site: Site, { about, note, questionnaire, rating }: SurveyInput): ProblemItem[] {
  const found = [
    ...localeFaults(site, about, '/about'),
    ...Object.entries(about).flatMap(([locale, words]) => (isCahps(words) ? [protectedName(`/about/${locale}`)] : [])),
    ...(note ? localeFaults(site, note, '/note') : []),
    ...localeFaults(site, questionnaire, '/questionnaire'),
    ...Object.entries(questionnaire).flatMap(([locale, value]) => questionnaireFaults(value, `/questionnaire/${locale}`)),
  ];
  if (found.length > 0) return found;
  const own = keptQuestionnaires('', questionnaire);
  const first = own[site.default_locale]?.item ?? [];
  const shape = JSON.stringify(shapeOf(first));
  const others = Object.entries(own).filter(([, { item }]) => JSON.stringify(shapeOf(item)) !== shape);
  return [
    ...others.map(([locale]) =>
      fault(
        `/questionnaire/${locale}`,
        'differs',
        `Only words may differ from ${site.default_locale}: the same items, codes and conditions in the same order.`,
      ),
    ),
    ...ratingFaults(rating, first),
  ];
}

const keptQuestionnaires = (id: string, byLocale: SurveyInput['questionnaire']): SurveyRow['questionnaire'] =>
  Object.fromEntries(
    Object.entries(byLocale).flatMap(([locale, value]) => (isObject(value) ? [[locale, keptQuestionnaire(id, locale, value)]] : [])),
  );

/** What is kept of one without a fault. */
export const surveyColumns = (id: string, { about, note, questionnaire, rating, departmentId }: SurveyInput) => ({
  about,
  note: note ?? null,
  questionnaire: keptQuestionnaires(id, questionnaire),
  rating: rating ?? null,
  department_id: departmentId ?? null,
});
