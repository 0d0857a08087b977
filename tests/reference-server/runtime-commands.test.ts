import { beforeAll, describe, expect, it } from 'vitest';
import { emptyDatabase } from '../setup/database.ts';
import { demoTemplate } from '../setup/demo.ts';
import { foyer, run } from './setup/programs.ts';
import { seededFolder } from './setup/server-process.ts';

/** One folder with the demo hospital for all tests here, each of which takes a copy. */
let template = '';
beforeAll(async () => {
  template = await demoTemplate();
});

const somewhere = () => ({ FOYER_DATA: seededFolder(template) });

describe('the command line', { timeout: 240_000 }, () => {
  const told = async (...args: string[]) => {
    const program = foyer(args);
    return { code: await program.ended, output: program.output() };
  };

  it('explains itself', async () => {
    const overview = await told('--help');
    expect(overview.code).toBe(0);
    for (const name of ['serve', 'migrate', 'seed', 'import']) {
      expect(overview.output).toMatch(new RegExp(`^  ${name} +\\w`, 'mu'));
      const { code, output } = await told(name, '--help');
      expect(code).toBe(0);
      expect(output).toContain(`Usage: foyer ${name}`);
      expect(output).toContain('DATABASE_URL');
    }
    expect(await told('--version')).toEqual({ code: 0, output: '0.1.0\n' });
  });

  it('says what it does not understand, and ends with 2', async () => {
    expect(await told('serve', '--prot', '1')).toEqual({ code: 2, output: 'foyer serve has no option --prot. Try: foyer serve --help\n' });
    expect(await told('serve', 'now')).toEqual({ code: 2, output: 'foyer serve does not take "now". Try: foyer serve --help\n' });
    expect(await told('seed', '--days', 'many')).toEqual({
      code: 2,
      output: '--days must be a whole number from 1 to 400, and is "many". Try: foyer seed --help\n',
    });
    expect(await told('seed', '--days')).toEqual({ code: 2, output: 'foyer seed: --days needs a value. Try: foyer seed --help\n' });
    expect(await told('sreve')).toEqual({ code: 2, output: 'foyer has no command "sreve". Try: foyer --help\n' });
    expect((await told()).code).toBe(2);
  });

  it('brings a schema up to date, once', async () => {
    const env = { DATABASE_URL: (await emptyDatabase()).url };
    const first = foyer(['migrate'], env);
    expect(await first.ended).toBe(0);
    expect(first.output()).toMatch(/Step 0001-booking \.\.\.[\s\S]*Done: \d+ steps? on PostgreSQL/u);
    const second = foyer(['migrate'], env);
    expect(await second.ended).toBe(0);
    expect(second.output()).toContain('The schema is up to date');
  });

  it('is run by the file that npx finds, which hands on signals and exit codes, and does not leave a server behind when killed', async () => {
    const bin = 'packages/reference-server/bin/foyer.js';
    const wrong = run(bin, ['serve'], { PORT: 'abc' });
    expect(await wrong.ended).toBe(1);

    const env = { PORT: '0', ...somewhere() };
    const first = run(bin, ['serve'], env);
    await first.printed('"event":"started"');
    expect(await first.kill('SIGTERM')).toBe(0);
    expect(first.output()).toContain('Stopped.');

    const second = run(bin, ['serve'], env);
    await second.printed('"event":"started"');
    second.child.kill('SIGKILL');
    await second.printed('Stopped.');
  });
});
