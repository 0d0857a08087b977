import type { Service, Slot } from '@foyer/sdk/contract';
import type { BookingAction, BookingState, BookingStepName, SlotDay } from '@foyer/sdk/flows';
import type { Location, Practitioner } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { icon } from '../../core/icons.ts';
import type { Terms } from '../../i18n/terms.ts';

/** What every view is handed: one step's state, the words, and the one way to say what the patient did. */
export interface View<Step extends BookingStepName = BookingStepName> {
  readonly state: BookingState & { readonly step: Step };
  readonly t: Terms;
  readonly send: (action: BookingAction) => void;
  /** The patient's own IANA zone. */
  readonly ownZone: string;
  /** "Back", where there is somewhere to go back to. */
  readonly back: (() => void) | undefined;
  readonly progress: { readonly step: number; readonly of: number } | undefined;
}

/** What the flow's selectors make of the list of free times. */
export interface SlotList {
  /** As many as are shown. */
  readonly days: readonly SlotDay[];
  readonly count: number;
  readonly zones: readonly string[];
  /** How many questions it can be narrowed by. */
  readonly filters: number;
  /** Whether there are more days than are shown. */
  readonly hasMore: boolean;
  /** Whether the service was the patient's choice. */
  readonly canChange: boolean;
}

/** A service, and what choosing it leads to. */
export interface Offer {
  readonly service: Service;
  readonly opening: 'slots' | 'request' | 'closed';
}

/** The chosen time with what it names. */
export interface ChosenVisit {
  readonly slot: Slot;
  readonly service: Service;
  /** How long it takes, with what the patient's needs add. */
  readonly minutes: number;
  readonly location: Location | undefined;
  readonly practitioner: Practitioner | undefined;
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
export const frame = (
  { t, back, progress }: Pick<View, 't'> & Partial<Pick<View, 'back' | 'progress'>>,
  o: FrameOptions,
  body: unknown,
) => html`
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
