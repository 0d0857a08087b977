/** What an `input` event of a form says: the control's name, its value, and all that is ticked under its name. */
export function typedIn(event: Event): { readonly name: string; readonly value: string; readonly all: () => string[] } | undefined {
  const { name, form, value } = event.target as HTMLInputElement;
  if (!name || !form) return undefined;
  return { name, value, all: () => new FormData(form).getAll(name).map(String) };
}
