import { isFatal, type Result } from '../report.ts';

/** How a result is called in a report that people read. */
export function wordOf(result: Result): 'passed' | 'FAILED' | 'warned' | 'not run' | 'n/a' | 'BROKE' {
  if (result.outcome === 'pass') return 'passed';
  if (result.outcome === 'error') return 'BROKE';
  if (result.outcome === 'fail') return isFatal(result) ? 'FAILED' : 'warned';
  return result.skip === 'not-run' ? 'not run' : 'n/a';
}
