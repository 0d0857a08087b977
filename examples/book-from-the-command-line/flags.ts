import { parseArgs } from 'node:util';
import { UsageError } from './prompts.ts';

export const usage = `Books a visit on a Foyer server, on the headless booking flow of @foyer/sdk.

node --conditions=source examples/book-from-the-command-line/book.ts <base URL> [flags]

  --service <words>     the service: its id, its name, or your own words
  --name <name>         the patient's full name
  --birth-date <day>    the date of birth, such as 1958-09-14
  --email <address>     where the confirmation goes
  --phone <number>      and, or instead, a phone number
  --first-free          the first free time, at any place
  --help                this text

What no flag tells is asked on the terminal.`;

const text = { type: 'string' } as const;
const yes = { type: 'boolean' } as const;
const options = { service: text, name: text, 'birth-date': text, email: text, phone: text, 'first-free': yes, help: yes } as const;

export type Flags = ReturnType<typeof readFlags>['flags'];

/** What the program was started with. */
export function readFlags() {
  try {
    const { values, positionals } = parseArgs({ allowPositionals: true, options });
    return { flags: values, positionals };
  } catch (error) {
    throw new UsageError(`${(error as Error).message}\n\n${usage}`);
  }
}
