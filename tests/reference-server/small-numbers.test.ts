import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csv } from '../../packages/reference-server/src/services/csv.ts';
import { withoutSmall } from '../../packages/reference-server/src/services/small-numbers.ts';

const seed = Number(process.env.FOYER_SEED ?? 20_261_127);
const counts = fc.array(fc.oneof(fc.constant(0), fc.nat({ max: 6 }), fc.nat({ max: 30 })), { minLength: 2, maxLength: 6 });

/**
 * Whoever knows the sum of a group, what is shown of it, and how it is chosen what is not: which counts each place may have. A small one is known when its place
 * has one possible count.
 */
function known(told: readonly (number | null)[], sum: number, rule: (counts: readonly number[]) => (number | null)[]): Set<number>[] {
  const hidden = told.flatMap((count, i) => (count === null ? [i] : []));
  const rest = sum - told.reduce<number>((all, count) => all + (count ?? 0), 0);
  const possible = told.map(() => new Set<number>());
  const same = (guess: readonly number[]) => JSON.stringify(rule(guess)) === JSON.stringify(told);
  const fill = (guess: number[], left: number, at: number): void => {
    const place = hidden[at];
    if (place === undefined) {
      if (left === 0 && same(guess)) hidden.forEach((i) => possible[i]?.add(guess[i] ?? 0));
      return;
    }
    const last = at === hidden.length - 1;
    for (let n = last ? left : 0; n <= left; n += 1) fill(guess.with(place, n), left - n, at + 1);
  };
  fill(
    told.map((count) => count ?? 0),
    rest,
    0,
  );
  return possible;
}

/** Small counts that whoever knows the rule can tell. */
function told(all: readonly number[], rule: (counts: readonly number[]) => (number | null)[]): number[] {
  const sum = all.reduce((a, b) => a + b, 0);
  const shown = rule(all);
  const possible = known(shown, sum, rule);
  return all.filter((count, i) => count > 0 && count < 5 && (shown[i] !== null || possible[i]?.size === 1));
}

it('never tells a small count of a group of 5 or more, not even to whoever knows the rule and the sum', () => {
  let small = 0;
  let groups = 0;
  fc.assert(
    fc.property(counts, (all) => {
      fc.pre(all.reduce((a, b) => a + b, 0) >= 5);
      const hidden = all.filter((_, i) => withoutSmall(all)[i] === null);
      const together = hidden.reduce((a, b) => a + b, 0);
      // What has to be tried grows with it.
      fc.pre(together ** (hidden.length - 1) < 20_000);
      expect(hidden.length === 0 || (hidden.length > 1 && together >= 5)).toBe(true);
      groups += 1;
      small += all.filter((count) => count > 0 && count < 5).length;
      expect(told(all, withoutSmall)).toEqual([]);
    }),
    { numRuns: 400, seed },
  );
  console.log(`0 of ${small} small counts in ${groups} groups are known`);
  expect(small).toBeGreaterThan(200);
});

it('shows what is not small where it can, and none and all', () => {
  expect(withoutSmall([10, 0, 7])).toEqual([10, 0, 7]);
  expect(withoutSmall([10, 3, 7])).toEqual([10, null, null]);
  expect(withoutSmall([10, 3, 2, 0])).toEqual([10, null, null, null]);
  expect(withoutSmall([20, 10, 1, 2, 0])).toEqual([20, null, null, null, null]);
  expect(withoutSmall([20, 10, 10, 4])).toEqual([20, null, null, null]);
  expect(withoutSmall([3, 0])).toEqual([null, null]);
});

it('would be seen to tell a small count by the others', () => {
  const primaryAlone = (all: readonly number[]) => all.map((count) => (count > 0 && count < 5 ? null : count));
  const twoAtLeast = (all: readonly number[]) => {
    const small = primaryAlone(all);
    return small.filter((count) => count === null).length === 1 ? all.map(() => null) : small;
  };
  expect(told([10, 3, 7], primaryAlone)).toEqual([3]);
  // Two that are one each: their sum tells them.
  expect(told([10, 1, 1], twoAtLeast)).toEqual([1, 1]);
  // Two that are as many as two small ones can be.
  expect(told([5, 4, 4], twoAtLeast)).toEqual([4, 4]);
});

it('writes tables as RFC 4180 has them', () => {
  expect(
    csv([
      ['a', 'b'],
      ['say "hi", now', 2],
      ['two\nlines', 'عربي'],
    ]),
  ).toBe('\uFEFF"a","b"\r\n"say ""hi"", now",2\r\n"two\nlines","عربي"\r\n');
});

/** What spreadsheets do with a table: each splits by a sign of its own, and takes off spaces and quotes. */
function cellsOf(text: string, separator: string): string[] {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
  return lines.flatMap((line) => line.split(separator)).map((cell) => cell.replace(/^[\s"\p{Cf}\p{Z}]+/gu, ''));
}
const isFormula = (cell: string) => /^[=+\-@＝＋－﹣−＠﹢﹦﹫]/u.test(cell);
const dangerous = (table: string) => [',', ';', '\t', '|'].flatMap((separator) => cellsOf(table, separator)).filter(isFormula);

const starts = [
  '=',
  '+',
  '-',
  '@',
  '\t=',
  '\r=',
  '\n=',
  ' =',
  '\u00a0=',
  '\u200b=',
  '\ufeff=',
  '＝',
  '＋',
  '－',
  '＠',
  '"=',
  '";=',
  ';=',
  ',=',
  '|=',
  'a\n=',
  'a;\u200b+',
  'a\t-',
];

it(`lets no text become a formula, whatever it begins with and however it is taken apart`, () => {
  for (const start of starts) expect([start, dangerous(csv([[`${start}HYPERLINK("https://x.example")`]]))]).toEqual([start, []]);
  let tried = 0;
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...starts, ' ', '"', 'word', '\r\n', "'", 'ع'), { maxLength: 12 }), (parts) => {
      tried += 1;
      expect(dangerous(csv([[parts.join('')]]))).toEqual([]);
    }),
    { numRuns: 5000, seed },
  );
  console.log(`0 of ${tried + starts.length} texts became a formula`);
});

it('would be seen to let one through where quotes alone are doubled', () => {
  const plain = (text: string) => `"${text.replaceAll('"', '""')}"\r\n`;
  expect(dangerous(plain('=1+1'))).toHaveLength(4);
  const prefixed = (text: string) => plain(/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text);
  expect(dangerous(prefixed('＝1+1')).length).toBeGreaterThan(0);
  expect(dangerous(prefixed('good;=1+1')).length).toBeGreaterThan(0);
});
