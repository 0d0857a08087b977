import type { StaffSurvey, SurveyResults } from '@foyer/sdk/contract/staff-feedback';
import { html, nothing } from 'lit';
import { note } from '../../../../elements/src/controls/pieces.ts';
import { asksHowGood, hiddenMonths, isWithheld, positiveOf, sharesOf, totalOf, type Question, type Share } from '../results.flow.ts';
import { answersWords, answerWords, few, leftOutWords, monthWords } from '../words.ts';

/** Its length says again what the number beside it says. It is drawn, as the page's policy lets no element have a style of its own. */
const bar = (percent: number) => html`<svg class="bar-of" aria-hidden="true"><rect width="${percent}%" height="100%"></rect></svg>`;

/** A table wider than the page scrolls by itself, by keys too. */
export const scrolling = (label: string, table: unknown) =>
  html`<div class="tablebox" role="region" aria-label=${label} tabindex="0">${table}</div>`;

const notShown = html`<span class="muted s">not shown</span>`;

const countOf = ({ count, isLeast }: Share) =>
  count === undefined ? notShown : `${count.toLocaleString('en-US')}${isLeast ? ' or more' : ''}`;

/** How many gave which answer. Without all counts there is neither a share nor a bar: they would be of something else than they seem. */
function sharesTable(question: Question) {
  const rows = sharesOf(question);
  const isWhole = !isWithheld(question);
  return html`<table class="bars">
    <caption class="vh">
      ${question.text}
    </caption>
    <thead>
      <tr>
        <th scope="col">Answer</th>
        <th scope="col" class="n">How many</th>
        ${isWhole ? html`<th scope="col" class="n">Share</th>` : nothing}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            <th scope="row"><bdi>${answerWords(row)}</bdi>${isWhole ? bar(row.percent ?? 0) : nothing}</th>
            <td class="n">${countOf(row)}</td>
            ${isWhole ? html`<td class="n">${row.percent === undefined ? '–' : `${row.percent}%`}</td>` : nothing}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** What is not shown, and why. */
export function withheldView(results: SurveyResults) {
  const hidden = hiddenMonths(results);
  if (hidden.all.length + hidden.some.length === 0 && !results.questions.some(isWithheld)) return nothing;
  return note(
    html`Numbers of fewer than 5 are not shown, nor what would tell them, so that nobody is known by an answer. ${leftOutWords(hidden)} All
    sums are of what is shown alone.`,
  );
}

/** A question with its answers; of the one that is pressed first, what share is good. */
export function questionView(question: Question, { rating }: StaffSurvey) {
  const isRated = question.linkId === rating?.linkId;
  const positive = isRated ? positiveOf(question) : undefined;
  const withheld = isWithheld(question);
  const total = totalOf(question);
  return html`<section class="sheet stack" aria-labelledby="q-${question.linkId}">
    <h3 id="q-${question.linkId}" dir="auto">${question.text}</h3>
    ${positive === undefined ? nothing : html`<p><span class="big num">${positive}%</span> said very good or good.</p>`}
    ${isRated && withheld && asksHowGood(question) ? html`<p>How many of all said very good or good is not shown: some counts are left out.</p>` : nothing}
    <p class="s muted">
      ${total === 0 ? (withheld ? 'No answers that may be shown.' : 'No answers.') : `${answersWords(total)}${withheld ? ' that may be shown' : ''}`}
    </p>
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
            ${question?.options.map((option) => html`<td class="n">${option.months[i] ?? notShown}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
  return html`<section class="sheet stack" aria-labelledby="trend">
    <h3 id="trend">Month by month</h3>
    ${months.some(({ answers }) => answers !== 0) ? scrolling('Month by month', table) : html`<p class="s muted">No answers.</p>`}
  </section>`;
}
