import { visiting } from './contract/levels-0-to-3.ts';
import type { Operation } from './contract/operation.ts';
import { requestIdOf } from './answers.ts';
import { ContractError, type ContractFault } from './errors/contract-error.ts';
import type { ContractWarning, Validation } from './options.ts';
import type { Answer } from './sending.ts';
import type { AnswerCheck } from './transport.ts';

/**
 * Holds answers against the contract's schemas. This file carries those of visits and is loaded when it is needed; those of level 4 come with its first answer, and
 * those of surveys and praise with the first of theirs.
 *
 * @param onWarning told about each operation once, when `warn`; the console's warning unless told
 */
export function answerCheck(mode: Exclude<Validation, 'off'>, onWarning: (warning: ContractWarning) => void = warn): AnswerCheck {
  const told = new Set<string>();
  return async (id, answer) => {
    const operation = await operationOf(id);
    const schema = operation?.answers[answer.status as keyof Operation['answers']]?.schema;
    const result = schema?.safeParse(answer.body);
    if (!result || result.success) return result ? result.data : answer.body;
    const faults = result.error.issues.map(toFault);
    if (mode === 'strict') throw toError(id, answer, faults);
    if (!told.has(id)) onWarning({ operation: id, requestId: requestIdOf(answer), faults });
    told.add(id);
    return answer.body;
  };
}

async function operationOf(id: string): Promise<Operation | undefined> {
  const operations: Readonly<Record<string, Operation>> = await operationsWith(id);
  return operations[id];
}

/** Named here, since a table could only say what is in it by being loaded. */
const heard = /(Survey|Feedback|Praise|Changes)$/;

async function operationsWith(id: string) {
  if (id in visiting) return visiting;
  return heard.test(id) ? (await import('./contract/level-4-heard.ts')).hearing : (await import('./contract/level-4.ts')).engaging;
}

function toFault({ path, code }: { readonly path: readonly PropertyKey[]; readonly code?: string }): ContractFault {
  const pointer = path.map((part) => `/${String(part).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return { path: pointer, code: code ?? 'wrong' };
}

function toError(operation: string, answer: Answer, faults: readonly ContractFault[]): ContractError {
  const [first = { path: '', code: 'wrong' }, ...others] = faults;
  return new ContractError(operation, answer.status, [first, ...others], requestIdOf(answer));
}

function warn({ operation, requestId, faults }: ContractWarning): void {
  const places = faults.map(({ path, code }) => `"${path}" (${code})`).join(', ');
  console.warn(
    `Foyer: the answer to ${operation} breaks the contract at ${places}; request ${requestId ?? 'without id'}. It is used as it is.`,
  );
}
