import type { Discovery } from '@foyer/sdk/contract';
import { html, nothing } from 'lit';
import { icon } from '../core/icons.ts';
import type { Mixed, Terms } from '../i18n/terms.ts';

type Hospital = Pick<Discovery, 'contact' | 'emergency'>;

/** RFC 3966: digits, and a plus at the start. */
export const telHref = (phone: string) => `tel:${phone.trim().startsWith('+') ? '+' : ''}${phone.replace(/\D/gu, '')}`;

/** A number to press. It reads left to right in every language and is never broken. */
export const telLink = (phone: string) => html`<a class="nb" href=${telHref(phone)}><bdi dir="ltr">${phone}</bdi></a>`;

const withoutStop = (sentence: string) => sentence.replace(/[.\s]+$/u, '');

/** "Call 555-0142, Monday to Friday, 8 am to 6 pm. Text relay: 711." */
export function callUs(t: Terms, { contact }: Hospital): Mixed {
  const relay = contact.textRelay ? [' ', ...t.textRelay(telLink(contact.textRelay))] : [];
  return [...t.callUs(telLink(contact.phone), withoutStop(contact.hours)), ...relay];
}

/** The way to a person: the foot of every state. Until the hospital's number is known, the tag's own content stands here. */
export const person = (
  t: Terms,
  hospital: Hospital | undefined,
  words: unknown = [html`<strong>${t.ratherTalk}</strong> `, ...(hospital ? callUs(t, hospital) : [])],
) =>
  hospital
    ? html`<p class="person" part="footer">${icon('phone')}<span>${words}</span></p>`
    : html`<div class="person" part="footer">
        ${icon('phone')}
        <div><slot></slot></div>
      </div>`;

/**
 * Before the first field: the hospital's own sentence, its first words strong and its number pressable. Where it is on its way, ours stands
 * there with a line of room more, since hospitals say more.
 */
export function emergency(t: Terms, hospital: Hospital | undefined, isLoading = false) {
  return html`<p class="emergency ${isLoading ? 'awaited' : ''}" part="emergency">
    ${icon('warning')}<span>${hospital ? inDanger(t, hospital) : [strong(t.notForEmergencies), ' ', t.callInDangerNoNumber]}</span>
  </p>`;
}

const strong = (words: string) => html`<strong>${words}</strong>`;

function inDanger(t: Terms, { emergency: { phone, text } }: Hospital): Mixed {
  const [, lead = '', rest = ''] = /^([^.!?؟]*[.!?؟]?)(.*)$/su.exec(text) ?? [];
  const [before = '', ...after] = rest.split(phone);
  if (after.length === 0) return [strong(text || t.notForEmergencies), ' ', ...t.callInDanger(telLink(phone))];
  return [strong(lead), before, telLink(phone), after.join(phone)];
}

/** A button-like link that dials. */
export const callButton = (t: Terms, hospital: Hospital | undefined, primary = true) =>
  hospital
    ? html`<a class="btn ${primary ? 'primary' : ''}" href=${telHref(hospital.contact.phone)}
        >${icon('phone')}<span>${t.call(html`<bdi class="nb" dir="ltr">${hospital.contact.phone}</bdi>`)}</span></a
      >`
    : nothing;
