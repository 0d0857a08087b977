import { readHappened, visibleItems, type FeedbackState } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { checkView, peopleRows, type CheckRow } from '../../controls/case/check.ts';
import { about, faultsOf, form, primary, summaryOf } from '../../controls/case/form.ts';
import { personView } from '../../controls/case/people.ts';
import { ownWords } from '../../controls/case/words.ts';
import { frame } from '../../controls/page.ts';
import { optionsOf } from '../../controls/question.ts';
import { choices } from '../../fields/choice.ts';
import { dateParts } from '../../fields/date-parts.ts';
import { textArea, textField } from '../../fields/text-field.ts';
import { datePartOrder, fullDay } from '../../i18n/intl-visit.ts';
import type { TellingView } from './case.ts';
import { teamField } from './team-field.ts';

const categories = ['care', 'staff', 'waiting', 'communication', 'billing', 'privacy', 'discrimination', 'building', 'other'] as const;

/** What it is about, where it happened, and whom it is about. */
export function aboutView(view: TellingView<'about'>) {
  const { state, v, f, send } = view;
  const { draft } = state;
  const faults = faultsOf(view);
  return frame(
    view,
    { heading: f.whatIsItAbout, lead: f.assurance, errors: summaryOf(view) },
    form(
      view,
      html`
        ${choices({
          ...about(view, faults, 'category'),
          label: f.whatIsItAbout,
          hideLegend: true,
          two: true,
          type: 'radio',
          chosen: [draft.category],
          choices: categories.map((value) => ({ value, label: f.categories[value] })),
        })}
        ${teamField({ ...about(view, faults, 'department'), label: v.optional(f.where), value: draft.department }, f, state.departments)}
        ${textField({ ...about(view, faults, 'people'), label: v.optional(f.people), hint: f.peopleHint, value: draft.people })}
      `,
      primary(v.continue),
      () => send({ type: 'continued' }),
    ),
  );
}

/** What happened, when, what would put it right, and whether somebody is in danger now; or, of a survey's, the wish alone. */
export function wordsView(view: TellingView<'words'>) {
  const { state, v, f, send } = view;
  const { channel } = state;
  const faults = faultsOf(view);
  const isComplaint = channel === 'complaint';
  const label = isComplaint ? f.yourWords.complaint : v.optional(f.yourWords['follow-up']);
  return frame(
    view,
    { heading: f.whatToAsk[channel], lead: isComplaint ? undefined : f.followUpLead, errors: summaryOf(view) },
    form(view, html`${ownWords(view, faults, label)} ${isComplaint ? more(view, faults) : nothing}`, primary(v.continue), () =>
      send({ type: 'continued' }),
    ),
  );
}

function more(view: TellingView, faults: ReadonlyMap<string, string>) {
  const { state, t, v, f } = view;
  const { draft, errors } = state;
  return html`
    ${dateParts({
      ...about(view, faults, 'happenedOn'),
      label: v.optional(f.happenedOn),
      hint: f.happenedHint,
      labels: v.dateParts,
      order: datePartOrder(t.formats),
      bad: errors.find(({ field }) => field === 'happenedOn')?.parts,
      boxes: {
        day: { name: 'happenedDay', value: draft.happenedDay },
        month: { name: 'happenedMonth', value: draft.happenedMonth },
        year: { name: 'happenedYear', value: draft.happenedYear },
      },
    })}
    ${textArea({ ...about(view, faults, 'wish'), label: v.optional(f.wish), hint: f.wishHint, value: draft.wish, rows: 2 })}
    ${choices({
      ...about(view, faults, 'harm'),
      label: v.optional(f.harm),
      two: true,
      type: 'radio',
      chosen: [draft.harm],
      choices: [
        { value: 'yes', label: f.harmNow },
        { value: 'no', label: f.notNow },
      ],
    })}
  `;
}

/** Whom it happened to; of somebody else, whether they agree. */
export const whoView = (view: TellingView<'person'>) =>
  personView(view, (faults) => {
    const { state, v, f } = view;
    const { draft, channel } = state;
    if (draft.who !== 'other' || channel !== 'complaint') return nothing;
    return choices({
      ...about(view, faults, 'patientAgrees'),
      label: v.optional(f.agrees),
      hint: f.agreesHint,
      two: true,
      type: 'radio',
      chosen: [draft.patientAgrees],
      choices: [
        { value: 'yes', label: v.yes },
        { value: 'no', label: f.notYet },
      ],
    });
  });

/** Everything once; and what giving a name means, where it goes with answers that had none. */
export function tellingCheck(view: TellingView<'check'>, isHeld: boolean, answers: readonly CheckRow[]) {
  const { state, f } = view;
  const rows = state.channel === 'complaint' ? complaintRows(view) : [...answers, wordsRow(view), ...peopleRows(view)];
  const consent =
    state.channel === 'follow-up' ? html`<p><strong>${f.nameGoesAlong}</strong></p>` : html`<p class="muted">${f.assurance}</p>`;
  return checkView(view, rows, consent, isHeld);
}

/** What was answered to a survey: whoever gives a name sees what it goes with. */
export function answerRows(
  { survey, answers }: Pick<FeedbackState, 'survey' | 'answers'>,
  { v, t }: Pick<TellingView, 'v' | 't'>,
): readonly CheckRow[] {
  return visibleItems(survey?.questionnaire.item ?? [], answers).flatMap((item) => {
    const said = (answers[item.linkId] ?? []).filter((value) => value.trim() !== '');
    if (said.length === 0) return [];
    const options =
      item.type === 'boolean'
        ? [
            { value: 'true', label: v.yes },
            { value: 'false', label: v.no },
          ]
        : optionsOf(item);
    const words = said.map((value) => options.find((one) => one.value === value)?.label ?? value);
    return [[html`<bdi>${item.text}</bdi>`, words.join(t.listComma), undefined]];
  });
}

const wordsRow = ({ state, f }: TellingView): CheckRow => [f.yourWords[state.channel], state.draft.text.trim(), 'words'];

function complaintRows(view: TellingView<'check'>): readonly CheckRow[] {
  const { state, t, v, f } = view;
  const { draft, departments } = state;
  const happened = readHappened(state);
  return [
    [f.about, draft.category && f.categories[draft.category], 'about'],
    [f.where, departments?.find(({ id }) => id === draft.department)?.name, 'about'],
    [f.people, draft.people.trim(), 'about'],
    wordsRow(view),
    [f.happenedOn, happened && 'day' in happened && fullDay(t.formats, happened.day), 'words'],
    [f.wish, draft.wish.trim(), 'words'],
    [f.harm, draft.harm && (draft.harm === 'yes' ? f.harmNow : f.notNow), 'words'],
    ...peopleRows(view),
    [f.didTheyAgree, draft.who === 'other' && draft.patientAgrees && (draft.patientAgrees === 'yes' ? v.yes : f.notYet), 'person'],
  ];
}
