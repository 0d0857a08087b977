import { html } from 'lit';
import { button } from '../../controls/page.ts';
import type { View } from './view.ts';

/** The way to somebody who puts it right: asked after a poor answer, a link after any other. */
export const putRight = ({ f, send }: Pick<View, 'f' | 'send'>, isAsked: boolean) => {
  const go = () => send({ type: 'put-right-asked' });
  return isAsked
    ? html`<div class="put-right stack tight">
        <h3>${f.putRight}</h3>
        <p>${f.putRightLead}</p>
        <div class="acts">${button(f.putRightYes, go)}</div>
      </div>`
    : html`<p>${button(f.putRightLink, go, 'link')}</p>`;
};
