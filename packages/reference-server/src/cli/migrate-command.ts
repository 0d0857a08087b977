import { readDatabaseConfig } from '../node/config.ts';
import { openDatabase } from '../node/database.ts';
import { migrateDatabase } from '../node/schema.ts';
import { databaseHelp, readArgs, type Command } from './command.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  summary: "Bring the database's schema up to date",
  help: `Usage: foyer migrate

Takes the steps of the schema that the database lacks, each in a transaction of its own. Running it again does nothing.
Make a backup first.

${databaseHelp}
`,
  run: async ({ args, env, terminal }) => {
    readArgs('migrate', args, {}, 0);
    const database = await openDatabase(readDatabaseConfig(env), { onProgress: terminal.line, statementTimeout: 0 });
    try {
      const taken = await migrateDatabase(database.db, (name) => terminal.line(`Step ${name} ...`));
      terminal.line(
        taken.length === 0
          ? `The schema is up to date: ${database.description}.`
          : `Done: ${taken.length} ${taken.length === 1 ? 'step' : 'steps'} on ${database.description}.`,
      );
    } finally {
      await database.close();
    }
  },
};
