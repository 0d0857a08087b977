import { readDatabaseConfig } from '../node/config.ts';
import { openDatabase } from '../node/database.ts';
import { migrateDatabase, requireSchema } from '../node/schema.ts';
import { StartError } from '../node/start-error.ts';
import { faultLines, readSetting } from '../services/complaints/read-rules.ts';
import { presets } from '../services/complaints/rules.ts';
import { saveSetting } from '../store/complaints.ts';
import { departmentIds } from '../store/departments.ts';
import { siteNamed, siteSlugs } from '../store/hospital.ts';
import { UsageError, databaseHelp, readArgs, type Command } from './command.ts';
import { readJsonFile } from './json-file.ts';

export const complaintsCommand: Command = {
  name: 'complaints',
  summary: 'Say by what rules a hospital answers complaints',
  help: `Usage: foyer complaints <file> [--site <slug>] [--dry-run]

Reads a hospital's setting for complaints, checks it, and keeps it. Complaints that were received before stay under the rules of
then. A running server knows it within seconds; one on PGlite, which is alone with its folder, is stopped first.

  { "rules": "england-nhs", "departmentId": "complaints", "onCall": "on-call@hospital.example",
    "elsewhere": [{ "name": { "en": "The ombudsman" }, "url": "https://www.ombudsman.example" }] }

Rules that come with the server: ${presets.map(({ id }) => id).join(', ')}. They are defaults of the software, no legal
advice. docs/guides/complaints.md tells how a hospital writes its own.

  --site <slug>   the hospital (the default one)
  --dry-run       check the file, and change nothing

${databaseHelp}
`,
  run: async ({ args, env, terminal }) => {
    const { values, positionals } = readArgs('complaints', args, { site: { type: 'string' }, 'dry-run': { type: 'boolean' } }, 1);
    const [path] = positionals;
    if (path === undefined) throw new UsageError('foyer complaints needs a file.');
    const setting = (await readJsonFile(path)) as Readonly<Record<string, unknown>>;
    const { value, faults } = readSetting(setting);
    if (faults) throw new StartError(`${path} cannot be kept to:\n${faultLines(faults)}`);
    if (values['dry-run']) return terminal.line(`${path} is right: the rules are ${value.rules.id}.`);
    const config = readDatabaseConfig(env);
    const database = await openDatabase(config, { onProgress: terminal.line });
    try {
      await (config.environment === 'production' ? requireSchema(database.db) : migrateDatabase(database.db));
      const site = await siteNamed(database.db, values.site);
      if (!site) throw new StartError(`There is no such hospital. There are: ${(await siteSlugs(database.db)).join(', ') || 'none'}.`);
      const { departmentId } = value;
      const departments = await departmentIds(database.db, site.id);
      if (departmentId !== undefined && !departments.includes(departmentId)) {
        const detail = `${site.slug} has no such department. There are: ${departments.join(', ') || 'none'}.`;
        throw new StartError(`${path} cannot be kept to:\n${faultLines([{ path: '/departmentId', detail }])}`);
      }
      await saveSetting(database.db, site.id, setting);
      terminal.line(`${site.slug} answers complaints by the rules ${value.rules.id} from now on.`);
    } finally {
      await database.close();
    }
  },
};
