import type { Case } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { button, frame } from '../page.ts';
import { callButton, telHref } from '../person.ts';
import { note } from '../pieces.ts';
import { icon } from '../../core/icons.ts';
import { isolated } from '../../i18n/intl-visit.ts';
import type { CaseStatusWord, CaseTold } from '../../i18n/contact-terms.ts';
import { dangerFirst, isUnsent } from './danger.ts';
import { doing } from './doing.ts';
import { summaryOf } from './form.ts';
import { momentOf } from '../moments.ts';
import { windowOf, type CaseView } from './view.ts';

const statuses: readonly CaseStatusWord[] = ['received', 'assigned', 'answered', 'reached', 'unreachable', 'closed', 'withdrawn'];

/** What the status of a case is told with. */
export function toldOf(view: Pick<CaseView, 't' | 'c'>, thread: Case): CaseTold {
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
export function caseView(view: CaseView<'case'>) {
  const { state, c } = view;
  const { thread } = state;
  if (!thread) return nothing;
  return frame(
    view,
    {
      heading: c.caseHeading[thread.kind],
      lead: html`${c.reference}:
        <bdi class="nb" dir="ltr">${thread.reference}</bdi>${state.link?.code ? html`. ${codeOf(view)}` : nothing}`,
      split: true,
      errors: summaryOf(view),
    },
    html`
      ${isUnsent(state) ? nothing : dangerFirst(view)} ${noticeOf(view)} ${standing(view, thread)} ${said(view, thread)}
      ${doing(view, thread)} ${callTeam(view, thread)} ${elsewhereLink(view)}
    `,
  );
}

/** As long as the page stays that it was told on, the code stands with the case: not everybody has written it down. */
export const codeOf = ({ state: { link }, c }: Pick<CaseView, 'state' | 'c'>) =>
  link?.code === undefined ? nothing : html`${c.code}: <bdi class="nb" dir="ltr">${link.code}</bdi>.`;

/** What was just done to it. */
export function noticeOf({ state: { notice }, c }: Pick<CaseView, 'state' | 'c'>) {
  if (!notice || notice === 'withdrawn') return nothing;
  return note(c.notices[notice], notice === 'changed-meanwhile' || notice === 'window-gone' ? 'changed' : 'info');
}

/** The status in plain words; first of all that a promise was not kept. */
function standing(view: CaseView, thread: Case) {
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

export const initialsOf = (name: string) =>
  name
    .split(/\s+/u)
    .slice(0, 2)
    .map((word) => [...word][0] ?? '')
    // Arabic letters would grow together, and be none of the name.
    .join('\u200c')
    .toLocaleUpperCase();

/** Each side's words in the order they were said, as they were typed. `kinds`: what staff's words are, where there is a word for it. */
export function said(view: CaseView, { messages, timeZone }: Case, kinds: Readonly<Record<string, string>> = {}) {
  const { c } = view;
  return html`
    <div class="stack tight">
      <h3>${c.whatWasSaid}</h3>
      ${messages.length === 0 ? html`<p class="muted">${c.nothingSaid}</p>` : nothing}
      <ol class="thread" role="list">
        ${messages.map(
          ({ from, kind, name, text, sentAt }) => html`
            <li class=${from === 'staff' ? 'theirs' : 'ours'}>
              <p class="s">
                <strong><bdi>${from === 'patient' ? c.you : (name ?? c.whoeverAnswers)}</bdi></strong>
                <span class="muted">${momentOf(view, sentAt, timeZone)}</span>
              </p>
              ${kind && kinds[kind] ? html`<p><strong>${kinds[kind]}</strong></p>` : nothing}
              <p class="said" dir="auto">${text}</p>
            </li>
          `,
        )}
      </ol>
    </div>
  `;
}

export const callTeam = ({ t, state }: CaseView, { team }: Case) =>
  team.phone
    ? html`<p class="team">
        ${icon('phone')}<span
          ><bdi>${team.name}</bdi>${t.listComma}<a class="nb" href=${telHref(team.phone)}><bdi dir="ltr">${team.phone}</bdi></a></span
        >
      </p>`
    : callButton(t, state.hospital, false);

/** What else the widget is for. */
export const elsewhereLink = ({ elsewhere }: Pick<CaseView, 'elsewhere'>) => html`<p>${button(elsewhere.words, elsewhere.go, 'link')}</p>`;
