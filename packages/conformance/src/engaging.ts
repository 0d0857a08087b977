import type { Answer, Question } from './asking.ts';
import { notRun } from './check.ts';
import {
  Case,
  CaseAnswer,
  getCase,
  listDepartments,
  listFaqs,
  requestCallback,
  sendMessage,
  type Department,
  type Faq,
  type Operation,
} from './contract.ts';
import { fitting } from './expecting.ts';
import type { Kit } from './kit.ts';
import { patient } from './people.ts';

export const faqs = (kit: Kit): Promise<Faq[]> => kit.once('faqs', () => kit.list<Faq>(listFaqs));
export const departments = (kit: Kit): Promise<Department[]> => kit.once('departments', () => kit.list<Department>(listDepartments));

/** A case of the kit's own. */
export interface OwnCase {
  readonly reference: string;
  readonly token: string;
  readonly code: string;
  readonly answer: Answer;
  readonly body: CaseAnswer;
}

/** What a message asks, right in every part: it is answered where it is read, so that nobody is written to. */
export const message = (kit: Kit): Record<string, unknown> => ({
  topic: 'other',
  patient: { ...patient, ...kit.config.patient },
  text: 'This is a conformance test. There is nothing to answer.',
  reply: { by: 'online' },
});

/** A number that belongs to nobody: 555-01xx is kept free for fiction. */
const phone = '+1 555 0100';

export const callback = (kit: Kit): Record<string, unknown> => ({
  topic: 'other',
  patient: { ...patient, phone, ...kit.config.patient },
  voicemail: false,
});

type More = Omit<Question, 'body'> & { readonly body?: object };

export const askMessage = (kit: Kit, { body, ...more }: More = {}): Promise<Answer> =>
  kit.ask(sendMessage, { ...more, body: { ...message(kit), ...body } });
export const askCallback = (kit: Kit, { body, ...more }: More = {}): Promise<Answer> =>
  kit.ask(requestCallback, { ...more, body: { ...callback(kit), ...body } });

/** @throws Failure where it was refused */
export function ownCase(answer: Answer): OwnCase {
  const body = fitting(CaseAnswer, answer, 201);
  return { reference: body.case.reference, token: body.manage.token, code: body.manage.code, answer, body };
}

/** @throws Skip `not-run` where no team takes messages now */
export async function newMessage(kit: Kit, body: object = {}): Promise<OwnCase> {
  const answer = await askMessage(kit, { body });
  if (answer.status === 409) throw notRun('no team takes messages now');
  return ownCase(answer);
}

/** Two messages that checks only look at, sent once. */
export const messages = (kit: Kit): Promise<readonly [OwnCase, OwnCase]> =>
  kit.once('messages', async () => [await newMessage(kit), await newMessage(kit)] as const);

const asking =
  (operation: Operation) =>
  (kit: Kit, own: Pick<OwnCase, 'reference' | 'token'>, more: Question = {}): Promise<Answer> =>
    kit.ask(operation, {
      ...(operation.route.keyed && { body: {} }),
      ...more,
      params: { reference: own.reference },
      ...(more.headers === undefined && { token: more.token ?? own.token }),
    });

/** Asks something of a case, with its own token unless told. */
export const ofCase = (operation: Operation) => asking(operation);
export const readCase = async (kit: Kit, own: Pick<OwnCase, 'reference' | 'token'>): Promise<Case> =>
  fitting(Case, await asking(getCase)(kit, own));

/** A department that calls back, with 2 windows or more to choose from. @throws Skip `not-run` where there is none now */
export async function calling(kit: Kit): Promise<Department> {
  const found = (await departments(kit)).find(({ callbackWindows }) => callbackWindows.length >= 2);
  if (!found) throw notRun('no department has two windows for callbacks now');
  return found;
}
