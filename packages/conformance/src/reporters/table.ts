import { leftovers, verdict, type Fault, type Report, type Result } from '../report.ts';
import { wordOf } from './words.ts';

const showFault = ({ what, expected, got, transcript, curl }: Fault, link: string): string[] => [
  `  ${what}`,
  `    expected  ${expected}`,
  `    got       ${got}`,
  `    see       ${link}`,
  ...transcript.flatMap((text) => ['', ...text.split('\n').map((line) => `    ${line}`)]),
  ...(curl === undefined ? [] : ['', `    ${curl}`]),
];

const line = (r: Result) => `${wordOf(r).padEnd(8)} ${String(r.level)} ${r.force.padEnd(6)} ${r.id.padEnd(32)} ${r.reason ?? r.title}`;

/** For people: a line for each check, and below what failed with the requests that led there. */
export function table(report: Report): string {
  const { results, name, contract, url, kit, environment, writes } = report;
  const failed = results.filter(({ fault }) => fault !== undefined);
  const left = leftovers(report);
  return [
    `${name} at ${url}: contract ${contract}, ${environment}${writes ? '' : ', reading only'}; kit ${kit}`,
    '',
    ...results.map(line),
    ...failed.flatMap((r) => ['', `${wordOf(r)} ${r.id}: ${r.title}`, ...(r.fault ? showFault(r.fault, r.link) : [])]),
    '',
    ...(report.interrupted ? ['Interrupted: the checks after this did not run.'] : []),
    ...(left === undefined ? [] : [left]),
    verdict(report),
  ].join('\n');
}
