import { html, nothing, type TemplateResult } from 'lit';
import { note } from '../../../../elements/src/controls/pieces.ts';
import { draftOf, type CaseEvent, type CaseState } from '../case.flow.ts';
import { left, type CaseDeed, type Deed } from '../deeds.flow.ts';

export interface Does {
  readonly tell: (event: CaseEvent) => void;
  readonly begin: (deed: Deed) => void;
  /** Without asking once more. */
  readonly act: (deed: Deed) => void;
}

interface Form {
  readonly deed: CaseDeed;
  readonly press: string;
  readonly label: string;
  readonly hint?: string;
  readonly rows?: number;
  readonly primary?: boolean;
  /** Chosen before anything is typed. */
  readonly chooser?: TemplateResult | typeof nothing;
  /** What is asked once more, where it cannot be taken back. */
  readonly question?: { readonly title: TemplateResult; readonly words: string; readonly yes: string };
  /** Nothing may be typed for it. */
  readonly wordless?: boolean;
}

const countWords = (count: number) =>
  count < 0 ? `${(-count).toLocaleString('en-US')} characters too many` : `${count.toLocaleString('en-US')} characters left`;

function box({ deed, label, hint, rows = 3 }: Form, state: CaseState, { tell }: Does) {
  const draft = draftOf(state, deed);
  const rest = left(deed, draft);
  return html`<div class="field">
    <label for="text-${deed}">${label}</label>
    ${hint === undefined ? nothing : html`<span class="hint" id="hint-${deed}">${hint}</span>`}
    <textarea
      class="control"
      id="text-${deed}"
      rows=${rows}
      dir="auto"
      .value=${draft.text}
      ?readonly=${state.busy === deed || state.asking === deed}
      aria-describedby="${hint === undefined ? '' : `hint-${deed} `}left-${deed}"
      aria-invalid=${rest < 0 ? 'true' : nothing}
      @input=${(event: Event) => tell({ type: 'typed', deed, text: (event.target as HTMLTextAreaElement).value })}
    ></textarea>
    <span class="hint num ${rest < 0 ? 'over' : ''}" id="left-${deed}">${countWords(rest)}</span>
  </div>`;
}

function question({ deed, question: asked }: Form, { tell, act }: Does) {
  if (!asked) return nothing;
  return html`<div class="asking stack">
    <h4 id="asking" tabindex="-1">${asked.title}</h4>
    <p>${asked.words}</p>
    <div class="acts">
      <button class="btn primary" type="button" @click=${() => act(deed)}>${asked.yes}</button>
      <button class="btn" type="button" @click=${() => tell({ type: 'kept' })}>No, go back</button>
    </div>
  </div>`;
}

/** A deed with what is chosen and typed for it. */
export function deedForm(form: Form, state: CaseState, does: Does) {
  const { deed, press, primary = false, chooser = nothing, wordless = false } = form;
  const { busy, asking, trouble } = state;
  return html`<form
    class="stack deed"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      does.begin(deed);
    }}
  >
    ${trouble?.deed === deed ? html`<div role="alert" id="trouble-${deed}" tabindex="-1">${note(trouble.detail, 'changed')}</div>` : nothing}
    ${chooser} ${wordless ? nothing : box(form, state, does)}
    ${
      asking === deed
        ? question(form, does)
        : html`<div class="acts">
            <button class="btn ${primary ? 'primary' : ''}" ?disabled=${busy !== undefined}>${busy === deed ? 'Sending…' : press}</button>
          </div>`
    }
  </form>`;
}
