import type { Location } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { icon } from '../../core/icons.ts';
import type { Terms } from '../../i18n/terms.ts';
import { frame, type View } from './view.ts';

/** "Where would you like to come?": asked only when the service has several places. */
export function placeView(view: View<'place'>) {
  const { state, t, send } = view;
  const choose = (locationId?: string) => () => send({ type: 'place-chosen', locationId });
  return frame(
    view,
    { heading: t.whereToCome, busy: !state.places },
    html`
      ${state.places ? nothing : html`<p class="s muted">${t.lookingForPlaces}</p>`}
      <ul class="stack tight" role="list">
        ${row(t.anyPlace, t.sooner, [], choose())}
        ${state.places?.map((place) => row(place.name, addressLine(t, place), place.access, choose(place.id)))}
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
