import { sameBytes, sha256 } from './services/bytes.ts';

/** A code that signs in once, in this process alone. */
export interface OneTime {
  redeem(text: string): 'fits' | 'used' | 'wrong';
}

export function createOneTime(code: string): OneTime {
  const hash = sha256(code);
  let isUsed = false;
  return {
    redeem(text) {
      if (!sameBytes(sha256(text), hash)) return 'wrong';
      if (isUsed) return 'used';
      isUsed = true;
      return 'fits';
    },
  };
}
