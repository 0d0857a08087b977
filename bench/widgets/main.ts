/** The benchmark of the widgets alone: `node --conditions=source bench/widgets/main.ts [--quick] [--json]`. */
import { textOf } from '../bench-table.ts';
import { widgets } from './index.ts';

const words = process.argv.slice(2);
const unknown = words.find((word) => word !== '--quick' && word !== '--json');
if (unknown !== undefined) {
  console.error(`${unknown} is not known. There are --quick (2 rounds) and --json.`);
  process.exit(2);
}
const tables = await widgets.run({ quick: words.includes('--quick'), progress: (line) => console.error(line) });
console.log(words.includes('--json') ? JSON.stringify(tables, undefined, 2) : `\n${tables.map(textOf).join('\n')}`);
