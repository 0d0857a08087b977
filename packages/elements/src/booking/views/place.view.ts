import type { Location } from '@foyer/sdk/contract';
import { html } from 'lit';
import { icon } from '../../core/icons.ts';
import type { Terms } from '../../i18n/terms.ts';
import type { VisitTerms } from '../../i18n/visit-terms.ts';
import { frame } from '../../controls/page.ts';
import type { View } from './view.ts';

/** "Where would you like to come?": asked only when the service has several places. */
export function placeView(view: View<'place'> & { readonly v: VisitTerms }) {
  const { state, t, v, send } = view;
  const choose = (locationId?: string) => () => send({ type: 'place-chosen', locationId });
  return frame(
    view,
    { heading: v.whereToCome, busy: !state.places },
    // What is said meanwhile stands where something else will, so that nothing moves when the places come.
    html`
      <ul class="stack tight" role="list">
        ${row(v.anyPlace, state.places ? v.sooner : v.lookingForPlaces, [], choose())}
        ${
          state.places?.map((place) => row(place.name, addressLine(t, place), place.access, choose(place.id))) ??
          state.service?.locationIds.map(() => html`<li class="row skeleton" aria-hidden="true"></li>`)
        }
      </ul>
    `,
  );
}

const row = (title: string, line: string, access: readonly string[], choose: () => void) => html`
  <li class="row">
    <button class="link" type="button" dir="auto" @click=${choose}>${title}</button>
    <span class="muted" dir="auto">${line}</span>
    ${access.map((words) => html`<span class="s muted" dir="auto">${words}</span>`)} ${icon('forward')}
  </li>
`;

/** "12 Hill Road, Orrin" */
const addressLine = (t: Terms, { address }: Location) => [...address.line, address.city].filter(Boolean).join(t.listComma);
