import type { Operation, ProblemItem } from '@foyer/sdk/contract';
import { DomainError } from './problem.ts';

type Schema = NonNullable<Operation['body']>;
type Issue = NonNullable<ReturnType<Schema['safeParse']>['error']>['issues'][number];

/** One clear sentence for each fault a request can have. None repeats what was sent. */
export const details: Readonly<Record<string, string>> = {
  required: 'This is needed.',
  'wrong-type': 'This has the wrong JSON type.',
  'not-right': 'This is not in the form the contract asks for.',
  'unknown-field': 'The contract has no such field here. Take it out.',
  repeated: 'This may be sent once only.',
  'not-text': 'This must be a JSON string.',
  'too-long': 'This is longer than allowed.',
  'not-plain-text': 'This has control characters or broken Unicode in it. Take them out.',
  'not-an-id': 'An id is 1 to 128 characters of letters, digits and . _ ~ -',
  'not-a-day': 'Write a day that exists as YYYY-MM-DD, from the year 1850 to 2199.',
  'not-an-instant': 'Write the time as RFC 3339 has it, with its offset.',
  'not-a-language': 'Write a language tag such as en or pt-BR (BCP 47).',
  'not-an-email': 'An e-mail address has one @ and no spaces.',
  'not-a-phone': 'A phone number has 5 to 20 digits.',
  'not-a-number': 'This must be a whole number.',
  'too-small': 'This is less than the least allowed.',
  'too-large': 'This is more than the most allowed.',
  'not-a-cursor': 'Send nextCursor of the page before, unchanged, with the same query.',
  'unknown-value': 'This is not one of the values the contract knows here.',
  'too-many': 'There are more entries than allowed.',
  'too-few': 'There are fewer entries than needed.',
  'contact-needed': 'Give an e-mail address or a phone number, of the patient or of whoever books.',
  'not-a-contact': 'Give an e-mail address or a phone number.',
  'not-a-code': 'A code has six digits.',
  'consent-needed': 'The patient has to agree: send true.',
  'not-a-time': 'Write the time as HH:MM, from 00:00 to 24:00.',
  'end-is-start':
    'The end must come after the start. For hours past midnight, an end before the start is on the next day; for a whole day, use 00:00 to 24:00.',
  'starts-at-end': 'Nothing starts at 24:00. Use 00:00 of the next day.',
  'closed-with-times': 'A closed day has no times. Take them out, or say that it is not closed.',
  'times-needed': 'Give the times of the day, or say that it is closed.',
  'not-a-choice': 'Send true or false.',
  'not-a-month': 'Write a month as YYYY-MM, from the year 2000 on.',
  'not-a-secret': 'A secret is 22 to 64 characters of letters, digits, - and _, at random.',
  'one-of-two': 'Send one of the two, not both.',
  'one-value': 'Send exactly one value[x] for each answer.',
};

const fallback: Readonly<Record<string, string>> = {
  invalid_type: 'wrong-type',
  invalid_value: 'unknown-value',
  too_big: 'too-large',
  too_small: 'too-small',
  not_multiple_of: 'not-a-number',
};

/** Field names as the contract writes them; any other text of a caller's is not repeated in an answer. */
const fieldName = /^[A-Za-z][A-Za-z0-9_-]{0,40}$/u;

/** RFC 6901. */
const pointer = (base: string, path: readonly PropertyKey[]) =>
  base + path.map((part) => `/${String(part).replace(/~/gu, '~0').replace(/\//gu, '~1')}`).join('');

export const fault = (at: string, code: string): ProblemItem => ({
  pointer: at,
  code,
  detail: details[code] ?? details['not-right'] ?? '',
});

function faultsOf(issue: Issue, base: string): ProblemItem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = issue.keys.filter((key) => fieldName.test(key));
    if (known.length < issue.keys.length) known.push('');
    return known.slice(0, 20).map((key) => fault(pointer(base, key === '' ? issue.path : [...issue.path, key]), 'unknown-field'));
  }
  // Of a map: its names are the caller's own.
  if (issue.code === 'invalid_key') return [fault(pointer(base, issue.path.slice(0, -1)), 'not-right')];
  const missing = issue.code === 'invalid_type' && issue.input === undefined;
  const code = missing ? 'required' : issue.message in details ? issue.message : (fallback[issue.code] ?? 'not-right');
  return [fault(pointer(base, issue.path), code)];
}

/** At most this many faults are told at once. */
const most = 50;

function parse(schema: Schema, value: unknown, base: string): { data: unknown; faults: ProblemItem[] } {
  const result = schema.safeParse(value, { reportInput: true });
  return { data: result.data, faults: result.success ? [] : result.error.issues.flatMap((issue) => faultsOf(issue, base)) };
}

export const invalid = (errors: readonly ProblemItem[]) =>
  new DomainError('validation-failed', 'Each entry of errors says what is wrong and where.', { errors: errors.slice(0, most) });

/**
 * What a schema of the contract makes of a value.
 * @param base where it stood: empty for the body, else `/query`, `/params` or `/headers`.
 * @throws DomainError `validation-failed`
 */
export function check(schema: Schema, value: unknown, base: string): unknown {
  const { data, faults } = parse(schema, value, base);
  if (faults.length > 0) throw invalid(faults);
  return data;
}

interface Definition {
  readonly type: string;
  readonly innerType?: { readonly _zod: { readonly def: Definition } };
  readonly shape?: Readonly<Record<string, { readonly _zod: { readonly def: Definition } }>>;
}

const isNumber = (def: Definition | undefined): boolean =>
  def?.type === 'number' || (def?.innerType !== undefined && isNumber(def.innerType._zod.def));

/** An object's fields, by name. */
export const shapeOf = (schema: Schema): NonNullable<Definition['shape']> => (schema._zod.def as Definition).shape ?? {};

/**
 * The query as the contract's schema has it: text, but digits become a number where the schema wants one.
 * @throws DomainError `validation-failed`, for a parameter that comes twice too.
 */
export function readQuery(schema: Schema | undefined, params: URLSearchParams): unknown {
  const shape = schema ? shapeOf(schema) : {};
  const value: [string, unknown][] = [];
  const strange: ProblemItem[] = [];
  for (const name of new Set(params.keys())) {
    const all = params.getAll(name);
    const at = fieldName.test(name) ? `/query/${name}` : '/query';
    const text = all[0] ?? '';
    if (!Object.hasOwn(shape, name)) strange.push(fault(at, 'unknown-field'));
    else {
      if (all.length > 1) strange.push(fault(at, 'repeated'));
      value.push([name, isNumber(shape[name]?._zod.def) && /^-?\d{1,15}$/u.test(text) ? Number(text) : text]);
    }
  }
  const { data = {}, faults } = schema ? parse(schema, Object.fromEntries(value), '/query') : { faults: [] };
  if (strange.length + faults.length > 0) throw invalid([...strange, ...faults]);
  return data;
}
