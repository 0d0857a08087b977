import { html } from 'hono/html';
import { fieldsOf, limitsOf, typeOf, type Schema } from './schema-view.ts';

/** A piece of page whose values are escaped. */
export type Html = ReturnType<typeof html>;

interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
  readonly schema: Schema;
}

interface Content {
  readonly schema?: Schema;
  readonly example?: unknown;
}

interface Response {
  readonly $ref?: string;
  readonly description: string;
  readonly content?: Readonly<Record<string, Content>>;
  readonly 'x-problem-codes'?: readonly string[];
}

interface OperationObject {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description?: string;
  readonly security: readonly Readonly<Record<string, unknown>>[];
  readonly parameters: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, Response>>;
}

/** As much of OpenAPI as the document uses. */
export interface Document {
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  /** By what happened, instead of by path. */
  readonly webhooks?: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Schema>>;
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly responses: Readonly<Record<string, Response>>;
  };
}

interface Operation extends OperationObject {
  readonly method: string;
  readonly path: string;
}

const nameOf = (ref: string) => ref.split('/').at(-1) ?? '';
const json = (content: Readonly<Record<string, Content>> | undefined) => content?.['application/json'];

/** The Markdown of the contract has only code and paragraphs. */
const prose = (text: string) =>
  text
    .split('\n\n')
    .map((paragraph) => html`<p>${paragraph.split('`').map((part, i) => (i % 2 === 1 ? html`<code>${part}</code>` : part))}</p>`);

const sample = (title: string, value: unknown) =>
  value === undefined
    ? ''
    : html`<details>
        <summary>${title}</summary>
        <pre tabindex="0"><code>${JSON.stringify(value, null, 2)}</code></pre>
      </details>`;

const shape = (title: string, content: Content | undefined) => {
  if (!content?.schema) return '';
  const table = content.schema.$ref === undefined ? fieldsOf(content.schema, title) : '';
  return table === '' ? html`<p>${title}: ${typeOf(content.schema)}</p>` : table;
};

const authority: Readonly<Record<string, string>> = {
  manage: 'Authorization: Manage <token>',
  bearer: 'Authorization: Bearer <token>',
  hold: 'Hold-Secret: <secret>',
};

function parametersOf({ parameters }: Operation, document: Document) {
  const all = parameters.map((p) => document.components.parameters[nameOf(p.$ref ?? '')] ?? p);
  return all.map(
    (p) =>
      html`<li>
        <code>${p.name}</code> (${p.in}${p.required ? ', required' : ''}):
        ${typeOf(p.schema)}${limitsOf(p.schema) && `, ${limitsOf(p.schema)}`}. ${p.description ?? ''}
      </li>`,
  );
}

function problemsOf({ responses }: Operation, document: Document) {
  return Object.entries(responses).flatMap(([status, response]) => {
    const codes = (document.components.responses[nameOf(response.$ref ?? '')] ?? response)['x-problem-codes'];
    return codes ? [html`<li>${status}: ${codes.map((code) => html`<code>${code}</code> `)}</li>`] : [];
  });
}

function section(operation: Operation, document: Document): Html {
  const { operationId, method, path, summary, description, security, requestBody, responses } = operation;
  const body = json(requestBody?.content);
  const [status, success] = Object.entries(responses).find(([s]) => s.startsWith('2')) ?? [];
  const needs = security.filter((s) => Object.keys(s).length > 0).map((s) => authority[Object.keys(s)[0] ?? ''] ?? '');
  return html`<section id="${operationId}" aria-labelledby="${operationId}-title">
    <h3 id="${operationId}-title">${summary}</h3>
    <p class="route"><code>${method.toUpperCase()}</code> <code>${path}</code></p>
    ${description === undefined ? '' : prose(description)}
    ${needs.length > 0 ? html`<p>${needs.length < security.length ? 'May send' : 'Needs'} ${needs.map((n, i) => html`${i > 0 ? ' or ' : ''}<code>${n}</code>`)}</p>` : ''}
    <ul>
      ${parametersOf(operation, document)}
    </ul>
    ${shape('Sends', body)} ${sample('Example of what is sent', body?.example)}
    <p>Answers ${status}: ${success?.description ?? ''}</p>
    ${shape('Gets', json(success?.content))} ${sample('Example of the answer', json(success?.content)?.example)}
    <details>
      <summary>Problems</summary>
      <ul>
        ${problemsOf(operation, document)}
      </ul>
    </details>
  </section>`;
}

/** The whole reference on one page that needs no script. */
export function referencePage(document: Document, styleSheet: string): Html {
  const { info, tags, paths, webhooks, components } = document;
  const operations: Operation[] = Object.entries({ ...paths, ...webhooks }).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, o]) => ({ ...o, method, path })),
  );
  const of = (tag: string) => operations.filter((o) => o.tags.includes(tag));
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${info.title} ${info.version}</title>
        <link rel="stylesheet" href="${styleSheet}" />
      </head>
      <body>
        <nav aria-label="Operations">
          ${tags.map(
            ({ name }) =>
              html`<h2>${name}</h2>
                <ul>
                  ${of(name).map((o) => html`<li><a href="#${o.operationId}">${o.summary}</a></li>`)}
                </ul>`,
          )}
          <h2><a href="#schemas">Schemas</a></h2>
          <p><a href="openapi.json">OpenAPI document</a></p>
        </nav>
        <main>
          <h1>${info.title} <small>${info.version}</small></h1>
          ${prose(info.description)}
          ${tags.map(
            ({ name, description }) =>
              html`<h2>${name}</h2>
                <p>${description}</p>
                ${of(name).map((o) => section(o, document))}`,
          )}
          <h2 id="schemas">Schemas</h2>
          ${Object.entries(components.schemas).map(
            ([name, schema]) =>
              html`<section id="schema-${name}">
                <h3>${name}</h3>
                ${fieldsOf(schema, name)}
              </section>`,
          )}
        </main>
      </body>
    </html>`;
}
