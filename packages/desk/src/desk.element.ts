import type { DeskSession } from '@foyer/sdk/contract/staff';
import { LitElement, html, nothing, type CSSResultGroup, type PropertyDeclarations } from 'lit';
import { fieldStyles } from '../../elements/src/fields/field.styles.ts';
import { base } from '../../elements/src/styles/base.styles.ts';
import { late } from '../../elements/src/styles/late.styles.ts';
import { tokens } from '../../elements/src/styles/tokens.styles.ts';
import { readFragment } from './address.ts';
import { createApi, type Trouble } from './api.ts';
import type { AreaElement } from './area.element.ts';
import { areas } from './areas.ts';
import { newKey, now } from './clock.ts';
import { allowed, isSomebodyElse, starting, transition, warningOf, type DeskEvent, type DeskState, type Why } from './desk.flow.ts';
import { deskStyles } from './desk.styles.ts';
import { createTrail } from './trail.ts';
import { frameView } from './views/frame.view.ts';
import { signInView } from './views/sign-in.view.ts';

/** How often the desk looks how long its sign-in lasts, in milliseconds. */
const lookEvery = 30_000;

const whyOf = ({ code }: Trouble): Why =>
  code === 'offline' ? 'offline' : code === 'invitation-used' ? 'used' : code === 'unauthenticated' ? 'wrong' : 'refused';

/**
 * The staff desk: signs staff in, and shows the areas that their roles allow.
 *
 * @property base path of the hospital on this server, without a slash at the end.
 * @property signIn where the hospital's sign-in service is begun; empty where there is none.
 * @property codes whether a code or the staff token signs in.
 */
export class DeskElement extends LitElement {
  static override styles: CSSResultGroup = [tokens, base, late, fieldStyles, deskStyles];

  static override properties: PropertyDeclarations = {
    base: {},
    hospital: {},
    timeZone: { attribute: 'time-zone' },
    signIn: { attribute: 'sign-in' },
    codes: { type: Boolean },
  };

  base = '';
  hospital = '';
  timeZone = '';
  signIn = '';
  codes = false;

  private state: DeskState = starting;
  private readonly shown = new Map<string, AreaElement>();
  /** What is open in each area, where that is not its list. */
  private readonly things = new Map<string, string>();
  private readonly trail = createTrail(history, newKey);
  private code = '';
  private spoken = '';
  private looking: ReturnType<typeof setInterval> | undefined;

  private readonly api = createApi(
    (...asked) => fetch(...asked),
    () => this.base,
    () => this.send({ type: 'nobody' }),
  );

  override connectedCallback(): void {
    super.connectedCallback();
    // It tells of links, of Back and of Forward alike; a change of the fragment alone is not all that there is.
    addEventListener('popstate', this.moved);
    this.looking = setInterval(() => void this.look(), lookEvery);
    void this.begin();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.moved);
    clearInterval(this.looking);
  }

  /** A code leaves the address bar and the history before anything is asked. */
  private takeFragment() {
    const told = readFragment(location.hash);
    if (told.code !== undefined || told.why !== undefined) history.replaceState(null, '', location.pathname);
    return told;
  }

  private async begin(): Promise<void> {
    const { code, why } = this.takeFragment();
    if (code !== undefined) return this.redeem(code);
    const answer = await this.api.get<DeskSession>('/desk/session');
    if (answer.ok) this.send({ type: 'came', session: answer.value });
    else this.send({ type: 'nobody', ...(answer.trouble.code === 'offline' ? { why: 'offline' } : why && { why }) });
  }

  private async redeem(code: string): Promise<void> {
    this.send({ type: 'trying' });
    const answer = await this.api.post<DeskSession>('/desk/session', { token: code.trim() });
    this.code = '';
    if (answer.ok) this.send({ type: 'came', session: answer.value });
    else this.send({ type: 'nobody', why: whyOf(answer.trouble) });
  }

  private async look(): Promise<void> {
    if (this.state.kind !== 'working' || this.state.ended) return;
    const answer = await this.api.get<DeskSession>('/desk/session');
    if (answer.ok) this.send({ type: 'came', session: answer.value });
    else if (answer.trouble.status === 401) this.send({ type: 'nobody' });
  }

  private readonly comeBack = async (): Promise<void> => {
    const answer = await this.api.get<DeskSession>('/desk/session');
    this.send(
      answer.ok
        ? { type: 'came', session: answer.value }
        : { type: 'nobody', why: answer.trouble.code === 'offline' ? 'offline' : 'ended' },
    );
  };

  private readonly stay = async (): Promise<void> => {
    const answer = await this.api.post<DeskSession>('/desk/stay');
    if (!answer.ok) return answer.trouble.status === 401 ? this.send({ type: 'nobody' }) : this.say(answer.trouble.detail);
    this.send({ type: 'came', session: answer.value });
    this.say('You stay signed in for 30 minutes more.');
    await this.focusOn('#heading');
  };

  private readonly leave = async (): Promise<void> => {
    const answer = await this.api.post('/desk/sign-out');
    if (!answer.ok && answer.trouble.status !== 401) return this.say(`You are still signed in. ${answer.trouble.detail}`);
    history.replaceState(null, '', location.pathname);
    this.send({ type: 'left' });
  };

  private send(event: DeskEvent): void {
    const before = this.state;
    const after = (this.state = transition(before, event));
    if (isSomebodyElse(before, after)) this.forget();
    this.requestUpdate();
    if (after.kind === 'working' && !after.ended) {
      if (after.area === undefined) this.openWanted();
      const [warned, warns] = [before.kind === 'working' ? warningOf(before) : undefined, warningOf(after)];
      if (warns && !warned) this.say('Your sign-in ends in less than 5 minutes.');
      if (before.kind === 'working' && before.ended) void this.focusOn('#heading');
    } else if (before.kind !== after.kind || (after.kind === 'working' && after.ended && before.kind === 'working' && !before.ended)) {
      document.title = 'Staff desk';
      void this.focusOn('#door');
    }
  }

  /** Whoever comes next must find nothing of whoever was here. */
  private forget(): void {
    for (const element of this.shown.values()) element.remove();
    this.shown.clear();
    this.things.clear();
    this.trail.forget();
    this.spoken = '';
  }

  private readonly moved = (): void => {
    const { code, area } = this.takeFragment();
    if (code !== undefined) void this.redeem(code);
    else if (this.state.kind === 'working') this.arrive(area);
  };

  /** The browser is at another entry of its history. */
  private arrive(area: string | undefined): void {
    const wanted = this.trail.here()?.area ?? area;
    if (this.state.kind !== 'working' || wanted !== this.state.area) return this.openWanted(wanted);
    if (wanted !== undefined) this.settle(wanted);
  }

  /**
   * Shows what the entry stands for that the browser is at. One that this page does not know stands from now on for what the area shows.
   *
   * @returns whether the area shows another thing now.
   */
  private settle(area: string): boolean {
    const stop = this.trail.here();
    const open = this.things.get(area);
    if (stop?.area !== area) this.trail.mark(area, open);
    else if (stop.thing !== open) {
      this.show(area, stop.thing);
      return true;
    }
    return false;
  }

  private show(area: string, thing: string | undefined): void {
    if (thing === undefined) this.things.delete(area);
    else this.things.set(area, thing);
    this.shown.get(area)?.show(thing);
  }

  /** Something was pressed that opens a thing of an area, or its list. */
  private go(area: string, thing: string | undefined, instead: boolean): void {
    // What an area does late, when somebody looks at another one, is no step of theirs.
    if (this.state.kind !== 'working' || this.state.area !== area) return this.show(area, thing);
    if (this.things.get(area) === thing) return;
    if (thing === undefined && this.trail.isListBefore()) return history.back();
    if (instead) this.trail.mark(area, thing);
    else this.trail.push(area, thing);
    this.show(area, thing);
  }

  private openWanted(wanted = readFragment(location.hash).area): void {
    if (this.state.kind !== 'working') return;
    const { session } = this.state;
    const mine = allowed(areas, session);
    const area = mine.find(({ id }) => id === wanted) ?? mine[0];
    document.title = area ? `${area.title}: staff desk` : 'Staff desk';
    if (!area) return;
    this.state = transition(this.state, { type: 'opened', area: area.id });
    const element = this.shown.get(area.id) ?? new area.element();
    element.around = {
      api: this.api,
      roles: session.roles,
      timeZone: this.timeZone,
      now,
      newKey,
      go: (thing, instead = false) => this.go(area.id, thing, instead),
      say: (words) => this.say(words),
    };
    this.shown.set(area.id, element);
    // What was said of another area is no news of this one.
    this.spoken = '';
    element.opened();
    this.requestUpdate();
    // What is shown takes the focus itself.
    if (!this.settle(area.id)) void this.focusOn('#heading');
  }

  /** A no-break space at the end makes the same words a change, so that they are said again. */
  private say(words: string): void {
    this.spoken = words === this.spoken ? `${words}\u00a0` : words;
    this.requestUpdate();
  }

  private async focusOn(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  private readonly skip = (event: Event): void => {
    event.preventDefault();
    void this.focusOn('#main');
  };

  private door(signingIn: { readonly why: Why | undefined; readonly busy: boolean }, waits: boolean) {
    return signInView({
      ...signingIn,
      signIn: this.signIn,
      codes: this.codes,
      waits,
      code: this.code,
      typed: (code) => void (this.code = code),
      submit: () => void this.redeem(this.code),
      look: () => void this.comeBack(),
    });
  }

  private content() {
    const { state } = this;
    switch (state.kind) {
      case 'starting':
        return html`<main id="main"><p class="vh">Loading…</p></main>`;
      case 'signed-out':
        return html`<main id="main">${this.door(state, false)}</main>`;
      case 'working': {
        const elements = [...this.shown].map(([id, element]) => html`<div ?hidden=${id !== state.area}>${element}</div>`);
        const options = {
          hospital: this.hospital,
          areas: allowed(areas, state.session),
          skip: this.skip,
          leave: () => void this.leave(),
          stay: () => void this.stay(),
        };
        // What is on the screen of a desk that was left is nobody's to read; it is still there when they are back.
        return html`${state.ended ? html`<main>${this.door(state.ended, true)}</main>` : nothing}
          <div ?hidden=${state.ended !== undefined}>${frameView(state, options, html`${elements}`)}</div>`;
      }
    }
  }

  override render() {
    return html`${this.content()}
      <div class="vh" role="status">${this.spoken}</div>`;
  }
}
