import { ask } from '../asking.ts';
import { getSurvey as getRoute } from '../contract/routes.ts';
import type { Survey } from '../contract/surveys.ts';
import type { CallOptions } from '../options.ts';
import type { Transport } from '../transport.ts';

/** The questions of a survey, as the hospital asks them. @throws {ProblemError} `not-found` */
export function getSurvey(transport: Transport, id: string, options?: CallOptions): Promise<Survey> {
  return ask(transport, { route: getRoute, params: { id } }, options);
}
