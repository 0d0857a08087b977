import type { QuestionnaireItem } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { errorsOf, faultsOf, stepForm, type LateView } from './late-view.ts';
import { goneNote, note } from '../../controls/pieces.ts';
import { button, frame } from '../../controls/page.ts';
import { question } from '../../controls/question.ts';

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
      html`${state.gone ? goneNote(v, state.gone) : nothing}${items.map((item) => question({ v, item, given: state.draft.answers[item.linkId] ?? [], error: faults.get(`answer:${item.linkId}`) }))}`,
      v.continue,
      () => send({ type: 'continued' }),
    ),
  );
}
