import { html, nothing } from 'lit';
import { draw, icon } from '../../core/icons.ts';
import { zoneName } from '../../i18n/intl.ts';
import type { Terms } from '../../i18n/terms.ts';
import type { VisitTerms } from '../../i18n/visit-terms.ts';
import { button, frame } from '../../controls/page.ts';
import type { Offer, View } from './view.ts';
import { whenWords } from '../../controls/other-times.ts';
import { howLong } from './wording.ts';

const magnifier = draw('M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0zM15.5 15.5L21 21');

interface ServiceView extends View<'service'> {
  readonly v: VisitTerms;
  readonly offers: readonly Offer[];
}

/** "What do you need?": a search in the patient's own words over the whole list. */
export function serviceView(view: ServiceView) {
  const { state, t, v, send, offers } = view;
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
          <label for="q">${v.search}</label>
          <span class="hint" id="q-hint">${v.searchHint}</span>
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
            <button class="btn">${magnifier}<span>${v.search}</span></button>
          </div>
        </div>
      </form>
      <div class="stack">
        <p class="s muted">${searchLine(view)}</p>
        <ul class="stack tight" role="list">
          ${offers.map((offer) => serviceRow(view, offer))}
        </ul>
        ${search.status === 'found' ? button(v.showAllServices, () => send({ type: 'search-cleared' }), 'link') : nothing}
      </div>
    `,
  );
}

/** What the list under the search is. */
function searchLine({ state: { search }, v, offers: { length } }: ServiceView): string {
  if (search.status === 'asking') return v.searching;
  if (search.status === 'failed') return v.searchFailed;
  return search.status === 'found' ? v.servicesFound(length, search.asked) : v.servicesListed(length);
}

const serviceRow = ({ state, t, v, send }: ServiceView, offer: Offer) => {
  const { service } = offer;
  return html`
    <li class="row">
      <button class="link" type="button" dir="auto" @click=${() => send({ type: 'service-chosen', serviceId: service.id })}>
        ${service.name}
      </button>
      <span class="muted" dir="auto">${service.description} ${service.requirements.text}</span>
      <span class="s muted">${howLong(t, service)}</span>
      <span class="next s">${next(t, v, offer, state.hospital?.timeZone)}</span>
      ${icon('forward')}
    </li>
  `;
};

/** The soonest time, with its zone where that is not the hospital's. */
function next(t: Terms, v: VisitTerms, { service: { nextFree }, opening }: Offer, timeZone: string | undefined) {
  if (opening === 'closed') return html`<strong>${v.byPhoneOnly}</strong>`;
  if (opening === 'request') return html`<strong>${v.askForTime}</strong>`;
  return nextFree
    ? html`<span class="muted">${v.nextFree}</span>
        <strong>${whenWords(t, nextFree.start, nextFree.timeZone)}</strong>
        ${nextFree.timeZone === timeZone ? nothing : html`<span class="muted">${zoneName(t.formats, nextFree.timeZone, nextFree.start)}</span>`}`
    : html`<span class="muted">${t.noFreeTimes}</span>`;
}
