import { askedWords } from '@foyer/sdk/flows';
import { html, nothing } from 'lit';
import { button } from '../../controls/page.ts';
import { callButton, callUs } from '../../controls/person.ts';
import type { LateView } from './view.ts';

/** On to a person, with the words where they can go along; by phone where the page has no other way. */
export function waysToAPerson(view: LateView, topic?: string) {
  const { state, t, v, person } = view;
  if (!person.href && !person.takesWords) return html`<div class="acts">${callButton(t, state.hospital)}</div>`;
  return html`
    <div class="acts">${ask(view, 'btn primary', topic)} ${callButton(t, state.hospital, false)}</div>
    ${askedWords(state) ? html`<p class="s muted">${person.takesWords ? v.wordsComeAlong : stays(view)}</p>` : nothing}
  `;
}

/** The foot of every page. */
export function foot(view: LateView) {
  const { state, t, m, v, person } = view;
  const along = person.takesWords && askedWords(state) ? html` ${v.wordsComeAlong}` : nothing;
  const online = person.href || person.takesWords ? html` ${v.askSentence(ask(view, 'link s'))}${along}` : nothing;
  return html`<strong>${m.noAnswerHere}</strong>${online} ${state.hospital && callUs(t, state.hospital)}`;
}

const ask = ({ v, person: { href, takesWords, go } }: LateView, className: string, topic?: string) =>
  takesWords
    ? html`<button class=${className} type="button" @click=${() => go(topic)}>${v.askPerson}</button>`
    : html`<a class=${className} href=${href} @click=${() => go(topic)}>${v.askPerson}</a>`;

const stays = ({ v, person: { copy } }: LateView) => html`${v.wordsStayHere} ${copy ? button(v.copyWords, copy, 'link s') : nothing}`;
