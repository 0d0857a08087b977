import { SeedRefused, seedRiverside } from '../demo/seed.ts';
import { systemClock } from '../node/clock-and-random.ts';
import { readConfig, readDatabaseConfig } from '../node/config.ts';
import { openDatabase } from '../node/database.ts';
import { migrateDatabase } from '../node/schema.ts';
import { StartError } from '../node/start-error.ts';
import { UsageError, databaseHelp, readArgs, type Command } from './command.ts';

function readDays(text: string | undefined): number {
  if (text === undefined) return 60;
  if (!/^[1-9]\d{0,2}$/u.test(text) || Number(text) > 400)
    throw new UsageError(`--days must be a whole number from 1 to 400, and is "${text}".`);
  return Number(text);
}

export const seedCommand: Command = {
  name: 'seed',
  summary: 'Fill in the demo hospital (foyer serve does it by itself)',
  help: `Usage: foyer seed [--days <number>]

Makes Riverside General Hospital, an invented one: departments, clinicians, places, services and times to book. Running it
again adds what is missing. No patient is invented.

  --days   how many days ahead there are times, today included: 1 to 400 (60)

PUBLIC_URL, PORT and HOST are read too: the hospital's links start with the address they give.

${databaseHelp}
`,
  run: async ({ args, env, terminal, stop }) => {
    const { values } = readArgs('seed', args, { days: { type: 'string' } }, 0);
    const days = readDays(values.days);
    const config = readDatabaseConfig(env);
    if (config.environment === 'production')
      throw new StartError('The demo hospital does not belong in production. Unset FOYER_ENV to fill a demo database.');
    const { publicUrl, port } = readConfig(env);
    const database = await openDatabase(config, { onProgress: terminal.line, statementTimeout: 0 });
    try {
      await migrateDatabase(database.db);
      const { sites, slots } = await seedRiverside(
        { db: database.db, clock: systemClock },
        {
          days,
          publicUrl: publicUrl ?? `http://localhost:${port}`,
          onProgress: (done, total, label) => {
            stop.check();
            terminal.progress(label, done, total);
          },
        },
      );
      terminal.line(`Done: ${slots} new times; the sites are ${sites.join(', ')}, on ${database.description}.`);
    } catch (error) {
      throw error instanceof SeedRefused ? new StartError(error.message) : error;
    } finally {
      await database.close();
    }
  },
};
