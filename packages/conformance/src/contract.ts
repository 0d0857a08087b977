/** What the kit takes from the contract, in one place; it brings no path, shape or code of its own. */
import type { Operation } from '@foyer/sdk/contract';

export * from '@foyer/sdk/contract';
export type Schema = NonNullable<Operation['body']>;
