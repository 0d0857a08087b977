import { html, nothing } from 'lit';
import { icon } from '../../core/icons.ts';
import { zoneName } from '../../i18n/intl.ts';
import type { Terms } from '../../i18n/terms.ts';
import { howLong } from './how-long.ts';
import { button, frame, whenWords, type Offer, type View } from './view.ts';

/** "What do you need?": a search in the patient's own words over the whole list. */
export function serviceView(view: View<'service'>, offers: readonly Offer[]) {
  const { state, t, send } = view;
  const { search } = state;
  return frame(
    view,
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
        <p class="s muted">${searchLine(view, offers.length)}</p>
        <ul class="stack tight" role="list">
          ${offers.map((offer) => serviceRow(view, offer))}
        </ul>
        ${search.status === 'found' ? button(t.showAllServices, () => send({ type: 'search-cleared' }), 'link') : nothing}
      </div>
    `,
  );
}

/** What the list under the search is. */
function searchLine({ state: { search }, t }: Pick<View, 'state' | 't'>, count: number): string {
  if (search.status === 'asking') return t.searching;
  if (search.status === 'failed') return t.searchFailed;
  return search.status === 'found' ? t.servicesFound(count, search.asked) : t.servicesListed(count);
}

const serviceRow = ({ state, t, send }: View<'service'>, offer: Offer) => {
  const { service } = offer;
  return html`
    <li class="row">
      <button class="link" type="button" dir="auto" @click=${() => send({ type: 'service-chosen', serviceId: service.id })}>
        ${service.name}
      </button>
      <span class="muted" dir="auto">${service.description} ${service.requirements.text}</span>
      <span class="s muted">${howLong(t, service)}</span>
      <span class="next s">${next(t, offer, state.hospital?.timeZone)}</span>
      ${icon('forward')}
    </li>
  `;
};

/** The soonest time, with its zone where that is not the hospital's. */
function next(t: Terms, { service: { nextFree }, opening }: Offer, timeZone: string | undefined) {
  if (opening === 'closed') return html`<strong>${t.byPhoneOnly}</strong>`;
  if (opening === 'request') return html`<strong>${t.askForTime}</strong>`;
  return nextFree
    ? html`<span class="muted">${t.nextFree}</span>
        <strong>${whenWords(t, nextFree.start, nextFree.timeZone)}</strong>
        ${nextFree.timeZone === timeZone ? nothing : html`<span class="muted">${zoneName(t.formats, nextFree.timeZone, nextFree.start)}</span>`}`
    : html`<span class="muted">${t.noFreeTimes}</span>`;
}
