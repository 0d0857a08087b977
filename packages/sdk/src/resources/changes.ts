import { ask, type Body } from '../asking.ts';
import type { Operations, QueryOf } from '../contract/all.ts';
import * as routes from '../contract/routes.ts';
import type { CallOptions } from '../options.ts';
import type { Transport } from '../transport.ts';

export type ChangeQuery = QueryOf<Operations['listChanges']>;
export type ChangePage = Body<'listChanges'>;

/** One page of what patients said and what the hospital changed for it, the newest first. */
export function listChanges(transport: Transport, query: ChangeQuery = {}, options?: CallOptions): Promise<ChangePage> {
  return ask(transport, { route: routes.listChanges, query }, options);
}
