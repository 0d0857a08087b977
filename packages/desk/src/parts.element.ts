import type { StaffRole } from '@foyer/sdk/contract/staff';
import { html, nothing, type CSSResultGroup } from 'lit';
import { AreaElement } from './area.element.ts';
import { allowedParts } from './desk.flow.ts';
import { partsStyles } from './parts.styles.ts';

/** One part of an area that has several. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly tag: string;
  readonly element: new () => AreaElement;
  /** Who sees it, beside managers; whoever sees the area unless told. */
  readonly roles?: readonly StaffRole[];
}

/** An area of several parts, each an area of its own. A part stays in the page once it was opened, with what is typed in it. */
export abstract class PartsElement extends AreaElement {
  static override styles: CSSResultGroup = [AreaElement.styles, partsStyles];

  /** From the left; the area begins with the first that one may see. */
  protected abstract readonly parts: readonly [Part, ...Part[]];
  /** What the row of parts is called. */
  protected abstract readonly label: string;

  private chosen = '';
  private readonly shown = new Map<string, AreaElement>();
  /** What is open in each part. */
  private readonly within = new Map<string, string | undefined>();

  private get mine(): readonly Part[] {
    return allowedParts(this.parts, this.around.roles);
  }

  private get first(): string {
    return (this.mine[0] ?? this.parts[0]).id;
  }

  override opened(): void {
    this.choose(this.chosen === '' ? this.first : this.chosen);
  }

  /** A part, or one thing of it: `entries/…`. */
  override show(thing: string | undefined): void {
    const [id = '', ...rest] = (thing ?? this.first).split('/');
    if (id !== this.chosen) this.choose(id);
    const within = rest.length === 0 ? undefined : rest.join('/');
    if (this.within.get(id) === within) return;
    this.within.set(id, within);
    this.shown.get(id)?.show(within);
  }

  private choose(id: string): void {
    const part = this.mine.find((one) => one.id === id);
    if (!part) return;
    this.chosen = id;
    const element = this.shown.get(id) ?? new part.element();
    element.around = {
      ...this.around,
      go: (thing, instead) => this.go(id, thing, instead),
      goTo: (other, thing) => this.go(other, thing),
    };
    this.shown.set(id, element);
    element.opened();
    this.requestUpdate();
  }

  /** The part that the area begins with needs no name of its own. */
  private go(id: string, thing: string | undefined, instead?: boolean): void {
    const part = id === this.first ? undefined : id;
    this.around.go(thing === undefined ? part : `${id}/${thing}`, instead);
  }

  override render() {
    const { mine, label } = this;
    return html`<div class="stack">
      ${
        mine.length < 2
          ? nothing
          : html`<nav class="parts" aria-label=${label}>
              <ul role="list">
                ${mine.map(
                  ({ id, title }) =>
                    html`<li>
                      <button aria-current=${id === this.chosen ? 'true' : nothing} @click=${() => this.go(id, this.within.get(id))}>
                        ${title}
                      </button>
                    </li>`,
                )}
              </ul>
            </nav>`
      }
      ${[...this.shown].map(([id, element]) => html`<div ?hidden=${id !== this.chosen}>${element}</div>`)}
    </div>`;
  }
}
