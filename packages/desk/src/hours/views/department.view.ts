import type { StaffDepartment } from '@foyer/sdk/contract/staff-departments';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../../../../elements/src/core/icons.ts';
import type { HoursState } from '../hours.flow.ts';
import { channelWords, languageName, nameOf, openWords, pausedWords, said, zoneWords } from '../words.ts';
import { doneView, fact, own, troubleView } from './pieces.ts';
import { previewView } from './preview.view.ts';
import { hiddenView, retireView, type ShownDoes } from './shown.view.ts';

export interface DepartmentDoes extends ShownDoes {
  readonly now: Date;
  readonly back: () => void;
  readonly edit: (kind: 'details' | 'hours') => void;
  readonly channel: (kind: 'message' | 'callback', pause: boolean) => void;
}

const count = (n: number, one: string) => `${n} ${one}${n === 1 ? '' : 's'}`;

function facts(department: StaffDepartment, { locales }: HoursState, now: Date) {
  const { telecom, contact, messages, callbacks } = department;
  const reach = (system: string) =>
    telecom
      .filter((t) => t.system === system)
      .map(({ value }) => value)
      .join(', ');
  const byLanguage = (words: Readonly<Record<string, string>> | undefined) =>
    words === undefined
      ? undefined
      : locales
          .filter((locale) => words[locale] !== undefined)
          .map((locale) => html`<p><span class="s muted">${languageName(locale)}</span> <bdi lang=${locale}>${words[locale]}</bdi></p>`);
  return html`<dl class="facts">
    ${fact('Name', byLanguage(department.name))}${fact('What it is for', byLanguage(department.description))}
    ${fact('Phone', reach('phone') && html`<bdi dir="ltr" class="num nb">${reach('phone')}</bdi>`)}
    ${fact('Text relay', reach('text-relay') && html`<bdi dir="ltr" class="num nb">${reach('text-relay')}</bdi>`)}
    ${fact('E-mail', reach('email') && html`<bdi dir="ltr">${reach('email')}</bdi>`)}
    ${fact('Languages', department.languages.map(languageName).join(', '))}
    ${fact('Access', department.access.length === 0 ? undefined : department.access.map((note) => html`<p><bdi>${said(note, locales)}</bdi></p>`))}
    ${fact('Senior contact', contact && own(`${contact.name}, ${said(contact.role, locales)}`))}
    ${fact('Answers messages', messages ? `within ${count(messages.replyDays, 'working day')}` : 'no')}
    ${fact('Calls back', callbacks ? `${count(callbacks.perHour, 'call')} an hour, within ${callbacks.windowMinutes} minutes that patients choose` : 'no')}
    ${fact('When the whole hospital closes', department.keepsSiteDays ? 'closes too' : 'stays as every day')}
    ${fact('Clock', zoneWords(department.timeZone, now))}
  </dl>`;
}

function channels(department: StaffDepartment, state: HoursState, does: DepartmentDoes) {
  const { paused, messages, callbacks } = department;
  const seen = state.preview?.department;
  const act = (kind: 'message' | 'callback', has: boolean, words: string) =>
    has
      ? html`<button class="btn" id="channel-${kind}" ?disabled=${state.busy} @click=${() => does.channel(kind, !paused[kind])}>
          ${paused[kind] ? `Take ${words} again` : `Pause ${words}`}
        </button>`
      : nothing;
  return html`<section class="sheet stack" aria-labelledby="channels">
    <h3 id="channels">What patients see now</h3>
    ${
      seen === undefined
        ? html`<p class="muted">Loading…</p>`
        : html`<ul class="stack tight" role="list">
            ${seen.channels.map((channel) => html`<li><bdi>${channelWords(channel, seen.timeZone)}</bdi></li>`)}
          </ul>`
    }
    <p class="s muted">
      While something is paused, patients see it as closed, with the phone number. What was sent or promised before stays.
    </p>
    ${troubleView(state, 'channel')}
    <div class="acts">${act('message', messages !== undefined, 'messages')}${act('callback', callbacks !== undefined, 'callbacks')}</div>
  </section>`;
}

/** One department: what is said of it, what patients see of it, and its hours. `form` is what is being changed, in place of it. */
export function departmentView(department: StaffDepartment, state: HoursState, does: DepartmentDoes, form: TemplateResult | undefined) {
  const { words, kind } = openWords(department.status === 'shown' ? state.preview?.department : undefined);
  return html`<div class="stack">
    <div>
      <button class="link back" @click=${does.back}>${icon('back')}<span>All departments</span></button>
    </div>
    <h2 id="department" tabindex="-1"><bdi>${nameOf(department, state.locales)}</bdi></h2>
    <p class="tags">
      ${state.preview || department.status === 'hidden' ? html`<span class="tag ${kind}">${words}</span>` : nothing}
      ${pausedWords(department).map((mark) => html`<span class="tag waits">${mark}</span>`)}
    </p>
    ${doneView(state)}
    ${
      form
        ? html`<div class="sheet">${form}</div>`
        : html`${department.status === 'hidden' ? hiddenView(department, state, does) : channels(department, state, does)}
            <section class="sheet stack" aria-labelledby="weekly">
              <div class="title">
                <h3 id="weekly">Hours</h3>
                ${does.writes ? html`<button class="btn" id="edit-hours" @click=${() => does.edit('hours')}>Change weekly hours</button>` : nothing}
              </div>
              ${state.preview ? previewView(state.preview, does.now) : html`<p class="muted">Loading…</p>`}
            </section>
            <section class="sheet stack" aria-labelledby="details">
              <div class="title">
                <h3 id="details">Details</h3>
                ${does.writes ? html`<button class="btn" id="edit-details" @click=${() => does.edit('details')}>Change details</button>` : nothing}
              </div>
              ${facts(department, state, does.now)}
            </section>
            ${does.writes && department.status === 'shown' ? retireView(department, state, does) : nothing}`
    }
  </div>`;
}
