import { createRequire } from 'node:module';
import { StartError, errorCode } from '../node/start-error.ts';
import { Interrupted, stopSignal } from '../node/stop.ts';
import { UsageError, type Command } from './command.ts';
import { createTerminal } from './progress.ts';

/** Loaded when asked for, so that `--help` is there at once. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./serve-command.ts')).serveCommand,
  migrate: async () => (await import('./migrate-command.ts')).migrateCommand,
  seed: async () => (await import('./seed-command.ts')).seedCommand,
  import: async () => (await import('./import-command.ts')).importCommand,
  survey: async () => (await import('./survey-command.ts')).surveyCommand,
  complaints: async () => (await import('./complaints-command.ts')).complaintsCommand,
};

async function overview(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  return `Usage: foyer <command>

${all.map(({ name, summary }) => `  ${name.padEnd(10)} ${summary}`).join('\n')}

  foyer <command> --help tells more about one.
`;
}

const isHelp = (arg: string) => arg === '--help' || arg === '-h';

async function run(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || isHelp(name) || name === 'help') {
    process.stdout.write(await overview());
    return name === undefined ? 2 : 0;
  }
  if (name === '--version' || name === '-v') {
    console.log((createRequire(import.meta.url)('../../package.json') as { version: string }).version);
    return 0;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) throw new UsageError(name.startsWith('-') ? `foyer has no option ${name}.` : `foyer has no command "${name}".`);
  const command = await load();
  if (rest.some(isHelp)) {
    process.stdout.write(command.help);
    return 0;
  }
  const terminal = createTerminal(process.stdout);
  const stop = stopSignal(() => process.exit(1));
  try {
    await command.run({ args: rest, env: process.env, terminal, stop });
    return 0;
  } catch (error) {
    if (error instanceof Interrupted) {
      terminal.line('Stopped before it was ready.');
      return 0;
    }
    throw error;
  } finally {
    terminal.done();
    stop.dispose();
  }
}

/** Where in the program, without the message: those of databases quote rows. */
const frames = (error: unknown): string =>
  error instanceof Error
    ? (error.stack ?? '')
        .split('\n')
        .filter((line) => /^\s+at /u.test(line))
        .join('\n')
    : '';

function crash(error: unknown): number {
  const kind = error instanceof Error ? error.name : typeof error;
  process.stderr.write(
    `Foyer met a fault of its own (${[kind, errorCode(error)].filter(Boolean).join(' ')}). Please report it with these lines:\n${frames(error)}\n`,
  );
  return 70;
}

/**
 * Runs one command line. @returns the exit code: 0 done, 1 something to mend first, 2 a command line that cannot be understood,
 * 70 a fault of the program (sysexits.h).
 */
export async function main(args: readonly string[]): Promise<number> {
  process.on('uncaughtException', (error) => process.exit(crash(error)));
  process.on('unhandledRejection', (error) => process.exit(crash(error)));
  try {
    return await run(args);
  } catch (error) {
    if (error instanceof UsageError) {
      const command = args[0] !== undefined && Object.hasOwn(commands, args[0]) ? ` ${args[0]}` : '';
      console.error(`${error.message} Try: foyer${command} --help`);
      return 2;
    }
    if (error instanceof StartError) {
      console.error(error.message);
      return 1;
    }
    return crash(error);
  }
}
