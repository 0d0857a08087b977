import { Id } from '@foyer/sdk/contract';
import { SurveyInput } from '@foyer/sdk/contract/staff-feedback';
import { check } from '../input.ts';
import { systemClock, systemRandom } from '../node/clock-and-random.ts';
import { readDatabaseConfig } from '../node/config.ts';
import { openDatabase } from '../node/database.ts';
import { migrateDatabase, requireSchema } from '../node/schema.ts';
import { StartError } from '../node/start-error.ts';
import { DomainError } from '../problem.ts';
import { checkSurvey, putSurvey } from '../services/staff-surveys.ts';
import { siteNamed, siteSlugs } from '../store/hospital.ts';
import { UsageError, databaseHelp, readArgs, type Command } from './command.ts';
import { readJsonFile } from './json-file.ts';

/** What is wrong, a line each: where, and what to do. */
const faultsOf = (path: string, { errors = [], message }: DomainError): string =>
  [
    `${path} cannot be asked:`,
    ...(errors.length > 0 ? errors.map(({ pointer, detail }) => `  ${pointer || '/'}  ${detail}`) : [message]),
  ].join('\n');

export const surveyCommand: Command = {
  name: 'survey',
  summary: 'Put up a survey of a hospital’s own',
  help: `Usage: foyer survey <id> <file> [--site <slug>] [--dry-run]

Reads a survey, checks it, and asks it from now on at /v1/surveys/<id>. What was answered before stays. With the id
friends-and-family it is asked instead of the one that comes with the server.

  { "about": { "en": "The heart clinic" },
    "questionnaire": { "en": <a FHIR R4 Questionnaire> },
    "rating": { "linkId": "overall", "poor": ["poor", "very-poor"] } }

What of the questionnaire lies outside of the subset is refused, each with its place. docs/guides/feedback.md tells what may be
asked.

  --site <slug>   the hospital (the default one)
  --dry-run       check the file, and change nothing

${databaseHelp}
`,
  run: async ({ args, env, terminal }) => {
    const { values, positionals } = readArgs('survey', args, { site: { type: 'string' }, 'dry-run': { type: 'boolean' } }, 2);
    const [id, path] = positionals;
    if (id === undefined || path === undefined) throw new UsageError('foyer survey needs an id and a file.');
    if (!Id.safeParse(id).success) throw new UsageError('foyer survey: the id may have letters, digits and . _ ~ - alone.');
    const told = await readJsonFile(path);
    const config = readDatabaseConfig(env);
    const database = await openDatabase(config, { onProgress: terminal.line });
    try {
      await (config.environment === 'production' ? requireSchema(database.db) : migrateDatabase(database.db));
      const site = await siteNamed(database.db, values.site);
      if (!site) throw new StartError(`There is no such hospital. There are: ${(await siteSlugs(database.db)).join(', ') || 'none'}.`);
      const ctx = { db: database.db, random: systemRandom, site, now: systemClock.now() };
      const survey = check(SurveyInput, told, '') as SurveyInput;
      if (values['dry-run']) {
        await checkSurvey(ctx, database.db, survey);
        return terminal.line(`${path} is right, and can be asked at ${site.slug}.`);
      }
      const { version } = await putSurvey({ ...ctx, baseUrl: '' }, id, survey, '*');
      terminal.line(`${site.slug} asks ${id}, version ${version}, from now on.`);
    } catch (error) {
      throw error instanceof DomainError ? new StartError(faultsOf(path, error)) : error;
    } finally {
      await database.close();
    }
  },
};
