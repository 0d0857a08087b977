import type { Colleague, StaffCaseDetail } from '@foyer/sdk/contract/staff';
import type { StaffComplaint } from '@foyer/sdk/contract/staff-complaints';
import { html, nothing } from 'lit';
import { fact } from '../../visits/views/detail.view.ts';
import { stampOf } from '../../visits/words.ts';
import { barredWords } from '../words.ts';

const named = (one: Colleague | undefined) => one && html`<bdi>${one.name}</bdi>`;
const names = (all: readonly Colleague[]) =>
  all.length === 0 ? undefined : html`${all.map((one, i) => html`${i === 0 ? '' : ', '}${named(one)}`)}`;

/** Who has it, who wrote and signed, whom it is about, and who must not have it. */
export function peopleView({ owner, timeZone }: StaffCaseDetail, complaint: StaffComplaint) {
  const { deputy, concerned, draft, signed, colleagues } = complaint;
  const barred = colleagues.filter((one) => one.barred !== undefined && one.barred !== 'no-role');
  return html`<section class="sheet stack tight" aria-labelledby="people">
    <h3 id="people">People</h3>
    <dl class="facts">
      ${fact('Owner', named(owner) ?? 'Nobody yet')}${fact('Deputy', named(deputy) ?? 'Nobody yet')}${fact('It is about', names(concerned))}
      ${fact('Written by', draft && html`${named(draft.by)}, ${stampOf(draft.savedAt, timeZone)}`)}
      ${fact('Signed by', signed && html`${named(signed.by)}, ${stampOf(signed.at, timeZone)}`)}
    </dl>
    ${
      barred.length === 0
        ? nothing
        : html`<h4>Must not have it</h4>
            <ul class="barred" role="list">
              ${barred.map((one) => html`<li class="s">${named(one)}. ${barredWords(one)}</li>`)}
            </ul>`
    }
  </section>`;
}
