import { html, nothing } from 'lit';
import { answerRuns } from '../../../../elements/src/controls/answer-runs.ts';
import type { EntryState } from '../entry.flow.ts';
import { directionOf, languageName } from '../words.ts';

/** An answer as patients see it, by the widget's own templates; and what of it would be plain text. */
export function previewView(state: EntryState, locale: string, toggle: (id: string) => void, again: () => void) {
  const preview = state.previews[locale];
  const language = languageName(locale);
  const content = () => {
    if (preview === undefined) return html`<p class="muted">Type an answer to see it here.</p>`;
    if (preview === 'loading') return html`<p class="muted">Reading…</p>`;
    if ('trouble' in preview) return html`<p>The preview cannot be shown now. ${preview.trouble.detail}</p>`;
    if (preview.content.length === 0) return html`<p class="muted">Type an answer to see it here.</p>`;
    const options = {
      id: `preview ${locale}`,
      toggle,
      isOpen: (id: string) => state.explained.includes(id),
      means: (meaning: string) => ` (${meaning})`,
    };
    return html`<div class="runs" lang=${locale} dir=${directionOf(locale)}>${answerRuns(preview.content, options)}</div>
      ${
        preview.faults.length === 0
          ? nothing
          : html`<h4>To mend in ${language}</h4>
              <ul class="faults" role="list">
                ${preview.faults.map(({ text, detail }) => html`<li class="s"><code dir="auto">${text}</code><br />${detail}</li>`)}
              </ul>`
      }`;
  };
  return html`<section class="preview" aria-labelledby="preview-${locale}">
    <h4 id="preview-${locale}">As patients see it in ${language}</h4>
    ${content()}
    <button class="link s" type="button" @click=${again}>Refresh the preview<span class="vh"> in ${language}</span></button>
  </section>`;
}
