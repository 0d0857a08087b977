import type { Trouble } from '../api.ts';

/** A list that is read page by page. */
export type Listing<T> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly trouble: Trouble }
  | { readonly kind: 'ready'; readonly items: readonly T[]; readonly nextCursor: string | undefined };

/** A page of the server's. */
export interface PageOf<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string;
}

/** One more page. What came twice, as something came in between, stands once. */
export function joined<T extends { readonly id: string }>(list: Listing<T>, { items, nextCursor }: PageOf<T>): Listing<T> {
  const before = list.kind === 'ready' ? list.items : [];
  const more = items.filter(({ id }) => before.every((one) => one.id !== id));
  return { kind: 'ready', items: [...before, ...more], nextCursor };
}

/** With one as it is now. */
export const withOne = <T extends { readonly id: string }>(list: Listing<T>, one: T): Listing<T> =>
  list.kind === 'ready' ? { ...list, items: list.items.map((other) => (other.id === one.id ? one : other)) } : list;
