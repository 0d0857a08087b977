import type { QuestionnaireItem } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { frame } from '../../controls/page.ts';
import { faceOf } from './faces.ts';
import type { FirstView } from './view.ts';

/** The question that says how it was: one press sends the answer. */
export function ratingView(view: FirstView<'question'>, { linkId, text = '', answerOption = [] }: QuestionnaireItem) {
  const { state, s, send } = view;
  const [chosen] = state.answers[linkId] ?? [];
  const five = Math.min(answerOption.length, 5);
  const answer = (option: (typeof answerOption)[number], index: number) => {
    const { valueCoding, valueString, valueInteger } = option;
    const value = valueCoding?.code ?? valueString ?? String(valueInteger ?? '');
    return html`<li>
      <button
        type="button"
        part="answer"
        aria-pressed=${chosen === undefined ? nothing : value === chosen ? 'true' : 'false'}
        @click=${() => send({ type: 'rated', value })}
      >
        ${faceOf(index, answerOption.length)}<bdi>${valueCoding?.display ?? value}</bdi>
      </button>
    </li>`;
  };
  return frame(
    view,
    {
      heading: html`<bdi>${text}</bdi>`,
      lead: s.onePress,
    },
    html`<ul class="rate" role="list">
        ${answerOption.slice(0, five).map(answer)}
      </ul>
      ${
        answerOption.length > five
          ? html`<ul class="rate other" role="list">
              ${answerOption.slice(five).map((option, index) => answer(option, five + index))}
            </ul>`
          : nothing
      }
      ${state.survey?.note ? html`<p class="s muted"><bdi>${state.survey.note}</bdi></p>` : nothing}`,
  );
}

/** Blocks of the answers' own size. */
export const ratingSkeleton = ({ t, s }: Pick<FirstView, 't' | 's'>) =>
  frame(
    { t },
    { heading: s.looking, lead: s.onePress, busy: true },
    html`<div class="rate" aria-hidden="true">${Array.from({ length: 5 }, () => html`<div class="skeleton"></div>`)}</div>`,
  );
