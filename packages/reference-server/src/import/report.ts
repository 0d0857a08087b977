import type { Changes } from '../store/hospital.ts';

/** Why a line was left out. */
export const skipReasons = {
  'invalid-json': 'is not valid JSON',
  'not-a-resource': 'is no FHIR resource',
  'line-too-long': 'is longer than 1 MiB',
  'not-utf8': 'is not UTF-8 text',
  nul: 'contains a NUL character',
  'bad-id': 'has no usable id (letters, digits, "-", ".", "_", at most 64)',
  'duplicate-id': 'has an id that stood on an earlier line',
  'bad-text': 'has text with control characters or broken characters, or too much of it',
  'name-missing': 'has no name',
  'unknown-time-zone': 'names a time zone that the IANA database does not have',
  'time-zone-missing': 'has no time zone',
  'no-location': 'names no Location',
  'unknown-location': 'names a Location that is not in the files, or was left out',
  'unknown-schedule': 'names a Schedule that is not in the files, or was left out',
  'no-service': 'does not say which service it is for',
  inactive: 'is marked as not in use',
  'unknown-status': 'has a status that FHIR does not know',
  'bad-time': 'has a start or end that is no time',
  'time-without-offset': 'has a start or end without an offset, and it is not guessed',
  'end-before-start': 'does not end after it starts',
  'too-long': 'lasts longer than a day',
  'bad-capacity': 'has a capacity that is no whole number from 0 to 10,000',
  'bad-link': 'has a booking link that is no http(s) URL',
  'bad-phone': 'has a booking phone that is no phone number',
  'no-way-to-book': 'has neither a booking link nor a phone, and --adopt was not given',
  'time-leapt-over': 'would be moved to a time that the clock leaps over',
  'same-time': 'starts when another time of its schedule starts',
  overlaps: 'is a session that overlaps something else of its schedule',
  'has-bookings': 'was moved by the publisher, but somebody has booked it here: it stays as it was',
  'unreadable-file': 'could not be read',
} as const;
export type SkipReason = keyof typeof skipReasons;

export interface Skip {
  readonly file: string;
  /** From 1; 0 where it is the whole file. */
  readonly line: number;
  readonly reason: SkipReason;
  /** What was there, if that is short. */
  readonly found?: string;
}

export interface Tally extends Changes {
  /** Lines of this kind that could be used. */
  readonly read: number;
  readonly unchanged: number;
}

export interface ImportReport {
  readonly source: string;
  readonly site: string;
  readonly dryRun: boolean;
  /** True where it carried on with an import that had been cut short. */
  readonly resumed: boolean;
  readonly files: readonly { readonly name: string; readonly lines: number }[];
  readonly locations: Tally;
  readonly schedules: { readonly read: number };
  readonly services: Tally;
  /** `busy`: told to be taken, and not offered. `over`: past already. `removed`: were offered, and are taken now. */
  readonly slots: Tally & {
    readonly busy: number;
    readonly removed: number;
    readonly over: number;
    readonly sessions: number;
    readonly links: number;
  };
  /** Lines of other FHIR types, which nothing is made of. */
  readonly otherLines: number;
  readonly shiftDays: number | null;
  readonly skipped: {
    readonly total: number;
    readonly byReason: Readonly<Partial<Record<SkipReason, number>>>;
    /** The first ones, by file and line. */
    readonly first: readonly Skip[];
  };
}

/** Skips beyond this many are counted, not listed. */
const listed = 1000;

export type Skips = ImportReport['skipped'];

export class SkipList {
  #total = 0;
  readonly #byReason: Partial<Record<SkipReason, number>> = {};
  readonly #first: Skip[] = [];

  /** Takes over what another list has. */
  addAll({ total, byReason, first }: Skips): void {
    this.#total += total;
    for (const [reason, n] of Object.entries(byReason) as [SkipReason, number][])
      this.#byReason[reason] = (this.#byReason[reason] ?? 0) + n;
    this.#first.push(...first.slice(0, listed - this.#first.length));
  }

  add(file: string, line: number, reason: SkipReason, found?: unknown): void {
    this.#total++;
    this.#byReason[reason] = (this.#byReason[reason] ?? 0) + 1;
    if (this.#first.length >= listed) return;
    const text = typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
    // What is shown on a terminal must not drive it.
    const plain = text?.replace(/\p{C}/gu, ' ').slice(0, 80);
    this.#first.push({ file, line, reason, ...(plain !== undefined && { found: plain }) });
  }

  toReport(): Skips {
    const first = this.#first.toSorted((a, b) => (a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1));
    return { total: this.#total, byReason: { ...this.#byReason }, first };
  }
}

const number = new Intl.NumberFormat('en');
const many = (n: number, one: string, more = `${one}s`) => `${number.format(n)} ${n === 1 ? one : more}`;

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0))) ?? [];
  return rows
    .map((row) => `  ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')}`.trimEnd())
    .join('\n');
}

/** Whether anything could be made of it. */
export const isUsable = (report: ImportReport): boolean =>
  report.slots.read + report.slots.busy > 0 || (report.locations.read > 0 && report.schedules.read > 0);

/** The report for people. At most 20 of the lines left out are shown one by one. */
export function reportText(report: ImportReport): string {
  const { slots, locations, services, skipped } = report;
  const row = (name: string, tally: Tally) => [
    name,
    ...[tally.read, tally.added, tally.changed, tally.unchanged].map((n) => number.format(n)),
  ];
  const parts = [
    `${report.dryRun ? 'Nothing was written: this is what an import would do.\n' : ''}${report.resumed ? 'Carried on with an import that had been cut short.\n' : ''}From ${many(report.files.length, 'file')} of ${report.source} into the site ${report.site}:`,
    table([['', 'read', 'new', 'changed', 'as before'], row('places', locations), row('services', services), row('times', slots)]),
  ];
  const notes = [
    slots.sessions > 0 && `${many(slots.sessions, 'time is a session', 'times are sessions')} with seats.`,
    slots.links > 0 &&
      `${many(slots.links, 'time is', 'times are')} booked elsewhere, by link or by phone; --adopt would have them booked here.`,
    slots.busy > 0 && `${many(slots.busy, 'time is', 'times are')} taken, says the publisher, and not offered.`,
    slots.removed > 0 && `${many(slots.removed, 'time that was offered is', 'times that were offered are')} taken now, and gone.`,
    slots.over > 0 && `${many(slots.over, 'time is', 'times are')} over already; --shift moves an old set into next week.`,
    report.shiftDays !== null && `All dates were moved by ${many(report.shiftDays, 'day')}.`,
    report.otherLines > 0 &&
      `${many(report.otherLines, 'line')} of other FHIR types ${report.otherLines === 1 ? 'was' : 'were'} passed over.`,
    locations.added + locations.changed + services.added + services.changed + slots.added + slots.changed + slots.removed === 0 &&
      'Nothing changed.',
  ].filter((note) => note !== false);
  if (notes.length > 0) parts.push(notes.join('\n'));
  if (skipped.total > 0) {
    const reasons = Object.entries(skipped.byReason).toSorted((a, b) => b[1] - a[1]);
    parts.push(
      `${many(skipped.total, 'line was', 'lines were')} left out:`,
      table(reasons.map(([reason, n]) => [skipReasons[reason as SkipReason], number.format(n)])),
    );
    const shown = skipped.first.slice(0, 20);
    parts.push(
      shown
        .map(
          (s) => `  ${s.file}${s.line > 0 ? `:${s.line}` : ''}  ${s.reason}${s.found === undefined ? '' : `  ${JSON.stringify(s.found)}`}`,
        )
        .join('\n'),
    );
    if (skipped.total > shown.length)
      parts.push(`  ... and ${many(skipped.total - shown.length, 'more', 'more')}; --json lists up to ${number.format(listed)}.`);
  }
  return `${parts.join('\n')}\n`;
}
