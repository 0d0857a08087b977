import type { Service, Slot } from '@foyer/sdk/contract';
import type { BookingAction, BookingState, BookingStepName, PartOfDay, SlotDay } from '@foyer/sdk/flows';
import type { Location, Practitioner } from '@foyer/sdk/contract';
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
  readonly choices: {
    readonly locations: readonly Location[];
    readonly practitioners: readonly Practitioner[];
    readonly partsOfDay: readonly PartOfDay[];
  };
  readonly isFiltered: boolean;
  /** Whether "None of these suit me" has somewhere to lead. */
  readonly canRequest: boolean;
  /** Whether "Show the next days" has any: loaded already, or still to be asked for. */
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
  readonly disc?: 'ok' | 'wait';
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
        ${o.disc && html`<span class="disc ${o.disc}">${icon(o.disc === 'ok' ? 'tick' : 'warning')}</span>`}
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

/** "Tuesday 1 December, 9:00 am", the time never broken in two. */
export const whenWords = (t: Terms, at: string, timeZone: string) =>
  html`${date(t.formats, at, timeZone)}${t.listComma}<span class="nb num">${time(t.formats, at, timeZone)}</span>`;

/** A changed or good-to-know sentence. At most one on a step. */
export const note = (words: unknown, kind: 'changed' | 'info' = 'info') =>
  html`<p class="note ${kind}">${icon('info')}<span>${words}</span></p>`;
