import type { Day } from '@foyer/sdk/contract';
import { monthOf, type Month } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { icon } from '../../core/icons.ts';
import type { Formats } from '../../i18n/intl.ts';
import { dayAndMonth, weekday } from '../../i18n/intl.ts';
import { monthAndYear, shortWeekday } from '../../i18n/intl-visit.ts';
import { addMonths, aWeek, weeksOf, weekStartOf } from './dates.ts';
import { dayAfterKey } from './keys.ts';

export interface CalendarOptions {
  readonly formats: Formats;
  readonly rtl: boolean;
  readonly month: Month;
  readonly chosen: Day | undefined;
  /** The first and the last day that may be looked at. */
  readonly first: Day;
  readonly last: Day;
  /** Free times of a day; missing while the month is not known. */
  readonly free: ((day: Day) => number) | undefined;
  readonly words: {
    readonly monthBefore: string;
    readonly monthAfter: string;
    /** "7 free times" */
    readonly freeTimes: (count: number) => string;
    readonly comma: string;
    readonly legend: string;
  };
  /** The day that has the one tab stop of the grid. */
  readonly cursor: Day;
  readonly show: (month: Month) => void;
  readonly choose: (day: Day) => void;
  /** The keys moved on to a day, maybe of another month. */
  readonly moved: (day: Day) => void;
}

/** A month with its free days: a table whose one tab stop moves by the keys of the date grid pattern. */
export const calendar = (o: CalendarOptions) => {
  const weekStart = weekStartOf(o.formats.tag);
  const bounds = { first: o.first, last: o.last, weekStart, rtl: o.rtl };
  const onKey = (event: KeyboardEvent) => {
    const day = (event.target as HTMLElement).closest<HTMLElement>('[data-day]')?.dataset['day'];
    const to = day && !event.altKey && !event.ctrlKey && !event.metaKey && dayAfterKey(day, event, bounds);
    if (!to) return;
    event.preventDefault();
    o.moved(to);
  };
  return html`
    <div class="stack">
      <div class="calhead">
        ${step(o, -1, monthOf(o.first), o.words.monthBefore, icon('back'))}
        <h3 id="calendar-month">${monthAndYear(o.formats, `${o.month}-01`)}</h3>
        ${step(o, 1, monthOf(o.last), o.words.monthAfter, icon('forward'))}
      </div>
      <table class="calendar num" role="grid" aria-labelledby="calendar-month" aria-busy=${o.free ? nothing : 'true'} @keydown=${onKey}>
        <thead>
          <tr>
            ${aWeek(weekStart).map((day) => html`<th scope="col" abbr=${weekday(o.formats, day)}>${shortWeekday(o.formats, day)}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${weeksOf(o.month, weekStart).map(
            (week) =>
              html`<tr>
                ${week.map((day) => (day ? cell(o, day) : html`<td></td>`))}
              </tr>`,
          )}
        </tbody>
      </table>
      <p class="s muted">${o.words.legend}</p>
    </div>
  `;
};

/** To the month before or after. At the end it stays, so that the focus does. */
function step(o: CalendarOptions, by: 1 | -1, end: Month, label: string, drawing: unknown) {
  const isEnd = o.month === end;
  const press = () => isEnd || o.show(addMonths(o.month, by));
  return html`<button class="btn square" type="button" aria-label=${label} aria-disabled=${isEnd ? 'true' : nothing} @click=${press}>
    ${drawing}
  </button>`;
}

function cell(o: CalendarOptions, day: Day) {
  const free = o.free?.(day) ?? 0;
  const isOut = day < o.first || day > o.last;
  const number = Number(day.slice(8));
  if (isOut) return html`<td role="gridcell"><span>${number}</span></td>`;
  const name = [`${weekday(o.formats, day)} ${dayAndMonth(o.formats, day)}`, o.free && o.words.freeTimes(free)].filter(Boolean);
  return html`<td role="gridcell" aria-selected=${day === o.chosen ? 'true' : 'false'}>
    <button
      type="button"
      id="calendar-${day}"
      data-day=${day}
      tabindex=${day === o.cursor ? 0 : -1}
      aria-label=${name.join(o.words.comma)}
      aria-disabled=${free > 0 ? nothing : 'true'}
      @click=${() => free > 0 && o.choose(day)}
    >
      ${number}
    </button>
  </td>`;
}
