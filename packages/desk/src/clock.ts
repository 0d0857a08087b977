/** The browser's clock: the day of today is looked up with it, and how late an answer is. */
export const now = (): Date => new Date();

/** A key that no other request has: 122 random bits. */
export const newKey = (): string => crypto.randomUUID();
