import type { MonthlyCounts, StaffSurvey, SurveyResults } from '@foyer/sdk/contract/staff-feedback';
import { html, nothing } from 'lit';
import { note } from '../../../../elements/src/controls/pieces.ts';
import { failedView, loadingView } from '../../answers/views/pieces.ts';
import type { Read } from '../results.flow.ts';
import { few, monthWords, spans } from '../words.ts';
import { questionView, scrolling, trendView, withheldView } from './counts.view.ts';

export type Table = 'results' | 'texts' | 'monthly';

export interface ResultsOptions {
  readonly survey: StaffSurvey;
  readonly span: number;
  /** Exact counts are a manager's; nothing where the survey has none of the kind, or they may not see them. */
  readonly monthly: Read<MonthlyCounts> | undefined;
  /** Why a file did not come. */
  readonly trouble: string | undefined;
  readonly choose: (months: number) => void;
  readonly again: () => void;
  readonly save: (table: Table) => void;
}

function textsView({ texts }: SurveyResults) {
  return texts.map(
    ({ linkId, text, items }) =>
      html`<section class="sheet stack" aria-labelledby="t-${linkId}">
        <h3 id="t-${linkId}" dir="auto">${text}</h3>
        ${
          items.length === 0
            ? html`<p class="muted">Nothing to show.</p>`
            : html`<p class="s muted">${items.length} in the order of the alphabet, so that none is known by its place.</p>
                <ul class="texts" role="list">
                  ${items.map((words) => html`<li dir="auto">${words}</li>`)}
                </ul>`
        }
      </section>`,
  );
}

const columns = [
  ['very-good', 'Very good'],
  ['good', 'Good'],
  ['neither', 'Neither good nor poor'],
  ['poor', 'Poor'],
  ['very-poor', 'Very poor'],
  ['dont-know', 'Don’t know'],
] as const;

/** The counts that hospitals in England send on each month. */
function monthlyView({ items }: MonthlyCounts, save: () => void) {
  const heads = [...columns.map(([, words]) => words), 'Answers', 'Positive', 'Negative'];
  const percent = (share: number | null) => (share === null ? '–' : `${share}%`);
  const table = html`<table>
    <thead>
      <tr>
        <th scope="col">Month</th>
        ${heads.map((words) => html`<th scope="col" class="n">${words}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${items.map(({ month, counts, answers, positive, negative }) => {
        const first = html`<th scope="row" class="nb">${monthWords(month)}</th>`;
        if (counts === null)
          return html`<tr>
            ${first}
            <td class="n muted" colspan="9">${few}: not shown</td>
          </tr>`;
        return html`<tr>
          ${first}${columns.map(([code]) => html`<td class="n">${counts[code]}</td>`)}
          <td class="n">${answers}</td>
          <td class="n">${percent(positive)}</td>
          <td class="n">${percent(negative)}</td>
        </tr>`;
      })}
    </tbody>
  </table>`;
  return html`<section class="sheet stack" aria-labelledby="monthly">
    <h3 id="monthly">Friends and Family Test, by month</h3>
    <p class="s muted">Exact, for managers alone: what the NHS in England asks for. That you looked is written down.</p>
    ${scrolling('Friends and Family Test, by month', table)}
    <div class="acts no-print"><button class="btn" @click=${save}>Save these counts as a file</button></div>
  </section>`;
}

/** What came of a survey. */
export function resultsView(results: Read<SurveyResults>, options: ResultsOptions) {
  const { survey, span, monthly, trouble, choose, again, save } = options;
  const bar = html`<div class="bar no-print">
    <div class="field">
      <label for="span">How far back</label>
      <select class="control" id="span" @change=${(event: Event) => choose(Number((event.target as HTMLSelectElement).value))}>
        ${spans.map(([months, words]) => html`<option value=${months} .selected=${months === span}>${words}</option>`)}
      </select>
    </div>
    <button class="btn" @click=${() => save('results')}>Save the counts as a file</button>
    <button class="btn" @click=${() => save('texts')}>Save the texts as a file</button>
  </div>`;
  if (results.kind === 'loading') return html`${bar}${loadingView()}`;
  if (results.kind === 'failed') return html`${bar}${failedView('The results cannot be shown now', results.trouble, again)}`;
  const { value } = results;
  const rated = value.questions.filter(({ linkId }) => linkId === survey.rating?.linkId);
  const others = value.questions.filter(({ linkId }) => linkId !== survey.rating?.linkId);
  return html`${bar}
    ${trouble === undefined ? nothing : html`<div role="alert">${note(`The file did not come. ${trouble}`, 'changed')}</div>`}
    <p class="muted">New answers come here in batches of 5 or more, at the latest after a week, so that nobody is known by when.</p>
    ${withheldView(value)} ${rated.map((question) => questionView(question, survey))} ${trendView(value, survey)}
    ${others.map((question) => questionView(question, survey))} ${textsView(value)}
    ${monthly?.kind === 'ready' ? monthlyView(monthly.value, () => save('monthly')) : nothing}`;
}
