import * as z from 'zod/mini';
import { operation } from './operation.ts';
import { Id, Telecom, TimeZone, page, paging } from './primitives.ts';
import * as routes from './routes.ts';

export const Address = z.looseObject({
  line: z.array(z.string()),
  city: z.optional(z.string()),
  state: z.optional(z.string()),
  postalCode: z.optional(z.string()),
  country: z.optional(z.string()),
});

/** A place patients come to. FHIR Location. */
export const Location = z.looseObject({
  id: Id,
  name: z.string(),
  address: Address,
  /** The clock its times are told by. */
  timeZone: TimeZone,
  telecom: z.array(Telecom),
  /** Opening hours in plain words. */
  hours: z.optional(z.string()),
  /** Step-free ways, lifts, hearing loops: one short sentence each. */
  access: z.array(z.string()),
  directions: z.optional(z.string()),
});
export type Location = z.output<typeof Location>;

export const listLocations = operation(routes.listLocations, {
  query: z.strictObject({ ...paging, service: z.optional(Id) }),
  answers: { 200: { schema: page(Location), headers: ['ETag'] } },
});
