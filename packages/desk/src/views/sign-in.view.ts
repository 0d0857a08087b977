import { html, nothing } from 'lit';
import { note } from '../../../elements/src/controls/pieces.ts';
import { textField } from '../../../elements/src/fields/text-field.ts';
import type { SigningIn, Why } from '../desk.flow.ts';

export interface SignInOptions extends SigningIn {
  /** Where the hospital's sign-in service is begun; empty where there is none. */
  readonly signIn: string;
  /** Whether a code or the staff token signs in here. */
  readonly codes: boolean;
  /** Somebody's work waits behind this page: it must not be left. */
  readonly waits: boolean;
  readonly code: string;
  readonly typed: (code: string) => void;
  readonly submit: () => void;
  /** Looks whether they have signed in elsewhere. */
  readonly look: () => void;
}

const words: Readonly<Record<Why, string>> = {
  ended: 'Your sign-in has ended. What you typed is still here: sign in again to go on.',
  left: 'You are signed out.',
  used: 'This sign-in link was used already. Start the server again: it prints a new one.',
  wrong: 'This code does not sign in here. Check that you have all of it. After a restart of the server only the new one is good.',
  unreachable: 'The hospital’s sign-in service does not answer now. Try again in a few minutes, or ask your administrator.',
  refused: 'The sign-in did not work. Please begin again.',
  'no-role': 'You are signed in at the hospital, but you have no role at this desk. Ask your administrator for one.',
  offline: 'No answer came from the server. Check the network, then try again.',
};

function provider({ signIn, waits, look }: SignInOptions) {
  if (signIn === '') return nothing;
  // In a tab of its own, where leaving this page would lose what was typed.
  if (!waits) return html`<div class="acts"><a class="btn primary" href=${signIn}>Sign in with your hospital account</a></div>`;
  return html`<div class="acts">
    <a class="btn primary" href=${signIn} target="_blank" rel="noopener">Sign in again in a new tab</a>
    <button class="btn" @click=${look}>I have signed in</button>
  </div>`;
}

function codeForm({ codes, code, busy, signIn, typed, submit }: SignInOptions) {
  if (!codes) return nothing;
  return html`<form
    class="stack"
    @submit=${(event: Event) => {
      event.preventDefault();
      submit();
    }}
    @input=${(event: Event) => typed((event.target as HTMLInputElement).value)}
  >
    ${textField({
      name: 'code',
      label: signIn === '' ? 'Sign-in code' : 'Or a sign-in code',
      hint: 'The code the server printed when it started, or the staff token.',
      value: code,
      errorPrefix: 'Error: ',
    })}
    <div class="acts">
      <button class="btn ${signIn === '' ? 'primary' : ''}" ?disabled=${busy}>${busy ? 'Signing in…' : 'Sign in'}</button>
    </div>
  </form>`;
}

/** How one signs in here, and why one has to. */
export function signInView(options: SignInOptions) {
  const { why, signIn, codes } = options;
  return html`<section class="panel door" aria-labelledby="door">
    <div class="body">
      <h1 id="door" tabindex="-1">${why === 'ended' ? 'Sign in again' : 'Staff desk'}</h1>
      ${why ? html`<div role="alert">${note(words[why], why === 'left' ? 'info' : 'changed')}</div>` : nothing} ${provider(options)}
      ${codeForm(options)}
      ${
        signIn === '' && !codes
          ? html`<p>Nobody can sign in here yet. Ask your administrator to set up the hospital’s sign-in service for the desk.</p>`
          : nothing
      }
    </div>
  </section>`;
}
