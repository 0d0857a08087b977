/**
 * Imports a folder into the database of DATABASE_URL, or into the folder of FOYER_DATA, as a process of its own whose memory can be
 * measured. Prints one line of JSON.
 */
import { importSmart } from '../../../packages/reference-server/src/import/smart.ts';
import { readDatabaseConfig } from '../../../packages/reference-server/src/node/config.ts';
import { openDatabase } from '../../../packages/reference-server/src/node/database.ts';
import { openSource } from '../../../packages/reference-server/src/node/scheduling-source.ts';

const [folder = '', site = ''] = process.argv.slice(2);
const database = await openDatabase(readDatabaseConfig(process.env), { onProgress: () => undefined, statementTimeout: 0 });
await using source = await openSource(folder);
// For some seconds PGlite compiles itself in the background, and takes some hundred MB for it.
if (process.env['DATABASE_URL'] === undefined) await new Promise((resolve) => setTimeout(resolve, 15_000));
const rssBefore = process.memoryUsage().rss;
let peakRss = rssBefore;
const onProgress = () => void (peakRss = Math.max(peakRss, process.memoryUsage.rss()));
const began = performance.now();
const report = await importSmart({ db: database.db, clock: { now: () => new Date() } }, source, { adopt: true, site, onProgress });
const ms = Math.round(performance.now() - began);
await database.close();
console.log(JSON.stringify({ ms, rssBefore, peakRss, slots: report.slots, skipped: report.skipped.total }));
