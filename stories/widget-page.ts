/** A widget as a person uses it: by what stands on it. For stories and tests. */
export class WidgetPage<E extends HTMLElement = HTMLElement> {
  constructor(readonly element: E) {}

  get root(): ShadowRoot {
    const { shadowRoot } = this.element;
    if (!shadowRoot) throw new Error(`<${this.element.localName}> is not defined.`);
    return shadowRoot;
  }

  get heading(): string {
    return textOf(this.root.querySelector('h2'));
  }

  /** What the live region says. */
  get said(): string {
    return textOf(this.root.querySelector('[role=status]'));
  }

  get slots(): readonly HTMLButtonElement[] {
    return this.all('button.slot');
  }

  get focused(): Element | null {
    return this.root.activeElement;
  }

  all<E extends Element = HTMLElement>(selector: string): readonly E[] {
    return [...this.root.querySelectorAll<E>(selector)];
  }

  /** Waits until the question of the step is this one. */
  async asks(question: string | RegExp): Promise<void> {
    const fits = () => (typeof question === 'string' ? this.heading === question : question.test(this.heading));
    await until(fits, () => `The heading should be ${String(question)}, it is "${this.heading}".`);
  }

  /** Waits for the list of free times. */
  async times(): Promise<void> {
    await until(
      () => this.all('.slot').length > 0,
      () => `No free times came: "${this.heading}".`,
    );
  }

  async pickSlot(index = 0): Promise<void> {
    await this.times();
    this.slots[index]?.click();
  }

  /** Presses a button or link by its words. */
  async press(words: string | RegExp): Promise<void> {
    const find = () =>
      this.all('button, a, summary').find((pressable) =>
        typeof words === 'string' ? textOf(pressable) === words : words.test(textOf(pressable)),
      );
    await until(
      () => find() !== undefined,
      () => `There is nothing to press that says ${String(words)}.`,
    );
    find()?.click();
  }

  control<E extends HTMLElement = HTMLInputElement>(name: string, value?: string): E {
    const found = this.root.querySelector<E>(`[name="${name}"]${value === undefined ? '' : `[value="${value}"]`}`);
    if (!found) throw new Error(`There is no control named ${name}.`);
    return found;
  }

  /** Types as a person does: the control hears `input`. */
  type(typed: Readonly<Record<string, string>>): void {
    for (const [name, text] of Object.entries(typed)) {
      const control = this.control(name);
      control.value = text;
      control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
  }

  /** Chooses in lists. */
  choose(chosen: Readonly<Record<string, string>>): void {
    for (const [name, value] of Object.entries(chosen)) {
      const list = this.control<HTMLSelectElement>(name);
      list.value = value;
      if (list.value !== value) throw new Error(`"${value}" is none of the choices of ${name}.`);
      list.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }
  }

  tick(name: string, value: string): void {
    this.control(name, value).click();
  }
}

export const textOf = (element: Element | null | undefined): string => element?.textContent.replace(/\s+/gu, ' ').trim() ?? '';

/** Waits until something is so, at most ten seconds. */
export async function until(isSo: () => boolean, otherwise: () => string = () => 'It never came.'): Promise<void> {
  const start = performance.now();
  while (!isSo()) {
    if (performance.now() - start > 10_000) throw new Error(otherwise());
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
