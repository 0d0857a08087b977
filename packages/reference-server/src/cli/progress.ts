import type { Terminal } from '../serve.ts';

interface Stream {
  readonly isTTY?: boolean;
  readonly columns?: number;
  write(text: string): unknown;
}

const barWidth = 24;

/** Elsewhere than on a terminal a line is printed at most this often, so that work of a moment prints none. */
const quietMs = 1_000;

/** Lines for people; long work as a bar on a terminal, and as a line now and then anywhere else. */
export function createTerminal(stream: Stream): Terminal & { done(): void } {
  let drawn = '';
  let printed = performance.now();

  const clear = () => {
    if (drawn !== '') stream.write('\r\u001b[2K');
    drawn = '';
  };

  const bar = (label: string, share: number): string => {
    const filled = Math.round(share * barWidth);
    return `[${'#'.repeat(filled)}${'.'.repeat(barWidth - filled)}] ${String(Math.floor(share * 100)).padStart(3)} % ${label}`.slice(
      0,
      (stream.columns ?? 80) - 1,
    );
  };

  return {
    line(text) {
      clear();
      printed = performance.now();
      stream.write(`${text}\n`);
    },
    progress(label, done, total) {
      const share = total > 0 ? Math.min(1, done / total) : 1;
      if (stream.isTTY) {
        const next = bar(label, share);
        if (next === drawn) return;
        clear();
        if (share < 1) stream.write((drawn = next));
        return;
      }
      if (performance.now() - printed < quietMs) return;
      printed = performance.now();
      stream.write(`${label} (${Math.floor(share * 100)} %)\n`);
    },
    done: clear,
  };
}
