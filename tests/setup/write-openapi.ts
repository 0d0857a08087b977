import { writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { openApiDocument } from '../../packages/reference-server/src/openapi.ts';

/** Writes the contract's OpenAPI document to docs/openapi.json, where its changes can be reviewed. */
const target = new URL('../../docs/openapi.json', import.meta.url);
await writeFile(target, await format(JSON.stringify(openApiDocument(), null, 2), { parser: 'json', printWidth: 140 }));
