import { provedLevel, type Report } from '../report.ts';

const names = ['discovery', 'browse', 'book', 'manage', 'engage'] as const;

/** What shields.io reads at its `endpoint` badge: https://shields.io/badges/endpoint-badge */
export function badge(report: Report): string {
  const proved = provedLevel(report);
  const message = proved === undefined ? 'not proved' : `level ${proved} (${names[proved]})`;
  const color = proved === undefined ? 'red' : proved === report.level ? 'brightgreen' : 'yellow';
  return JSON.stringify({ schemaVersion: 1, label: `Foyer contract ${report.contract}`, message, color });
}
