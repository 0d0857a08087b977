import type { StaffCaseDetail } from '@foyer/sdk/contract/staff';
import type { StaffComplaint } from '@foyer/sdk/contract/staff-complaints';
import { html, nothing } from 'lit';
import { icon } from '../../../../elements/src/core/icons.ts';
import { fact, own } from '../../visits/views/detail.view.ts';
import { birthday } from '../../visits/words.ts';
import { categoryWords, consentWords, originWords } from '../words.ts';

const warned = (words: string) => html`<p class="danger-note">${icon('warning')}<span>${words}</span></p>`;

/** What the patient wrote, and what it is about in their own words. */
export function saidView(one: StaffCaseDetail, complaint: StaffComplaint) {
  const { people, happenedOn, wish, harm, old } = complaint;
  const consent = consentWords(complaint);
  const first = one.messages.find(({ from }) => from === 'patient');
  return html`<section class="sheet stack" aria-labelledby="said">
    <h3 id="said">What they wrote</h3>
    ${harm ? warned('They say that somebody is being hurt, or is not safe. Look into that first.') : nothing}
    ${first ? html`<p class="words quote" dir="auto">${first.text}</p>` : nothing}
    <dl class="facts">
      ${fact('About', categoryWords(complaint.category))}${fact('Whom it is about', own(people))}
      ${fact('When', happenedOn === undefined ? undefined : html`${birthday(happenedOn)}${old ? ' (longer ago than the rules ask for; it was taken all the same)' : ''}`)}
      ${fact('Would put it right', own(wish))}${fact('It came by', originWords(complaint))}${fact('Consent', consent)}
    </dl>
  </section>`;
}
