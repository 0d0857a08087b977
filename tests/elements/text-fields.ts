/** What somebody can type into. */
export type TextField = HTMLInputElement | HTMLTextAreaElement;

/** A widget that runs a flow, as far as its fields need it. */
export interface Typed extends HTMLElement {
  readonly shadowRoot: ShadowRoot;
  /** `case`: where a case is nested in the flow, its own state. */
  readonly flow: { readonly state: { readonly step: string; readonly case?: { readonly step: string } | undefined }; stop(): void };
  readonly updateComplete: Promise<boolean>;
}

/** The page in view. */
export const stepOf = ({ flow: { state } }: Pick<Typed, 'flow'>): string =>
  state.step === 'case' && state.case ? state.case.step : state.step;

/** What takes no text of one's own: the browser lets nothing else into them. */
const wordless = new Set(['radio', 'checkbox', 'hidden', 'submit', 'button', 'reset', 'date', 'file']);

export const textFieldsIn = (root: ParentNode): readonly TextField[] =>
  [...root.querySelectorAll<TextField>('input, textarea')].filter(({ type }) => !wordless.has(type));

/** What a field is called among those of its widget, whatever page it stands on. */
export const nameOf = (field: TextField): string => field.name || field.id;

/** Puts a text in as a person does: the control hears `input`. @returns what the control made of it, as one line has no line breaks */
export function put(field: TextField, text: string): string {
  field.value = text;
  const taken = field.value;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  return taken;
}

/** The ways a form can be filled in that show other fields: each choice is made once in all. */
export async function* choicesIn(widget: Typed, made: Set<string>): AsyncGenerator<void> {
  const { shadowRoot: root } = widget;
  const choices = root.querySelectorAll<HTMLInputElement | HTMLOptionElement>('form :is([type=radio], [type=checkbox], option)');
  for (const choice of choices) {
    const list = choice instanceof HTMLOptionElement ? choice.closest('select') : undefined;
    const key = `${widget.localName} ${stepOf(widget)} ${list?.name ?? (choice as HTMLInputElement).name} ${choice.value}`;
    if (made.has(key) || !choice.isConnected) continue;
    made.add(key);
    if (list) {
      list.value = choice.value;
      list.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    } else choice.click();
    await widget.updateComplete;
    yield;
  }
}
