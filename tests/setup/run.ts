/** `npm test`: everything that is tested, stage by stage, one table at the end. `npm test -- --only unit,e2e` runs some. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { takeReport, type Tally } from './report.ts';
import { stages, type Command, type Stage } from './stages.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'foyer-test-'));
const reportFile = join(scratch, 'report.json');
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
      FOYER_TEST_REPORT: reportFile,
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

async function run(command: Command): Promise<Tally> {
  const more = command.counts === 'vitest' ? ['--reporter=default', '--reporter=json', `--outputFile.json=${reportFile}`] : [];
  const code = await start(command, more);
  const spelt = [command.bin, ...command.args].join(' ');
  if (!command.counts) return code === 0 ? { passed: 1, failed: 0, faults: [] } : { passed: 0, failed: 1, faults: [spelt] };
  const tally = takeReport(reportFile) ?? { passed: 0, failed: 0, faults: [] };
  // A runner that ended badly, or tested nothing, failed too.
  const isFine = code === 0 && tally.passed > 0;
  if (isFine || tally.failed > 0) return tally;
  return { ...tally, failed: 1, faults: [...tally.faults, `${spelt}: ended with ${code} after ${tally.passed} tests passed`] };
}

const minutes = (ms: number) => `${Math.floor(ms / 60_000)}:${String(Math.floor(ms / 1000) % 60).padStart(2, '0')}`;
const line = (name: string, { passed, failed }: Tally, ms: number) =>
  `${name.padEnd(12)}${String(passed).padStart(8)}${String(failed).padStart(8)}${minutes(ms).padStart(8)}`;

const sum = (tallies: readonly Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
  faults: tallies.flatMap(({ faults }) => faults),
});

async function main(): Promise<void> {
  const began = Date.now();
  const all: Tally[] = [];
  const table: string[] = [];
  for (const stage of wanted()) {
    console.log(`\n== ${stage.name}: ${stage.does}`);
    const stageBegan = Date.now();
    const tallies: Tally[] = [];
    for (const command of stage.commands) tallies.push(await run(command));
    all.push(...tallies);
    table.push(line(stage.name, sum(tallies), Date.now() - stageBegan));
  }
  const total = sum(all);
  console.log(`\n${'stage'.padEnd(12)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'min:s'.padStart(8)}`);
  for (const row of table) console.log(row);
  console.log(line('all', total, Date.now() - began));
  for (const fault of total.faults) console.log(`\nfailed: ${fault}`);
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
