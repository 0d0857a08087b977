import { previousStep, progress, type BookingAction, type BookingState, type BookingStepName } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { icon } from '../../core/icons.ts';
import { date, time } from '../../i18n/intl.ts';
import type { Terms } from '../../i18n/terms.ts';

/** What every view is handed: one step's state, the words, and the one way to say what the patient did. */
export interface View<Step extends BookingStepName = BookingStepName> {
  readonly state: BookingState & { readonly step: Step };
  readonly t: Terms;
  readonly send: (action: BookingAction) => void;
  /** The patient's own IANA zone. */
  readonly ownZone: string;
}

export interface FrameOptions {
  readonly heading: unknown;
  readonly lead?: unknown;
  /** "Back", where there is somewhere to go back to. */
  readonly back?: (() => void) | undefined;
  readonly progress?: { readonly step: number; readonly of: number } | undefined;
  /** `split`: from 50rem the question stands at the start, the answer at the end. */
  readonly split?: boolean;
  /** The error summary: at the top, where its focus goes. */
  readonly errors?: unknown;
  /** Beside the body from 50rem, above the question before. */
  readonly aside?: unknown;
  readonly disc?: 'ok' | 'wait';
  readonly busy?: boolean;
}

/** Where this step stands among the others, and the way back, where there is one. */
export const placed = ({ state, send }: Pick<View, 'state' | 'send'>) => ({
  back: previousStep(state) ? () => send({ type: 'went-back' }) : undefined,
  progress: progress(state),
});

/** One step: back and progress, the question as the heading, then the body. */
export const frame = (t: Terms, o: FrameOptions, body: unknown) => html`
  <div class="body" aria-busy=${o.busy ? 'true' : nothing}>
    ${
      o.back || o.progress
        ? html`<div class="top">
            ${o.back ? html`<button class="link back" type="button" part="back" @click=${o.back}>${icon('back')}${t.back}</button>` : nothing}
            ${o.progress ? bars(t, o.progress) : nothing}
          </div>`
        : nothing
    }
    ${o.errors ?? nothing}
    <div class="step ${o.split ? 'split' : ''} ${o.aside ? 'beside' : ''}">
      ${o.aside ? html`<aside class="stack tight">${o.aside}</aside>` : nothing}
      <div class="head">
        ${o.disc ? html`<span class="disc ${o.disc}">${icon(o.disc === 'ok' ? 'tick' : 'warning')}</span>` : nothing}
        <h2 tabindex="-1" part="step-heading">${o.heading}</h2>
        ${o.lead ? html`<p class="muted">${o.lead}</p>` : nothing}
      </div>
      <div class="step">${body}</div>
    </div>
  </div>
`;

const bars = (t: Terms, { step, of }: { readonly step: number; readonly of: number }) => html`
  <span class="progress">
    <i aria-hidden="true">${Array.from({ length: of }, (_, i) => html`<b class=${i < step ? 'on' : ''}></b>`)}</i>${t.stepOf(step, of)}
  </span>
`;

/** "Tuesday 1 December, 9:00 am", the time never broken in two. */
export const whenWords = (t: Terms, at: string, timeZone: string) =>
  html`${date(t.formats, at, timeZone)}${t.listComma}<span class="nb num">${time(t.formats, at, timeZone)}</span>`;

/** A changed or good-to-know sentence. At most one on a step. */
export const note = (words: unknown, kind: 'changed' | 'info' = 'info') =>
  html`<p class="note ${kind}">${icon('info')}<span>${words}</span></p>`;
