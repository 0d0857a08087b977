import type { Location } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { icon } from '../../core/icons.ts';
import type { Terms } from '../../i18n/terms.ts';
import { frame, placed, type View } from './view.ts';

/** "Where would you like to come?": asked only when the service has several places. */
export const placeView = (view: View<'place'>) => {
  const { state, t, send } = view;
  return frame(
    t,
    { heading: t.whereToCome, ...placed(view), busy: state.places === undefined },
    html`
      ${state.places ? nothing : html`<p class="s muted">${t.lookingForPlaces}</p>`}
      <ul class="stack tight" role="list">
        ${row(t.anyPlace, t.sooner, '', () => send({ type: 'place-chosen' }))}
        ${(state.places ?? []).map((place) =>
          row(place.name, addressLine(t, place), place.access.join(' '), () => send({ type: 'place-chosen', locationId: place.id })),
        )}
      </ul>
    `,
  );
};

const row = (title: string, line: string, access: string, choose: () => void) => html`
  <li class="row">
    <button class="link" type="button" dir="auto" @click=${choose}>${title}</button>
    <span class="muted" dir="auto">${line}</span>
    ${access ? html`<span class="s muted" dir="auto">${access}</span>` : nothing} ${icon('forward')}
  </li>
`;

/** "12 Hill Road, Orrin" */
export const addressLine = (t: Terms, { address }: Pick<Location, 'address'>) =>
  [...address.line, address.city].filter(Boolean).join(t.listComma);
