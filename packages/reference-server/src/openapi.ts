import * as contract from '@foyer/sdk/contract';
import { contractVersion, operations, problems, type Operation, type OperationId, type ProblemCode } from '@foyer/sdk/contract';
import { createDocument, type CreateDocumentOptions, type ZodOpenApiOperationObject, type ZodOpenApiResponsesObject } from 'zod-openapi';
import { reference as wordsOf } from '@foyer/sdk/contract/reference';
import { examples } from './openapi-examples.ts';
import { webhookPaths, webhookSchemas } from './openapi-webhooks.ts';

export type OpenApiDocument = ReturnType<typeof createDocument> & Record<string, unknown>;
type Override = NonNullable<CreateDocumentOptions['override']>;

/** Schemas that have a name of their own in the document. */
const schemas = {
  Discovery: contract.Discovery,
  Service: contract.Service,
  BookingPolicy: contract.BookingPolicy,
  Requirements: contract.Requirements,
  Capabilities: contract.Capabilities,
  ServiceSearch: contract.ServiceSearch,
  Location: contract.Location,
  Address: contract.Address,
  Telecom: contract.Telecom,
  Practitioner: contract.Practitioner,
  Slot: contract.Slot,
  HoldInput: contract.HoldInput,
  Hold: contract.Hold,
  AppointmentInput: contract.AppointmentInput,
  PatientInput: contract.PatientInput,
  BookedByInput: contract.BookedByInput,
  NeedsInput: contract.NeedsInput,
  ReferralInput: contract.ReferralInput,
  ConsentInput: contract.ConsentInput,
  Appointment: contract.Appointment,
  Manage: contract.Manage,
  BookingAnswer: contract.BookingAnswer,
  RescheduleInput: contract.RescheduleInput,
  CancelInput: contract.CancelInput,
  RemindersInput: contract.RemindersInput,
  LookupInput: contract.LookupInput,
  CodeAnswer: contract.CodeAnswer,
  VerifyAnswer: contract.VerifyAnswer,
  WaitlistInput: contract.WaitlistInput,
  WaitlistWishesInput: contract.WaitlistWishesInput,
  WaitlistEntry: contract.WaitlistEntry,
  WaitlistOffer: contract.WaitlistOffer,
  WaitlistAnswer: contract.WaitlistAnswer,
  WishesInput: contract.WishesInput,
  RequestInput: contract.RequestInput,
  MessageInput: contract.MessageInput,
  CallbackInput: contract.CallbackInput,
  ReplyInput: contract.ReplyInput,
  CaseMessageInput: contract.CaseMessageInput,
  Case: contract.Case,
  CaseMessage: contract.CaseMessage,
  CaseManage: contract.CaseManage,
  CaseAnswer: contract.CaseAnswer,
  CaseWithWords: contract.CaseWithWords,
  CallbackWindow: contract.CallbackWindow,
  Survey: contract.Survey,
  FeedbackInput: contract.FeedbackInput,
  FollowUpInput: contract.FollowUpInput,
  FeedbackAnswer: contract.FeedbackAnswer,
  PraiseInput: contract.PraiseInput,
  PraiseAnswer: contract.PraiseAnswer,
  Change: contract.Change,
  Answers: contract.Answers,
  Questionnaire: contract.Questionnaire,
  QuestionnaireItem: contract.QuestionnaireItem,
  Problem: contract.Problem,
  ProblemItem: contract.ProblemItem,
  ...webhookSchemas,
} as const;

const header = (description: string, type: 'string' | 'integer' = 'string') => ({ description, schema: { type } });

const headers = {
  'X-Request-Id': header('Made by the server for each answer; say it when asking for help.'),
  'Content-Language': header('The language of the texts.'),
  'RateLimit-Policy': header('The quota (draft-ietf-httpapi-ratelimit-headers-11).'),
  RateLimit: header('What is left of it.'),
  'Retry-After': header('Seconds to wait before trying again.', 'integer'),
  'Cache-Control': header('`no-store`, but for lists that are the same for everybody.'),
  ETag: header('A strong validator of a list; of a visit, its version for If-Match.'),
  Location: header('Where the new thing is.'),
} as const;
type HeaderName = keyof typeof headers;

const refs = (...names: HeaderName[]) => Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));

const parameter = (name: string, required: boolean, description: string, schema: object) => ({
  name,
  in: 'header' as const,
  required,
  description,
  schema,
});

const parameters = {
  AcceptLanguage: parameter('Accept-Language', false, 'Chooses the language of the texts (RFC 9110, section 12.5.4).', { type: 'string' }),
  IfNoneMatch: parameter('If-None-Match', false, 'The ETag of an answer at hand: 304 if it is still good.', { type: 'string' }),
  IdempotencyKey: parameter(
    'Idempotency-Key',
    true,
    'Random text that stays the same when the same request is tried again, for 24 hours; at least 22 characters of an anonymous caller.',
    { type: 'string', minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e]+$' },
  ),
  IfMatch: parameter('If-Match', true, 'The ETag of the visit as it was read (RFC 9110, section 13.1.1).', { type: 'string' }),
  LastEventId: parameter('Last-Event-ID', false, 'The id of the event that came last: only later ones are told.', { type: 'string' }),
  HoldSecret: parameter('Hold-Secret', false, 'The secret of the hold that the request is about.', { type: 'string' }),
} as const;

const reference = (name: keyof typeof parameters) => ({ $ref: `#/components/parameters/${name}` });

/** What any operation may answer with, by what it takes. */
function problemCodes({ route, body, problems: own = [] }: Operation): ProblemCode[] {
  return [
    ...(body ? (['malformed-request', 'body-too-large', 'unsupported-media-type'] as const) : []),
    ...(route.keyed ? (['idempotency-key-required', 'idempotency-in-progress', 'idempotency-key-reused'] as const) : []),
    'origin-not-allowed',
    'not-found',
    'validation-failed',
    'rate-limited',
    'internal-error',
    'backend-unavailable',
    'overloaded',
    'maintenance',
    'backend-timeout',
    ...own,
  ];
}

const problemResponse = (status: number, codes: readonly ProblemCode[]) => ({
  description: codes.map((code) => `\`${code}\`: ${problems[code][1]}.`).join('\n\n'),
  headers: status === 429 || status === 503 ? refs('X-Request-Id', 'Retry-After') : refs('X-Request-Id'),
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  'x-problem-codes': codes,
});

/** The codes that nearly every operation has alone at their status. */
const shared = {
  OriginNotAllowed: ['origin-not-allowed'],
  NotFound: ['not-found'],
  Invalid: ['validation-failed'],
  RateLimited: ['rate-limited'],
  BodyTooLarge: ['body-too-large'],
  NotJson: ['unsupported-media-type'],
  Failed: ['internal-error'],
  Unreachable: ['backend-unavailable'],
  Busy: ['overloaded', 'maintenance'],
  TooSlow: ['backend-timeout'],
} as const satisfies Record<string, readonly ProblemCode[]>;

const sharedResponses = Object.fromEntries(
  Object.entries(shared).map(([name, codes]) => [name, problemResponse(problems[codes[0]][0], codes)]),
);

const known = Object.keys(problems) as ProblemCode[];

function problemResponses(operation: Operation): Record<string, object> {
  const all = new Set(problemCodes(operation));
  const told = known.filter((code) => all.has(code));
  return Object.fromEntries(
    [...new Set(told.map((code) => problems[code][0]))].map((status) => {
      const codes = told.filter((code) => problems[code][0] === status);
      const name = Object.entries(shared).find(([, own]) => own.join() === codes.join())?.[0];
      return [String(status), name ? { $ref: `#/components/responses/${name}` } : problemResponse(status, codes)];
    }),
  );
}

function responsesOf(operation: Operation): ZodOpenApiResponsesObject {
  const { route, answers } = operation;
  const isPublic = route.caching === 'public';
  const always: HeaderName[] = isPublic
    ? ['X-Request-Id', 'Cache-Control', 'ETag']
    : ['X-Request-Id', 'Cache-Control', 'RateLimit', 'RateLimit-Policy'];
  const example = examples[route.id]?.answer;
  const words = wordsOf[route.id as OperationId].answers;
  const success = Object.entries(answers).map(([status, { schema, headers: own = [] }]) => {
    const names = [...always, ...(schema ? (['Content-Language'] as const) : []), ...own.filter((name) => name in headers)] as HeaderName[];
    const stream = streams.has(route.id) && { content: { 'text/event-stream': { schema: { type: 'string' as const } } } };
    const content = schema ? { content: { 'application/json': { schema, ...(example !== undefined && { example }) } } } : stream;
    return [status, { description: words[Number(status)], headers: refs(...new Set(names)), ...content }];
  });
  const unchanged = isPublic
    ? [['304', { description: 'The answer at hand is still good.', headers: refs('X-Request-Id', 'Cache-Control', 'ETag') }]]
    : [];
  return { ...Object.fromEntries([...success, ...unchanged]), ...problemResponses(operation) } as ZodOpenApiResponsesObject;
}

/** An empty object means: nobody in particular. */
function securityOf({ route, problems: own = [] }: Operation): Record<string, string[]>[] {
  if (route.authority === 'manage') return [{ manage: [] }, { bearer: [] }];
  if (route.authority === 'bearer') return [{ bearer: [] }];
  if (route.authority === 'hold') return [{ hold: [] }];
  if (!own.includes('unauthenticated')) return [];
  return own.includes('link-expired') ? [{}, { manage: [] }, { bearer: [] }] : [{}, { bearer: [] }];
}

/** Operations whose answer has no end. */
const streams = new Set(['watchCase']);

/** Operations in which a hold may play a part without being what is acted on. */
const mayHold = new Set(['createHold', 'bookAppointment', 'listSlots', 'rescheduleAppointment']);

function operationObject(operation: Operation): ZodOpenApiOperationObject {
  const { route, params, query, body } = operation;
  const { summary, description, tag } = wordsOf[route.id as OperationId];
  const example = examples[route.id]?.body;
  const names: (keyof typeof parameters)[] = ['AcceptLanguage'];
  if (route.caching === 'public') names.push('IfNoneMatch');
  if (route.keyed) names.push('IdempotencyKey');
  if (route.conditional) names.push('IfMatch');
  if (mayHold.has(route.id)) names.push('HoldSecret');
  if (streams.has(route.id)) names.push('LastEventId');
  return {
    operationId: route.id,
    tags: [tag],
    summary,
    ...(description !== undefined && { description }),
    'x-level': route.level,
    ...(route.since && { 'x-since': route.since }),
    security: securityOf(operation),
    parameters: names.map(reference),
    ...((params ?? query) && { requestParams: { ...(params && { path: params }), ...(query && { query }) } as never }),
    ...(body && {
      requestBody: {
        required: operation.bodyOptional !== true,
        content: { 'application/json': { schema: body, ...(example !== undefined && { example }) } },
      },
    }),
    responses: responsesOf(operation),
  };
}

/** Where zod's JSON Schema says less or more than the contract means. */
const override: Override = ({ zodSchema, jsonSchema }) => {
  const schema = jsonSchema as Record<string, unknown>;
  if (zodSchema === contract.Day) schema.format = 'date';
  if (zodSchema === contract.Instant) schema.format = 'date-time';
  if (zodSchema === contract.Email) schema.format = 'email';
  // Either the visit knows its people, or they are told.
  if (zodSchema === contract.WaitlistInput) schema.oneOf = [{ required: ['appointmentId'] }, { required: ['patient', 'consent'] }];
  if (zodSchema._zod.def.type === 'catch' && Array.isArray(schema.enum)) {
    // An answer may have values that came later, so the list is no closed one.
    const values: unknown[] = schema.enum.filter((value) => value !== 'unknown');
    delete schema.enum;
    delete schema.default;
    schema.description = `${values.map((v) => `\`${String(v)}\``).join(', ')}; more may come.`;
    schema['x-extensible-enum'] = values;
  }
};

function paths() {
  const found: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const operation of Object.values(operations)) {
    (found[operation.route.path] ??= {})[operation.route.method.toLowerCase()] = operationObject(operation);
  }
  return found;
}

const tags = [
  { name: 'Discover', description: 'What a server is and can do.' },
  { name: 'Browse', description: 'What a hospital offers, where, by whom, and when.' },
  { name: 'Book', description: 'Keep a time, book it, read the visit.' },
  { name: 'Manage', description: 'Move, cancel or confirm a visit, find its link again, and wait for a time.' },
  { name: 'Engage', description: 'Answers, people to ask, what was asked, and how it was.' },
  {
    name: 'Webhooks',
    description:
      'What a hospital’s own systems are sent, signed as Standard Webhooks 1.0 has it. Ids and no more, but for the SMS gateway.',
  },
];

let made: OpenApiDocument | undefined;

/** The public contract as OpenAPI 3.1, always in the same order. Made once. */
export function openApiDocument(): OpenApiDocument {
  made ??= createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Foyer API',
        version: contractVersion,
        summary: 'The hospital’s front desk on the hospital’s own website.',
        description:
          'Requests are strict: an unknown field is refused. Answers are open: ignore fields and values you do not know.\n\nErrors are `application/problem+json` (RFC 9457) with a `code` from a closed list.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
      servers: [{ url: '.', description: 'The base URL this document was read from.' }],
      tags,
      paths: paths(),
      webhooks: webhookPaths(),
      components: {
        schemas,
        headers,
        parameters,
        responses: sharedResponses,
        securitySchemes: {
          manage: {
            type: 'apiKey',
            in: 'header',
            name: 'Authorization',
            description:
              '`Authorization: Manage <token>`: authority over one visit, place on the waiting list or case, from the answer that made it or from a message; of a case, its code too.',
          },
          bearer: { type: 'http', scheme: 'bearer', description: 'A signed-in patient of the hospital.' },
          hold: { type: 'apiKey', in: 'header', name: 'Hold-Secret', description: 'The secret told when the hold was made.' },
        },
      },
    },
    { override },
  ) as OpenApiDocument;
  return made;
}
