import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { inject } from 'vitest';
import { copyOf, emptyDatabase, type TestDatabase } from './database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder of this run, for what is made once and copied. */
    once: string;
  }
}

const program = fileURLToPath(new URL('../../packages/reference-server/src/cli.ts', import.meta.url));

/** Where the demo goes, and nothing else: whoever runs the tests may have settings of their own. */
const seed = (where: Readonly<Record<string, string>>) => {
  const { PATH, HOME, TMPDIR } = process.env;
  const env = { ...(PATH && { PATH }), ...(HOME && { HOME }), ...(TMPDIR && { TMPDIR }), ...where };
  return promisify(execFile)(process.execPath, ['--conditions=source', program, 'seed'], { env });
};

/** Makes something once for all files of a run, whichever of them comes first; the others wait. @returns what the maker told */
async function once(name: string, make: (folder: string) => Promise<string>): Promise<string> {
  const folder = join(inject('once'), name);
  const [told, failed] = [`${folder}.told`, `${folder}.failed`];
  try {
    mkdirSync(folder);
  } catch {
    while (!existsSync(told)) {
      if (existsSync(failed)) throw new Error(`The ${name} of this run could not be made: see the test that came first.`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return readFileSync(told, 'utf8');
  }
  try {
    const made = await make(folder);
    writeFileSync(`${told}.new`, made);
    renameSync(`${told}.new`, told);
    return made;
  } catch (error) {
    writeFileSync(failed, '');
    throw error;
  }
}

/** A data folder with the demo hospital, which nobody may start a server on: making it takes 20 s, copying it a moment. */
export const demoTemplate = (): Promise<string> =>
  once('demo-folder', async (folder) => {
    await seed({ FOYER_DATA: folder });
    return folder;
  });

/** Lays a copy of the demo hospital into a data folder that is empty. */
export const copyDemo = (template: string, folder: string): void =>
  cpSync(join(template, 'database'), join(folder, 'database'), { recursive: true });

/** A PostgreSQL database of one's own with the demo hospital. */
export async function demoDatabase(): Promise<TestDatabase> {
  const template = await once('demo-database', async () => {
    const { name, url } = await emptyDatabase();
    await seed({ DATABASE_URL: url });
    return name;
  });
  return copyOf(template);
}
