import { ask } from '../asking.ts';
import { getSafety as safetyRoute } from '../contract/routes.ts';
import type { Safety } from '../contract/safety.ts';
import type { CallOptions } from '../options.ts';
import type { Transport } from '../transport.ts';

/** The words that tell of danger, by kind and language, and what to do at once. */
export function getSafety(transport: Transport, options?: CallOptions): Promise<Safety> {
  return ask(transport, { route: safetyRoute }, options);
}
