/** The server as `foyer serve` makes it, but for limits and mail, on a database that is there: `server-program.ts <url> <slots>`. */
import { createApp } from '../../packages/reference-server/src/app.ts';
import { clientAddress } from '../../packages/reference-server/src/node/client-address.ts';
import { systemClock, systemRandom } from '../../packages/reference-server/src/node/clock-and-random.ts';
import { openDatabase } from '../../packages/reference-server/src/node/database.ts';
import { listen } from '../../packages/reference-server/src/node/listen.ts';
import { createLog } from '../../packages/reference-server/src/node/log.ts';

const [, , databaseUrl = '', slots] = process.argv;
const { db } = await openDatabase({ environment: 'demo', databaseUrl, folder: '' });
const app = createApp({
  db,
  clock: systemClock,
  random: systemRandom,
  secret: systemRandom.bytes(32),
  publicUrl: 'http://localhost',
  log: createLog(),
  environment: 'production',
  limits: 'off',
  slots: slots === 'read-anew' ? 'read-anew' : 'recent',
  clientAddress: clientAddress(0),
});
const { port } = await listen((request, bindings) => app.fetch(request, bindings), 0, '127.0.0.1');
process.send?.({ port });
