import { ContractError } from './errors/contract-error.ts';

interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string | undefined;
}

/**
 * A list page by page. A page is asked for when it is wanted, not before.
 *
 * @throws {ContractError} when a page leads back to itself
 */
export async function* pages<P extends Page<unknown>>(
  list: (cursor: string | undefined) => Promise<P>,
  operation: string,
): AsyncGenerator<P, void, undefined> {
  let cursor: string | undefined;
  do {
    const page = await list(cursor);
    yield page;
    if (page.nextCursor !== undefined && page.nextCursor === cursor)
      throw new ContractError(operation, 200, [{ path: '/nextCursor', code: 'repeated' }], undefined);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
}

/** The items of all pages, one by one. */
export async function* items<T>(pagesOfList: AsyncIterable<Page<T>>): AsyncGenerator<T, void, undefined> {
  for await (const page of pagesOfList) yield* page.items;
}
