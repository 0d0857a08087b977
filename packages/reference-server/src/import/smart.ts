import type { Deps } from '../services/context.ts';
import { sha256, toHex } from '../services/bytes.ts';
import { isTimeZone, zoneClocks } from '../services/wall-time.ts';
import type { Row, Store } from '../store/db.ts';
import * as hospital from '../store/hospital.ts';
import * as store from '../store/import.ts';
import { readCatalogue, zonesOf, type OnBytes } from './catalogue.ts';
import { firstTime } from './first-time.ts';
import { SkipList, type ImportReport } from './report.ts';
import { saveLocations, saveServices, targetsOf, type Frame } from './save-catalogue.ts';
import { daysToNextWeek } from './shift.ts';
import { SlotImport, inBatch } from './slots.ts';
import { ImportError, type Source } from './source.ts';

export interface ImportOptions {
  /** The slug of the site to import into; the default site unless told. */
  readonly site?: string;
  /** IANA name, for places that say none. */
  readonly timeZone?: string;
  /** Times are booked here; else they stay links to the publisher's pages. */
  readonly adopt?: boolean;
  /** Moves all dates by whole weeks, so that the first week becomes the next one. */
  readonly shift?: boolean;
  /** The language of the files' texts, one of the site's; its default unless told. */
  readonly locale?: string;
  /** Says what would be done, and undoes it. */
  readonly dryRun?: boolean;
  /** How long a visit of a session takes, in minutes (1 to 480): 15 unless told. */
  readonly visitMinutes?: number;
  /** Bytes read so far, of how many (over all passes), and what is being done, for people to read. */
  readonly onProgress?: (done: number, total: number, label: string) => void;
}

type ImportDeps = Pick<Deps, 'db' | 'clock'>;
type Site = Row<'site'>;

async function siteOf(db: Store, slug: string | undefined): Promise<Site> {
  const site = await hospital.siteNamed(db, slug);
  if (site) return site;
  const slugs = await hospital.siteSlugs(db);
  if (slugs.length === 0) throw new ImportError('The database has no site to import into yet. `foyer seed` makes one for a demo.');
  throw new ImportError(
    `${slug === undefined ? 'There is no default site' : `There is no site "${slug}"`}. Say which with --site: ${slugs.join(', ')}`,
  );
}

function localeOf(site: Site, told: string | undefined): string {
  if (told === undefined || site.locales.includes(told)) return told ?? site.default_locale;
  throw new ImportError(
    `The site ${site.slug} does not speak "${told}". Use one of its languages: --locale ${site.locales.join(', --locale ')}`,
  );
}

class Undo extends Error {}

/**
 * Imports a set of SMART Scheduling Links files: FHIR R4 Location, Schedule and Slot. It reads line by line and writes 1,000 slots
 * a transaction, noting how far it came in the same one: an import that is cut short is carried on by the next with the same
 * options. A second import of the same files changes nothing. Lines that cannot be used are left out, each with its reason.
 * @throws ImportError
 */
export async function importSmart(deps: ImportDeps, source: Source, options: ImportOptions = {}): Promise<ImportReport> {
  if (options.dryRun !== true) return runImport(deps, source, options);
  let report: ImportReport | undefined;
  try {
    await deps.db.transaction().execute(async (tx) => {
      report = await runImport({ ...deps, db: tx }, source, options);
      throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  if (!report) throw new Error('unreachable: a dry run without a report');
  return report;
}

async function runImport(
  { db, clock }: { db: Store; clock: Deps['clock'] },
  source: Source,
  options: ImportOptions,
): Promise<ImportReport> {
  const { adopt = false, shift = false, timeZone, visitMinutes = 15, dryRun = false } = options;
  const site = await siteOf(db, options.site);
  const locale = localeOf(site, options.locale);
  if (timeZone !== undefined && !isTimeZone(timeZone))
    throw new ImportError(`There is no time zone "${timeZone}". Use a name of the IANA database, such as America/New_York.`);
  if (source.files.length === 0 && source.missing.length === 0) throw new ImportError('There are no files to import.');

  const bytes = source.files.reduce((sum, f) => sum + (f.bytes ?? 0), 0);
  const total = bytes * (shift ? 3 : 2);
  let done = 0;
  const onBytes =
    (label: string): OnBytes =>
    (n) =>
      options.onProgress?.(Math.min((done += n), total), total, label);

  const skips = new SkipList();
  for (const { name, why } of source.missing) skips.add(name, 0, 'unreadable-file', why);
  const catalogue = await readCatalogue(source, skips, onBytes('Reading places and schedules'));
  const zones = zonesOf(catalogue, timeZone);
  const clockOf = zoneClocks();
  const now = clock.now();

  const optionsDigest = toHex(sha256(JSON.stringify([adopt, shift, timeZone ?? null, locale, visitMinutes])));
  const unfinished = await store.unfinishedRun(db, site.id, source.name, optionsDigest);
  let shiftDays = unfinished?.shift_days ?? null;
  if (shift && shiftDays === null) {
    const zoneOf = (scheduleId: string) => zones.get(catalogue.schedules.get(scheduleId)?.locationId ?? '');
    const first = await firstTime(catalogue, zoneOf, onBytes('Looking for the first day'));
    // Once moved, a set stays where it is until it is over: people have booked it.
    shiftDays =
      (await store.lastShift(db, site.id, source.name, now)) ??
      (first ? daysToNextWeek(first.at, now.getTime(), clockOf(first.zone)) : null);
  }
  const run =
    unfinished ??
    (await inBatch(db, (tx) => store.beginRun(tx, { siteId: site.id, source: source.name, options: optionsDigest, shiftDays, now })));

  const frame: Frame = { db, site, source: source.name, locale, adopt, visitMinutes, zones };
  const locations = await saveLocations(frame, catalogue);
  const services = await saveServices(frame, catalogue);
  const targets = await targetsOf(frame, catalogue, locations.ids, services.ids, clockOf);
  const slots = new SlotImport({
    db,
    clock,
    siteId: site.id,
    source: source.name,
    runId: run.id,
    adopt,
    shiftDays: run.shift_days,
    targets,
    skips,
    onBytes: onBytes('Writing times'),
  });
  let resumed = false;
  for (const { file } of catalogue.files) if (await slots.file(file)) resumed = true;
  const serviceTally = await services.finish(slots.counts.lengths);
  await store.endRun(db, run.id, now);

  const { read, busy, over, sessions, links, otherLines } = slots.counts;
  return {
    source: source.name,
    site: site.slug,
    dryRun,
    resumed,
    files: catalogue.files.map(({ file, lines: n }) => ({ name: file.name, lines: n })),
    locations: locations.tally,
    schedules: { read: catalogue.schedules.size },
    services: serviceTally,
    slots: { read, busy, over, sessions, links, ...slots.results },
    otherLines,
    shiftDays: run.shift_days,
    skipped: skips.toReport(),
  };
}
