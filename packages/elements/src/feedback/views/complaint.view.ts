import type { Case, Complaint } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { dangerFirst, isUnsent } from '../../controls/case/danger.ts';
import { doing } from '../../controls/case/doing.ts';
import { summaryOf } from '../../controls/case/form.ts';
import { sentView, whereTo } from '../../controls/case/sent.ts';
import { caseView, codeOf, elsewhereLink, initialsOf, noticeOf, said } from '../../controls/case/thread.ts';
import { button, frame } from '../../controls/page.ts';
import { telLink } from '../../controls/person.ts';
import { note } from '../../controls/pieces.ts';
import { fullDay, isolated } from '../../i18n/intl-visit.ts';
import { date } from '../../i18n/intl.ts';
import type { TellingView } from './case.ts';
import { timeline } from './timeline.ts';
import { untilOf } from './until.ts';

/** Who has it, where it stands and by when what follows; what was said; and what may be done. */
export function complaintView(view: TellingView<'case'>) {
  const { state, t, v, f } = view;
  const { thread } = state;
  if (!thread?.complaint) return caseView(view);
  const { complaint, reference, createdAt, timeZone } = thread;
  return frame(
    view,
    {
      heading: f.caseHeading.complaint,
      lead: html`${f.reference}: <strong><bdi class="nb" dir="ltr">${reference}</bdi></strong
        >. ${codeOf(view)} ${f.sentOn(date(t.formats, createdAt, timeZone))}`,
      split: true,
      errors: summaryOf(view),
    },
    html`
      ${isUnsent(state) ? nothing : dangerFirst(view)} ${noticeOf(view)} ${standing(view, thread, complaint)}
      ${thread.status === 'withdrawn' ? nothing : owner(view, thread, complaint)} ${outcome(view, complaint)} ${timeline(view, thread)}
      ${said(view, { ...thread, messages: thread.messages.filter(({ kind }) => kind !== 'outcome' || !complaint.outcome) }, f.messageKinds)}
      ${doing(view, thread)} ${outside(view, complaint)}
      <p class="muted">${complaint.assurance} ${f.rulesOf(isolated(complaint.rules.name))}</p>
      <div class="acts">${button(v.print, () => window.print())}</div>
      ${elsewhereLink(view)}
    `,
  );
}

/** A promise that was not kept, a clock that stands still, and who has it now. */
function standing({ t, f }: TellingView, { late, replyBy, status, timeZone }: Case, { paused, transferredTo, review }: Complaint) {
  const day = (at: string) => date(t.formats, at, timeZone);
  return html`
    ${late ? note(html`<span dir="auto">${late.apology}</span> ${f.lateNow(replyBy && untilOf({ t }, replyBy, timeZone))}`, 'changed') : nothing}
    ${paused ? note(html`${f.paused(day(paused.since))} <span dir="auto">${paused.reason}</span>`, 'changed') : nothing}
    ${status === 'withdrawn' ? note(f.takenBack) : nothing} ${transferredTo ? note(f.handedTo(isolated(transferredTo.name))) : nothing}
    ${review > 1 && !transferredTo ? note(f.secondReview) : nothing}
  `;
}

function owner({ t, f }: TellingView, { owner: who, team }: Case, { deputy, agreed, respondBy }: Complaint) {
  return html`
    <div class="owner">
      <span class="initials" aria-hidden="true">${initialsOf(who?.name ?? team.name)}</span>
      <div>
        <p><strong>${who ? f.looksAfter(isolated(who.name)) : f.teamHasIt(isolated(team.name))}</strong></p>
        <p class="s muted">
          ${who?.role ? html`<bdi>${who.role}</bdi>${t.listComma}` : nothing}<bdi>${team.name}</bdi>${t.listComma}${telLink(team.phone)}
        </p>
        ${deputy ? html`<p class="s">${f.whileAway(isolated(deputy.name))}</p>` : nothing}
        ${agreed && respondBy ? html`<p class="s">${f.agreedDate}</p>` : nothing}
      </div>
    </div>
  `;
}

/** The answer in writing, whole: it stands before all that led to it. */
function outcome({ t, f }: TellingView, { outcome: told, reopenUntil }: Complaint) {
  if (!told) return nothing;
  const { contact, steps, results, completedOn, remedies } = told;
  return html`
    <section class="outcome stack" aria-labelledby="outcome">
      <h3 id="outcome">${f.ourAnswer}</h3>
      <dl class="stack tight">
        <div>
          <dt>${f.whatWeFound}</dt>
          <dd class="said" dir="auto">${results}</dd>
        </div>
        <div>
          <dt>${f.whatWeDid}</dt>
          <dd class="said" dir="auto">${steps}</dd>
        </div>
        ${
          remedies.length > 0
            ? html`<div>
                <dt>${f.whatFollows}</dt>
                ${remedies.map((remedy) => html`<dd>${f.remedies[remedy]}</dd>`)}
              </div>`
            : nothing
        }
        <div>
          <dt>${f.endedOn}</dt>
          <dd>${fullDay(t.formats, completedOn)}</dd>
        </div>
        <div>
          <dt>${f.whoToAsk}</dt>
          <dd>
            <bdi>${contact.name}</bdi
            >${contact.role ? html`${t.listComma}<bdi>${contact.role}</bdi>` : nothing}${t.listComma}${telLink(contact.phone)}
          </dd>
        </div>
      </dl>
      ${reopenUntil ? html`<p>${f.reopenUntil(fullDay(t.formats, reopenUntil.slice(0, 10)))}</p>` : nothing}
    </section>
  `;
}

/** Who else may be asked, at any time: never behind a press. */
const outside = ({ t, v, f }: TellingView, { elsewhere }: Complaint) =>
  elsewhere.length === 0
    ? nothing
    : html`<div class="stack tight">
        <h3>${f.elsewhere}</h3>
        <p>${f.elsewhereLead}</p>
        <ul class="stack tight" role="list">
          ${elsewhere.map(
            ({ name, phone, url }) => html`
              <li>
                ${
                  url && /^https:/u.test(url)
                    ? html`<a href=${url} target="_blank" rel="noreferrer"><bdi>${name}</bdi><span class="vh">${v.newTab}</span></a>`
                    : html`<bdi>${name}</bdi>`
                }${phone ? html`${t.listComma}${telLink(phone)}` : nothing}
              </li>
            `,
          )}
        </ul>
      </div>`;

/** It is with somebody now: by when they say so in person, by when the answer comes, and that nothing about the care changes. */
export const complaintSent = (view: TellingView<'sent'>) =>
  sentView(view, ({ complaint, team, timeZone, replyBy }) => {
    const { f, t } = view;
    const { acknowledgeBy, respondBy = replyBy } = complaint ?? {};
    return html`
      <div class="stack tight">
        <h3>${f.nextNow}</h3>
        <p>${f.teamHasIt(isolated(team.name))}.</p>
        ${acknowledgeBy ? html`<p>${f.hearBy(untilOf({ t }, acknowledgeBy, timeZone))}</p>` : nothing}
        ${respondBy ? html`<p>${f.answerBy(date(t.formats, respondBy, timeZone))}</p>` : nothing}
        <p>${whereTo(view)}</p>
        <p><strong>${complaint?.assurance ?? f.assurance}</strong></p>
      </div>
    `;
  });
