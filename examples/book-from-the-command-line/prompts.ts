import { createInterface } from 'node:readline/promises';

/** Told to whoever started the program: they can put it right. */
export class UsageError extends Error {}

/** Asks a line of text. Without a terminal there is nobody to ask: `flag` says how to tell it beforehand. */
export async function askLine(question: string, flag?: string): Promise<string> {
  if (!process.stdin.isTTY)
    throw new UsageError(`There is no terminal to ask "${question}" on. ${flag ? `Tell it with ${flag}` : 'Run it on one'}.`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(`${question}: `);
  } finally {
    terminal.close();
  }
}

/** Asks for one of a list by its number, or for one of the `others` by its letter. */
export async function choose<T>(
  title: string,
  choices: readonly (readonly [T, string])[],
  flag?: string,
  others: Record<string, string> = {},
): Promise<T | string> {
  console.log(`\n${title}`);
  choices.forEach(([, words], index) => console.log(`${String(index + 1).padStart(4)}  ${words}`));
  for (const [letter, words] of Object.entries(others)) console.log(`${letter.padStart(4)}  ${words}`);
  for (;;) {
    const answer = (await askLine('Which one', flag)).trim();
    const choice = choices[Number(answer) - 1];
    if (choice) return choice[0];
    if (answer in others) return answer;
    console.log(
      `Please answer with a number from 1 to ${choices.length}${Object.keys(others).length > 0 ? ' or one of the letters' : ''}.`,
    );
  }
}
