import type { QuestionnaireItem } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { choices, selectField, type Choice } from '../../fields/choice.ts';
import { textArea, textField } from '../../fields/text-field.ts';
import { errorsOf, faultsOf, stepForm, type LateView } from './late-view.ts';
import { goneNote, note } from '../../controls/pieces.ts';
import { button, frame } from '../../controls/page.ts';

/** The service's own questions. Those that could not be loaded are let pass: the hospital can ask them by phone. */
export function questionsView(view: LateView<'questions'>, items: readonly QuestionnaireItem[]) {
  const { state, t, v, send } = view;
  const head = { heading: v.someQuestions, lead: v.questionsLead, busy: state.status === 'loading' };
  if (state.status === 'loading')
    return frame(
      view,
      head,
      html`<p class="muted">${v.loadingQuestions}</p>
        <div class="skeleton" aria-hidden="true"></div>`,
    );
  if (state.status === 'unavailable')
    return frame(
      view,
      head,
      html`${note(v.questionsUnavailable)}
        <div class="acts">
          ${button(t.tryAgain, () => send({ type: 'retried' }), 'btn primary')}
          ${button(v.continueWithout, () => send({ type: 'continued' }))}
        </div>`,
    );
  const faults = faultsOf(view);
  return frame(
    view,
    { ...head, errors: errorsOf(view, items) },
    stepForm(
      view,
      html`${state.gone ? goneNote(v, state.gone) : nothing}${items.map((item) => question(view, item, faults.get(`answer:${item.linkId}`)))}`,
      v.continue,
      () => send({ type: 'continued' }),
    ),
  );
}

/** One item of the questionnaire as the native control that fits it. */
function question({ state, v }: LateView<'questions'>, item: QuestionnaireItem, error: string | undefined) {
  const text = item.text ?? '';
  if (item.type === 'group') return html`<h3 dir="auto">${text}</h3>`;
  if (item.type === 'display') return html`<p dir="auto">${text}</p>`;
  const given = state.draft.answers[item.linkId] ?? [];
  const field = { name: `answer:${item.linkId}`, label: item.required ? text : v.optional(text), error, errorPrefix: v.errorPrefix };
  const value = given[0] ?? '';
  switch (item.type) {
    case 'boolean':
      return choices({
        ...field,
        type: 'radio',
        two: true,
        chosen: given,
        choices: [
          { value: 'true', label: v.yes },
          { value: 'false', label: v.no },
        ],
      });
    case 'choice':
      return choice(v, item, field, given);
    case 'text':
      return textArea({ ...field, value });
    case 'date':
      return textField({ ...field, value, type: 'date', className: 'phone' });
    case 'integer':
    case 'decimal':
      return textField({ ...field, value, className: 'phone num', inputMode: item.type === 'integer' ? 'numeric' : 'decimal' });
    case 'open-choice':
      return textField({ ...field, value, suggestions: optionsOf(item).map(({ label }) => label) });
    case 'string':
      return textField({ ...field, value });
    default:
      // Outside the contract's subset: a photo, say.
      return html`<p dir="auto">${v.askedLater(text)}</p>`;
  }
}

/** Few options stand open; many go into the browser's list. */
function choice(
  v: LateView['v'],
  item: QuestionnaireItem,
  field: { name: string; label: string; error: string | undefined; errorPrefix: string },
  given: readonly string[],
) {
  const options = optionsOf(item);
  if (options.length > 7 && !item.repeats)
    return selectField({ ...field, value: given[0] ?? '', choices: [{ value: '', label: v.choose }, ...options] });
  return choices({ ...field, type: item.repeats ? 'checkbox' : 'radio', chosen: given, choices: options });
}

const optionsOf = ({ answerOption = [] }: QuestionnaireItem): readonly Choice[] =>
  answerOption.map(({ valueCoding, valueString, valueInteger }) => {
    const value = valueCoding?.code ?? valueString ?? String(valueInteger ?? '');
    return { value, label: valueCoding?.display ?? value };
  });
