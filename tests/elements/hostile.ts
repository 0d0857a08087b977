// No imports: pages of another process are given this file as it is (tests/e2e/setup/desk-fields.ts).

const kinds = ['error', 'securitypolicyviolation'] as const;

/** Hears what a hostile text runs: what it calls, what it breaks, what the page's policy stops. */
export class Alarm {
  private heard: string[] = [];
  private readonly own = { alert: window.alert, confirm: window.confirm, prompt: window.prompt };

  private readonly hears = (event: Event) =>
    void this.heard.push(`${event.type} ${event instanceof ErrorEvent ? event.message : ''}`.trim());

  /** Sets it. The page's own dialogs would stop the test. */
  set(): void {
    window.alert = () => void this.heard.push('alert');
    window.confirm = () => this.heard.push('confirm') < 0;
    window.prompt = () => (this.heard.push('prompt'), null);
    for (const kind of kinds) window.addEventListener(kind, this.hears);
  }

  lift(): void {
    Object.assign(window, this.own);
    for (const kind of kinds) window.removeEventListener(kind, this.hears);
  }

  /** What it heard since this was asked before. What loads, or begins to move, runs a moment after it is put in. */
  async rang(wait = 100): Promise<readonly string[]> {
    await new Promise((resolve) => setTimeout(resolve, wait));
    return this.heard.splice(0);
  }

  /** Waits until it rings, at most ten seconds. @returns how often it did */
  async rings(): Promise<number> {
    for (let i = 0; i < 100 && this.heard.length === 0; i += 1) await new Promise((resolve) => setTimeout(resolve, 100));
    return (await this.rang()).length;
  }
}

/** Whether templates make this: an element's name, or that and an attribute's (`A`, `A href`). */
export type Known = (making: string) => boolean;

const schemes = new Set(['https:', 'tel:', 'mailto:']);

const makingOf = (element: Element): readonly string[] => [
  element.nodeName,
  ...[...element.attributes].map(({ name }) => `${element.nodeName} ${name}`),
];

/** All that the elements under a root are made of. */
export const makingsIn = (root: ParentNode): readonly string[] => [...root.querySelectorAll('*')].flatMap(makingOf);

/** Of one element, what no text may bring: its kind, an attribute, a handler, a link of another kind. */
export function strangeIn(element: Element, isKnown: Known): readonly string[] {
  const made = makingOf(element).filter((making) => !isKnown(making) || / (on.*|srcdoc)$/iu.test(making));
  const isOurs = !(element instanceof HTMLAnchorElement) || schemes.has(element.protocol) || element.origin === location.origin;
  return isOurs ? made : [...made, element.outerHTML];
}

/** What is there that no text may bring. */
export const strangersIn = (root: ParentNode, isKnown: Known): readonly string[] =>
  [...root.querySelectorAll('*')].flatMap((element) => strangeIn(element, isKnown));

/** Sees all that comes into a root, though it should go again at once. */
export class Watch {
  /** What came, by what it is made of, and the first example of each. */
  readonly came = new Map<string, string>();
  private readonly observer = new MutationObserver((records) => this.sees(records));
  private readonly root: ShadowRoot;

  constructor(root: ShadowRoot) {
    this.root = root;
    this.observer.observe(root, { childList: true, subtree: true, attributes: true });
  }

  private sees(records: readonly MutationRecord[]): void {
    for (const { type, addedNodes, target } of records) {
      if (type === 'attributes') this.note(target as Element);
      for (const node of addedNodes) if (node instanceof Element) for (const one of [node, ...node.querySelectorAll('*')]) this.note(one);
    }
  }

  private note(element: Element): void {
    for (const making of makingOf(element)) if (!this.came.has(making)) this.came.set(making, element.outerHTML.slice(0, 300));
    for (const strange of strangeIn(element, () => true)) this.came.set(strange, element.outerHTML.slice(0, 300));
  }

  /** What came that no template makes. */
  strangers(isKnown: Known): readonly string[] {
    this.sees(this.observer.takeRecords());
    for (const element of this.root.querySelectorAll('*')) this.note(element);
    return [...this.came].filter(([making]) => !isKnown(making) || / (on.*|srcdoc)$/iu.test(making)).map(([, example]) => example);
  }

  end(): void {
    this.observer.disconnect();
  }
}
