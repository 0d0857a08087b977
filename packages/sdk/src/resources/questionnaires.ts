import { ask } from '../asking.ts';
import type { Questionnaire } from '../contract/questionnaires.ts';
import { getQuestionnaire as getRoute } from '../contract/routes.ts';
import type { CallOptions } from '../options.ts';
import type { Transport } from '../transport.ts';

/**
 * The questions a service asks before the visit, a subset of the FHIR R4 resource.
 *
 * @see https://hl7.org/fhir/R4/questionnaire.html
 * @throws {ProblemError} `not-found`
 */
export function getQuestionnaire(transport: Transport, id: string, options?: CallOptions): Promise<Questionnaire> {
  return ask(transport, { route: getRoute, params: { id } }, options);
}
