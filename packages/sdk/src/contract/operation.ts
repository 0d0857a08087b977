import * as z from 'zod/mini';
import type { Route } from './routes.ts';
import type { ProblemCode } from './problem.ts';

// zod would probe `new Function`, which a strict Content-Security-Policy reports as a violation.
z.config({ jitless: true });

type Schema = z.ZodMiniType;

/** An answer that succeeds. `schema` is missing where there is no body (204) or it is not described here. */
export interface Success {
  readonly schema?: Schema;
  /** Response headers beyond those every answer has. */
  readonly headers?: readonly ('ETag' | 'Location' | 'Deprecation' | 'Sunset')[];
}

export interface Shapes {
  readonly params?: Schema;
  readonly query?: Schema;
  /** Header names in lower case. Those every operation shares (language, idempotency, authority) are not repeated. */
  readonly headers?: Schema;
  readonly body?: Schema;
  /** Nothing at all may be sent, and means `{}`. */
  readonly bodyOptional?: true;
  readonly answers: { readonly [status in 200 | 201 | 202 | 204]?: Success };
  /** Codes beside the ones any operation may answer with (`malformed-request`, `validation-failed`, `rate-limited`, 5xx ...). */
  readonly problems?: readonly ProblemCode[];
}

/** One operation of the contract: its route and its shapes. Its words stand in `reference.ts`. */
export type Operation<R extends Route = Route, S extends Shapes = Shapes> = S & { readonly route: R };

export function operation<const R extends Route, const S extends Shapes>(route: R, shapes: S): Operation<R, S> {
  return { route, ...shapes };
}

type Out<T> = T extends z.ZodMiniType ? z.output<T> : undefined;
type In<T> = T extends z.ZodMiniType ? z.input<T> : undefined;

export type ParamsOf<O extends Operation> = Out<O['params']>;
export type QueryOf<O extends Operation> = In<O['query']>;
export type BodyOf<O extends Operation> = In<O['body']>;
/** What the operation answers when it succeeds. */
export type AnswerOf<O extends Operation> = {
  [S in keyof O['answers']]: O['answers'][S] extends { readonly schema: infer T } ? Out<T> : undefined;
}[keyof O['answers']];
