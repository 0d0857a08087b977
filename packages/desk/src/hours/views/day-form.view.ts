import { html, nothing } from 'lit';
import { choices, selectField } from '../../../../elements/src/fields/choice.ts';
import { textField } from '../../../../elements/src/fields/text-field.ts';
import { weekdayOf, type Stretch } from '../clock-words.flow.ts';
import type { DayPreview, HoursState, Known } from '../hours.flow.ts';
import { dayWords, languageName, nameOf, windowWords } from '../words.ts';
import { errorOf, fieldIn, summary, troubleView } from './pieces.ts';
import { stretchesView } from './stretches.view.ts';

export interface DayDoes {
  readonly now: Date;
  readonly typed: (name: string, value: string) => void;
  readonly times: (times: readonly Stretch[]) => void;
  readonly preview: () => void;
  readonly save: () => void;
  readonly drop: () => void;
}

const isDay = (day: string) => /^\d{4}-\d\d-\d\d$/u.test(day);

function labelOf(name: string): string {
  const [, locale] = /^why-(.+)$/u.exec(name) ?? [];
  if (locale !== undefined) return `Why, in ${languageName(locale)}`;
  const [, index, which] = /^times-(\d+)-(start|end)$/u.exec(name) ?? [];
  if (index !== undefined) return `Hours ${Number(index) + 1}, ${which === 'start' ? 'from' : 'to'}`;
  return { day: 'Day', department: 'Where', how: 'What happens' }[name] ?? name;
}

function seenView({ changes, stay, department }: DayPreview, day: string, now: Date) {
  const windows = department?.callbackWindows.slice(0, 4) ?? [];
  return html`<section class="seen stack" aria-labelledby="seen">
    <h4 id="seen" tabindex="-1">What changes on ${dayWords(day, now)}</h4>
    ${
      changes.length === 0
        ? html`<p>Nothing changes: no department goes by it.</p>`
        : html`<ul class="stack tight" role="list">
            ${changes.map(
              ({ name, was, will }) =>
                html`<li>
                  <b><bdi>${name}</bdi></b
                  >: ${was === will ? `stays ${will}` : `${will}, instead of ${was}`}
                </li>`,
            )}
          </ul>`
    }
    ${stay.length === 0 ? nothing : html`<p class="s muted">As before: <bdi>${stay.join(', ')}</bdi></p>`}
    ${
      windows.length === 0
        ? nothing
        : html`<h4>First times to be called back then</h4>
            <ul class="s" role="list">
              ${windows.map((window) => html`<li>${windowWords(window)}</li>`)}
            </ul>`
    }
    <p class="s muted">Visits that are booked stay booked. Whoever has just read the hours may see the old ones for up to a minute.</p>
  </section>`;
}

/** A day that differs, as it is typed; what it would change; and then its saving. */
export function dayFormView(adding: NonNullable<HoursState['adding']>, state: HoursState, { items }: Known, does: DayDoes) {
  const { draft, wrong, preview } = adding;
  const { typed, times } = draft;
  const day = typed['day'] ?? '';
  const options = (name: string) => ({
    name,
    label: labelOf(name),
    value: typed[name] ?? '',
    error: errorOf(wrong, name),
    errorPrefix: 'Error: ',
  });
  return html`<form
    class="stack"
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      does.preview();
    }}
    @input=${(event: Event) => {
      const field = fieldIn(event);
      if (!field) return;
      const [, index, which] = /^times-(\d+)-(start|end)$/u.exec(field.name) ?? [];
      if (index === undefined) does.typed(field.name, field.value);
      else does.times(times.map((one, i) => (i === Number(index) ? { ...one, [which as 'start']: field.value } : one)));
    }}
  >
    <h3 id="adding" tabindex="-1">Add a day that differs</h3>
    ${summary(wrong, labelOf)}
    ${selectField({
      ...options('department'),
      choices: [{ value: '', label: 'Whole hospital' }, ...items.map((one) => ({ value: one.id, label: nameOf(one, state.locales) }))],
    })}
    ${textField({ ...options('day'), type: 'date', className: 'phone', ...(isDay(day) && { hint: dayWords(day, does.now) }) })}
    ${choices({
      ...options('how'),
      type: 'radio',
      two: true,
      chosen: [typed['how'] ?? 'closed'],
      choices: [
        { value: 'closed', label: 'Closed' },
        { value: 'times', label: 'Other hours' },
      ],
    })}
    ${
      typed['how'] === 'times'
        ? stretchesView({
            name: 'times',
            of: 'The day',
            weekday: isDay(day) ? weekdayOf(day) : undefined,
            times,
            wrong,
            none: 'No hours yet',
            add: () => does.times([...times, { start: '', end: '' }]),
            remove: (index) => does.times(times.filter((_, i) => i !== index)),
          })
        : nothing
    }
    <div class="pair">${state.locales.map((locale) => textField(options(`why-${locale}`)))}</div>
    <p class="hint">Why is optional. Patients read it, such as “Independence Day”.</p>
    ${preview && isDay(day) ? seenView(preview, day, does.now) : nothing} ${troubleView(state, 'adding')}
    <div class="acts">
      <button class="btn ${preview ? '' : 'primary'}" ?disabled=${state.busy}>Show what changes</button>
      ${preview ? html`<button class="btn primary" type="button" ?disabled=${state.busy} @click=${does.save}>Save this day</button>` : nothing}
      <button class="btn" type="button" @click=${does.drop}>Do not add</button>
    </div>
  </form>`;
}
