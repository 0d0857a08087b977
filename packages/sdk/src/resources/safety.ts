import { ask } from '../asking.ts';
import { getSafety as safetyRoute } from '../contract/routes.ts';
import type { Safety } from '../contract/safety.ts';
import type { CallOptions } from '../options.ts';
import type { Transport } from '../transport.ts';

export interface SafetyOptions extends CallOptions {
  /** BCP 47: what people here may write in, beside the client's own language and English; a browser's `navigator.languages` tells it. */
  readonly languages?: readonly string[] | undefined;
}

/** The words that tell of danger, by kind and language, and what to do at once. `dangerIn` of `@foyer/sdk/danger` reads them. */
export function getSafety(transport: Transport, { languages, ...options }: SafetyOptions = {}): Promise<Safety> {
  return ask(transport, { route: safetyRoute, query: languages?.length ? { languages: languages.join(',') } : {} }, options);
}
