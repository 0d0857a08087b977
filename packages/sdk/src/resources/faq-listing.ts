import { ask, type Body } from '../asking.ts';
import type { Operations, QueryOf } from '../contract/all.ts';
import { listFaqs as listRoute } from '../contract/routes.ts';
import type { CallOptions } from '../options.ts';
import type { Transport } from '../transport.ts';

export type FaqQuery = QueryOf<Operations['listFaqs']>;
export type FaqPage = Body<'listFaqs'>;

/** One page of answers, the most asked for first. The first page names the topics in `included`. */
export function listFaqs(transport: Transport, query: FaqQuery = {}, options?: CallOptions): Promise<FaqPage> {
  return ask(transport, { route: listRoute, query }, options);
}
