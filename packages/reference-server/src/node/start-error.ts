/** The program cannot start or go on. The message is one sentence or two for whoever runs it: what is wrong and what to do. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

/** The code of a system or database error, such as `ECONNREFUSED` or `28P01`. */
export function errorCode(error: unknown): string | undefined {
  if (error instanceof AggregateError && error.errors.length > 0) return errorCode(error.errors[0]);
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
