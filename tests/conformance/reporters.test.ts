import { count, reporters, verdict, type Report, type Result } from '@foyer/conformance';
import { describe, expect, it } from 'vitest';

const result = (more: Partial<Result>): Result => ({
  id: 'slots.in-order',
  level: 1,
  force: 'must',
  title: 'Times come in order',
  outcome: 'pass',
  link: 'docs/contract.md#slots-in-order',
  ms: 12,
  ...more,
});

const fault = {
  what: 'the <order>',
  expected: '"a" & b',
  got: 'b | a',
  transcript: ['> GET /v1/slots\n< 200'],
  curl: "curl -i 'https://care.example'",
};

const report = (results: readonly Result[], more: Partial<Report> = {}): Report => ({
  kit: '0.1.0',
  url: 'https://care.example',
  name: 'Riverside',
  contract: '1.0.0',
  environment: 'sandbox',
  level: 1,
  writes: true,
  startedAt: '2026-11-26T12:00:00.000Z',
  partial: false,
  interrupted: false,
  results,
  left: { released: 2, cancelled: 0, visits: [], holds: 0 },
  ...more,
});

const mixed = report(
  [
    result({ id: 'discovery.shape', level: 0 }),
    result({ id: 'slots.in-order', outcome: 'fail', fault }),
    result({ id: 'slots.days', force: 'should', outcome: 'fail', fault }),
    result({ id: 'slots.filters', outcome: 'skip', skip: 'not-applicable', reason: 'there is one place' }),
    result({ id: 'slots.span', outcome: 'skip', skip: 'not-run', reason: 'too few times' }),
    result({ id: 'slots.window', force: 'should', outcome: 'error', fault }),
  ],
  { left: { released: 0, cancelled: 0, visits: ['K7P-4QX'], holds: 2 } },
);
const fine = report([result({ id: 'discovery.shape', level: 0 }), result({})]);

describe('a report', () => {
  it('counts', () => {
    expect(count(mixed)).toEqual({ passed: 1, failed: 2, warned: 1, skipped: 1, notRun: 1 });
    expect(verdict(mixed)).toBe('Level 0 of the 1 asked for is proved: 1 passed, 2 failed, 1 warned, 1 do not apply, 1 did not run.');
    expect(verdict(fine)).toBe('Level 1 is proved: 2 passed, 0 failed, 0 warned, 0 do not apply, 0 did not run.');
    expect(verdict(report([result({ level: 0, outcome: 'fail', fault })]))).toMatch(/^No level is proved/u);
    expect(verdict(report(fine.results, { partial: true }))).toBe(
      'Some checks only: 2 passed, 0 failed, 0 warned, 0 do not apply, 0 did not run.',
    );
    expect(verdict(report(fine.results, { interrupted: true }))).toMatch(/^No level/u);
  });

  it('as a table shows each check, and what failed with its requests', () => {
    const text = reporters.table(mixed);
    for (const word of ['passed ', 'FAILED ', 'warned ', 'n/a ', 'not run ', 'BROKE ']) expect(text).toMatch(new RegExp(`^${word}`, 'mu'));
    for (const part of [fault.expected, fault.got, '> GET /v1/slots', fault.curl, 'docs/contract.md#slots-in-order'])
      expect(text).toContain(part);
    expect(text).toContain('Left on the server: 2 holds, which end by themselves; the visits K7P-4QX, which the hospital has to cancel.');
    expect(text.trimEnd().split('\n').at(-1)).toBe(verdict(mixed));
  });

  it('as JUnit XML has a case a check, and turns no build red for a warning', () => {
    const xml = reporters.junit(mixed);
    expect(xml.match(/<testcase /gu)).toHaveLength(6);
    expect(xml).toContain('<testsuite name="foyer.slots" tests="5" failures="1" errors="1" skipped="2"');
    expect(xml.match(/<failure /gu)).toHaveLength(1);
    expect(xml.match(/<error /gu)).toHaveLength(1);
    expect(xml.match(/<skipped /gu)).toHaveLength(2);
    expect(xml.match(/<system-out>/gu)).toHaveLength(1);
    expect(xml).toContain('the &lt;order&gt;');
    // Every tag is closed, and nothing of the text is one.
    const open: string[] = [];
    for (const [, closing, name = '', attributes = ''] of xml.matchAll(/<(\/?)([\w-]+)((?:\s[\w-]+="[^"<]*")*)\s*\/?>/gu)) {
      const isAlone = xml.includes(`<${name}${attributes}/>`);
      if (closing) expect(open.pop()).toBe(name);
      else if (!isAlone) open.push(name);
    }
    expect(open).toEqual([]);
    expect(xml.replaceAll(/<\??\/?[\w-]+(?:\s[\w-]+="[^"<]*")*\s*[/?]?>/gu, '')).not.toMatch(/[<>]/u);
    expect(reporters.junit(report([result({ outcome: 'fail', fault: { ...fault, got: 'a\u0000b\u001b' } })]))).not.toMatch(
      /[\u0000-\u0008]/u,
    );
  });

  it('as JSON is the whole report', () => {
    expect(JSON.parse(reporters.json(mixed))).toMatchObject({ passed: false, proved: 0, counts: { failed: 2 }, results: mixed.results });
    expect(JSON.parse(reporters.json(fine))).toMatchObject({ passed: true, proved: 1, leftovers: null });
  });

  it('as Markdown is a table, whatever the server calls itself', () => {
    const text = reporters.markdown(report(mixed.results, { name: 'A | B\n# [C](javascript:1)' }));
    const rows = text.split('\n').filter((line) => line.startsWith('| '));
    expect(rows).toHaveLength(2 + 6);
    for (const row of rows) expect(row.match(/(?<!\\)\|/gu)).toHaveLength(7);
    expect(text.match(/^# /gmu)).toHaveLength(1);
    expect(text).not.toContain('[C](');
  });

  it('as a badge says the level', () => {
    expect(JSON.parse(reporters.badge(fine))).toEqual({
      schemaVersion: 1,
      label: 'Foyer contract 1.0.0',
      message: 'level 1 (browse)',
      color: 'brightgreen',
    });
    const managed = report([result({ id: 'moving.answer', level: 3 })], { level: 3 });
    expect(JSON.parse(reporters.badge(managed))).toMatchObject({ message: 'level 3 (manage)', color: 'brightgreen' });
    expect(JSON.parse(reporters.badge(mixed))).toMatchObject({ message: 'level 0 (discovery)', color: 'yellow' });
    expect(JSON.parse(reporters.badge(report([], { interrupted: true })))).toMatchObject({ message: 'not proved', color: 'red' });
  });
});
