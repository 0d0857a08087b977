import type { HoursPreview, PreviewDay } from '@foyer/sdk/contract/staff-departments';
import { html, nothing } from 'lit';
import { timesWords } from '../clock-words.flow.ts';
import { dayWords, windowWords } from '../words.ts';

const dayRow = ({ date, open, phone, callback, differs, description }: PreviewDay, now: Date) =>
  html`<tr>
    <th scope="row">
      ${dayWords(date, now)}
      ${differs ? html`<span class="tag waits">Differs</span>${description ? html` <bdi class="s muted">${description}</bdi>` : nothing}` : nothing}
    </th>
    <td data-of="Open">${timesWords(open)}</td>
    <td data-of="Phone">${timesWords(phone)}</td>
    <td data-of="Callbacks">${timesWords(callback)}</td>
  </tr>`;

/** What hours come to: the words patients read, 14 days one by one, and the first times to be called back. */
export function previewView({ department, days }: HoursPreview, now: Date) {
  const { callbackWindows } = department;
  return html`<p>
      <span class="muted">Patients read:</span> <b><bdi>${department.hours}</bdi></b>
    </p>
    <div class="tables">
      <table class="s">
        <caption>
          The next 14 days
        </caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Open</th>
            <th scope="col">Phone</th>
            <th scope="col">Callbacks</th>
          </tr>
        </thead>
        <tbody>
          ${days.map((day) => dayRow(day, now))}
        </tbody>
      </table>
    </div>
    ${
      department.channels.some(({ kind }) => kind === 'callback')
        ? html`<h4>First times to be called back</h4>
            ${
              callbackWindows.length === 0
                ? html`<p>None is free.</p>`
                : html`<ul class="s" role="list">
                    ${callbackWindows.slice(0, 4).map((window) => html`<li>${windowWords(window)}</li>`)}
                  </ul>`
            }`
        : nothing
    }`;
}
