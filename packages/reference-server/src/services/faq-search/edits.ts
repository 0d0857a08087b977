const longest = 40;
// Rows of the table, kept from word to word: nothing is made anew while a query waits.
let [row, last, before] = [0, 1, 2].map(() => new Float64Array(longest + 1)) as [Float64Array, Float64Array, Float64Array];

const vowels = new Set([...'aeiouy'].map((letter) => letter.charCodeAt(0)));

/**
 * Edits from one word to the other (optimal string alignment: a letter more, less, other, or two neighbours swapped), or more than `most`.
 * What the ear hardly hears costs less: a doubled letter half, a vowel for a vowel 0.6. Words longer than 40 letters are far from all.
 */
export function edits(a: string, b: string, most: number): number {
  if (a.length > longest || b.length > longest) return Infinity;
  for (let j = 0; j <= b.length; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const x = a.charCodeAt(i - 1);
    const beforeX = i > 1 ? a.charCodeAt(i - 2) : -1;
    row[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const y = b.charCodeAt(j - 1);
      const beforeY = j > 1 ? b.charCodeAt(j - 2) : -1;
      const swap = x === y ? 0 : vowels.has(x) && vowels.has(y) ? 0.6 : 1;
      let cost = Math.min(
        (last[j - 1] ?? 0) + swap,
        (last[j] ?? 0) + (x === beforeX ? 0.5 : 1),
        (row[j - 1] ?? 0) + (y === beforeY ? 0.5 : 1),
      );
      if (x !== y && x === beforeY && y === beforeX) cost = Math.min(cost, (before[j - 2] ?? 0) + 0.8);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return least;
    [before, last, row] = [last, row, before];
  }
  return last[b.length] ?? 0;
}
