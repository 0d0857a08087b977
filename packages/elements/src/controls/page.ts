import { html, nothing } from 'lit';
import { icon } from '../core/icons.ts';
import type { Terms } from '../i18n/terms.ts';

/** What stands above the question of a step. */
export interface PageHead {
  readonly t: Terms;
  /** "Back", where there is somewhere to go back to. */
  readonly back?: (() => void) | undefined;
  readonly progress?: { readonly step: number; readonly of: number } | undefined;
}

export interface FrameOptions {
  readonly heading: unknown;
  readonly lead?: unknown;
  /** `split`: from 50rem the question stands at the start, the answer at the end. */
  readonly split?: boolean;
  /** The error summary: at the top, where its focus goes. */
  readonly errors?: unknown;
  /** Beside the body from 50rem, above the question before. */
  readonly aside?: unknown;
  readonly disc?: unknown;
  readonly busy?: boolean;
}

/** One step: back and progress, the question as the heading, then the body. */
export const frame = ({ t, back, progress }: PageHead, o: FrameOptions, body: unknown) => html`
  <div class="body" aria-busy=${o.busy ? 'true' : nothing}>
    ${
      back || progress
        ? html`<div class="top">
            ${back && html`<button class="link back" type="button" part="back" @click=${back}>${icon('back')}${t.back}</button>`}
            ${progress && bars(t, progress)}
          </div>`
        : nothing
    }
    ${o.errors}
    <div class="step ${o.split ? 'split' : ''} ${o.aside ? 'beside' : ''}">
      ${o.aside && html`<div class="aside stack tight">${o.aside}</div>`}
      <div class="head">
        ${o.disc}
        <h2 tabindex="-1" part="step-heading">${o.heading}</h2>
        ${o.lead && html`<p class="muted">${o.lead}</p>`}
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

/** A plain or strong button. Never the submit of a form by accident. */
export const button = (words: unknown, press: () => void, className = 'btn', busy = false) =>
  html`<button class=${className} type="button" aria-busy=${busy ? 'true' : nothing} @click=${press}>${words}</button>`;
