/** `npm test`: everything that is tested, stage by stage, one table at the end. `npm test -- --only unit,e2e` runs some. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { stages, type Command, type Stage } from './stages.ts';

interface Tally {
  passed: number;
  failed: number;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'foyer-test-'));
const names = stages.map((stage) => stage.name);

function wanted(): readonly Stage[] {
  const { values } = parseArgs({ options: { only: { type: 'string' }, help: { type: 'boolean' } } });
  if (values.help) {
    for (const { name, does } of stages) console.log(`${name.padEnd(10)} ${does}`);
    console.log('\nnpm test -- --only <name>,<name>   runs some of them');
    process.exit(0);
  }
  const only = values.only?.split(',') ?? names;
  const unknown = only.find((name) => !names.includes(name));
  if (unknown !== undefined) throw new Error(`There is no stage ${unknown}. The stages are: ${names.join(', ')}.`);
  return stages.filter((stage) => only.includes(stage.name));
}

function start({ bin, args, limit = 10 }: Command, more: readonly string[]): Promise<number> {
  console.log(`> ${[bin, ...args].join(' ')}`);
  const child = spawn(bin, [...args, ...more], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    // npm's programs are scripts of a shell on Windows.
    shell: process.platform === 'win32',
    env: {
      ...process.env,
      PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env['PATH']}`,
      STORYBOOK_DISABLE_TELEMETRY: '1',
      FOYER_TEST_REPORT: join(scratch, 'report.json'),
    },
  });
  const timer = setTimeout(() => {
    console.error(`${bin} did not end within ${limit} minutes: it is ended now.`);
    child.kill();
  }, limit * 60_000);
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('exit', (code) => resolve(code ?? 1));
  }).finally(() => clearTimeout(timer)) as Promise<number>;
}

/** What a test runner wrote down: a skipped test counts as failed, for it tests nothing. */
function readReport(): Tally | undefined {
  try {
    const report = JSON.parse(readFileSync(join(scratch, 'report.json'), 'utf8')) as Record<string, number>;
    const { numPassedTests = 0, numFailedTests = 0, numPendingTests = 0, numTodoTests = 0 } = report;
    if (numPendingTests + numTodoTests > 0) console.error(`${numPendingTests + numTodoTests} skipped: nothing may be skipped.`);
    return { passed: numPassedTests, failed: numFailedTests + numPendingTests + numTodoTests };
  } catch {
    return undefined;
  } finally {
    rmSync(join(scratch, 'report.json'), { force: true });
  }
}

async function run(command: Command): Promise<Tally> {
  const more =
    command.counts === 'vitest' ? ['--reporter=default', '--reporter=json', `--outputFile.json=${join(scratch, 'report.json')}`] : [];
  const code = await start(command, more);
  if (!command.counts) return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  const tally = readReport() ?? { passed: 0, failed: 0 };
  // A file that did not even load, or no test at all, is a failure too.
  const isFine = code === 0 && tally.passed > 0;
  return { ...tally, failed: isFine ? tally.failed : Math.max(1, tally.failed) };
}

const minutes = (ms: number) => `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, '0')}`;
const line = (name: string, { passed, failed }: Tally, ms: number) =>
  `${name.padEnd(12)}${String(passed).padStart(8)}${String(failed).padStart(8)}${minutes(ms).padStart(8)}`;

async function main(): Promise<void> {
  const began = Date.now();
  const total: Tally = { passed: 0, failed: 0 };
  const table: string[] = [];
  for (const stage of wanted()) {
    console.log(`\n== ${stage.name}: ${stage.does}`);
    const stageBegan = Date.now();
    const tally: Tally = { passed: 0, failed: 0 };
    for (const command of stage.commands) {
      const { passed, failed } = await run(command);
      tally.passed += passed;
      tally.failed += failed;
    }
    total.passed += tally.passed;
    total.failed += tally.failed;
    table.push(line(stage.name, tally, Date.now() - stageBegan));
  }
  console.log(`\n${'stage'.padEnd(12)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'min:s'.padStart(8)}`);
  for (const row of table) console.log(row);
  console.log(line('all', total, Date.now() - began));
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
