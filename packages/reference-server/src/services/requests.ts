import type { BookingAnswer, RequestInput } from '@foyer/sdk/contract';
import type * as z from 'zod/mini';
import type { Context, Tx } from './context.ts';

/**
 * Takes a wish for a visit without a time: `proposed`, until a person at the hospital answers with one.
 *
 * @throws DomainError `not-found`, `not-eligible`, `consent-outdated`, `validation-failed`
 */
export async function request(ctx: Context, tx: Tx, input: z.output<typeof RequestInput>): Promise<BookingAnswer> {
  throw new Error(`not yet: ${ctx.site.id} ${tx.isTransaction} ${input.serviceId}`);
}
