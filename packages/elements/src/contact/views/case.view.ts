import type { Case } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { button, frame } from '../../controls/page.ts';
import { callButton, telHref } from '../../controls/person.ts';
import { note } from '../../controls/pieces.ts';
import { icon } from '../../core/icons.ts';
import { textArea } from '../../fields/text-field.ts';
import { isolated } from '../../i18n/intl-visit.ts';
import type { CaseTold } from '../../i18n/contact-terms.ts';
import { dangerFirst } from './danger.view.ts';
import { about, faultsOf, form, primary, summaryOf } from './form.ts';
import { momentOf, windowOf, type View } from './view.ts';
import { windowList } from './windows.ts';
import { countLine } from './writing.view.ts';

/** What the status of a case is told with. */
export function toldOf(view: Pick<View, 't' | 'c'>, thread: Case): CaseTold {
  const { kind, status, team, owner, replyBy, window, timeZone } = thread;
  return {
    kind,
    status,
    team: isolated(team.name),
    owner: owner && isolated(owner.name),
    by: replyBy && momentOf(view, replyBy, timeZone),
    window: window && windowOf(view, window),
  };
}

/** The thread: how it stands, what was said, and what may be done. */
export function caseView(view: View<'case'>) {
  const { state, c } = view;
  const { thread, notice } = state;
  if (!thread) return nothing;
  return frame(
    view,
    {
      heading: c.caseHeading[thread.kind],
      lead: html`${c.reference}: <bdi class="nb" dir="ltr">${thread.reference}</bdi>`,
      split: true,
      errors: summaryOf(view),
    },
    html`
      ${dangerFirst(view)}
      ${notice ? note(c.notices[notice], notice === 'changed-meanwhile' || notice === 'window-gone' ? 'changed' : 'info') : nothing}
      ${standing(view, thread)} ${said(view, thread)} ${doing(view, thread)} ${callTeam(view, thread)}
    `,
  );
}

/** The status in plain words; first of all that a promise was not kept. */
function standing(view: View, thread: Case) {
  const { c, t } = view;
  const { late, attempts = [], timeZone, owner, team } = thread;
  const told = toldOf(view, thread);
  return html`
    ${late ? note(html`<span dir="auto">${late.apology}</span> ${c.late(told.by)}`, 'changed') : nothing}
    <div class="owner">
      <span class="initials" aria-hidden="true">${initialsOf(owner?.name ?? team.name)}</span>
      <p>${c.status(late ? { ...told, by: undefined } : told)}</p>
    </div>
    ${
      attempts.length > 0
        ? html`<ul class="stack tight s muted" role="list">
            ${attempts.map(({ at, outcome }) => html`<li>${c.attempts[outcome](momentOf({ t }, at, timeZone))}</li>`)}
          </ul>`
        : nothing
    }
  `;
}

const initialsOf = (name: string) =>
  name
    .split(/\s+/u)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    .join('')
    .toLocaleUpperCase();

/** Each side's words in the order they were said, as they were typed. */
function said(view: View, { messages, timeZone }: Case) {
  const { c } = view;
  return html`
    <div class="stack tight">
      <h3>${c.whatWasSaid}</h3>
      ${messages.length === 0 ? html`<p class="muted">${c.nothingSaid}</p>` : nothing}
      <ol class="thread" role="list">
        ${messages.map(
          ({ from, name, text, sentAt }) => html`
            <li class=${from === 'staff' ? 'theirs' : 'ours'}>
              <p class="s">
                <strong><bdi>${from === 'patient' ? c.you : (name ?? c.whoeverAnswers)}</bdi></strong>
                <span class="muted">${momentOf(view, sentAt, timeZone)}</span>
              </p>
              <p class="said" dir="auto">${text}</p>
            </li>
          `,
        )}
      </ol>
    </div>
  `;
}

/** What may be done to it now. */
function doing(view: View, { can }: Case) {
  const { state, c, v, send } = view;
  const faults = faultsOf(view);
  const words = (label: string) =>
    html`<div class="stack tight">
      ${textArea({ ...about(view, faults, 'addition'), label, value: state.draft.addition, rows: 3 })}
      ${countLine(view, state.draft.addition)}
    </div>`;
  return html`
    ${can.add ? form(view, words(c.addWords), primary(c.addNow), () => send({ type: 'added' })) : nothing}
    ${!can.add && can.reopen ? form(view, words(v.optional(c.reopenWords)), primary(c.reopen), () => send({ type: 'reopened' })) : nothing}
    ${
      can.move || can.withdraw
        ? html`<div class="acts">
            ${can.move ? button(c.moveCall, () => send({ type: 'move-asked' })) : nothing}
            ${can.withdraw ? button(c.withdraw, () => send({ type: 'withdraw-asked' })) : nothing}
          </div>`
        : nothing
    }
  `;
}

const callTeam = ({ t, state }: View, { team }: Case) =>
  team.phone
    ? html`<p class="team">
        ${icon('phone')}<span
          ><bdi>${team.name}</bdi>${t.listComma}<a class="nb" href=${telHref(team.phone)}><bdi dir="ltr">${team.phone}</bdi></a></span
        >
      </p>`
    : callButton(t, state.hospital, false);

/** Asked once: a call in its window, or an answer on its way, goes with it. */
export const withdrawView = (view: View<'withdraw'>) => {
  const { state, c, send } = view;
  const kind = state.thread?.kind ?? 'unknown';
  return frame(
    view,
    { heading: c.withdrawThis[kind], lead: c.withdrawLead },
    html`<div class="acts">
      ${button(c.withdraw, () => send({ type: 'withdraw-confirmed' }), 'btn primary')} ${button(c.keepIt, () => send({ type: 'kept' }))}
    </div>`,
  );
};

/** Another window for a callback: the old one stays until a new one is had. */
export const moveView = (view: View<'move'>) => {
  const { state, c, t, send } = view;
  const { window, callbackWindows = [] } = state.thread ?? {};
  return frame(
    view,
    { heading: c.whenToCall, lead: window && c.moveLead(windowOf(view, window)) },
    html`
      ${
        callbackWindows.length > 0
          ? windowList(view, callbackWindows, '', (windowId) => send({ type: 'moved-to', windowId }))
          : html`<p>${c.noWindows}</p>
              <div class="acts">${callButton(t, state.hospital, false)}</div>`
      }
    `,
  );
};
