import type { Case } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { button, frame } from '../../controls/page.ts';
import { callButton, telHref } from '../../controls/person.ts';
import { note } from '../../controls/pieces.ts';
import { icon } from '../../core/icons.ts';
import { isolated } from '../../i18n/intl-visit.ts';
import type { CaseStatusWord, CaseTold } from '../../i18n/contact-terms.ts';
import { dangerFirst, isUnsent } from './danger.view.ts';
import { doing } from './case-doing.view.ts';
import { summaryOf } from './form.ts';
import { momentOf, windowOf, type View } from './view.ts';

const statuses: readonly CaseStatusWord[] = ['received', 'assigned', 'answered', 'reached', 'unreachable', 'closed', 'withdrawn'];

/** What the status of a case is told with. */
export function toldOf(view: Pick<View, 't' | 'c'>, thread: Case): CaseTold {
  const { kind, status, team, owner, replyBy, window, timeZone } = thread;
  return {
    kind,
    // A complaint has more of them, and a widget of its own.
    status: statuses.find((one) => one === status) ?? 'unknown',
    team: isolated(team.name),
    owner: owner && isolated(owner.name),
    by: replyBy && momentOf(view, replyBy, timeZone),
    window: window && windowOf(view, window),
  };
}

/**
 * The thread: how it stands, what was said, and what may be done. Danger in words that are being typed is told of beside them; in words that were sent,
 * before all else.
 */
export function caseView(view: View<'case'>) {
  const { state, c, send } = view;
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
      ${isUnsent(state) ? nothing : dangerFirst(view)}
      ${notice && notice !== 'withdrawn' ? note(c.notices[notice], notice === 'changed-meanwhile' || notice === 'window-gone' ? 'changed' : 'info') : nothing}
      ${standing(view, thread)} ${said(view, thread)} ${doing(view, thread)} ${callTeam(view, thread)}
      <p>${button(c.allDepartments, () => send({ type: 'directory-asked' }), 'link')}</p>
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

const callTeam = ({ t, state }: View, { team }: Case) =>
  team.phone
    ? html`<p class="team">
        ${icon('phone')}<span
          ><bdi>${team.name}</bdi>${t.listComma}<a class="nb" href=${telHref(team.phone)}><bdi dir="ltr">${team.phone}</bdi></a></span
        >
      </p>`
    : callButton(t, state.hospital, false);
