import type { QuestionnaireItem } from '@foyer/sdk/contract';
import { isPoor, surveyPages } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { button, frame } from '../../controls/page.ts';
import { question } from '../../controls/question.ts';
import { dangerFirst } from './danger.ts';
import { faultsOf, form, primary, summaryOf } from './form.ts';
import { putRight } from './put-right.ts';
import { savingNote } from './saving.ts';
import type { View } from './view.ts';

/** A page of the survey after the one press: what may be added. It is sent with the last page's button, and not before. */
export function questionsView(view: View<'question'>) {
  const { state, v, f, send } = view;
  const pages = surveyPages(state);
  const page = pages[state.page];
  if (!page) return nothing;
  // Somebody has been heard already: what is added is sent page by page, and nobody need go on.
  const isHeard = state.saving !== undefined;
  const { heading, items } = headed(page.items, isHeard ? f.thanksWhy : f.whatToTell);
  const faults = faultsOf(view);
  const texts = new Map(items.map(({ linkId, text = '' }) => [`answer:${linkId}`, text]));
  // After a poor answer it is asked at once, and again at the end.
  const isFirst = isHeard && pages[state.page - 1]?.isRating === true;
  // Danger in words of this page is told of beside them; in those of a page before, first of all.
  const isTypedHere = items.some(
    ({ linkId, type }) => (type === 'text' || type === 'string') && state.answers[linkId]?.some((words) => words !== ''),
  );
  const isLast = state.page === pages.length - 1;
  return frame(
    view,
    {
      heading: html`<bdi>${heading}</bdi>`,
      lead: isHeard ? f.addIfYouLike : undefined,
      errors: summaryOf(view, f.answersNotSent, texts),
    },
    html`
      ${savingNote(view)} ${isTypedHere ? nothing : dangerFirst(view, false)} ${isFirst && isPoor(state) ? putRight(view, true) : nothing}
      ${form(
        view,
        html`${items.map((item) =>
          question({ v, item, given: state.answers[item.linkId] ?? [], error: faults.get(`answer:${item.linkId}`), rows: 4 }),
        )}
        ${isTypedHere ? dangerFirst(view, true) : nothing}`,
        html`${primary(isLast ? f.sendAnswers : isHeard ? f.sendAndGoOn : v.continue)}
        ${isHeard ? button(f.thatIsAll, () => send({ type: 'finished' })) : nothing}`,
        () => send({ type: 'continued' }),
      )}
      ${isHeard && !isPoor(state) ? putRight(view, false) : nothing}
      ${isHeard ? html`<p>${button(f.changeAnswer, () => send({ type: 'change-asked' }), 'link')}</p>` : nothing}
    `,
  );
}

/** A group's own words, or those of its only question, are the heading; then they stand nowhere else. */
function headed(items: readonly QuestionnaireItem[], otherwise: string): { readonly heading: string; readonly items: typeof items } {
  const group = items.find(({ type }) => type === 'group');
  return group?.text
    ? { heading: group.text, items: items.filter((item) => item !== group) }
    : { heading: otherwise, items: items.filter(({ type }) => type !== 'group') };
}
