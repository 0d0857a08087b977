import type { Case } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { button, frame } from '../page.ts';
import { disc } from '../pieces.ts';
import { isolated } from '../../i18n/intl-visit.ts';
import { dangerFirst } from './danger.ts';
import { elsewhereLink, toldOf } from './thread.ts';
import type { CaseView } from './view.ts';

/** It is with a team now: the reference, who answers, by when; and the code, which nobody is shown twice. */
export function sentView(view: CaseView<'sent'>, told: (thread: Case) => unknown = (thread) => whatNext(view, thread)) {
  const { state, c, v, send } = view;
  const { thread, manage } = state;
  if (!thread) return nothing;
  return frame(
    view,
    { heading: c.sent[state.channel], disc: disc('ok'), split: true },
    html`
      ${dangerFirst(view)}
      <div class="names">
        ${name(c.reference, thread.reference)} ${name(c.code, manage.code)}
        <p class="wide">${c.writeDown} <strong>${c.onlyOnce}</strong></p>
      </div>
      ${told(thread)}
      <div class="acts">
        ${button(c.seeCase[state.channel], () => send({ type: 'case-opened' }), 'btn primary')} ${button(v.print, () => window.print())}
      </div>
      ${elsewhereLink(view)}
    `,
  );
}

const name = (label: string, value: string) => html`<p class="named"><span class="muted">${label}</span> <bdi dir="ltr">${value}</bdi></p>`;

const whatNext = (view: CaseView<'sent'>, thread: Case) => html`
  <div class="stack tight">
    <h3>${view.c.nextNow}</h3>
    <p>${view.c.status(toldOf(view, thread))}</p>
    <p>${whereTo(view)}</p>
  </div>
`;

/** Where the answer is told of. */
export function whereTo({ state, c }: CaseView<'sent'>) {
  const { kind, reply } = state.thread ?? {};
  const to = reply?.sentTo;
  if (kind === 'callback' || reply?.by === 'phone') return to ? c.callTo(isolated(to)) : nothing;
  return to ? c.writeTo(isolated(to)) : c.comeBack;
}
