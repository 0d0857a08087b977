/** What a spreadsheet takes for the beginning of a formula, in the wide forms of East Asia too. */
const begins = '=+\\-@＝＋－﹣−＠﹢﹦﹫';
/** At the beginning, and after whatever some spreadsheet takes for the end of a cell; spaces, marks and signs without width before it do not count. */
const formula = new RegExp(`(^|[\\t\\r\\n;|,"])([\\s\\p{Cf}\\p{Z}\\p{M}']*)(?=[${begins}])`, 'gu');
/** These alone do harm in some programs. */
const controls = /^[\t\r\n]/u;

/** Text that no spreadsheet works out: an apostrophe stands before what would be a formula. */
function harmless(text: string): string {
  const told = text.replace(formula, "$1$2'");
  return controls.test(told) ? `'${told}` : told;
}

const cell = (value: string | number): string => (typeof value === 'number' ? String(value) : `"${harmless(value).replaceAll('"', '""')}"`);

/**
 * A table as RFC 4180 has it, with the mark by which spreadsheets know that it is UTF-8.
 * @param rows the names of the columns first
 */
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
