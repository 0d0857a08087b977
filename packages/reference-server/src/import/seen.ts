const firstSize = 1 << 16;

/**
 * Which ids have been read, in 16 bytes each however long they are: 64 bits of hash in two tables of 32. Among a million
 * different ids, two are taken for one with a chance of one in thirty million.
 */
export class SeenIds {
  #high = new Uint32Array(firstSize);
  #low = new Uint32Array(firstSize);
  #count = 0;

  get size(): number {
    return this.#count;
  }

  /** @returns false if it was there already. */
  add(id: string): boolean {
    let high = 0x811c9dc5;
    let low = 0x9e3779b9;
    for (let i = 0; i < id.length; i++) {
      const code = id.charCodeAt(i);
      high = Math.imul(high ^ code, 0x01000193);
      low = Math.imul(low ^ code, 0x5bd1e995);
      low ^= low >>> 15;
    }
    high = Math.imul(high ^ (high >>> 16), 0x85ebca6b);
    // Zero marks an empty place.
    return this.#put((high ^ (high >>> 13)) >>> 0, low >>> 0 || 1);
  }

  #put(high: number, low: number): boolean {
    const mask = this.#low.length - 1;
    let at = (high ^ Math.imul(low, 0x9e3779b1)) & mask;
    while (this.#low[at] !== 0) {
      if (this.#low[at] === low && this.#high[at] === high) return false;
      at = (at + 1) & mask;
    }
    this.#low[at] = low;
    this.#high[at] = high;
    this.#count++;
    if (this.#count * 2 > this.#low.length) this.#grow();
    return true;
  }

  #grow(): void {
    const [high, low] = [this.#high, this.#low];
    this.#high = new Uint32Array(high.length * 2);
    this.#low = new Uint32Array(low.length * 2);
    this.#count = 0;
    for (let i = 0; i < low.length; i++) if (low[i]) this.#put(high[i] ?? 0, low[i] ?? 0);
  }
}
