import { html, LitElement } from 'lit';

interface Slot {
  readonly id: string;
  readonly start: string;
  readonly timeZone: string;
}

/** The least that Lit can be: one request, one list of times by day, no step after it, no styles, no words but English, no error. */
class BareSlots extends LitElement {
  #days: ReadonlyMap<string, readonly Slot[]> | undefined;

  override async connectedCallback(): Promise<void> {
    super.connectedCallback();
    const answer = await fetch(this.getAttribute('src') ?? '');
    const { items } = (await answer.json()) as { items: readonly Slot[] };
    const days = new Map<string, Slot[]>();
    for (const slot of items) {
      const { start, timeZone } = slot;
      const day = new Intl.DateTimeFormat('en', { weekday: 'long', month: 'long', day: 'numeric', timeZone }).format(new Date(start));
      days.set(day, [...(days.get(day) ?? []), slot]);
    }
    this.#days = days;
    this.requestUpdate();
  }

  override render() {
    if (!this.#days) return html`<p>Looking for times …</p>`;
    return [...this.#days].map(
      ([day, slots]) => html`
        <h3>${day}</h3>
        <ul>
          ${slots.map(
            ({ start, timeZone }) =>
              html`<li>
                <button class="slot" @click=${this.#pick}>
                  ${new Intl.DateTimeFormat('en', { timeStyle: 'short', timeZone }).format(new Date(start))}
                </button>
              </li>`,
          )}
        </ul>
      `,
    );
  }

  readonly #pick = (event: Event): void => {
    (event.currentTarget as HTMLButtonElement).disabled = true;
  };
}

customElements.define('bare-slots', BareSlots);
