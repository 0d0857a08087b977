const passing = new Set(['40001', '40P01', '23503', '23505']);

const codeOf = (error: unknown) => (typeof error === 'object' && error !== null ? String(Reflect.get(error, 'code')) : '');

/**
 * Runs a transaction that looks and then changes, again from the look (5 times at most) if somebody was quicker in between: took
 * a seat of a slot to be removed (23503), made the same slot (23505), or crossed it (40001, 40P01).
 */
export async function retrying<T>(transaction: () => Promise<T>): Promise<T> {
  for (let left = 5; ; left--) {
    try {
      return await transaction();
    } catch (error) {
      if (left === 0 || !passing.has(codeOf(error))) throw error;
    }
  }
}
