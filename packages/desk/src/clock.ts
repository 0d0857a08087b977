/** The browser's clock: the day of today is looked up with it, nothing else. */
export const now = (): Date => new Date();
