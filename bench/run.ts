import { parseArgs } from 'node:util';
import type { Bench } from './bench.ts';
import { faqs } from './faq-search/index.ts';
import { booking } from './modules/booking.ts';
import { http } from './modules/http.ts';
import { imports } from './modules/import.ts';
import { slots } from './modules/slots.ts';
import { asText, saveReport } from './report.ts';
import { widgets } from './widgets/index.ts';

const benches: readonly Bench[] = [slots, http, booking, imports, faqs, widgets];

const { values } = parseArgs({
  options: { only: { type: 'string' }, quick: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
});
const only = values.only?.split(',');
const unknown = only?.filter((name) => !benches.some((bench) => bench.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(`There is no benchmark ${unknown.join(', ')}. There are: ${benches.map(({ name }) => name).join(', ')}.`);
  process.exit(2);
}
const settings = { quick: values.quick, progress: (line: string) => console.error(line) };
for (const bench of benches) {
  if (only && !only.includes(bench.name)) continue;
  const result = await bench.run(settings);
  console.log(values.json ? JSON.stringify({ name: bench.name, ...result }) : asText(bench, result));
  if (values.quick) continue;
  await saveReport(bench, result);
}
