import type { Location } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { VisitsElement } from '../visits/visits.element.ts';
import { dayAfter, dayIn, dayWords } from '../visits/words.ts';

/** The visits of a day. */
export class TodayElement extends VisitsElement {
  private day: string | undefined;
  private typing = false;
  private place = '';
  private places: readonly Pick<Location, 'id' | 'name'>[] = [];

  protected override get source() {
    return { path: '/staff/v1/appointments', query: { day: this.shown, location: this.place } };
  }
  protected override readonly words = { empty: 'No visits on this day.', label: 'Visits' };

  private get today(): string {
    return dayIn(this.around.now(), this.around.timeZone);
  }
  private get shown(): string {
    return this.day ?? this.today;
  }

  override opened(): void {
    super.opened();
    if (this.places.length === 0) void this.findPlaces();
  }

  private async findPlaces(): Promise<void> {
    const answer = await this.around.api.get<{ items: Location[] }>('/v1/locations', { limit: '200' });
    // Without it the list is of every place, and as good.
    if (answer.ok) this.places = answer.value.items;
    this.requestUpdate();
  }

  /** A day; without one it is today. */
  override show(day: string | undefined): void {
    if (day === this.day) return;
    this.day = day;
    void this.read(true);
  }

  private readonly go = (day: string, instead?: boolean): void => {
    if (/^\d{4}-\d\d-\d\d$/u.test(day)) this.around.go(day === this.today ? undefined : day, instead);
  };

  /** A day that is typed comes in parts, each a day by itself: together they are one step. */
  private readonly typed = (event: Event): void => {
    this.go((event.target as HTMLInputElement).value, this.typing);
    this.typing = this.day !== undefined;
  };

  override render() {
    const { shown } = this;
    const step = (days: number, words: string) =>
      html`<button class="btn" @click=${() => this.go(dayAfter(shown, days))}>${words}</button>`;
    return html`<div class="stack">
      <div class="bar">
        <div class="field">
          <label for="day">Day</label>
          <input class="control" id="day" type="date" required .value=${shown} @change=${this.typed} @blur=${() => (this.typing = false)} />
        </div>
        ${step(-1, 'Day before')}${step(1, 'Day after')}
        ${
          this.places.length > 1
            ? html`<div class="field">
                <label for="place">Place</label>
                <select
                  class="control"
                  id="place"
                  @change=${(event: Event) => {
                    this.place = (event.target as HTMLSelectElement).value;
                    void this.read(true);
                  }}
                >
                  <option value="">All places</option>
                  ${this.places.map(({ id, name }) => html`<option value=${id} .selected=${id === this.place}>${name}</option>`)}
                </select>
              </div>`
            : nothing
        }
        <button class="btn" @click=${this.again}>Read again</button>
      </div>
      <h2 class="day">${dayWords(shown)}${shown === this.today ? ' (today)' : ''}</h2>
      ${this.list()}
    </div>`;
  }
}
