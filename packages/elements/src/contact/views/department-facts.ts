import type { Department } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { lateIcon } from '../../core/late/icons.ts';
import { time } from '../../i18n/intl.ts';
import { dayName, languageName } from '../../i18n/intl-visit.ts';
import type { View } from './view.ts';

/** The week, and the days that differ. */
export function allHours(view: View, { hours, exceptions }: Department) {
  const { c, t } = view;
  const at = (clock: string) => time(t.formats, `2026-01-01T${clock === '24:00' ? '00:00' : clock}:00Z`, 'UTC');
  return html`
    <details class="more">
      <summary>${lateIcon('down')}<span>${c.allHours}</span></summary>
      <div class="stack tight">
        <p dir="auto">${hours}</p>
        ${exceptions.map(({ date, closed, times, description }) => {
          const day = dayName(t.formats, date);
          const told = times.map(({ start, end }) => c.fromTo(at(start), at(end))).join(t.listComma);
          return html`<p>${closed || times.length === 0 ? c.closedOn(day, description) : c.openOn(day, told, description)}</p>`;
        })}
      </div>
    </details>
  `;
}

/** Where it is, what helps on the way, and whom to turn to. */
export function facts({ c, t }: View, { address, directions, access, languages, contact }: Department) {
  const where = address && [...address.line, [address.city, address.state, address.postalCode].filter(Boolean).join(' ')].filter(Boolean);
  const rows: readonly (readonly [string, unknown])[] = [
    [c.address, where && where.map((line) => html`<span class="line" dir="auto">${line}</span>`)],
    [c.findUs, directions && html`<span dir="auto">${directions}</span>`],
    [c.gettingIn, access.length > 0 && access.map((line) => html`<span class="line" dir="auto">${line}</span>`)],
    [c.languages, languages.length > 0 && languages.map((code) => languageName(t.formats.tag, code)).join(t.listComma)],
    [c.moreHelp, contact && html`<bdi>${contact.name}</bdi>${t.listComma}<bdi>${contact.role}</bdi>`],
  ];
  const told = rows.filter(([, words]) => words);
  return told.length === 0
    ? nothing
    : html`<dl class="facts">
        ${told.map(
          ([term, words]) =>
            html`<div>
              <dt>${term}</dt>
              <dd>${words}</dd>
            </div>`,
        )}
      </dl>`;
}
