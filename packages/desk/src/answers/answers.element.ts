import { html, nothing, type CSSResultGroup } from 'lit';
import { AreaElement } from '../area.element.ts';
import { partsStyles } from './answers.styles.ts';
import { EntriesElement } from './entries.element.ts';
import { MissedElement } from './missed.element.ts';
import { GlossaryElement, SynonymsElement, TopicsElement } from './lists.element.ts';

interface Part {
  readonly id: string;
  readonly title: string;
  readonly tag: string;
  readonly element: new () => AreaElement;
}

/** What the area is made of, from the left. */
export const answerParts: readonly Part[] = [
  { id: 'entries', title: 'All answers', tag: 'foyer-desk-entries', element: EntriesElement },
  { id: 'missed', title: 'Words nobody understood', tag: 'foyer-desk-missed', element: MissedElement },
  { id: 'synonyms', title: 'Same meaning', tag: 'foyer-desk-synonyms', element: SynonymsElement },
  { id: 'glossary', title: 'Glossary', tag: 'foyer-desk-glossary', element: GlossaryElement },
  { id: 'topics', title: 'Topics', tag: 'foyer-desk-topics', element: TopicsElement },
];

/** Answers, and the words they are found by. Each part stays in the page once it was opened, with what is typed in it. */
export class AnswersElement extends AreaElement {
  static override styles: CSSResultGroup = [AreaElement.styles, partsStyles];

  private chosen = 'entries';
  private readonly shown = new Map<string, AreaElement>();
  /** What is open in each part. */
  private readonly within = new Map<string, string | undefined>();

  override opened(): void {
    this.choose(this.chosen);
  }

  /** A part, or one thing of it: `entries/…`. */
  override show(thing = answerParts[0]?.id ?? ''): void {
    const [id = '', ...rest] = thing.split('/');
    if (id !== this.chosen) this.choose(id);
    const within = rest.length === 0 ? undefined : rest.join('/');
    if (this.within.get(id) === within) return;
    this.within.set(id, within);
    this.shown.get(id)?.show(within);
  }

  private choose(id: string): void {
    const part = answerParts.find((one) => one.id === id);
    if (!part) return;
    this.chosen = id;
    const element = this.shown.get(id) ?? new part.element();
    element.around = { ...this.around, go: (thing, instead) => this.go(id, thing, instead) };
    this.shown.set(id, element);
    element.opened();
    this.requestUpdate();
  }

  /** The first part is what the area begins with: it needs no name of its own. */
  private go(id: string, thing: string | undefined, instead?: boolean): void {
    const part = id === answerParts[0]?.id ? undefined : id;
    this.around.go(thing === undefined ? part : `${id}/${thing}`, instead);
  }

  override render() {
    return html`<div class="stack">
      <nav class="parts" aria-label="Answers">
        <ul role="list">
          ${answerParts.map(
            ({ id, title }) =>
              html`<li>
                <button aria-current=${id === this.chosen ? 'true' : nothing} @click=${() => this.go(id, this.within.get(id))}>
                  ${title}
                </button>
              </li>`,
          )}
        </ul>
      </nav>
      ${[...this.shown].map(([id, element]) => html`<div ?hidden=${id !== this.chosen}>${element}</div>`)}
    </div>`;
  }
}
