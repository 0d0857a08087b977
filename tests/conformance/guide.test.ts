import { readFileSync } from 'node:fs';
import { readConfig, reporters } from '@foyer/conformance';
import { expect, it } from 'vitest';
import { help, readArguments } from '../../packages/conformance/src/cli/arguments.ts';

const guide = readFileSync(new URL('../../docs/guides/conformance.md', import.meta.url), 'utf8');

it('the guide shows every setting, and each as it is read', () => {
  const settings = JSON.parse(/```json\n([^`]+)```/u.exec(guide)?.[1] ?? '') as object;
  expect(readConfig(settings)).toEqual(settings);
  const told = /--config <file> +JSON: (.+)/u.exec(help)?.[1]?.split(', ');
  expect(Object.keys(settings)).toEqual(told);
});

it('the guide names every option and reporter', () => {
  for (const [option] of help.matchAll(/--[a-z-]+/gu)) if (!/help|version/u.test(option)) expect(guide).toContain(option);
  for (const name of Object.keys(reporters)) expect(guide).toContain(`\`${name}\``);
});

it('the command lines of the guide are understood', () => {
  const lines = [...guide.matchAll(/^npx @foyer\/conformance ([^>\n]+)/gmu)].map(([, line = '']) => line.trim().replaceAll('"', ''));
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(readArguments(line.split(' '))).toMatchObject({ reporter: expect.any(String) });
});
