import type { ReactiveControllerHost } from 'lit';

/** Something that is loaded when it is first wanted: a chunk of pages, a language. What is there stays until its successor has come. */
export class Lazy<T> {
  value: T | undefined;
  failed = false;

  private wanted: string | undefined;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly get: (key: string) => Promise<T>,
    private readonly came: (value: T) => void = () => undefined,
    /** What is wanted by now: the name of a language. */
    private readonly key = () => '',
  ) {}

  /** Loads what is wanted by now, unless that is there, on its way, or failed: for what is looked at with every update. */
  want(): void {
    if (this.wanted !== this.key()) this.load();
  }

  /** Loads what is wanted by now. Does nothing while that is there or on its way; tries again after a failure. */
  load(): void {
    const key = this.key();
    if (this.wanted === key && !this.failed) return;
    this.wanted = key;
    this.failed = false;
    const settle = (value: T | undefined) => {
      if (this.wanted !== key) return;
      this.failed = value === undefined;
      if (value !== undefined) this.came((this.value = value));
      this.host.requestUpdate();
    };
    this.get(key).then(settle, () => settle(undefined));
  }
}
