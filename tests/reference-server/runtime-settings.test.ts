import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDatabaseConfig } from '../../packages/reference-server/src/node/config.ts';
import { openDatabase } from '../../packages/reference-server/src/node/database.ts';
import { demoTemplate } from '../setup/demo.ts';
import { newKey } from './setup/app.ts';
import { complaint } from './setup/complaints.ts';
import { foyer, temporaryFolder } from './setup/programs.ts';
import { seededFolder, startServer } from './setup/server-process.ts';

/** One folder with the demo hospital for all tests here, each of which takes a copy. */
let template = '';
beforeAll(async () => {
  template = await demoTemplate();
});

const somewhere = () => ({ FOYER_DATA: seededFolder(template) });
type Env = Readonly<Record<string, string>>;

function file(content: unknown): string {
  const path = join(temporaryFolder(), 'setting.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const told = async (env: Env, ...args: string[]) => {
  const program = foyer(args, env);
  const code = await program.ended;
  // No stack, whatever was given.
  expect(program.output()).not.toMatch(/^\s+at |node:internal/mu);
  return { code, output: program.output() };
};

const question = {
  linkId: 'overall',
  type: 'choice',
  text: 'How was it?',
  answerOption: [{ valueCoding: { code: 'good', display: 'Good' } }, { valueCoding: { code: 'poor', display: 'Poor' } }],
};
const survey = (...more: object[]) => ({
  about: { en: 'The heart clinic' },
  questionnaire: { en: { resourceType: 'Questionnaire', status: 'active', item: [question, ...more] } },
  rating: { linkId: 'overall', poor: ['poor'] },
});

const ownRules = {
  id: 'our-policy',
  name: { en: 'Our policy' },
  source: 'Policy 12',
  acknowledge: { workingDays: 2 },
  respond: { workingDays: 10 },
  interim: { before: { workingDays: 2 } },
  reopened: { workingDays: 5 },
  reopenWithinDays: 30,
  urgent: { hours: 1 },
};

describe('foyer survey', { timeout: 240_000 }, () => {
  it('refuses each thing outside of the subset, with its place and what to do, and asks nothing of it', async () => {
    const env = somewhere();
    const wrong = file(
      survey({ linkId: 'photo', type: 'attachment', text: 'A picture?' }, { ...question, answerValueSet: 'http://x.example' }),
    );
    for (const flags of [[], ['--dry-run']]) {
      const { code, output } = await told(env, 'survey', 'heart', wrong, ...flags);
      expect(code).toBe(1);
      expect(output).toContain(`${wrong} cannot be asked:`);
      expect(output).toMatch(/^ {2}\/questionnaire\/en\/item\/1\/type {2}\S/mu);
      expect(output).toMatch(/^ {2}\/questionnaire\/en\/item\/2\/linkId {2}\S/mu);
      expect(output).toMatch(/^ {2}\/questionnaire\/en\/item\/2\/answerValueSet {2}\S/mu);
    }
    expect(await told(env, 'survey', 'heart', file('{'))).toMatchObject({
      code: 1,
      output: expect.stringContaining('is not JSON.') as string,
    });
    expect(await told(env, 'survey', 'heart')).toMatchObject({
      code: 2,
      output: expect.stringContaining('needs an id and a file') as string,
    });
    expect(await told(env, 'survey', 'a/b', wrong)).toMatchObject({
      code: 2,
      output: expect.stringContaining('letters, digits') as string,
    });
    expect(await told(env, 'survey', 'heart', file(survey()), '--site', 'nowhere')).toMatchObject({
      code: 1,
      output: expect.stringContaining('There are: ') as string,
    });
    const server = await startServer(env);
    expect((await fetch(`${server.url}/v1/surveys/heart`)).status).toBe(404);
  });

  it('puts up a survey that the server asks from then on, and a dry run does not', async () => {
    const env = somewhere();
    const right = file(survey());
    expect((await told(env, 'survey', 'heart', right, '--dry-run')).code).toBe(0);
    expect(await told(env, 'survey', 'lungs', right)).toMatchObject({
      code: 0,
      output: expect.stringContaining('riverside asks lungs, version 1, from now on.') as string,
    });
    const server = await startServer(env);
    expect((await fetch(`${server.url}/v1/surveys/heart`)).status).toBe(404);
    const asked = await fetch(`${server.url}/v1/surveys/lungs`);
    expect(asked.status).toBe(200);
    expect(await asked.text()).toContain('How was it?');
  });
});

describe('rules for complaints', { timeout: 240_000 }, () => {
  it('that cannot be kept are refused by foyer complaints, each with its place, and nothing is changed', async () => {
    const env = somewhere();
    const wrong = file({ rules: { ...ownRules, acknowledge: { workingDays: 20 }, urgent: { hours: 0 } } });
    for (const flags of [[], ['--dry-run']]) {
      const { code, output } = await told(env, 'complaints', wrong, ...flags);
      expect(code).toBe(1);
      expect(output).toContain(`${wrong} cannot be kept to:`);
      expect(output).toMatch(/^ {2}\/rules\/acknowledge: .*shorter than respond/mu);
      expect(output).toMatch(/^ {2}\/rules\/urgent\/hours: /mu);
    }
    expect(await told(env, 'complaints', file({ rules: 'england' }))).toMatchObject({
      code: 1,
      output: expect.stringContaining('england-nhs') as string,
    });
    const { db, close } = await openDatabase(readDatabaseConfig(env));
    const { rows } = await sql<{ text: string }>`SELECT complaints::text AS text FROM site`.execute(db);
    await close();
    expect(rows.length).toBeGreaterThan(0);
    for (const { text } of rows) expect(text).not.toContain('our-policy');
  });

  it('of a hospital’s own are kept to from then on', async () => {
    const env = somewhere();
    expect(await told(env, 'complaints', file({ rules: ownRules }))).toMatchObject({
      code: 0,
      output: expect.stringContaining('riverside answers complaints by the rules our-policy from now on.') as string,
    });
    const server = await startServer(env);
    const answer = await fetch(`${server.url}/v1/complaints`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() },
      body: JSON.stringify(complaint()),
    });
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ case: { complaint: { rules: { id: 'our-policy', name: 'Our policy' } } } });
  });

  it('that cannot be kept and stand in the database keep a server from starting, which says where they are and how they are mended', async () => {
    const env = somewhere();
    const { db, close } = await openDatabase(readDatabaseConfig(env));
    const impossible = { rules: { ...ownRules, interim: { before: { workingDays: 200 } } } };
    await sql`UPDATE site SET complaints = ${JSON.stringify(impossible)}::jsonb WHERE slug = 'riverside'`.execute(db);
    await close();
    const refused = await told(env, 'serve');
    expect(refused.code).toBe(1);
    expect(refused.output).toContain('The rules for complaints of riverside cannot be kept:');
    expect(refused.output).toMatch(/^ {2}\/rules\/interim\/before: This would be before the complaint came\./mu);
    expect(refused.output).toContain('Mend them with: foyer complaints <file> --site <slug>.');

    expect((await told(env, 'complaints', file({ rules: 'us-cms' }), '--site', 'riverside')).code).toBe(0);
    await startServer(env);
  });
});
