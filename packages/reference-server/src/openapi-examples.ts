/** Examples of the main operations, by the operation's id. A test holds them against the contract. */
export const examples: Readonly<Record<string, { readonly body?: unknown; readonly answer?: unknown }>> = {};
