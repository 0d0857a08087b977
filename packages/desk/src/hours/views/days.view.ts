import type { StaffHoursException } from '@foyer/sdk/contract/staff-departments';
import { html, nothing, type TemplateResult } from 'lit';
import { lateIcon } from '../../../../elements/src/core/late/icons.ts';
import type { HoursState, Known } from '../hours.flow.ts';
import { dayWords, exceptionWords, nameOf, said } from '../words.ts';
import { troubleView } from './pieces.ts';

export interface DaysDoes {
  readonly now: Date;
  readonly writes: boolean;
  readonly begin: () => void;
  readonly ask: (id: string | undefined) => void;
  readonly remove: (id: string) => void;
}

/** So many days stand open; later ones, often holidays of the coming years, behind a press. */
const atOnce = 6;

const whose = ({ departmentId }: StaffHoursException, { items }: Known, { locales }: HoursState): string => {
  if (departmentId === undefined) return 'Whole hospital';
  const department = items.find(({ id }) => id === departmentId);
  return department ? nameOf(department, locales) : departmentId;
};

function dayRow(one: StaffHoursException, known: Known, state: HoursState, does: DaysDoes) {
  const [day, name] = [dayWords(one.day, does.now), whose(one, known, state)];
  const asks = state.removing === one.id;
  return html`<li class="row">
    <div>
      <h3 tabindex="-1" id="day-${one.id}">${day}</h3>
      <p>
        ${exceptionWords(one)}${one.description ? html` <span class="muted">(<bdi>${said(one.description, state.locales)}</bdi>)</span>` : nothing}
      </p>
      <p class="s muted"><bdi>${name}</bdi></p>
    </div>
    ${
      does.writes && !asks
        ? html`<div class="acts">
            <button class="btn" @click=${() => does.ask(one.id)}>Remove<span class="vh">: ${day}, ${name}</span></button>
          </div>`
        : nothing
    }
    ${
      asks
        ? html`<div class="asking stack whole">
            <h4 tabindex="-1" id="removing">Remove this day?</h4>
            <p>
              The hours of ${day} are then as every
              week${one.departmentId === undefined ? '' : ', or as the whole hospital’s where it differs'}. Patients see it at once.
            </p>
            ${troubleView(state, 'removing')}
            <div class="acts">
              <button class="btn primary" ?disabled=${state.busy} @click=${() => does.remove(one.id)}>Yes, remove it</button>
              <button class="btn" @click=${() => does.ask(undefined)}>No, keep it</button>
            </div>
          </div>`
        : nothing
    }
  </li>`;
}

/** The coming days that differ, holidays among them. `form` is one that is being added. */
export function daysView(known: Known, state: HoursState, does: DaysDoes, form: TemplateResult | undefined) {
  const days =
    state.opened === undefined ? known.days : known.days.filter(({ departmentId }) => (departmentId ?? state.opened) === state.opened);
  const list = (some: typeof days) =>
    html`<ul class="rows sheet" role="list" aria-label="Days that differ">
      ${some.map((one) => dayRow(one, known, state, does))}
    </ul>`;
  return html`<section class="stack" aria-labelledby="differ">
    <div class="title">
      <h2 id="differ" tabindex="-1">Days that differ</h2>
      ${does.writes && !form ? html`<button class="btn" id="add-day" @click=${does.begin}>Add a day</button>` : nothing}
    </div>
    ${form ? html`<div class="sheet">${form}</div>` : nothing}
    ${
      days.length === 0
        ? html`<div class="sheet"><p>No coming day differs from its week.</p></div>`
        : html`${list(days.slice(0, atOnce))}
          ${
            days.length > atOnce
              ? html`<details class="more later" ?open=${days.slice(atOnce).some(({ id }) => id === state.removing)}>
                  <summary>${lateIcon('down')}Later days (${days.length - atOnce})</summary>
                  ${list(days.slice(atOnce))}
                </details>`
              : nothing
          }`
    }
  </section>`;
}
