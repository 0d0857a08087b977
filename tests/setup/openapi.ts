/** Fails where docs/openapi.json is not what the contract says now (`npm run openapi` writes it), or is no valid OpenAPI document. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { operations } from '@foyer/sdk/contract';
import { compileErrors, validate } from '@readme/openapi-parser';
import { openApiDocument } from '../../packages/reference-server/src/openapi.ts';

const faults: string[] = [];
const file = new URL('../../docs/openapi.json', import.meta.url);
const document = JSON.parse(readFileSync(file, 'utf8')) as { readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>> };

if (!isDeepStrictEqual(document, JSON.parse(JSON.stringify(openApiDocument())))) {
  faults.push('docs/openapi.json is not what the contract says now. Write it anew: npm run openapi');
}
for (const [name, { route }] of Object.entries(operations)) {
  if (!document.paths[route.path]?.[route.method.toLowerCase()])
    faults.push(`The operation ${name} (${route.method} ${route.path}) is missing.`);
}
const result = await validate(fileURLToPath(file));
if (!result.valid) faults.push(compileErrors(result));

for (const fault of faults) console.error(fault);
console.log(`docs/openapi.json: ${Object.keys(operations).length} operations, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
