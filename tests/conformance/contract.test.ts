import { readFileSync } from 'node:fs';
import { anchorOf, checks, version } from '@foyer/conformance';
import { operations, problems } from '@foyer/sdk/contract';
import { expect, it } from 'vitest';
import { mutants } from './mutants/all.ts';

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
const prose = read('docs/contract.md');

/** What the contract says, by anchor: from one list item to the next. */
const said = new Map([...prose.matchAll(/^- <a id="([\w-]+)"><\/a>((?:.|\n(?!- |\n|#))*)/gmu)].map(([, id = '', text = '']) => [id, text]));

it('each check holds a sentence of the contract, and each sentence with a name has a check', () => {
  console.log(`${said.size} sentences, ${checks.length} checks`);
  expect([...said.keys()].sort()).toEqual(checks.map(({ id }) => anchorOf(id)).sort());
  expect(prose.match(/<a id=/gu)).toHaveLength(said.size);
});

it.each(checks)('$id weighs as much as its sentence', ({ id, force }) => {
  const sentence = said.get(anchorOf(id)) ?? '';
  expect(sentence).toContain(`\`${id}\``);
  expect(/\b(MUST|SHOULD|MAY)\b/u.exec(sentence)?.[1]).toBe(force.toUpperCase());
});

it('names every operation with its level', () => {
  for (const { route } of Object.values(operations))
    expect(prose).toMatch(new RegExp(`^\\| ${route.level} +\\| \`${route.method} ${route.path.replaceAll(/[{}.]/gu, '\\$&')}\` `, 'mu'));
});

it('names every problem code with its status', () => {
  for (const [code, [status]] of Object.entries(problems)) expect(prose).toMatch(new RegExp(`^\\| ${status} +\\|.*\`${code}\``, 'mu'));
});

it('has the version of its package', () => {
  expect(version).toBe((JSON.parse(read('packages/conformance/package.json')) as { version: string }).version);
});

it('is as large as the README says', () => {
  const [, told] = /(\d+) checks/u.exec(read('README.md')) ?? [];
  const [, bugs] = /one of (\d+) \[planted bugs\]/u.exec(read('README.md')) ?? [];
  expect([Number(told), Number(bugs)]).toEqual([checks.length, mutants.length]);
});

it('has its kill table written for the checks and mutants that there are', () => {
  const table = read('docs/conformance-kills.md');
  expect(table).toContain(
    `${mutants.length} of ${mutants.length} mutants die. ${checks.length} of ${checks.length} checks kill at least one. 0 false alarms`,
  );
  for (const { id, killedBy } of mutants) expect(table).toMatch(new RegExp(`^\\| ${id} +\\|.*\\| ${killedBy.join(', ')} +\\|`, 'mu'));
  for (const { id } of checks) expect(table).toMatch(new RegExp(`^\\| ${id.replaceAll('.', '\\.')} +\\| [0-4] `, 'mu'));
});
