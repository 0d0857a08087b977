import { ask } from '../asking.ts';
import type { Faq, FaqSearch, FaqsFound, GlossaryEntry } from '../contract/faqs.ts';
import * as routes from '../contract/routes.ts';
import type { CallOptions } from '../options.ts';
import { items, pages } from '../paging.ts';
import type { Transport } from '../transport.ts';
import { listFaqs, type FaqPage, type FaqQuery } from './faq-listing.ts';

export { listFaqs, type FaqPage, type FaqQuery } from './faq-listing.ts';

export function faqPages(transport: Transport, query: FaqQuery = {}, options?: CallOptions): AsyncGenerator<FaqPage, void, undefined> {
  return pages((cursor) => listFaqs(transport, { ...query, cursor: cursor ?? query.cursor }, options), routes.listFaqs.id);
}

export function allFaqs(transport: Transport, query?: FaqQuery, options?: CallOptions): AsyncGenerator<Faq, void, undefined> {
  return items(faqPages(transport, query, options));
}

/** @throws {ProblemError} `not-found` */
export function getFaq(transport: Transport, id: string, options?: CallOptions): Promise<Faq> {
  return ask(transport, { route: routes.getFaq, params: { id } }, options);
}

/** Answers that fit a person's own words, the best first, at most 10. The words travel in the body, never in an address. */
export function searchFaqs(transport: Transport, search: FaqSearch, options?: CallOptions): Promise<FaqsFound> {
  return ask(transport, { route: routes.searchFaqs, body: search }, options);
}

/**
 * Counts whether an answer helped.
 *
 * @throws {ProblemError} `not-found`
 */
export async function voteFaq(transport: Transport, id: string, helped: boolean, options?: CallOptions): Promise<void> {
  await ask(transport, { route: routes.voteFaq, params: { id }, body: { helped } }, options);
}

/** The hospital's words, with what they mean. */
export async function getGlossary(transport: Transport, options?: CallOptions): Promise<readonly GlossaryEntry[]> {
  return (await ask(transport, { route: routes.getGlossary }, options)).items;
}
