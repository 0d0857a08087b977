/** `npm start`: builds the widgets if need be, then is the reference server: in this very process, so that signals reach it and its exit code stays. */
import { fileURLToPath } from 'node:url';
import { buildWidgets } from './widgets.ts';

const [node = '', , ...words] = process.argv;
try {
  buildWidgets();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
const cli = new URL('../../packages/reference-server/src/cli.ts', import.meta.url);
process.argv = [node, fileURLToPath(cli), 'serve', ...words];
await import(cli.href);
