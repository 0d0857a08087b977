import type { StaffCaseDetail } from '@foyer/sdk/contract/staff';
import type { StaffComplaint } from '@foyer/sdk/contract/staff-complaints';
import { html, nothing } from 'lit';
import { note } from '../../../../elements/src/controls/pieces.ts';
import { isOpen } from '../../cases/queue.flow.ts';
import { fact } from '../../visits/views/detail.view.ts';
import { stampOf } from '../../visits/words.ts';
import { byOf } from '../words.ts';

/** The dates that the hospital's rules ask for, what was promised since, and what was kept of them. */
export function clocksView(one: StaffCaseDetail, complaint: StaffComplaint, now: Date) {
  const { timeZone: zone, createdAt, replyBy } = one;
  const { acknowledgeBy, acknowledgedAt, respondBy, interimBy, reopenUntil, paused, outcome, review, rules, agreed } = complaint;
  const by = (iso: string | undefined) => iso && byOf(iso, zone, now);
  const promised = acknowledgedAt === undefined || by(replyBy) === by(respondBy) ? undefined : by(replyBy);
  return html`<section class="sheet stack tight" aria-labelledby="clocks">
    <h3 id="clocks">Dates</h3>
    ${paused ? note(html`The clock stands still since ${stampOf(paused.since, zone)}${paused.until === undefined ? '' : html`, until ${by(paused.until)}`}. The patient was told: <bdi>${paused.reason}</bdi>`, 'changed') : nothing}
    <dl class="facts">
      ${fact('It came', stampOf(createdAt, zone))}
      ${acknowledgedAt === undefined ? fact('Acknowledge by', by(acknowledgeBy)) : fact('Acknowledged', stampOf(acknowledgedAt, zone))}
      ${fact('Say if it takes longer, from', isOpen(one) ? by(interimBy) : undefined)}
      ${fact(agreed ? 'Agreed date' : 'Answer due', by(respondBy))}${fact('Promised since', promised)}
      ${fact('Outcome sent', outcome && stampOf(outcome.sentAt, zone))}${fact('They may open it again until', by(reopenUntil))}
      ${fact('Review', review > 1 ? `Number ${review}: it was opened again` : undefined)}
    </dl>
    <p class="s muted">By the rules “<bdi>${rules.name}</bdi>”. They are defaults of the software, no legal advice.</p>
  </section>`;
}
