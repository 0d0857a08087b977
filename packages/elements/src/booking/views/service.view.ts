import type { Service } from '@foyer/sdk/contract';
import { openingOf, shownServices } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { icon } from '../../core/icons.ts';
import { either } from '../../i18n/intl.ts';
import type { Terms } from '../../i18n/terms.ts';
import { frame, whenWords, type View } from './view.ts';

/** "What do you need?": a search in the patient's own words over the whole list. */
export function serviceView({ state, t, send }: View<'service'>) {
  const { search } = state;
  const shown = shownServices(state);
  return frame(
    t,
    { heading: t.whatDoYouNeed, lead: t.pickOne },
    html`
      <form
        role="search"
        @submit=${(event: Event) => {
          event.preventDefault();
          send({ type: 'searched' });
        }}
      >
        <div class="field">
          <label for="q">${t.search}</label>
          <span class="hint" id="q-hint">${t.searchHint}</span>
          <div class="search">
            <input
              class="control"
              id="q"
              type="search"
              enterkeyhint="search"
              autocomplete="off"
              maxlength="200"
              dir="auto"
              aria-describedby="q-hint"
              .value=${search.q}
              @input=${(event: Event) => send({ type: 'query-typed', q: (event.target as HTMLInputElement).value })}
            />
            <button class="btn">${icon('search')}<span>${t.search}</span></button>
          </div>
        </div>
      </form>
      <div class="stack">
        <p class="s muted">${searchLine(search, shown.length, t)}</p>
        <ul class="stack tight" role="list">
          ${repeat(
            shown,
            ({ id }) => id,
            (service) => serviceRow(t, service, () => send({ type: 'service-chosen', serviceId: service.id })),
          )}
        </ul>
        ${search.status === 'found' ? html`<div class="acts"><button class="link" type="button" @click=${() => send({ type: 'search-cleared' })}>${t.showAllServices}</button></div>` : nothing}
      </div>
    `,
  );
}

/** What the list under the search is: also said aloud when it changes. */
export function searchLine(search: View<'service'>['state']['search'], count: number, t: Terms): string {
  if (search.status === 'asking') return t.searching;
  if (search.status === 'failed') return t.searchFailed;
  return search.status === 'found' ? t.servicesFound(count, search.asked) : t.servicesListed(count);
}

const serviceRow = (t: Terms, service: Service, choose: () => void) => html`
  <li class="row">
    <button class="link" type="button" dir="auto" @click=${choose}>${service.name}</button>
    <span class="muted" dir="auto">${service.description}${service.requirements.text ? html` ${service.requirements.text}` : nothing}</span>
    <span class="s muted">${howLong(t, service)}</span>
    <span class="next s">${next(t, service)}</span>
    ${icon('forward')}
  </li>
`;

/** "20 minutes, in person or by video" */
export const howLong = (t: Terms, { durationMinutes, modes }: Pick<Service, 'durationMinutes' | 'modes'>) =>
  t.minutes(durationMinutes) +
  t.listComma +
  either(
    t.formats,
    modes.map((mode) => t.modes[mode]),
  );

function next(t: Terms, service: Service) {
  const { nextFree } = service;
  const opening = openingOf(service);
  if (opening === 'closed') return html`<strong>${t.byPhoneOnly}</strong>`;
  if (opening === 'request') return html`<strong>${t.askForTime}</strong>`;
  if (nextFree) return html`<span class="muted">${t.nextFree}</span> <strong>${whenWords(t, nextFree.start, nextFree.timeZone)}</strong>`;
  return html`<span class="muted">${t.noFreeTimes}</span>`;
}
