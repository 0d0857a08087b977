/** What is typed in a form, by the name of its field. */
export type Typed = Readonly<Record<string, string>>;

export interface Wrong {
  /** The field; missing where no field is to blame. */
  readonly name?: string | undefined;
  readonly text: string;
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/**
 * What becomes of a form when somebody else has saved meanwhile: what was typed here stays, and what was not touched is as they left it.
 *
 * @param base what the form began with.
 * @returns `both`: what both changed, to something different. Saving now replaces theirs.
 */
export function mergedWith<T>(
  typed: Readonly<Record<string, T>>,
  base: Readonly<Record<string, T>>,
  theirs: Readonly<Record<string, T>>,
): { readonly typed: Readonly<Record<string, T>>; readonly both: readonly string[] } {
  const result: Record<string, T> = {};
  const both: string[] = [];
  for (const name of new Set([...Object.keys(theirs), ...Object.keys(typed)])) {
    const [mine, was, their] = [typed[name], base[name], theirs[name]];
    const kept = same(mine, was) ? their : mine;
    if (kept !== undefined) result[name] = kept;
    if (!same(mine, was) && !same(their, was) && !same(mine, their)) both.push(name);
  }
  return { typed: result, both };
}
