import { parseArgs } from 'node:util';
import type { Level } from '../check.ts';
import { reporters, type ReporterName } from '../reporters/all.ts';

/** The command line cannot be understood. The message is one sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export interface Arguments {
  readonly url: string;
  readonly level?: Level;
  readonly config?: string;
  readonly reporter: ReporterName;
  readonly writes?: boolean;
  readonly only?: readonly string[];
}

export const help = `Usage: foyer-conformance <url> [options]

Proves that the API at <url> keeps the contract. It only reads, unless the server says that it is a sandbox.

  --level <n>        0 discovery, 1 browse, 2 book, 3 manage, 4 engage; what the server claims, unless told
  --config <file>    JSON: services, origin, headers, patient, bearer, expired, racers, sample, offerSeconds, timeoutSeconds, skip
  --reporter <name>  ${Object.keys(reporters).join(', ')}; the report goes to standard output
  --allow-writes     book and hold times here, for an invented patient
  --read-only        change nothing, not even in a sandbox
  --only <id>,<id>   only these checks
  --list             name the checks
  --help, --version

Exit code: 0 every must that ran is kept, 1 one is not, 2 the run could not begin, 130 interrupted.
`;

const options = {
  level: { type: 'string' },
  config: { type: 'string' },
  reporter: { type: 'string' },
  'allow-writes': { type: 'boolean' },
  'read-only': { type: 'boolean' },
  only: { type: 'string' },
  list: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const flag = /'(--?[\w-]+)/u.exec(error instanceof Error ? error.message : '')?.[1] ?? 'an option';
    const known = Object.keys(options).some((name) => flag === `--${name}`);
    throw new UsageError(known ? `${flag} is not used like that.` : `There is no option ${flag}.`);
  }
}

/** @throws UsageError */
export function readArguments(args: readonly string[]): Arguments | 'help' | 'version' | 'list' {
  const { values, positionals } = parse(args);
  for (const word of ['help', 'version', 'list'] as const) if (values[word]) return word;
  const [url, extra] = positionals;
  if (url === undefined) throw new UsageError('Say which API to look at: foyer-conformance https://care.example.org');
  if (extra !== undefined) throw new UsageError(`One address at a time, please: "${extra}" is one too many.`);
  const { level, reporter = 'table' } = values;
  if (level !== undefined && !/^[0-4]$/u.test(level)) throw new UsageError(`--level is 0, 1, 2, 3 or 4, not "${level}".`);
  if (!Object.hasOwn(reporters, reporter))
    throw new UsageError(`There is no reporter "${reporter}": ${Object.keys(reporters).join(', ')}.`);
  if (values['allow-writes'] && values['read-only']) throw new UsageError('--allow-writes and --read-only exclude each other.');
  return {
    url,
    reporter: reporter as ReporterName,
    ...(level !== undefined && { level: Number(level) as Level }),
    ...(values.config !== undefined && { config: values.config }),
    ...(values['allow-writes'] && { writes: true }),
    ...(values['read-only'] && { writes: false }),
    ...(values.only !== undefined && { only: values.only.split(',') }),
  };
}
