import { html, nothing, type TemplateResult } from 'lit';
import { textArea, textField } from '../../../../elements/src/fields/text-field.ts';
import { accessCount } from '../details.flow.ts';
import type { DetailsDraft, HoursState } from '../hours.flow.ts';
import { languageName } from '../words.ts';
import { conflictView } from './conflict.view.ts';
import { checkbox, errorOf, saves, summary, troubleView, types } from './pieces.ts';

export interface DetailsDoes {
  readonly typed: (name: string, value: string) => void;
  readonly addNote: () => void;
  readonly save: () => void;
  readonly drop: () => void;
}

const plainLabels: Readonly<Record<string, string>> = {
  phone: 'Phone',
  'text-relay': 'Text relay',
  email: 'E-mail',
  languages: 'Languages spoken there',
  'contact-name': 'Senior contact',
  'messages-replyDays': 'Working days until an answer',
  'callbacks-windowMinutes': 'Length of a callback time, in minutes',
  'callbacks-perHour': 'Calls an hour',
  'callbacks-leadMinutes': 'Minutes from now to the first callback time',
  messages: 'Takes messages',
  callbacks: 'Calls back',
  keepsSiteDays: 'Closes with the whole hospital',
};
const spoken: Readonly<Record<string, string>> = {
  name: 'Name',
  description: 'What it is for',
  directions: 'How to get there',
  'contact-role': 'Their role',
};

/** What a field is called, by its name. */
export function detailLabel(name: string): string {
  const plain = plainLabels[name];
  if (plain !== undefined) return plain;
  const [, of = name, locale = ''] = /^(name|description|directions|contact-role|access-\d+)-(.+)$/u.exec(name) ?? [];
  const note = /^access-(\d+)$/u.exec(of)?.[1];
  const words = note === undefined ? (spoken[of] ?? of) : `Access note ${Number(note) + 1}`;
  return locale === '' ? words : `${words} in ${languageName(locale)}`;
}

const group = (heading: string, content: unknown): TemplateResult =>
  html`<section class="stack" aria-label=${heading}>
    <h4>${heading}</h4>
    ${content}
  </section>`;

/** A department's details, in every language of the hospital. */
export function detailsView(draft: DetailsDraft, state: HoursState, does: DetailsDoes) {
  const { typed, wrong } = draft;
  const options = (name: string, hint?: string) => ({
    name,
    label: detailLabel(name),
    value: typed[name] ?? '',
    error: errorOf(wrong, name),
    errorPrefix: 'Error: ',
    ...(hint !== undefined && { hint }),
  });
  const line = (name: string, hint?: string) => textField(options(name, hint));
  const number = (name: string) => textField({ ...options(name), inputMode: 'numeric', className: 'short' });
  const each = (of: string, long = false) =>
    html`<div class="pair">
      ${state.locales.map((locale) => (long ? textArea({ ...options(`${of}-${locale}`), rows: 2 }) : line(`${of}-${locale}`)))}
    </div>`;
  const tags = (typed['languages'] ?? '').split(/[\s,;]+/u).filter((tag) => tag !== '');
  return html`<form class="stack" novalidate @submit=${saves(does)} @input=${types(does)}>
    <h3 id="editing" tabindex="-1">Details</h3>
    ${conflictView(draft, detailLabel)} ${summary(wrong, detailLabel)}
    ${group('Name and purpose', html`${each('name')}${each('description', true)}`)}
    ${group(
      'How to reach it',
      html`<div class="pair">${line('phone')}${line('text-relay')}${line('email')}</div>
        ${line('languages', `Codes, such as en, es, ar. Now: ${tags.map(languageName).join(', ') || 'none'}.`)}${each('directions', true)}`,
    )}
    ${group(
      'Access',
      html`${Array.from({ length: accessCount(typed) }, (_, i) => each(`access-${i}`))}
        <div class="acts"><button class="btn" type="button" @click=${does.addNote}>Add an access note</button></div>`,
    )}
    ${group('A person of weight to turn to', html`${line('contact-name')}${each('contact-role')}`)}
    ${group(
      'Messages and callbacks',
      html`${checkbox('messages', detailLabel('messages'), typed['messages'])}
      ${typed['messages'] ? number('messages-replyDays') : nothing}${checkbox('callbacks', detailLabel('callbacks'), typed['callbacks'])}
      ${
        typed['callbacks']
          ? html`<div class="pair">
              ${number('callbacks-windowMinutes')}${number('callbacks-perHour')}${number('callbacks-leadMinutes')}
            </div>`
          : nothing
      }`,
    )}
    ${group(
      'Closed days',
      html`${checkbox('keepsSiteDays', detailLabel('keepsSiteDays'), typed['keepsSiteDays'], 'Not where somebody is always there.')}`,
    )}
    ${troubleView(state, 'draft')}
    <div class="acts">
      <button class="btn primary" ?disabled=${state.busy}>Save details</button>
      <button class="btn" type="button" @click=${does.drop}>Do not change</button>
    </div>
  </form>`;
}
