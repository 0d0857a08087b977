import type { AnswerOf, OperationId, Operations } from './contract/all.ts';
import { getDiscovery as discoveryRoute, type Route } from './contract/routes.ts';
import { abortable } from './abortable.ts';
import type { ManageOptions } from './options.ts';
import type { Answer } from './sending.ts';
import type { Call, Transport } from './transport.ts';

/** What an operation answers. */
export type Body<Id extends OperationId> = AnswerOf<Operations[Id]>;

/** Sends a call of the contract and gives back its body, checked as the client wants it. */
export function ask<Id extends OperationId>(
  transport: Transport,
  call: Omit<Call<unknown>, 'read' | 'route'> & { readonly route: Route & { readonly id: Id } },
  options?: ManageOptions,
): Promise<Body<Id>> {
  return askFor(transport, call, options, (body) => body);
}

/** The same, with a result of our own made of the body. */
export async function askFor<Id extends OperationId, T>(
  transport: Transport,
  call: Omit<Call<unknown>, 'read' | 'route'> & { readonly route: Route & { readonly id: Id } },
  options: ManageOptions | undefined,
  read: (body: Body<Id>, answer: Answer, sentAt: number) => T,
): Promise<T> {
  const { route, query, body } = call;
  const { since } = route;
  const fit = since ? await fitter(transport, since, options) : asIs;
  return transport.send(
    {
      ...call,
      query: query && fit(query, '/query'),
      body: body && fit(body),
      read: async (answer, sentAt) => {
        const known = transport.check ? await transport.check(route.id, answer) : answer.body;
        return read(known as Body<Id>, answer, sentAt);
      },
    },
    options,
  );
}

type Fit = <P extends object>(part: P, prefix?: string) => P;

const asIs: Fit = (part) => part;

/** Leaves out what the server is too old for. Few routes have such fields, so the means come with the first of them. */
async function fitter(transport: Transport, since: NonNullable<Route['since']>, options: ManageOptions | undefined): Promise<Fit> {
  const [{ withoutNewer }, { contract }] = await Promise.all([
    import('./newer-fields.ts'),
    getDiscovery(transport, { signal: options?.signal }),
  ]);
  return (part, prefix) => withoutNewer(part, since, contract, prefix);
}

/** For how long discovery is taken as it was: 5 minutes. */
const freshFor = 300_000;

/** What the server is and can do; asked once in 5 minutes and language, or, with `fresh`, now. */
export async function getDiscovery(transport: Transport, options: ManageOptions = {}): Promise<Body<'getDiscovery'>> {
  const name = `discovery ${transport.locale() ?? ''}`;
  const { memory, ports } = transport;
  const known = memory.get(name) as Known | undefined;
  const isFresh = known && !options.fresh && ports.now() - known.at < freshFor;
  // One call for all who ask meanwhile, so none of them can end it for the others.
  const { signal, ...rest } = options;
  const told: Known = isFresh ? known : { at: ports.now(), body: ask(transport, { route: discoveryRoute }, rest) };
  memory.set(name, told);
  told.body.catch(() => memory.get(name) === told && memory.delete(name));
  return abortable(told.body, signal, (reason) => reason);
}

interface Known {
  readonly at: number;
  readonly body: Promise<Body<'getDiscovery'>>;
}
