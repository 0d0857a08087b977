import type { Report } from '../report.ts';
import { badge } from './badge.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown.ts';
import { table } from './table.ts';

/** Each writes a whole report as text. */
export const reporters = { table, junit, json, markdown, badge } as const satisfies Record<string, (report: Report) => string>;
export type ReporterName = keyof typeof reporters;
