import { html, nothing, type TemplateResult } from 'lit';
import { note } from '../../../elements/src/controls/pieces.ts';
import type { Area, Working } from '../desk.flow.ts';
import { warningOf } from '../desk.flow.ts';

export interface FrameOptions {
  readonly hospital: string;
  readonly areas: readonly Area[];
  readonly skip: (event: Event) => void;
  readonly leave: () => void;
  readonly stay: () => void;
}

const roleWords = { desk: 'front desk', editor: 'editor', complaints: 'complaints', manager: 'manager' } as const;

const skipLink = (skip: (event: Event) => void) => html`<a class="skip" href="#main" @click=${skip}>Skip to the page’s content</a>`;

const header = ({ session }: Working, { hospital, leave }: FrameOptions) =>
  html`<header class="top-bar">
    <p class="mark"><b>Staff desk</b> <bdi>${hospital}</bdi></p>
    <p class="who s"><bdi>${session.name}</bdi> (${session.roles.map((role) => roleWords[role]).join(', ')})</p>
    <button class="btn" @click=${leave}>Sign out</button>
  </header>`;

const menu = ({ area }: Working, { areas }: FrameOptions) =>
  html`<nav aria-label="Desk">
    <ul role="list">
      ${areas.map(({ id, title }) => html`<li><a href="#${id}" aria-current=${id === area ? 'page' : nothing}>${title}</a></li>`)}
    </ul>
  </nav>`;

/** Minutes, rounded up. */
const minutes = (seconds: number) => Math.max(1, Math.ceil(seconds / 60));

function warning(state: Working, stay: () => void) {
  const kind = warningOf(state);
  if (!kind) return nothing;
  const left = minutes(state.session.endsInSeconds);
  const when = `Your sign-in ends in ${left} ${left === 1 ? 'minute' : 'minutes'}.`;
  return html`<div class="warning">
    ${note(
      kind === 'idle'
        ? html`${when} What you typed stays here. <button class="link" @click=${stay}>Stay signed in</button>`
        : html`${when} You have worked 12 hours: finish what you are doing, and sign in again then.`,
      'changed',
    )}
  </div>`;
}

/** The desk around an area: who is signed in, the menu, the heading, and a warning before the sign-in ends. */
export function frameView(state: Working, options: FrameOptions, content: TemplateResult) {
  const { areas, skip } = options;
  const area = areas.find(({ id }) => id === state.area);
  return html`${skipLink(skip)}${header(state, options)}${menu(state, options)}
    <main id="main" tabindex="-1">
      ${warning(state, options.stay)}
      <h1 id="heading" tabindex="-1">${area?.title ?? 'Staff desk'}</h1>
      ${
        areas.length === 0
          ? html`<p>There is nothing at this desk for your role yet. Ask whoever manages the staff desk for another role.</p>`
          : nothing
      }
      ${content}
    </main>`;
}
