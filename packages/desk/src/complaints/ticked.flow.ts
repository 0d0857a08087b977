/** What is ticked is kept as text, a line each, as is all that is typed: no subject and no code has a line break. */
export const listed = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

export const ticked = (text: string, value: string, on: boolean): string =>
  [...listed(text).filter((one) => one !== value), ...(on ? [value] : [])].join('\n');
