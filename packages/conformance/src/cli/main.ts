import { readFile } from 'node:fs/promises';
import { checks } from '../checks/all.ts';
import { CannotRun, readConfig, type Config } from '../config.ts';
import { passed } from '../report.ts';
import { reporters } from '../reporters/all.ts';
import { wordOf } from '../reporters/words.ts';
import { runConformance } from '../session.ts';
import { version } from '../version.ts';
import { UsageError, help, readArguments, type Arguments } from './arguments.ts';

async function configOf(file: string | undefined): Promise<Config> {
  if (file === undefined) return {};
  const text = await readFile(file, 'utf8').catch(() => {
    throw new CannotRun(`The configuration ${file} cannot be read.`);
  });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CannotRun(`The configuration ${file} is not JSON.`);
  }
  return readConfig(value);
}

async function run({ reporter, config, ...wanted }: Arguments): Promise<number> {
  const stop = new AbortController();
  const interrupt = () => {
    // The second time, whoever waits has waited enough.
    if (stop.signal.aborted) process.exit(130);
    console.error('Stopping: what was made is taken back.');
    stop.abort();
  };
  process.on('SIGINT', interrupt).on('SIGTERM', interrupt);
  try {
    const report = await runConformance({
      ...wanted,
      config: await configOf(config),
      signal: stop.signal,
      // What is slow is seen to go on; the report itself comes last and whole.
      ...(process.stderr.isTTY && { onResult: (result) => console.error(`${wordOf(result).padEnd(8)} ${result.id}`) }),
    });
    console.log(reporters[reporter](report));
    return report.interrupted ? 130 : passed(report) ? 0 : 1;
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

/** @returns the exit code: 0 every must is kept, 1 one is not, 2 the run could not begin, 130 interrupted */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const wanted = readArguments(args);
    if (wanted === 'help') console.log(help);
    else if (wanted === 'version') console.log(version);
    else if (wanted === 'list')
      for (const { id, level, force, title } of checks) console.log(`${level} ${force.padEnd(6)} ${id.padEnd(32)} ${title}`);
    else return await run(wanted);
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof CannotRun)) throw error;
    console.error(error.message);
    return 2;
  }
}
