import type { Kit } from './kit.ts';

/** How much a check weighs: a `must` that fails fails the run; a `should` is a warning; a `may` is only told. */
export type Force = 'must' | 'should' | 'may';

/** 0 discovery, 1 browse, 2 book, 3 manage, 4 engage. */
export const levels = [0, 1, 2, 3, 4] as const;
export type Level = (typeof levels)[number];

/** One thing the contract says, and how to see whether it is so. */
export interface Check {
  /** Stable, `theme.name`: reports, configurations and the anchor in the contract's prose go by it. */
  readonly id: string;
  readonly level: Level;
  readonly force: Force;
  /** What is so when it passes, in one sentence. */
  readonly title: string;
  /** It changes something on the server, and so runs only where that is allowed. */
  readonly writes?: true;
  /** Passes by returning. @throws Failure what is wrong; Skip why it could not be seen. */
  readonly run: (kit: Kit) => Promise<void>;
}

/** The place of the contract's prose that a check holds: `docs/contract.md#slots-in-order`. */
export const anchorOf = (id: string): string => id.replaceAll('.', '-');

/** The contract is broken. Thrown by a check, told with the requests that led there. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly expected: unknown;
  readonly got: unknown;

  constructor(what: string, difference: { expected: unknown; got: unknown }) {
    super(what);
    this.expected = difference.expected;
    this.got = difference.got;
  }
}

/**
 * Why a check did not run: what it is about is not there (`not-applicable`, such as sessions where there are none), or it could
 * not be seen this time (`not-run`, such as too few free times), which leaves the level unproved.
 */
export type SkipKind = 'not-applicable' | 'not-run';

export class Skip extends Error {
  override readonly name = 'Skip';
  readonly kind: SkipKind;

  constructor(kind: SkipKind, reason: string) {
    super(reason);
    this.kind = kind;
  }
}

export const notApplicable = (reason: string): Skip => new Skip('not-applicable', reason);
export const notRun = (reason: string): Skip => new Skip('not-run', reason);
