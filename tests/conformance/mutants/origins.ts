import { spoilsHeaders, type Mutant } from './mutant.ts';

const fromPage = (edit: (headers: Headers, origin: string) => void): Mutant['wrap'] =>
  spoilsHeaders(
    ({ headers }) => headers.has('Origin'),
    (headers, asked) => edit(headers, asked.headers.get('Origin') ?? ''),
  );

/** Bugs that a web page of another origin meets. */
export const originMutants: readonly Mutant[] = [
  {
    id: 'origins-problems-closed',
    bug: 'The framework adds CORS to successes only: a page sees no problem.',
    killedBy: ['origins.allowed'],
    wrap: spoilsHeaders(
      ({ headers }, { status }) => headers.has('Origin') && status >= 400,
      (headers) => headers.delete('Access-Control-Allow-Origin'),
    ),
  },
  {
    id: 'origins-credentials',
    bug: 'Cookies are let in.',
    killedBy: ['origins.allowed'],
    wrap: fromPage((headers) => headers.set('Access-Control-Allow-Credentials', 'true')),
  },
  {
    id: 'origins-nothing-exposed',
    bug: 'A page cannot read ETag and Retry-After.',
    killedBy: ['origins.exposed'],
    wrap: fromPage((headers) => headers.delete('Access-Control-Expose-Headers')),
  },
  {
    id: 'origins-hold-secret-forgotten',
    bug: 'The list of headers that may be sent was written before there were holds.',
    killedBy: ['origins.preflight'],
    wrap: fromPage((headers) => {
      const allowed = headers.get('Access-Control-Allow-Headers');
      if (allowed !== null) headers.set('Access-Control-Allow-Headers', allowed.replace('Hold-Secret, ', ''));
    }),
  },
  {
    id: 'origins-mirrored',
    bug: 'Whatever origin calls is allowed.',
    killedBy: ['origins.strange'],
    wrap: fromPage((headers, origin) => headers.set('Access-Control-Allow-Origin', origin)),
  },
];
