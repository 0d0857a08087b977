import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { prove, settings, type Size } from '../part.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const files = ['hostile-fields', 'contact-hostile', 'faq-hostile'];

/** Runs the widgets' tests of hostile text in Chromium. @returns how they ended, and what they told */
async function inChromium(size: Size): Promise<{ readonly code: number | null; readonly told: string }> {
  const child = spawn(
    process.execPath,
    [join(root, 'node_modules/@web/test-runner/dist/bin.js'), '--files', ...files.map((file) => `tests/elements/${file}.test.ts`)],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, [settings.size]: size, NODE_OPTIONS: '' } },
  );
  let told = '';
  child.stdout.on('data', (chunk: Buffer) => {
    told += chunk.toString();
    process.stderr.write(chunk);
  });
  return { code: await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject)), told };
}

prove<Size>({
  bar: 'no text that is typed into a field of a widget, or stands in an answer, a directory or a thread, runs anything in a browser',
  full: 'full',
  quick: 'quick',
  work: async (size) => {
    const { code, told } = await inChromium(size);
    const counts = [...new Set(told.match(/hostile text: \d+ executions of .*/gu))];
    const planted = [...new Set(told.match(/taken for HTML: \d+ executions.*/gu))];
    const ran = counts.map((line) => Number(/\d+/u.exec(line)?.[0]));
    return {
      n: counts.map((line) => line.replace(/^.*? executions of /u, '')).join('; '),
      found: `${ran.reduce((sum, some) => sum + some, 0)} executions${code === 0 ? '' : `; the tests ended with ${code}`}`,
      met: code === 0 && counts.length === files.length && ran.every((some) => some === 0),
      planted: {
        bug: 'a view that takes them for HTML',
        seen: planted.map((line) => line.replace('taken for HTML: ', '')).join('; '),
        caught: planted.length === files.length && planted.every((line) => !line.includes(': 0 executions')),
      },
      engine: 'Chromium',
    };
  },
});
