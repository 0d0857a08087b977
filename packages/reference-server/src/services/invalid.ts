import { DomainError } from '../problem.ts';

/** A request that the schemas let pass and that still cannot be right. */
export const invalid = (pointer: string, code: string, detail: string): DomainError =>
  new DomainError('validation-failed', detail, { errors: [{ pointer, code, detail }] });
