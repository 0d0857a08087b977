import * as z from 'zod/mini';
import { operation } from './operation.ts';
import { Id, page, paging } from './primitives.ts';
import * as routes from './routes.ts';

/** Someone who sees patients, in the role they see them in. FHIR PractitionerRole with its Practitioner. */
export const Practitioner = z.looseObject({
  id: Id,
  name: z.string(),
  role: z.string(),
  /** BCP 47. */
  languages: z.array(z.string()),
  serviceIds: z.array(Id),
  locationIds: z.array(Id),
});
export type Practitioner = z.output<typeof Practitioner>;

export const listPractitioners = operation(routes.listPractitioners, {
  query: z.strictObject({ ...paging, service: z.optional(Id), location: z.optional(Id) }),
  answers: { 200: { schema: page(Practitioner), headers: ['ETag'] } },
});
