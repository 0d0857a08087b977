import type { HoursUse } from '@foyer/sdk/contract/staff-departments';
import { html, nothing } from 'lit';
import { weekdayNames, weekdays, type Weekday } from '../clock-words.flow.ts';
import type { HoursDraft, HoursState } from '../hours.flow.ts';
import { hasOwn, type WeekChange } from '../weekly.flow.ts';
import { conflictView } from './conflict.view.ts';
import { checkbox, summary, troubleView } from './pieces.ts';
import { previewView } from './preview.view.ts';
import { stretchesView } from './stretches.view.ts';

export interface WeekDoes {
  readonly now: Date;
  readonly change: (change: WeekChange) => void;
  readonly preview: () => void;
  readonly save: () => void;
  readonly drop: () => void;
}

const useWords: Readonly<Record<HoursUse, string>> = { open: 'Open', phone: 'Phone', callback: 'Callbacks' };
const parts = /^(open|phone|callback)-(\w{3})(?:-(\d+)-(start|end))?$/u;

function labelOf(name: string): string {
  const [, use = 'open', day = 'mon', , which] = parts.exec(name) ?? [];
  return `${useWords[use as HoursUse]}, ${weekdayNames[day as Weekday]}${which === undefined ? '' : which === 'start' ? ', from' : ', to'}`;
}

function typed(event: Event, { change }: WeekDoes): void {
  const { name, value, checked } = event.target as HTMLInputElement;
  const own = /^own-(phone|callback)$/u.exec(name)?.[1];
  if (own !== undefined) return change({ do: 'own', use: own as HoursUse, own: checked });
  const [, use, day, index, which] = parts.exec(name) ?? [];
  if (which !== undefined) change({ do: 'type', cell: `${use}-${day}`, index: Number(index), which: which as 'start', text: value });
}

const dayView = (use: HoursUse, day: Weekday, draft: HoursDraft, { change }: WeekDoes) => {
  const cell = `${use}-${day}`;
  const name = weekdayNames[day];
  return html`<fieldset class="week-day">
    <legend>${name}</legend>
    ${stretchesView({
      name: cell,
      of: `${useWords[use]}, ${name}`,
      weekday: day,
      times: draft.typed[cell] ?? [],
      wrong: draft.wrong,
      none: 'Closed',
      add: () => change({ do: 'add', cell }),
      remove: (index) => change({ do: 'remove', cell, index }),
      ...(day === 'mon' && {
        more: html`<button class="link s" type="button" @click=${() => change({ do: 'copy', use })}>
          Copy Monday to Tuesday through Friday<span class="vh">: ${useWords[use]}</span>
        </button>`,
      }),
    })}
  </fieldset>`;
};

function useView(use: HoursUse, draft: HoursDraft, does: WeekDoes) {
  const shown = use === 'open' || draft.own.includes(use);
  return html`<section class="stack" aria-labelledby="use-${use}">
    <h4 id="use-${use}">${useWords[use]}</h4>
    ${
      use === 'open'
        ? html`<p class="hint">Write 9, 9:30 am, 17:30, noon or midnight. Hours that end before they begin go on into the next day.</p>`
        : checkbox(
            `own-${use}`,
            use === 'phone' ? 'The phone has hours of its own' : 'Callbacks have hours of their own',
            shown ? 'yes' : '',
          )
    }
    ${
      shown
        ? html`${use !== 'open' && !hasOwn(draft.typed, use) ? html`<p class="hint">With no hours here, the open hours count.</p>` : nothing}
            <div>${weekdays.map((day) => dayView(use, day, draft, does))}</div>`
        : nothing
    }
  </section>`;
}

/** A department's week, as it is typed; what it would come to; and then its saving. */
export function weekView(draft: HoursDraft, state: HoursState, does: WeekDoes) {
  const { preview } = draft;
  return html`<form
    class="stack"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      does.preview();
    }}
    @input=${(event: Event) => typed(event, does)}
  >
    <h3 id="editing" tabindex="-1">Weekly hours</h3>
    ${conflictView(draft, labelOf)} ${summary(draft.wrong, labelOf)} ${useView('open', draft, does)} ${useView('phone', draft, does)}
    ${useView('callback', draft, does)}
    ${
      preview
        ? html`<section class="seen stack" aria-labelledby="seen">
            <h4 id="seen" tabindex="-1">What these hours come to</h4>
            ${previewView(preview, does.now)}
          </section>`
        : nothing
    }
    ${troubleView(state, 'draft')}
    <div class="acts">
      <button class="btn ${preview ? '' : 'primary'}" ?disabled=${state.busy}>Show what patients would read</button>
      ${preview ? html`<button class="btn primary" type="button" ?disabled=${state.busy} @click=${does.save}>Save these hours</button>` : nothing}
      <button class="btn" type="button" @click=${does.drop}>Do not change</button>
    </div>
  </form>`;
}
