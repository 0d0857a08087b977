import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { StopSignal } from '../node/stop.ts';
import type { Terminal } from '../serve.ts';

/** The command line cannot be understood. The message says what is wrong with it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface Call {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly terminal: Terminal;
  readonly stop: StopSignal;
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** All of `foyer <name> --help`. */
  readonly help: string;
  run(call: Call): Promise<void>;
}

type Options = NonNullable<ParseArgsConfig['options']>;

/** @throws UsageError that names the flag it does not know, or the value that is missing. */
export function readArgs<const O extends Options>(name: string, args: readonly string[], options: O, most: number) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const extra = positionals[most];
    if (extra !== undefined) throw new UsageError(`foyer ${name} does not take "${extra}".`);
    return { values, positionals };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const told = error instanceof Error ? error.message : '';
    const flag = /'(-[^' ]*)/u.exec(told)?.[1];
    if (/Unknown option/u.test(told)) throw new UsageError(`foyer ${name} has no option ${flag ?? 'like that'}.`);
    if (/argument missing|does not take an argument|ambiguous/u.test(told))
      throw new UsageError(`foyer ${name}: ${flag ?? 'an option'} ${/does not take/u.test(told) ? 'takes no value' : 'needs a value'}.`);
    throw new UsageError(`foyer ${name}: the options cannot be read.`);
  }
}

/** The part of every help that says where the database is. */
export const databaseHelp = `Where the data is:
  DATABASE_URL  PostgreSQL, such as postgres://user:password@localhost:5432/foyer
  FOYER_DATA    without DATABASE_URL: the folder of the embedded database (.foyer/)
  FOYER_ENV     demo (default) or production`;
