import { html } from 'hono/html';
import type { Html } from './page.ts';

/** As much of JSON Schema as the document uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly 'x-extensible-enum'?: readonly unknown[];
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

const text = (value: unknown) => JSON.stringify(value);

/** What a value may be, in a few words. */
export function typeOf(schema: Schema): Html | string {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  if ('const' in schema) return text(schema.const);
  if (schema.enum) return schema.enum.map(text).join(' | ');
  if (schema['x-extensible-enum']) return `${schema['x-extensible-enum'].map(text).join(' | ')} …`;
  if (schema.type === 'array') return html`list of ${typeOf(schema.items ?? {})}`;
  return schema.format ?? schema.type ?? 'any';
}

/** Limits of length, size and count. */
export function limitsOf({ minLength, maxLength, minimum, maximum, maxItems }: Schema): string {
  return [
    minLength !== undefined && minLength > 0 && `at least ${minLength} characters`,
    maxLength !== undefined && `at most ${maxLength} characters`,
    // The bounds of safe integers say nothing.
    minimum !== undefined && minimum > Number.MIN_SAFE_INTEGER && `from ${minimum}`,
    maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER && `to ${maximum}`,
    maxItems !== undefined && `at most ${maxItems}`,
  ]
    .filter(Boolean)
    .join(', ');
}

function rows(schema: Schema, prefix: string): Html[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const row = html`<tr>
      <th scope="row"><code>${path}</code></th>
      <td>${typeOf(field)}</td>
      <td>${schema.required?.includes(name) ? 'yes' : ''}</td>
      <td>${limitsOf(field)}</td>
    </tr>`;
    const nested = field.properties ? rows(field, `${path}.`) : field.items?.properties ? rows(field.items, `${path}[].`) : [];
    return [row, ...nested];
  });
}

/** An object's fields as a table, with those of the objects inside it. */
export function fieldsOf(schema: Schema, caption: string): Html | '' {
  const found = schema.items?.properties ? rows(schema.items, '[].') : rows(schema, '');
  if (found.length === 0) return '';
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Type</th>
          <th scope="col">Required</th>
          <th scope="col">Limits</th>
        </tr>
      </thead>
      <tbody>
        ${found}
      </tbody>
    </table>
  </div>`;
}
