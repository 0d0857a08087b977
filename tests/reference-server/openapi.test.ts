import { readFile } from 'node:fs/promises';
import { compileErrors, validate } from '@readme/openapi-parser';
import { describe, expect, it } from 'vitest';
import { operations, problems, type Operation } from '@foyer/sdk/contract';
import { examples } from '../../packages/reference-server/src/openapi-examples.ts';
import { openApiDocument } from '../../packages/reference-server/src/openapi.ts';

interface Response {
  $ref?: string;
  headers?: Record<string, unknown>;
  'x-problem-codes'?: string[];
}
interface Described {
  operationId: string;
  summary: string;
  security: Record<string, unknown>[];
  parameters: { $ref?: string; name?: string; in?: string; required?: boolean }[];
  requestBody?: { content: Record<string, { schema: { $ref?: string }; example?: unknown }> };
  responses: Record<string, Response>;
}

const document = JSON.parse(JSON.stringify(openApiDocument())) as {
  openapi: string;
  paths: Record<string, Record<string, Described>>;
  components: {
    schemas: Record<string, { additionalProperties?: unknown }>;
    responses: Record<string, Response>;
    parameters: Record<string, { name: string; required: boolean }>;
  };
};
const described = ({ route }: Operation): Described => {
  const found = document.paths[route.path]?.[route.method.toLowerCase()];
  if (!found) throw new Error(`${route.id} is not described`);
  return found;
};
const parameters = (operation: Operation) =>
  described(operation).parameters.map((p) => (p.$ref ? document.components.parameters[p.$ref.split('/').at(-1) ?? ''] : p));
const all: Operation[] = Object.values(operations);

describe('the OpenAPI document', () => {
  it('is valid OpenAPI 3.1', async () => {
    expect(document.openapi).toBe('3.1.0');
    const result = await validate(structuredClone(document) as never);
    expect(result.valid ? '' : compileErrors(result)).toBe('');
  });

  it('is caught when it is not valid', async () => {
    const broken = structuredClone(document) as { paths: Record<string, Record<string, { responses?: unknown }>> };
    delete broken.paths['/v1/slots']?.get?.responses;
    expect((await validate({ ...broken, info: {} } as never)).valid).toBe(false);
  });

  it('is the one in docs/openapi.json (npm run openapi writes it)', async () => {
    const written = JSON.parse(await readFile(new URL('../../docs/openapi.json', import.meta.url), 'utf8')) as unknown;
    // As text: the order of the parts is part of a readable change.
    expect(JSON.stringify(written) === JSON.stringify(document)).toBe(true);
  });

  it('has the public operations, each under its own id, and no other', () => {
    const ids = Object.values(document.paths).flatMap((path) => Object.values(path).map((o) => o.operationId));
    expect(ids.toSorted()).toEqual(Object.keys(operations).toSorted());
    // Its words may say who works there; none of their own API may stand in it.
    expect(JSON.stringify(document)).not.toMatch(/staff\/v1|"[A-Za-z]*Staff[A-Za-z]*"/u);
  });

  it('keeps requests closed and answers open', () => {
    const { schemas } = document.components;
    const closed = Object.keys(schemas).filter((name) => schemas[name]?.additionalProperties === false);
    expect(closed.toSorted()).toEqual(
      Object.keys(schemas)
        .filter((name) => /Input$|^ServiceSearch$/u.test(name))
        .toSorted(),
    );
    expect(Object.keys(schemas).filter((name) => /\d|Output/u.test(name))).toEqual([]);
  });

  it('asks for a key wherever the contract does', () => {
    for (const operation of all) {
      const key = parameters(operation).find((p) => p?.name === 'Idempotency-Key');
      expect([operation.route.id, key?.required]).toEqual([operation.route.id, operation.route.keyed]);
      expect(parameters(operation).some((p) => p?.name === 'Accept-Language')).toBe(true);
    }
  });

  it('says who may call', () => {
    const schemes = (id: keyof typeof operations) => described(operations[id]).security.map((s) => Object.keys(s)[0] ?? 'anyone');
    expect(schemes('getAppointment')).toEqual(['manage', 'bearer']);
    expect(schemes('listAppointments')).toEqual(['bearer']);
    expect(schemes('releaseHold')).toEqual(['hold']);
    expect(schemes('bookAppointment')).toEqual(['anyone', 'bearer']);
    expect(schemes('listServices')).toEqual([]);
  });

  it('names every code an operation may answer with, at its status', () => {
    let named = 0;
    for (const operation of all) {
      const told = Object.entries(described(operation).responses).flatMap(([status, response]) => {
        const found = response.$ref ? document.components.responses[response.$ref.split('/').at(-1) ?? ''] : response;
        return (found?.['x-problem-codes'] ?? []).map((code) => [status, code] as const);
      });
      for (const [status, code] of told) expect([code, problems[code as keyof typeof problems]?.[0]]).toEqual([code, Number(status)]);
      for (const code of operation.problems ?? []) expect(told.map(([, c]) => c)).toContain(code);
      named += told.length;
    }
    expect(named).toBeGreaterThan(200);
  });

  it('has examples that keep the contract', () => {
    const withExamples = Object.keys(examples);
    expect(withExamples.length).toBeGreaterThanOrEqual(12);
    for (const [id, example] of Object.entries(examples)) {
      const operation: Operation = operations[id as keyof typeof operations];
      if (example.body !== undefined) expect([id, operation.body?.safeParse(example.body).error?.issues]).toEqual([id, undefined]);
      const answer = Object.values(operation.answers)[0]?.schema?.safeParse(example.answer);
      expect([id, answer?.error?.issues, answer?.success]).toEqual([id, undefined, true]);
    }
    for (const operation of all.filter((o) => o.body))
      expect([operation.route.id, examples[operation.route.id]?.body !== undefined]).toEqual([operation.route.id, true]);
  });

  it('says since when a field may be sent', () => {
    for (const operation of all) {
      expect((described(operation) as { 'x-since'?: unknown })['x-since']).toEqual(operation.route.since);
    }
  });
});
