/** One benchmark: measures, asserts nothing about speed, and says what it saw. */
export interface Bench {
  /** As `--only` names it. */
  readonly name: string;
  readonly title: string;
  /** What was compared with what, and how, in a sentence or two. */
  readonly about: string;
  run(settings: Settings): Promise<Result>;
}

export interface Settings {
  /** Smaller sizes and shorter rounds: to see that it works, not to quote. */
  readonly quick: boolean;
  /** A line for whoever waits. */
  progress(line: string): void;
}

export interface Table {
  /** Where a benchmark has several tables. */
  readonly title?: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Lines over the same steps, all in one unit from nought up. */
export interface Plot {
  /** The file's name without its ending. */
  readonly name: string;
  readonly title: string;
  readonly unit: string;
  readonly steps: readonly string[];
  readonly lines: readonly { readonly name: string; readonly values: readonly number[] }[];
}

export interface Result {
  readonly tables: readonly Table[];
  readonly plots: readonly Plot[];
  /** How much was measured: what the N of each figure is. */
  readonly measured: string;
  /** The aim, and the figure that is held against it. */
  readonly aims: readonly { readonly aim: string; readonly seen: string; readonly met: boolean }[];
  readonly notes: readonly string[];
}

/** The value below which the part `p` of them lies, 0 to 1. */
export function quantile(values: readonly number[], p: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(p * sorted.length))] ?? Number.NaN;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Such as `1.25 (1.10 to 1.60)`: the median of the rounds and how far they lie apart. */
export const spread = (values: readonly number[], digits = 2): string =>
  `${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)} to ${Math.max(...values).toFixed(digits)})`;
