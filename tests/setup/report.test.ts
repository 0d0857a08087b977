import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { takeReport, tallyOf } from './report.ts';

const passed = { status: 'passed', fullName: 'books a visit' };

test('a report names what failed, and why', () => {
  const failed = { status: 'failed', fullName: 'cancels a visit', failureMessages: ['AssertionError: expected 1 to be 2\n at x'] };
  const report = {
    numPassedTests: 1,
    numFailedTests: 1,
    numPendingTests: 0,
    testResults: [{ name: 'a', assertionResults: [passed, failed] }],
  };
  expect(tallyOf(report)).toEqual({
    passed: 1,
    failed: 1,
    faults: ['cancels a visit\n  AssertionError: expected 1 to be 2\n   at x'],
  });
});

test('a file that did not load, and a skipped test, are faults', () => {
  const broken = { name: 'b.test.ts', message: 'SyntaxError', assertionResults: [] };
  const skipped = { numPassedTests: 1, numFailedTests: 0, numPendingTests: 1, testResults: [broken] };
  expect(tallyOf(skipped)).toEqual({ passed: 1, failed: 1, faults: ['b.test.ts\n  SyntaxError', '1 skipped: nothing may be skipped.'] });
});

test('a report is taken once', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'foyer-report-')), 'report.json');
  writeFileSync(file, JSON.stringify({ numPassedTests: 1, numFailedTests: 0, numPendingTests: 0, testResults: [] }));
  expect(takeReport(file)).toEqual({ passed: 1, failed: 0, faults: [] });
  expect(takeReport(file)).toBeUndefined();
});
