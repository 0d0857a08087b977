/**
 * `npm start`: builds the widgets if need be, then is the reference server, in this very process: signals reach it, and its exit code is
 * this program's.
 */
import { fileURLToPath } from 'node:url';
import { buildWidgets } from './widgets.ts';

const [node = '', , ...words] = process.argv;
try {
  buildWidgets();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

// npm hands a SIGTERM to the shell between it and this process, which keeps it to itself and dies. The server shall not outlive them.
const parent = process.ppid;
const watch = setInterval(() => {
  if (process.ppid === parent) return;
  clearInterval(watch);
  process.kill(process.pid, 'SIGTERM');
}, 500);
watch.unref();

const cli = new URL('../../packages/reference-server/src/cli.ts', import.meta.url);
process.argv = [node, fileURLToPath(cli), 'serve', ...words];
await import(cli.href);
