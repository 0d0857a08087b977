import type { StaffCaseDetail } from '@foyer/sdk/contract/staff';
import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { icon } from '../../../../elements/src/core/icons.ts';
import { note } from '../../../../elements/src/controls/pieces.ts';
import type { Trouble } from '../../api.ts';
import type { CaseState } from '../case.flow.ts';
import { complaintColumns } from '../../complaints/views/complaint.view.ts';
import { isOpen } from '../queue.flow.ts';
import { meanwhileWords, promiseOf, titleOf, windowOf } from '../words.ts';
import { contactView } from './contact.view.ts';
import type { Does } from './deed.view.ts';
import { answerView, attemptView, staffNotes } from './deeds.view.ts';
import { stepsView, type Others } from './steps.view.ts';
import { tagsOf } from './row.view.ts';
import { threadView, timelineView } from './thread.view.ts';

export interface CaseOptions extends Does, Others {
  readonly now: Date;
  readonly leave: () => void;
  readonly again: () => void;
}

const back = (leave: () => void) => html`<button class="link back" @click=${leave}>${icon('back')}Back to the list</button>`;

function head(one: StaffCaseDetail, { busy, trouble }: CaseState, { now, begin }: CaseOptions) {
  const { late, words } = promiseOf(one, now);
  const chosen = one.kind === 'callback' && isOpen(one) ? windowOf(one, now) : undefined;
  const take = one.owner ? 'Take it over' : 'Take it';
  return html`<div class="head-row">
      <div class="stack tight">
        <h2 id="case" tabindex="-1">${titleOf(one)}</h2>
        <p class="tags">${tagsOf(one, late)}</p>
        <p>
          Reference <b><bdi dir="ltr" class="num nb">${one.reference}</bdi></b
          >, <bdi>${one.team.name}</bdi>
        </p>
        ${words === undefined ? nothing : html`<p class="num"><b>${words}</b></p>`}
        ${chosen === undefined ? nothing : html`<p class="num">They chose ${chosen}.</p>`}
        <p>${one.mine ? 'You have it.' : one.owner ? html`<bdi>${one.owner.name}</bdi> has it.` : 'Nobody has it yet.'}</p>
      </div>
      ${
        one.can.assign && !one.mine
          ? html`<button
              class="btn ${one.owner || !isOpen(one) ? '' : 'primary'}"
              ?disabled=${busy !== undefined}
              @click=${() => begin('take')}
            >
              ${busy === 'take' ? 'Taking…' : take}
            </button>`
          : nothing
      }
    </div>
    ${trouble?.deed === 'take' ? html`<div role="alert" id="trouble-take" tabindex="-1">${note(trouble.detail, 'changed')}</div>` : nothing}
    ${one.urgent && isOpen(one) && !one.complaint?.harm ? html`<p class="danger-note">${icon('warning')}<span>Words in it may tell of danger to somebody. Read it now.</span></p>` : nothing}
    ${one.undelivered ? html`<p class="danger-note">${icon('warning')}<span>A message did not reach the patient. Please call them.</span></p>` : nothing}`;
}

const columns = (one: StaffCaseDetail, state: CaseState, options: CaseOptions) =>
  html`<div class="columns">
    <div class="stack main">
      ${contactView(one)}${html`<div class="sheet">${threadView(one)}</div>`}${attemptView(one, state, options)}${answerView(one, state, options)}
    </div>
    <div class="stack side">
      ${staffNotes(one, state, options)} ${stepsView(one, state, options, options)} ${timelineView(one, options.now)}
    </div>
  </div>`;

const shownView = (one: StaffCaseDetail, state: CaseState, options: CaseOptions) =>
  html`${head(one, state, options)}
  ${state.meanwhile ? html`<div role="alert" id="meanwhile" tabindex="-1">${note(meanwhileWords(state.meanwhile, options.now), 'changed')}</div>` : nothing}
  ${
    state.outdated
      ? html`<div class="outdated">
          ${note(html`This has changed since you opened it. <button class="link" @click=${options.again}>Show what is new</button>`, 'changed')}
        </div>`
      : nothing
  }
  ${one.complaint ? complaintColumns(one, one.complaint, state, options) : columns(one, state, options)}`;

/** What is not there for somebody may be there for others: a complaint about a colleague is not theirs to see. */
const failed = ({ status, detail }: Trouble, { again }: CaseOptions) =>
  status === 404
    ? html`<h2 id="case" tabindex="-1">This is not yours to open</h2>
        <p>
          It may be gone, it may belong to another role, or it may be about you. Nobody did anything wrong. If you think that you should see
          it, ask whoever manages the staff desk.
        </p>`
    : html`<h2 id="case" tabindex="-1">This cannot be shown now</h2>
        <p>${detail}</p>
        <div class="acts"><button class="btn primary" @click=${again}>Try again</button></div>`;

/** One case with all that can be done to it now. */
export function caseView(state: CaseState, options: CaseOptions) {
  const { shown, id } = state;
  const content =
    shown.kind === 'ready'
      ? shownView(shown.one, state, options)
      : shown.kind === 'loading'
        ? html`<h2 id="case" tabindex="-1">Opening…</h2>`
        : failed(shown.trouble, options);
  return html`<div class="stack opened">${back(options.leave)}${keyed(id, content)}</div>`;
}
