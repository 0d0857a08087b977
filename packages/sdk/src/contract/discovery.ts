import * as z from 'zod/mini';
import { operation } from './operation.ts';
import { TimeZone, openEnum } from './primitives.ts';
import * as routes from './routes.ts';

/** The version of the contract this code was written for. */
export const contractVersion = '1.0.0';

/** What a server is and can do: the first thing any client reads. */
export const Discovery = z.looseObject({
  /** Semver of the contract it keeps. */
  contract: z.string(),
  name: z.string(),
  levels: z.array(z.number()),
  capabilities: z.looseObject({
    hold: openEnum(['hard', 'soft', 'none']),
    reschedule: z.boolean(),
    waitlist: z.boolean(),
    requests: z.boolean(),
    approval: z.boolean(),
    video: z.boolean(),
    questionnaires: z.boolean(),
    callback: z.boolean(),
    chat: z.boolean(),
    complaints: z.boolean(),
    /** Surveys, praise, and what the hospital changed for them. */
    feedback: z.optional(z.boolean()),
    webhooks: z.boolean(),
    fhir: z.boolean(),
  }),
  auth: z.array(openEnum(['anonymous', 'manage', 'bearer'])),
  locales: z.array(z.string()),
  defaultLocale: z.string(),
  timeZone: TimeZone,
  emergency: z.looseObject({ phone: z.string(), text: z.string() }),
  /** The person behind every dead end. `hours` is in plain words. */
  contact: z.looseObject({ phone: z.string(), textRelay: z.optional(z.string()), hours: z.string() }),
  privacyUrl: z.string(),
  consent: z.looseObject({ version: z.string(), text: z.string() }),
  environment: openEnum(['production', 'sandbox']),
});
export type Discovery = z.output<typeof Discovery>;

export const getDiscovery = operation(routes.getDiscovery, {
  answers: { 200: { schema: Discovery, headers: ['ETag'] } },
});

export const getOpenApi = operation(routes.getOpenApi, {
  answers: { 200: { schema: z.looseObject({ openapi: z.string() }) } },
});

export const getHealth = operation(routes.getHealth, {
  answers: { 200: { schema: z.looseObject({ status: z.literal('ok') }) } },
});

export const getReady = operation(routes.getReady, {
  answers: { 200: { schema: z.looseObject({ status: z.literal('ready') }) } },
});
