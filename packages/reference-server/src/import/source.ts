/** The import cannot be done. The message is a sentence for whoever asked for it, and says what to do. */
export class ImportError extends Error {
  override readonly name = 'ImportError';
}

/** The bytes of a file cannot be read on. The message says why. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

/** One NDJSON file, as often as it is asked for. */
export interface SourceFile {
  /** For people: the name in the folder, or the URL. */
  readonly name: string;
  /** What it weighs on its way in, for progress; undefined where that is not known. */
  readonly bytes: number | undefined;
  /** SHA-256 of what `read` gives, as hex. @throws UnreadableFile */
  digest(): Promise<string>;
  /** The bytes, unpacked. @throws UnreadableFile */
  read(): AsyncIterable<Uint8Array>;
}

/** A file that was promised and cannot be read at all. */
export interface MissingFile {
  readonly name: string;
  /** Why, in a sentence. */
  readonly why: string;
}

/** What a publisher publishes: files in any order, under any names. */
export interface Source {
  /** Whose ids these are: the same name means the same publisher. At most 200 characters. */
  readonly name: string;
  readonly files: readonly SourceFile[];
  readonly missing: readonly MissingFile[];
}
