import { html, nothing } from 'lit';
import type { EntryState } from '../entry.flow.ts';
import { languageName, stampOf, statusWords } from '../words.ts';

const plainNames: Readonly<Record<string, string>> = { topic: 'Topic', owner: 'Team', reviewBy: 'Check again by' };
const named: Readonly<Record<string, string>> = { question: 'Question', answer: 'Answer', aliases: 'Other ways to ask it' };

/** The label of a field, of its name. */
export function labelOf(name: string): string {
  const [, part = '', locale] = /^(question|answer|aliases)-(.+)$/u.exec(name) ?? [];
  return locale === undefined ? (plainNames[name] ?? name) : `${named[part] ?? part} in ${languageName(locale)}`;
}

/** Somebody else saved it meanwhile: theirs beside what was typed, of each field that both have changed. */
export function theirsView({ theirs, entry, draft }: EntryState, timeZone: string, take: (name: string) => void) {
  if (!theirs) return nothing;
  const fields = Object.entries(theirs.fields);
  const who = theirs.by === undefined ? 'Somebody else' : html`<bdi>${theirs.by}</bdi>`;
  return html`<section class="meeting" aria-labelledby="theirs">
    <div class="stack">
      <h3 id="theirs" tabindex="-1">${who} changed this while you wrote</h3>
      <p>
        That was on ${stampOf(theirs.at, timeZone)}. Nothing of yours is lost, and nothing of it is saved yet.
        ${entry ? html`It is “${statusWords[entry.status]}” now.` : nothing}
        ${
          fields.length === 0
            ? 'You changed other fields than they did. Save again to keep both.'
            : 'Look at what both of you changed. Save again to keep yours, or take theirs.'
        }
      </p>
      ${fields.map(
        ([name, text]) =>
          html`<div class="stack tight">
            <h4>${labelOf(name)}</h4>
            <div class="pair">
              <div>
                <p class="s muted">Theirs</p>
                <p class="both" dir="auto">${text === '' ? '(empty)' : text}</p>
              </div>
              <div>
                <p class="s muted">Yours</p>
                <p class="both" dir="auto">${draft[name] === '' ? '(empty)' : draft[name]}</p>
              </div>
            </div>
            <div class="acts">
              <button class="btn" type="button" @click=${() => take(name)}>Take theirs<span class="vh">: ${labelOf(name)}</span></button>
            </div>
          </div>`,
      )}
    </div>
  </section>`;
}
