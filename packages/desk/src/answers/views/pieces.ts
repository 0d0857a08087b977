import { html, nothing } from 'lit';
import { note } from '../../../../elements/src/controls/pieces.ts';
import { errorSummary } from '../../../../elements/src/fields/error-summary.ts';
import type { Trouble } from '../../api.ts';
import type { Fault } from '../entry-draft.flow.ts';
import { times } from '../words.ts';

export const loadingView = () =>
  html`<p class="vh">Loading…</p>
    <div class="sheet" aria-hidden="true">${[1, 2, 3].map(() => html`<div class="skeleton"></div>`)}</div>`;

export const failedView = (title: string, { detail }: Trouble, again: () => void) =>
  html`<div class="sheet stack">
    <h2 tabindex="-1">${title}</h2>
    <p>${detail}</p>
    <div class="acts"><button class="btn primary" @click=${again}>Try again</button></div>
  </div>`;

/** Nothing was saved, and nothing typed is lost. It takes the focus. */
export const troubleView = (trouble: Trouble | undefined) =>
  trouble ? html`<div id="trouble" tabindex="-1" role="alert">${note(`Not saved. ${trouble.detail}`, 'changed')}</div>` : nothing;

export const faultsView = (faults: readonly Fault[]) => errorSummary(`Please check ${times(faults.length, 'field', 'fields')}`, faults);

export const faultAt = (faults: readonly Fault[], name: string): string | undefined => faults.find((fault) => fault.name === name)?.text;
