import type { StaffSurvey, SurveyResults } from '@foyer/sdk/contract/staff-feedback';
import { html, nothing } from 'lit';
import { note } from '../../../../elements/src/controls/pieces.ts';
import { hiddenMonths, positiveOf, sharesOf, totalOf, type Question } from '../results.flow.ts';
import { answersWords, answerWords, few, monthWords } from '../words.ts';

/** Its length says again what the number beside it says. It is drawn, as the page's policy lets no element have a style of its own. */
const bar = (percent: number) => html`<svg class="bar-of" aria-hidden="true"><rect width="${percent}%" height="100%"></rect></svg>`;

/** A table wider than the page scrolls by itself, by keys too. */
export const scrolling = (label: string, table: unknown) =>
  html`<div class="tablebox" role="region" aria-label=${label} tabindex="0">${table}</div>`;

const hiddenCount = html`<span class="muted s">not shown</span>`;

/** How many gave which answer. */
function sharesTable(question: Question) {
  const rows = sharesOf(question);
  return html`<table class="bars">
    <caption class="vh">
      ${question.text}
    </caption>
    <thead>
      <tr>
        <th scope="col">Answer</th>
        <th scope="col" class="n">How many</th>
        <th scope="col" class="n">Share</th>
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            <th scope="row"><bdi>${answerWords(row)}</bdi>${bar(row.percent ?? 0)}</th>
            <td class="n">${row.count?.toLocaleString('en-US') ?? hiddenCount}</td>
            <td class="n">${row.percent === undefined ? '–' : `${row.percent}%`}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** What is not shown, and why. */
export function withheldView(results: SurveyResults) {
  const hidden = hiddenMonths(results);
  const some = results.questions.some(({ withheld }) => withheld);
  if (hidden.length === 0 && !some) return nothing;
  const months = hidden.map(monthWords).join(', ');
  return note(
    html`Some numbers are not shown, because fewer than 5 answered or because they would tell a small number by the others: nobody is to be
    known by an answer. ${hidden.length > 0 ? `Left out here: ${months}.` : ''} All sums are of what is shown alone.`,
  );
}

/** A question with its answers; of the one that is pressed first, what share is good. */
export function questionView(question: Question, { rating }: StaffSurvey) {
  const positive = question.linkId === rating?.linkId ? positiveOf(question) : undefined;
  const total = totalOf(question);
  return html`<section class="sheet stack" aria-labelledby="q-${question.linkId}">
    <h3 id="q-${question.linkId}" dir="auto">${question.text}</h3>
    ${positive === undefined ? nothing : html`<p><span class="big num">${positive}%</span> said very good or good.</p>`}
    <p class="s muted">${total === 0 ? 'No answers to show.' : `${answersWords(total)}${question.withheld ? ' that may be shown' : ''}`}</p>
    ${total === 0 ? nothing : scrolling(question.text, sharesTable(question))}
  </section>`;
}

/** Month by month: how many answered, and what. */
export function trendView({ months, questions }: SurveyResults, { rating }: StaffSurvey) {
  const question = questions.find(({ linkId }) => linkId === rating?.linkId) ?? questions[0];
  const most = Math.max(1, ...months.map(({ answers }) => answers ?? 0));
  const table = html`<table>
    <caption class="vh">
      Month by month
    </caption>
    <thead>
      <tr>
        <th scope="col">Month</th>
        <th scope="col" class="n">Answers</th>
        <td></td>
        ${question?.options.map((option) => html`<th scope="col" class="n"><bdi>${answerWords(option)}</bdi></th>`)}
      </tr>
    </thead>
    <tbody>
      ${months.map(
        ({ month, answers }, i) =>
          html`<tr>
            <th scope="row" class="nb">${monthWords(month)}</th>
            <td class="n">${answers ?? few}</td>
            <td class="beside">${answers === null ? nothing : bar((100 * answers) / most)}</td>
            ${question?.options.map((option) => html`<td class="n">${option.months[i] ?? hiddenCount}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
  return html`<section class="sheet stack" aria-labelledby="trend">
    <h3 id="trend">Month by month</h3>
    ${scrolling('Month by month', table)}
  </section>`;
}
