import { readFileSync, rmSync } from 'node:fs';

/** How tests went, in the part of Jest's JSON format that vitest writes and that is read here. */
export interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests?: number;
  readonly testResults: readonly {
    readonly name: string;
    /** Of a file that did not load. */
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
}

export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** What failed and why, for the end of the output: whoever reads a long log begins there. */
  readonly faults: readonly string[];
}

const firstLines = (text: string) => text.split('\n').slice(0, 4).join('\n  ').slice(0, 600);

/** A skipped test counts as failed, for it tests nothing. */
export function tallyOf(report: Report): Tally {
  const skipped = report.numPendingTests + (report.numTodoTests ?? 0);
  const faults = report.testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    if (assertionResults.length === 0) return [`${name}\n  ${firstLines(message || 'did not load')}`];
    return failed.map(({ fullName, failureMessages }) => `${fullName}\n  ${firstLines(failureMessages?.join('\n') ?? '')}`);
  });
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + skipped,
    faults: skipped > 0 ? [...faults, `${skipped} skipped: nothing may be skipped.`] : faults,
  };
}

/** Takes the file away, so that nobody reads it twice. @returns undefined where a runner wrote none. */
export function takeReport(file: string): Tally | undefined {
  try {
    return tallyOf(JSON.parse(readFileSync(file, 'utf8')) as Report);
  } catch {
    return undefined;
  } finally {
    rmSync(file, { force: true });
  }
}
