import type { Block, Run } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';

export interface AnswerOptions {
  /** Begins the ids of what is explained: one for each text on the page. */
  readonly id: string;
  readonly isOpen: (id: string) => boolean;
  readonly toggle: (id: string) => void;
  /** What a word means, as it stands behind it. */
  readonly means: (meaning: string) => string;
}

/** The address of a link that may be followed: `https:`, `tel:` and `mailto:`, whatever a server says. */
export function safeHref(url: string | undefined): string | undefined {
  try {
    const { protocol, href } = new URL(url ?? '');
    return ['https:', 'tel:', 'mailto:'].includes(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

function link({ value, url }: Run) {
  const href = safeHref(url);
  if (!href) return value;
  // Another site need not know which page of the hospital's it was read on. Numbers read left to right in every language.
  return href.startsWith('https:')
    ? html`<a href=${href} rel="noreferrer">${value}</a>`
    : html`<a href=${href}><bdi dir=${href.startsWith('tel:') ? 'ltr' : 'auto'}>${value}</bdi></a>`;
}

/** A word of the hospital's: pressed, by whatever means, it is explained right behind it. */
function term({ value, meaning }: Run, o: AnswerOptions) {
  if (!meaning) return value;
  const id = `${o.id} ${value}`;
  const isOpen = o.isOpen(id);
  return html`<button class="term" type="button" aria-expanded=${isOpen ? 'true' : 'false'} @click=${() => o.toggle(id)}>${value}</button>${
      isOpen ? html`<span class="meaning">${o.means(meaning)}</span>` : nothing
    }`;
}

/** One template for each kind of run. What is not known is its own text, and nothing is ever markup. */
function run(part: Run, o: AnswerOptions) {
  switch (part.type as string) {
    case 'strong':
      return html`<strong>${part.value}</strong>`;
    case 'emphasis':
      return html`<em>${part.value}</em>`;
    case 'link':
      return link(part);
    case 'term':
      return term(part, o);
    default:
      return part.value;
  }
}

const runs = (parts: readonly Run[] | undefined, o: AnswerOptions) => (parts ?? []).map((part) => run(part, o));

/** An answer, as the hospital's text was read by its server. */
export const answerRuns = (blocks: readonly Block[], o: AnswerOptions) =>
  blocks.map(({ items, ordered, children }) => {
    if (!items) return html`<p>${runs(children, o)}</p>`;
    const lines = items.map((line) => html`<li>${runs(line, o)}</li>`);
    return ordered
      ? html`<ol role="list">
          ${lines}
        </ol>`
      : html`<ul role="list">
          ${lines}
        </ul>`;
  });
