import { leftovers, verdict, type Report } from '../report.ts';
import { wordOf } from './words.ts';

/** A cell must not end its row, nor be markup: parts of it come from the server. */
const cell = (text: string) => text.replaceAll(/\s+/gu, ' ').replaceAll(/[|\\`*_[\]<>]/gu, (mark) => `\\${mark}`);

/** A statement that a vendor can publish. */
export function markdown(report: Report): string {
  const rows = report.results.map((r) => {
    const more = r.fault ? `${r.fault.what}: expected ${r.fault.expected}, got ${r.fault.got}` : (r.reason ?? '');
    return `| ${r.id} | ${r.level} | ${r.force} | ${wordOf(r)} | ${cell(r.title)} | ${cell(more)} |`;
  });
  const left = leftovers(report);
  return [
    `# Conformance of ${cell(report.name)}`,
    '',
    `${verdict(report)}`,
    '',
    `Contract ${cell(report.contract)}, kit ${report.kit}, ${cell(report.url)}, ${report.startedAt}, ${report.writes ? 'with' : 'without'} writes.`,
    ...(left === undefined ? [] : ['', left]),
    '',
    '| Check | Level | | Result | What has to be so | |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}
