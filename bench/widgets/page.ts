/** One page to load and measure. */
export interface BenchPage {
  /** Stands in its address: small letters and `-`. */
  readonly id: string;
  /** What the table calls it. */
  readonly name: string;
  readonly html: string;
  /** What a free time is there, in any shadow root; missing for a page without times. */
  readonly slot?: string;
  /** What a reader must know to judge this row. */
  readonly remark?: string;
}

/** Everything a page asks for, beside itself. Undefined: not mine. */
export type Answers = (request: Request) => Promise<Response | undefined>;

/** A package measured on its own page, with the files and the answers that it needs. */
export interface Subject {
  readonly page: BenchPage;
  readonly answers: Answers;
}

/** A page of a hospital like any other, with nothing on it that the widget does not need. */
export const pageOf = (head: string, body: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Book a visit</title>
<link rel="icon" href="data:,">
${head}
</head>
<body>
<main>
<h1>Book a visit</h1>
${body}
</main>
</body>
</html>
`;
