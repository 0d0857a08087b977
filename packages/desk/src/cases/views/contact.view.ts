import type { StaffCaseDetail } from '@foyer/sdk/contract/staff';
import { html, nothing } from 'lit';
import { icon } from '../../../../elements/src/core/icons.ts';
import { lateIcon } from '../../../../elements/src/core/late/icons.ts';
import { fact, mailLink, own, phoneLink } from '../../visits/views/detail.view.ts';
import { birthday, languageName } from '../../visits/words.ts';
import { isByPhone, voicemailOf, wayOf } from '../words.ts';

const relations: Readonly<Record<string, string>> = {
  parent: 'parent',
  guardian: 'guardian',
  carer: 'carer',
  partner: 'partner',
  other: 'somebody else',
};

/** How and when it is safe to answer: whoever else lives there may not be meant to know. It stands first, and apart. */
function safety(one: StaffCaseDetail) {
  const { safeTime, voicemail } = one.reply;
  return html`<div class="safe">
    <h3 id="safe">${icon('warning')}How it is safe to answer</h3>
    <ul role="list">
      <li>${icon(isByPhone(one) ? 'phone' : 'forward')}<span>${wayOf(one)}</span></li>
      ${isByPhone(one) || voicemail !== undefined ? html`<li>${lateIcon(voicemail === true ? 'tick' : 'info')}<span>${voicemailOf(one)}</span></li>` : nothing}
      ${
        safeTime === undefined || safeTime === ''
          ? nothing
          : html`<li>
              ${icon('clock')}<span
                >Safe time, in their words: <b><bdi>${safeTime}</bdi></b></span
              >
            </li>`
      }
    </ul>
  </div>`;
}

/** Whom to answer, whole; whoever wrote for somebody else gets the answer. */
export function contactView(one: StaffCaseDetail) {
  const { patient, sentBy } = one.about;
  return html`<section class="sheet stack contact" aria-labelledby="whom">
    <h3 id="whom">Whom to answer</h3>
    ${safety(one)}
    <dl class="facts">
      ${
        sentBy
          ? html`${fact('Answer to', own(`${sentBy.name} (${relations[sentBy.relationship] ?? sentBy.relationship})`))}${fact('Their phone', phoneLink(sentBy.phone))}${fact('Their e-mail', mailLink(sentBy.email))}`
          : nothing
      }
      ${fact(sentBy ? 'About' : 'Name', own(patient.name))}${fact('Phone', phoneLink(patient.phone))}${fact('E-mail', mailLink(patient.email))}
      ${fact('Date of birth', patient.birthDate && birthday(patient.birthDate))}${fact('Language', languageName(patient.language ?? one.locale))}
    </dl>
  </section>`;
}
