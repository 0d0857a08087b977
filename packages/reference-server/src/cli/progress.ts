import type { Terminal } from '../serve.ts';

interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const barWidth = 24;

/** Lines for people; long work as a bar on a terminal, and as a line for each tenth anywhere else. */
export function createTerminal(stream: Stream): Terminal & { done(): void } {
  let drawn = false;
  let last = '';

  const clear = () => {
    if (drawn) stream.write('\r\u001b[2K');
    drawn = false;
  };

  return {
    line(text) {
      clear();
      last = '';
      stream.write(`${text}\n`);
    },
    progress(label, done, total) {
      const share = total > 0 ? Math.min(1, done / total) : 1;
      const percent = Math.floor(share * 100);
      const step = `${label} ${stream.isTTY ? percent : Math.floor(share * 10)}`;
      if (step === last) return;
      last = step;
      if (stream.isTTY) {
        const filled = Math.round(share * barWidth);
        stream.write(`\r\u001b[2K${label} [${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}] ${percent} %`.slice(0, (stream.columns ?? 80) + 5));
        drawn = true;
        if (share === 1) {
          stream.write('\n');
          drawn = false;
        }
      } else stream.write(`${label}: ${done} of ${total} (${percent} %)\n`);
    },
    done: clear,
  };
}
