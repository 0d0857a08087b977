import { ask } from '../asking.ts';
import type { CallbackInput, Case, CaseAnswer, CaseWithWords, MessageInput } from '../contract/cases.ts';
import * as routes from '../contract/routes.ts';
import type { CallOptions, ManageOptions } from '../options.ts';
import type { Transport } from '../transport.ts';

/**
 * Reads a case with all that was said.
 *
 * @param options `manage`: the token of its link, or its code
 * @throws {ProblemError} `unauthenticated`, `not-found`, `link-expired`
 */
export function getCase(transport: Transport, reference: string, options?: ManageOptions): Promise<Case> {
  return ask(transport, { route: routes.getCase, params: { reference } }, options);
}

/**
 * Sends a message to a team: the answer names the team and says by when it writes back.
 *
 * @throws {ProblemError} `validation-failed` with `errors`; `channel-closed` when the team takes none now
 * @throws {UnknownOutcomeError} when the answer was lost: `resume()` finds out
 */
export function sendMessage(transport: Transport, input: MessageInput, options?: CallOptions): Promise<CaseAnswer> {
  return ask(transport, { route: routes.sendMessage, body: input }, options);
}

/**
 * Asks to be called back, in the window chosen or in the next one that is staffed.
 *
 * @throws {ProblemError} `validation-failed` with `errors`; `channel-closed` when the window is full, or there is none
 * @throws {UnknownOutcomeError} when the answer was lost: `resume()` finds out
 */
export function requestCallback(transport: Transport, input: CallbackInput, options?: CallOptions): Promise<CaseAnswer> {
  return ask(transport, { route: routes.requestCallback, body: input }, options);
}

/**
 * Adds words to a case; an answered one is open again then. Where they tell of danger, `danger` says what to do at once.
 *
 * @throws {ProblemError} `invalid-transition` for one that was closed or taken back
 * @throws {UnknownOutcomeError} when the answer was lost: `resume()` finds out
 */
export function addToCase(transport: Transport, reference: string, text: string, options?: ManageOptions): Promise<CaseWithWords> {
  return ask(transport, { route: routes.addToCase, params: { reference }, body: { text } }, options);
}

/** Takes a case back. Doing it again is a success. @throws {ProblemError} `invalid-transition` */
export function withdrawCase(transport: Transport, reference: string, options?: ManageOptions): Promise<Case> {
  return ask(transport, { route: routes.withdrawCase, params: { reference }, body: {} }, options);
}

/** Opens a closed case again, with more words if there are any; `danger` as of `addToCase`. @throws {ProblemError} `invalid-transition` */
export function reopenCase(transport: Transport, reference: string, text?: string, options?: ManageOptions): Promise<CaseWithWords> {
  return ask(transport, { route: routes.reopenCase, params: { reference }, body: text === undefined ? {} : { text } }, options);
}

/** Moves a callback to another window; the old one stays until the new one is had. @throws {ProblemError} `invalid-transition`, `channel-closed` */
export function moveCallback(transport: Transport, reference: string, windowId: string, options?: ManageOptions): Promise<Case> {
  return ask(transport, { route: routes.moveCallback, params: { reference }, body: { windowId } }, options);
}
