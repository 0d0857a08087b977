/** What a benchmark hands to whoever prints it. */
export interface BenchTable {
  readonly title: string;
  readonly columns: readonly string[];
  /** One cell for each column; the first names the row. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** What a reader must know to judge the figures, in a sentence or two. */
  readonly note?: string;
}

export interface BenchOptions {
  /** Few rounds: tells that it runs, not how fast. */
  readonly quick: boolean;
  /** Takes one line about what is being done. */
  readonly progress: (line: string) => void;
}

/** One benchmark, as `bench/run.ts` calls it. */
export interface Bench {
  readonly name: string;
  readonly run: (options: BenchOptions) => Promise<readonly BenchTable[]>;
}

/** A table for a terminal: the first column to the left, figures to the right. */
export function textOf({ title, columns, rows, note }: BenchTable): string {
  const lines = [columns, ...rows.map((row) => row.map(String))];
  const widths = columns.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const printed = lines.map((line) =>
    line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '),
  );
  return [title, '', ...printed.map((line) => `  ${line.trimEnd()}`), ...(note === undefined ? [] : ['', `  ${note}`]), ''].join('\n');
}
