import type { StaffVisitDetail } from '@foyer/sdk/contract/staff';
import { html, nothing } from 'lit';
import { birthday, languageName, modeOf, stampOf } from '../words.ts';

/** RFC 3966: the number, and the extension that is dialled after it ("(555) 0187 ext. 4"), not as a part of it. */
function dial(phone: string): string {
  const [, number = phone, extension] = /^(.*\d\D*?)(?:;ext=|\bext(?:ension|n)?\b\.?|x|#|,)[\s.:]*(\d{1,8})\D*$/iu.exec(phone) ?? [];
  return `tel:${number.replace(/[^\d+*#]/gu, '')}${extension === undefined ? '' : `;ext=${extension}`}`;
}

export const fact = (name: string, value: unknown) =>
  value === undefined || value === ''
    ? nothing
    : html`<dt>${name}</dt>
        <dd>${value}</dd>`;

export const phoneLink = (phone: string | undefined) =>
  phone === undefined ? undefined : html`<a href=${dial(phone)}><bdi dir="ltr">${phone}</bdi></a>`;
export const mailLink = (email: string | undefined) =>
  email === undefined ? undefined : html`<a href="mailto:${email}"><bdi dir="ltr">${email}</bdi></a>`;
export const own = (text: string | undefined) => (text === undefined || text === '' ? undefined : html`<bdi>${text}</bdi>`);

/** Wishes are small: text, numbers and lists of text, as the contract has them. */
const wishWords = (wishes: Readonly<Record<string, unknown>>) =>
  Object.entries(wishes)
    .map(([name, value]) => `${name}: ${Array.isArray(value) ? value.join(', ') : String(value)}`)
    .join('; ');

/** Who a visit is for and what they need, as they wrote it. */
export function detailView({ patient, about, mode, location, createdAt, timeZone }: StaffVisitDetail & { mode: string }) {
  const { bookedBy, needs, referral } = about;
  return html`<dl class="facts">
    ${fact('Name', own(patient.name))}${fact('Date of birth', about.birthDate && birthday(about.birthDate))}${fact('Phone', phoneLink(patient.phone))}
    ${fact('E-mail', mailLink(patient.email))}${fact('Language', about.language && languageName(about.language))}
    ${bookedBy ? html`${fact('Booked by', own(`${bookedBy.name} (${bookedBy.relationship})`))}${fact('Their phone', phoneLink(bookedBy.phone))}${fact('Their e-mail', mailLink(bookedBy.email))}` : nothing}
    ${fact('Interpreter', needs?.interpreter && languageName(needs.interpreter))}${fact('Access needs', needs?.access?.join(', '))}${fact('Note on needs', own(needs?.note))}
    ${fact('Reason', own(about.reason))}${fact('Wishes', about.wishes ? own(wishWords(about.wishes)) : undefined)}
    ${fact('Referral', own([referral?.reference, referral?.from].filter(Boolean).join(', ')))}
    ${fact('How', modeOf({ mode: mode as 'video' }))}${fact('Where', own(location?.name))}${fact('Asked for on', stampOf(createdAt, timeZone))}
  </dl>`;
}
