import { html, nothing } from 'lit';
import { button, frame } from '../../controls/page.ts';
import { disc } from '../../controls/pieces.ts';
import { isolated } from '../../i18n/intl-visit.ts';
import { dangerFirst } from './danger.view.ts';
import { toldOf } from './case.view.ts';
import type { View } from './view.ts';

/** It is with a team now: the reference, who answers, by when; and the code, which nobody is shown twice. */
export function sentView(view: View<'sent'>) {
  const { state, c, v, send } = view;
  const { thread, manage } = state;
  if (!thread) return nothing;
  const kind = thread.kind === 'callback' ? 'callback' : 'message';
  return frame(
    view,
    { heading: c.sent[kind], disc: disc('ok'), split: true },
    html`
      ${dangerFirst(view)}
      <div class="names">
        ${name(c.reference, thread.reference)} ${name(c.code, manage.code)}
        <p class="wide">${c.writeDown} <strong>${c.onlyOnce}</strong></p>
      </div>
      <div class="stack tight">
        <h3>${c.nextNow}</h3>
        <p>${c.status(toldOf(view, thread))}</p>
        <p>${whereTo(view)}</p>
      </div>
      <div class="acts">
        ${button(c.seeCase[kind], () => send({ type: 'case-opened' }), 'btn primary')} ${button(v.print, () => window.print())}
      </div>
      ${state.departments ? html`<p>${button(c.allDepartments, () => send({ type: 'directory-asked' }), 'link')}</p>` : nothing}
    `,
  );
}

const name = (label: string, value: string) => html`<p class="named"><span class="muted">${label}</span> <bdi dir="ltr">${value}</bdi></p>`;

function whereTo({ state, c }: View<'sent'>) {
  const { kind, reply } = state.thread ?? {};
  const to = reply?.sentTo;
  if (kind === 'callback' || reply?.by === 'phone') return to ? c.callTo(isolated(to)) : nothing;
  return to ? c.writeTo(isolated(to)) : c.comeBack;
}
