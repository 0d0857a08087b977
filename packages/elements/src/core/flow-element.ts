import type { Discovery } from '@foyer/sdk/contract';
import { html } from 'lit';
import type { Terms } from '../i18n/terms.ts';
import { FlowController } from './flow-controller.ts';
import { FoyerElement } from './foyer-element.ts';
import { Lazy } from './lazy.ts';
import type { AnyClient } from './site-context.ts';

/** What the states of every flow tell. `code`: of `unavailable` and `failed`, a problem code or `network`. */
interface Told {
  readonly step: string;
  readonly language: string;
  readonly hospital: Discovery | undefined;
  readonly code?: string | undefined;
}

/**
 * A widget that runs one flow of the SDK: begun with a client and what the tag says, begun anew when either changes, told of another language.
 * Shows the tag's own content until there is something to show, and again if that cannot be shown. Each widget says how its flow begins and what its
 * panel holds, and nothing else of this.
 */
export abstract class FlowElement<State extends Told, Action extends { readonly type: string }> extends FoyerElement {
  protected readonly flow = new FlowController<State, Action>(this, (state, before) => this.changed(state, before));
  /** The last action of the patient; the focus never moves before there is one. */
  protected did: Action['type'] | undefined;

  /** What the running flow was begun with: its client first. */
  private begunWith: readonly unknown[] = [];

  /** What the patient did. */
  protected readonly send = (action: Action): void => {
    this.did = action.type;
    this.flow.send(action);
  };

  /** What of the tag, beside its client, makes another flow when it changes. */
  protected abstract presets(): readonly unknown[];
  /** Starts the flow. */
  protected abstract begin(client: AnyClient): void;
  /** What stands in the panel. */
  protected abstract panel(t: Terms, state: State): unknown;
  /** What a change of the flow means outside of the panel. */
  protected abstract follow(state: State, before: State): void;

  /** The tag's own content, where there is nothing else to show. */
  protected own(): unknown {
    return html`<slot></slot>`;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    // Back after a long while: the flow was stopped.
    if (!this.flow.state) this.begunWith = [];
    this.requestUpdate();
  }

  /** Begins another flow with the next update, though nothing of the tag has changed. */
  protected beginAnew(): void {
    this.begunWith = [];
    this.requestUpdate();
  }

  protected override willUpdate(): void {
    const client = this.findClient();
    const wanted = [client, ...this.presets()];
    if (this.begunWith.length === 0 || wanted.some((value, i) => value !== this.begunWith[i])) {
      this.begunWith = wanted;
      this.flow.stop();
      if (client) this.begin(client);
    }
    const { locale: language } = this.language;
    // Every flow knows it.
    if (this.flow.state && this.flow.state.language !== language)
      this.flow.send({ type: 'language-changed', language } as { readonly type: string } as Action);
  }

  protected override render() {
    const { state } = this.flow;
    const { terms } = this.language;
    if (!state || !terms) return this.own();
    try {
      return html`
        <div class="panel" part="panel" lang=${terms.lang} dir=${terms.dir}>
          ${this.panel(terms, state)}
          <p class="vh" role="status">${this.spoken}</p>
        </div>
      `;
    } catch (error) {
      this.complain(`it cannot show "${state.step}". ${String(error)}`);
      return this.own();
    }
  }

  /** Words that come with the language in use. */
  protected lazyWords<T>(get: (locale: string) => Promise<T>, came?: (words: T) => void): Lazy<T> {
    return new Lazy<T>(this, get, came, () => this.language.locale);
  }

  /** A part of the page that is on its way, or could not be had: then there is another try. */
  protected waitFor(part: Pick<Lazy<unknown>, 'load' | 'failed'>, waiting: () => unknown, failed: (again: () => void) => unknown): unknown {
    if (!part.failed) part.load();
    return part.failed ? failed(() => part.load()) : waiting();
  }

  /** The client of the running flow. */
  protected get asked(): AnyClient | undefined {
    return this.begunWith[0] as AnyClient | undefined;
  }

  private changed(state: State, before: State): void {
    const { step, hospital, code = '' } = state;
    if (hospital && hospital !== before.hospital) this.language.hospitalSays(hospital.defaultLocale);
    this.follow(state, before);
    if (step === before.step || (step !== 'unavailable' && step !== 'failed')) return;
    this.failed(code);
    if (step === 'unavailable' && !hospital)
      this.complain(
        `the API at ${this.asked?.transport.baseUrl ?? ''} cannot be read (${code}). Check the address, and that it allows the origin ${location.origin}.`,
      );
  }
}
