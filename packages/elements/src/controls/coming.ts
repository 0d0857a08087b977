import type { Appointment } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { time } from '../i18n/intl.ts';
import type { Reading } from './visit-lines.ts';

/** How one comes to a visit: where and when, which link, or who calls. */
export function comeWords(appointment: Appointment, { t, v }: Pick<Reading, 't' | 'v'>) {
  const { mode, join, location, start = '', end = '', timeZone, window } = appointment;
  const at = (iso: string) => time(t.formats, iso, timeZone);
  if (mode === 'video')
    return join?.url
      ? html`${v.joinAt(at(start))} <a href=${join.url} rel="noreferrer">${v.joinHere}</a>.`
      : html`<span dir="auto">${join?.text ?? v.weTellHow}</span>`;
  if (mode === 'phone') return join?.text ?? v.weCall;
  const where = location?.name ?? '';
  return html`${window ? v.comeBetweenAt(where, at(start), at(end)) : v.comeTo(where, at(start))}
  ${location?.directions ? html`<span dir="auto">${location.directions}</span>` : nothing}`;
}
