/** Registers a tag once. A second copy or version on the page leaves the first alone and never throws. */
export function defineOnce(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
