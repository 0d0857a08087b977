import type { StaffSurvey } from '@foyer/sdk/contract/staff-feedback';
import { html, nothing } from 'lit';
import { icon } from '../../../../elements/src/core/icons.ts';
import { failedView, loadingView } from '../../answers/views/pieces.ts';
import type { Read } from '../results.flow.ts';
import { aboutOf, titleOf } from '../words.ts';

export interface SurveysOptions {
  readonly main: string;
  readonly open: (thing: string | undefined) => void;
  readonly again: () => void;
}

const tags = ({ status, version }: StaffSurvey) =>
  html`${status === 'live' ? html`<span class="tag done">Live</span>` : html`<span class="tag">Not asked any more</span>`}
  ${version === 0 ? html`<span class="tag">Comes with Foyer</span>` : nothing}`;

/** The hospital's surveys. */
export function surveysView(list: Read<readonly StaffSurvey[]>, { main, open, again }: SurveysOptions, fresh: string) {
  if (list.kind === 'loading') return loadingView();
  if (list.kind === 'failed') return failedView('The surveys cannot be shown now', list.trouble, again);
  return html`<div class="stack">
    <p class="muted">
      Whoever answers is not known, unless they say who they are to have something put right. All patients are asked by the same link,
      whatever they answer.
    </p>
    <h2 id="surveys" tabindex="-1">Surveys</h2>
    <ul class="rows sheet" role="list" aria-label="Surveys">
      ${list.value.map((survey) => {
        const [title, about] = [titleOf(survey, main), aboutOf(survey, main)];
        return html`<li class="row">
          <h3 class="title">
            <button class="link" id="survey-${survey.id}" @click=${() => open(survey.id)}><bdi>${title}</bdi></button>
            ${tags(survey)}
          </h3>
          <p class="s muted">${title === about ? nothing : html`About <bdi>${about}</bdi>, `}<bdi dir="ltr">${survey.id}</bdi></p>
        </li>`;
      })}
    </ul>
    <div class="acts"><button class="btn" @click=${() => open(fresh)}>Write a new survey</button></div>
  </div>`;
}

export const partTitles = { results: 'Results', invitations: 'Invitations', questions: 'Questions' } as const;
export type SurveyPart = keyof typeof partTitles;

/** One survey: what it is, and the choice between its parts. */
export function surveyHead(survey: StaffSurvey | undefined, part: SurveyPart, { main, open }: SurveysOptions) {
  const back = html`<button class="link back no-print" @click=${() => open(undefined)}>${icon('back')}All surveys</button>`;
  if (!survey)
    return html`${back}
      <h2 id="survey" tabindex="-1">A new survey</h2>`;
  const names = Object.keys(partTitles) as SurveyPart[];
  return html`${back}
    <h2 class="title" id="survey" tabindex="-1"><bdi>${titleOf(survey, main)}</bdi> ${tags(survey)}</h2>
    <nav class="parts no-print" aria-label="Survey">
      <ul role="list">
        ${names.map(
          (name) =>
            html`<li>
              <button
                aria-current=${name === part ? 'true' : nothing}
                @click=${() => open(name === 'results' ? survey.id : `${survey.id}/${name}`)}
              >
                ${partTitles[name]}
              </button>
            </li>`,
        )}
      </ul>
    </nav>`;
}
