import { html, nothing, type TemplateResult } from 'lit';
import { textField } from '../../../../elements/src/fields/text-field.ts';
import { mostStretches } from '../weekly.flow.ts';
import { stretchWords, type Stretch, type Weekday } from '../clock-words.flow.ts';
import type { Wrong } from '../drafts.flow.ts';
import { errorOf } from './pieces.ts';

export interface StretchesOptions {
  /** Begins the names of the fields: `open-mon`, `times`. */
  readonly name: string;
  /** What the hours are of, for whoever hears the fields one by one: "Monday". */
  readonly of: string;
  readonly weekday: Weekday | undefined;
  readonly times: readonly Stretch[];
  readonly wrong: readonly Wrong[];
  readonly none: string;
  readonly add: () => void;
  readonly remove: (index: number) => void;
  readonly more?: TemplateResult | typeof nothing;
}

const boundary = (name: string, label: string, value: string, o: StretchesOptions) =>
  textField({ name, label, value, error: errorOf(o.wrong, name), errorPrefix: 'Error: ' });

/** Hours of a day as pairs of times, as many as there are. */
export function stretchesView(o: StretchesOptions) {
  return html`${o.times.length === 0 ? html`<p class="muted">${o.none}</p>` : nothing}
    ${o.times.map((stretch, i) => {
      const words = o.weekday && stretchWords(stretch, o.weekday);
      return html`<div class="stretch" role="group" aria-label="${o.of}, hours ${i + 1}">
        ${boundary(`${o.name}-${i}-start`, 'From', stretch.start, o)}${boundary(`${o.name}-${i}-end`, 'To', stretch.end, o)}
        <button class="btn" type="button" @click=${() => o.remove(i)}>Remove<span class="vh">: ${o.of}, hours ${i + 1}</span></button>
        <p class="hint" aria-live="polite">${words ?? nothing}</p>
      </div>`;
    })}
    <div class="acts">
      ${
        o.times.length < mostStretches
          ? html`<button class="btn" type="button" id="add-${o.name}" @click=${o.add}>
              ${o.times.length === 0 ? 'Add hours' : 'Add more hours'}<span class="vh">: ${o.of}</span>
            </button>`
          : nothing
      }
      ${o.more ?? nothing}
    </div>`;
}
