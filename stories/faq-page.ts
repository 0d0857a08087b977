import type { FaqState } from '@foyer/sdk/flows';
import type { FoyerFaqElement } from '../packages/elements/src/faq/faq.element.ts';
import { textOf, until, WidgetPage } from './widget-page.ts';

/** A widget with answers, as a person uses it. */
export class FaqPage extends WidgetPage<FoyerFaqElement> {
  /** The first one in a story's canvas or a test's fixture. */
  static in(container: ParentNode): FaqPage {
    const element = container.querySelector<FoyerFaqElement>('foyer-faq');
    if (!element) throw new Error('There is no <foyer-faq> here.');
    return new FaqPage(element);
  }

  get questions(): readonly string[] {
    return this.all('.question').map(textOf);
  }

  /** What stands open. */
  get answer(): string {
    return this.all('[id^=answer-]:not([hidden]) .answer').map(textOf).join(' ');
  }

  /** All that stands there. */
  get text(): string {
    return textOf(this.root.querySelector('.panel'));
  }

  /** Waits for the first answers, and what comes right after them. */
  async ready(): Promise<void> {
    await until(
      () => this.all('.question').length > 0 && this.all('.help').length > 0,
      () => `No answers came: "${this.heading}".`,
    );
  }

  /** Types words and sends them, by Enter. */
  async search(q: string): Promise<void> {
    await this.ready();
    this.type({ q });
    this.control('q').form?.requestSubmit();
  }

  /** Waits for what a search found. Danger stands there while it is still looked for. */
  async found(): Promise<void> {
    const { flow } = this.element as unknown as { readonly flow: { readonly state: FaqState } };
    await until(
      () =>
        this.root.querySelector('.found, .danger') !== null &&
        this.root.querySelector('.skeleton') === null &&
        flow.state.search?.status !== 'searching',
      () => `Nothing was found, nor not found: "${this.text}".`,
    );
  }

  async open(nth = 0): Promise<void> {
    await this.ready();
    this.all('.question')[nth]?.click();
    await until(() => this.answer !== '');
  }

  async topic(nth = 0): Promise<void> {
    await this.ready();
    this.all('.topic')[nth]?.click();
  }
}
