import { isUsable, reportText } from '../import/report.ts';
import { importSmart } from '../import/smart.ts';
import { ImportError } from '../import/source.ts';
import { systemClock } from '../node/clock-and-random.ts';
import { readDatabaseConfig } from '../node/config.ts';
import { openDatabase } from '../node/database.ts';
import { openSource } from '../node/scheduling-source.ts';
import { migrateDatabase, requireSchema } from '../node/schema.ts';
import { StartError } from '../node/start-error.ts';
import { UsageError, databaseHelp, readArgs, type Command } from './command.ts';

const options = {
  site: { type: 'string' },
  'time-zone': { type: 'string' },
  adopt: { type: 'boolean' },
  shift: { type: 'boolean' },
  locale: { type: 'string' },
  source: { type: 'string' },
  'visit-minutes': { type: 'string' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;

function readMinutes(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,2}$/u.test(text) || Number(text) > 480)
    throw new UsageError(`--visit-minutes must be a whole number from 1 to 480, and is "${text}".`);
  return Number(text);
}

function readSource(text: string | undefined): string | undefined {
  if (text === undefined || (text.trim() !== '' && text.length <= 200)) return text;
  throw new UsageError('--source must be a name of 1 to 200 characters.');
}

export const importCommand: Command = {
  name: 'import',
  summary: 'Read schedules that were published as SMART Scheduling Links',
  help: `Usage: foyer import <folder or manifest> [options]

Reads FHIR R4 Locations, Schedules and Slots: a folder of .ndjson files (any names, gzipped or not), or a manifest
($bulk-publish) by path or http(s) URL. Lines that cannot be used are left out and told. Running it again changes nothing that
is the same, and carries on with an import that was cut short.

  --time-zone <zone>     for places that name no time zone, such as America/New_York
  --adopt                have the times booked here; without it they stay links to where they were published
  --shift                move all dates by whole weeks, so that the first week becomes the next one
  --site <slug>          the site to import into (the default one)
  --locale <language>    the language of the files' texts (the site's own)
  --source <name>        what the publisher is called here (the folder's name, or the manifest's address)
  --visit-minutes <n>    how long one visit of a session takes: 1 to 480 (15)
  --dry-run              say what would be done, and do nothing
  --json                 report as JSON, with every line that was left out (up to 1,000)

${databaseHelp}
`,
  run: async ({ args, env, terminal, stop }) => {
    const { values, positionals } = readArgs('import', args, options, 1);
    const [target] = positionals;
    if (target === undefined) throw new UsageError('foyer import needs a folder or a manifest.');
    const [visitMinutes, name] = [readMinutes(values['visit-minutes']), readSource(values.source)];
    const progress = (done: number, total: number, label: string) => {
      stop.check();
      if (!values.json) terminal.progress(label, done, total);
    };
    const config = readDatabaseConfig(env);
    try {
      await using source = await openSource(target, { name, onDownload: (done, total) => progress(done, total, 'Fetching files') });
      const database = await openDatabase(config, { onProgress: values.json ? () => undefined : terminal.line, statementTimeout: 0 });
      try {
        await (config.environment === 'production' ? requireSchema(database.db) : migrateDatabase(database.db));
        const report = await importSmart({ db: database.db, clock: systemClock }, source, {
          ...(values.site !== undefined && { site: values.site }),
          ...(values['time-zone'] !== undefined && { timeZone: values['time-zone'] }),
          ...(values.locale !== undefined && { locale: values.locale }),
          ...(visitMinutes !== undefined && { visitMinutes }),
          adopt: values.adopt ?? false,
          shift: values.shift ?? false,
          dryRun: values['dry-run'] ?? false,
          onProgress: progress,
        });
        terminal.line(values.json ? JSON.stringify(report, null, 2) : reportText(report).trimEnd());
        if (!isUsable(report)) throw new StartError('Nothing in these files could be imported.');
      } finally {
        await database.close();
      }
    } catch (error) {
      throw error instanceof ImportError ? new StartError(error.message) : error;
    }
  },
};
