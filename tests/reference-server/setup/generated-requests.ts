import fc from 'fast-check';
import { gravest, hostileBodies, hostileHeaders, hostileValues } from './hostile.ts';

/** A JSON Schema as the OpenAPI document has it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  /** Which of its members come together. */
  readonly oneOf?: readonly { readonly required: readonly string[] }[];
}

interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface DescribedOperation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly schema: Schema } } };
  readonly security?: readonly Readonly<Record<string, unknown>>[];
}

export interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>>; readonly parameters: Readonly<Record<string, Parameter>> };
}

export interface GeneratedRequest {
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  /** What was done to it, for the report. */
  readonly how: string;
}

/** Values that exist, by the operation and the name of the field: without them nothing would get past a look-up. */
export type Known = (operation: string, name: string) => readonly unknown[] | undefined;
/** Headers that make an operation the caller's own, for a path parameter that was chosen. */
export type Authority = (operation: string, id: string) => Readonly<Record<string, string>>;

type Tree = { [name: string]: unknown };
type Path = readonly (string | number)[];

interface Parts {
  readonly params: Tree;
  readonly query: Tree;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

const words = fc.constantFrom('Grace Hopper', 'knee', '李小龍', 'Zoë', 'O’Brien-Smith', 'test', 'עברית', 'a');

export function requestsOf(document: OpenApi, known: Known, authority: Authority) {
  const follow = (schema: Schema): Schema => {
    const name = schema.$ref?.split('/').at(-1);
    return name === undefined ? schema : (document.components.schemas[name] ?? {});
  };

  /** Values the schema allows, real ones where there are some. */
  function valid(operation: string, name: string, given: Schema): fc.Arbitrary<unknown> {
    const schema = follow(given);
    const real = known(operation, name);
    const made = (): fc.Arbitrary<unknown> => {
      if ('const' in schema) return fc.constant(schema.const);
      if (schema.enum) return fc.constantFrom(...schema.enum);
      if (schema.type === 'object') {
        const { properties = {}, required = [], oneOf = [{ required: [] }] } = schema;
        const fields = Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, valid(operation, key, value)]));
        const bound = [...required, ...oneOf.flatMap((one) => one.required)];
        const optional = Object.keys(properties).filter((key) => !bound.includes(key));
        // Few optional fields at a time: most rules are about one field.
        return fc
          .tuple(fc.record(fields), fc.constantFrom(...oneOf), fc.subarray(optional, { maxLength: Math.min(optional.length, 3) }))
          .map(([all, together, chosen]) => {
            const kept = [...required, ...together.required, ...chosen];
            return Object.fromEntries(Object.entries(all).filter(([key]) => kept.includes(key)));
          });
      }
      if (schema.type === 'array')
        return fc.array(valid(operation, name, schema.items ?? {}), { maxLength: Math.min(schema.maxItems ?? 3, 3) });
      if (schema.type === 'boolean') return fc.boolean();
      if (schema.type === 'integer') return fc.integer({ min: schema.minimum ?? -1000, max: Math.min(schema.maximum ?? 1000, 100_000) });
      if (schema.type === 'number') return fc.double({ noNaN: true, noDefaultInfinity: true });
      if (schema.format === 'date')
        return fc.constantFrom('2026-11-24', '2026-12-24', '2027-03-14', '1850-01-01', '2199-12-31', '2028-02-29');
      if (schema.format === 'email') return fc.constantFrom('a@b', 'grace@patients.example');
      if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern)).filter((s) => s.length <= (schema.maxLength ?? 1000));
      return words.map((w) => w.slice(0, schema.maxLength ?? 200));
    };
    return real ? fc.oneof({ weight: 12, arbitrary: fc.constantFrom(...real) }, { weight: 1, arbitrary: made() }) : made();
  }

  interface Target {
    readonly id: string;
    readonly method: string;
    readonly path: string;
    readonly parts: fc.Arbitrary<Parts>;
    readonly hasBody: boolean;
    readonly leaves: readonly (readonly ['params' | 'query' | 'body', Path])[];
  }

  const bodySchema = (operation: DescribedOperation) => operation.requestBody?.content['application/json'].schema;

  function leavesOf(given: Schema, at: Path): Path[] {
    const schema = follow(given);
    if (schema.type === 'object')
      return [
        ...(at.length > 0 ? [at] : []),
        ...Object.entries(schema.properties ?? {}).flatMap(([key, value]) => leavesOf(value, [...at, key])),
      ];
    if (schema.type === 'array') return [at, ...leavesOf(schema.items ?? {}, [...at, 0])];
    return [at];
  }

  const targets: Target[] = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): Target => {
      const id = operation.operationId;
      const parameters = (operation.parameters ?? []).map((p) => document.components.parameters[p.$ref?.split('/').at(-1) ?? ''] ?? p);
      const among = (where: Parameter['in']) => parameters.filter((p) => p.in === where);
      const keyed = among('header').some((p) => p.name === 'Idempotency-Key');
      const record = (list: readonly Parameter[]) =>
        fc.record(Object.fromEntries(list.map((p) => [p.name, valid(id, p.name, p.schema)])), {
          requiredKeys: list.filter((p) => p.required).map((p) => p.name),
        });
      const schema = bodySchema(operation);
      const parts = fc
        .record({
          params: record(among('path')) as fc.Arbitrary<Tree>,
          query: record(among('query')) as fc.Arbitrary<Tree>,
          body: schema ? valid(id, '', schema) : fc.constant(undefined),
          key: fc.stringMatching(/^[0-9a-f]{32}$/),
          language: fc.constantFrom('en', 'ar', 'fr, ar;q=0.3', '*'),
        })
        .map(({ params, query, body, key, language }): Parts => {
          const { holdId, replaces, appointmentId } = (body ?? {}) as Tree;
          const own = authority(id, String(params.id ?? params.reference ?? holdId ?? replaces ?? appointmentId ?? ''));
          const headers = {
            'Accept-Language': language,
            ...(keyed && { 'Idempotency-Key': key }),
            ...(schema && { 'Content-Type': 'application/json' }),
            ...own,
          };
          return { params, query, headers, body };
        });
      return {
        id,
        method: method.toUpperCase(),
        path,
        parts,
        hasBody: schema !== undefined,
        leaves: [
          ...among('path').map((p) => ['params', [p.name]] as const),
          ...among('query').map((p) => ['query', [p.name]] as const),
          ...(schema ? leavesOf(schema, []).map((leaf) => ['body', leaf] as const) : []),
        ],
      };
    }),
  );

  const urlText = (value: unknown) => {
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
    return encodeURIComponent(text.replace(/\p{Cs}/gu, '\uFFFD')).slice(0, 8000);
  };

  function write(target: Target, parts: Parts, how: string): GeneratedRequest {
    const path = target.path.replace(/\{(\w+)\}/gu, (_, name: string) => urlText(parts.params[name]) || '%20');
    const query = Object.entries(parts.query).map(([name, value]) => `${encodeURIComponent(name)}=${urlText(value)}`);
    const { headers } = parts;
    return {
      operation: target.id,
      method: target.method,
      path: query.length > 0 ? `${path}?${query.join('&')}` : path,
      headers,
      ...(target.hasBody && { body: JSON.stringify(parts.body) }),
      how,
    };
  }

  function placed(tree: unknown, path: Path, value: unknown): unknown {
    const [first, ...rest] = path;
    if (first === undefined) return value;
    if (typeof first === 'number') return [placed(Array.isArray(tree) ? tree[0] : undefined, rest, value)];
    const base = typeof tree === 'object' && tree !== null && !Array.isArray(tree) ? (tree as Tree) : {};
    return { ...base, [first]: placed(base[first], rest, value) };
  }

  const spoilt = (target: Target, parts: Parts, [where, path]: Target['leaves'][number], value: unknown) =>
    write(
      target,
      { ...parts, [where]: placed(parts[where], path, value) },
      `${where}/${path.join('/')} = ${JSON.stringify(value)?.slice(0, 40)}`,
    );

  /**
   * Hostile values at each leaf of each operation, on top of a request that is right but for them: the gravest ones at every
   * leaf, the others in turn.
   */
  function systematic(seed: number): GeneratedRequest[] {
    let made = 0;
    const next = () => (made += 1);
    const fresh = (parts: Parts): Parts =>
      'Idempotency-Key' in parts.headers
        ? { ...parts, headers: { ...parts.headers, 'Idempotency-Key': `systematic-${String(next()).padStart(20, '0')}` } }
        : parts;
    return targets.flatMap((target, n) => {
      const [parts] = fc.sample(target.parts, { numRuns: 1, seed: seed + n }) as [Parts];
      const values = target.leaves.flatMap((leaf, at) => {
        const others = hostileValues.filter((value, i) => !gravest.includes(value) && i % 5 === (at + n) % 5);
        return [...gravest, ...others].map((value) => spoilt(target, fresh(parts), leaf, value));
      });
      const bodies = target.hasBody ? hostileBodies.map((body, i) => ({ ...write(target, fresh(parts), `body ${i}`), body })) : [];
      const headers = hostileHeaders.map((more) => {
        const { headers: own, ...rest } = fresh(parts);
        return write(target, { ...rest, headers: { ...own, ...more } }, JSON.stringify(more).slice(0, 60));
      });
      return [...values, ...bodies, ...headers];
    });
  }

  /** Requests at random, most of them right, the others spoilt in one to three places. */
  function random(count: number, seed: number): GeneratedRequest[] {
    const hostile = fc.oneof(fc.constantFrom(...hostileValues), fc.string({ unit: 'binary', maxLength: 30 }), fc.anything());
    const one = fc.constantFrom(...targets).chain((target) => {
      const right = target.parts.map((parts) => write(target, parts, 'right'));
      const strange = fc
        .tuple(target.parts, fc.string({ maxLength: 12 }), fc.constantFrom('query', 'body'))
        .map(([parts, name, where]) => spoilt(target, parts, [where === 'body' && target.hasBody ? 'body' : 'query', [name]], 'strange'));
      if (target.leaves.length === 0) return fc.oneof({ weight: 3, arbitrary: right }, { weight: 1, arbitrary: strange });
      const wrong = fc
        .tuple(target.parts, fc.array(fc.tuple(fc.constantFrom(...target.leaves), hostile), { minLength: 1, maxLength: 3 }))
        .map(([parts, changes]) => {
          const changed = changes.reduce<Parts>((p, [[where, path], value]) => ({ ...p, [where]: placed(p[where], path, value) }), parts);
          return write(target, changed, changes.map(([[where, path]]) => `${where}/${path.join('/')}`).join(' '));
        });
      return fc.oneof({ weight: 7, arbitrary: right }, { weight: 3, arbitrary: wrong }, { weight: 1, arbitrary: strange });
    });
    return fc.sample(one, { numRuns: count, seed });
  }

  return { systematic, random, operations: targets.map((t) => t.id) };
}
