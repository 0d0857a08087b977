import { html, nothing } from 'lit';
import { dayAndMonth } from '../../i18n/intl.ts';
import type { View } from './view.ts';

/** "You said, we did". */
export const changesList = ({ state: { changes = [] }, t, f }: Pick<View, 'state' | 't' | 'f'>) =>
  changes.length === 0
    ? nothing
    : html`<section class="stack" aria-labelledby="changes">
        <h3 id="changes">${f.youSaid}</h3>
        <ul class="changes" role="list">
          ${changes.map(
            ({ said, did, count, publishedOn }) => html`
              <li>
                <p>
                  <strong>${f.saidThat}</strong> <bdi>${said}</bdi>${count ? html` <span class="muted">${f.soMany(count)}</span>` : nothing}
                </p>
                <p><strong>${f.weDid}</strong> <bdi>${did}</bdi> <span class="muted s">${dayAndMonth(t.formats, publishedOn)}</span></p>
              </li>
            `,
          )}
        </ul>
      </section>`;
