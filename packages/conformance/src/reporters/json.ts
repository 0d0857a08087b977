import { count, leftovers, passed, provedLevel, type Report } from '../report.ts';

/** The whole report, for programs. */
export const json = (report: Report): string =>
  JSON.stringify(
    { ...report, passed: passed(report), proved: provedLevel(report) ?? null, counts: count(report), leftovers: leftovers(report) ?? null },
    null,
    2,
  );
