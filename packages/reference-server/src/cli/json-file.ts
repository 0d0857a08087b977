import { readFile } from 'node:fs/promises';
import { StartError, errorCode } from '../node/start-error.ts';

/** What a file of JSON holds. @throws StartError that names the file */
export async function readJsonFile(path: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw new StartError(`${path} cannot be read (${errorCode(error) ?? 'unknown'}).`);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new StartError(`${path} is not JSON.`);
  }
}
