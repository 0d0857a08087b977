import type { CDPSession } from 'playwright-core';

export interface Transfer {
  readonly url: string;
  readonly kind: 'page' | 'script' | 'json' | 'style' | 'other';
  /** Seconds on the browser's own clock. */
  readonly start: number;
  end?: number;
  /** Over the wire: head and compressed body. */
  bytes: number;
}

const kindOf = (mime: string, type: string): Transfer['kind'] => {
  if (type === 'Document') return 'page';
  if (/javascript/u.test(mime)) return 'script';
  if (/json/u.test(mime)) return 'json';
  return /css/u.test(mime) ? 'style' : 'other';
};

/** Every request of a page, as the browser's network layer counts it. */
export class Traffic {
  readonly transfers = new Map<string, Transfer>();
  lastChange = performance.now();

  constructor(session: CDPSession) {
    session.on('Network.requestWillBeSent', ({ requestId, request, timestamp }) => {
      if (request.url.startsWith('data:')) return;
      this.#put(requestId, { url: request.url, kind: 'other', start: timestamp, bytes: 0 });
    });
    session.on('Network.responseReceived', ({ requestId, response, type }) => {
      const transfer = this.transfers.get(requestId);
      if (transfer) this.#put(requestId, { ...transfer, kind: kindOf(response.mimeType, type) });
    });
    session.on('Network.loadingFinished', ({ requestId, timestamp, encodedDataLength }) => {
      const transfer = this.transfers.get(requestId);
      if (transfer) this.#put(requestId, { ...transfer, end: timestamp, bytes: encodedDataLength });
    });
    session.on('Network.loadingFailed', ({ requestId }) => {
      this.transfers.delete(requestId);
      this.lastChange = performance.now();
    });
  }

  get isQuiet(): boolean {
    return [...this.transfers.values()].every(({ end }) => end !== undefined);
  }

  /** What had arrived within so many milliseconds of the navigation's start. */
  arrivedBy(ms: number): Transfer[] {
    const all = [...this.transfers.values()];
    const start = Math.min(...all.map((transfer) => transfer.start));
    return all.filter(({ end }) => end !== undefined && (end - start) * 1000 <= ms);
  }

  #put(id: string, transfer: Transfer): void {
    this.transfers.set(id, transfer);
    this.lastChange = performance.now();
  }
}

export const bytesOf = (transfers: readonly Transfer[]): number => transfers.reduce((sum, { bytes }) => sum + bytes, 0);

/** How many of these had to wait for one another: each of the longest chain began when the one before it had ended. */
export function turnsOf(transfers: readonly Transfer[]): number {
  const depths: [end: number, depth: number][] = [];
  for (const { start, end = start } of [...transfers].sort((a, b) => a.start - b.start))
    depths.push([end, 1 + Math.max(0, ...depths.filter(([before]) => before <= start).map(([, depth]) => depth))]);
  return Math.max(0, ...depths.map(([, depth]) => depth));
}
