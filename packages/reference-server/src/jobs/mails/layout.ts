import { html } from 'hono/html';
import type { Fact } from './facts.ts';
import type { MailTerms } from './terms.ts';

/** A message before it has a form: plain sentences and facts, every one of them untrusted text. */
export interface Letter {
  readonly locale: string;
  readonly terms: MailTerms;
  readonly subject: string;
  readonly opening: string;
  readonly facts: readonly Fact[];
  readonly next?: string;
  /** Where a video visit takes place. */
  readonly join?: string;
  /** Six digits to type. */
  readonly code?: string;
  /** Where the visit can be seen, with its token, and what can be done there. */
  readonly link?: { readonly words: string; readonly url: string };
  /** Visits with a link each, instead of one. */
  readonly visits?: readonly { readonly facts: Letter['facts']; readonly link: { readonly words: string; readonly url: string } }[];
  /** It is about a message, a call or a complaint, and no visit. */
  readonly isOfCase?: true;
  readonly phone: string;
  readonly textRelay?: string;
  readonly hospital: string;
}

const callLine = ({ terms, phone, isOfCase }: Pick<Letter, 'terms' | 'phone' | 'isOfCase'>) =>
  isOfCase ? terms.ask(phone) : terms.call(phone);
const help = ({ textRelay, ...letter }: Letter): string[] => [callLine(letter), ...(textRelay ? [letter.terms.textRelay(textRelay)] : [])];

const factLines = (facts: Letter['facts']) => facts.map(({ name, value }) => `${name}: ${value}`).join('\n');
const linkLines = ({ words, url }: NonNullable<Letter['link']>) => `${words}:\n${url}`;

/** For every mail program, and for people who read mail aloud. */
export function asText(letter: Letter): string {
  const { terms, link, visits = [] } = letter;
  const blocks = [
    letter.opening,
    letter.code && `${terms.code}: ${letter.code}`,
    factLines(letter.facts),
    letter.next,
    letter.join && `${terms.join}:\n${letter.join}`,
    ...visits.map((visit) => `${factLines(visit.facts)}\n${linkLines(visit.link)}`),
    link && linkLines(link),
    (link ?? visits[0]) && terms.keepPrivate,
    help(letter).join('\n'),
    `${letter.hospital}\n${terms.automatic}`,
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

const briefs = (facts: Letter['facts']) => facts.flatMap(({ brief }) => brief ?? []);

/** For a phone: who writes, the first sentence of the mail, time, place and link, a line each. Whoever gets no link gets the number to call. */
export function asShortText({ hospital, opening, terms, code, facts, visits = [], link, phone, isOfCase }: Letter): string {
  const links = [...visits.flatMap((visit) => [...briefs(visit.facts), visit.link.url]), ...(link ? [link.url] : [])];
  return [
    `${hospital}: ${opening}`,
    ...(code === undefined ? [] : [`${terms.code}: ${code}`]),
    ...briefs(facts),
    ...links,
    ...(links.length > 0 || code !== undefined ? [] : [callLine({ terms, phone, ...(isOfCase && { isOfCase }) })]),
  ].join('\n');
}

const sheet = {
  body: 'margin:0;padding:24px 16px;background:#f3f8fa;color:#10252c;font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic",sans-serif;font-size:17px;line-height:1.5',
  card: 'max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #d6e0e4;border-radius:16px',
  name: 'margin:0;color:#495c62;font-size:15px',
  value: 'margin:0 0 12px;font-weight:700',
  button: 'display:inline-block;padding:14px 28px;background:#096278;color:#ffffff;border-radius:10px;font-weight:600;text-decoration:none',
  link: 'color:#096278;word-break:break-all',
  code: 'margin:0 0 16px;font-size:28px;font-weight:700;letter-spacing:0.12em',
  visit: 'margin:0 0 16px;padding:0 0 16px;border-bottom:1px solid #d6e0e4',
  small: 'margin:12px 0 0;color:#495c62;font-size:15px',
};

const button = ({ words, url }: NonNullable<Letter['link']>) =>
  html`<p style="margin:16px 0 0"><a href="${url}" style="${sheet.button}">${words}</a></p> `;
const factBlocks = (facts: Letter['facts']) =>
  facts.map(
    ({ name, value }) =>
      html`<p style="${sheet.name}">${name}</p>
        <p style="${sheet.value}"><bdi>${value}</bdi></p> `,
  );

/** The same words for programs that show HTML: no image, no script, nothing fetched. */
export function asHtml(letter: Letter): string {
  const { terms, locale, link, visits = [] } = letter;
  return String(
    html`<!doctype html>
      <html lang="${locale}" dir="${terms.direction}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width" />
          <title>${letter.subject}</title>
        </head>
        <body style="${sheet.body}">
          <div style="${sheet.card}" dir="${terms.direction}">
            <p style="margin:0 0 16px;font-size:20px;font-weight:700">${letter.opening}</p>
            ${
              letter.code
                ? html`<p style="${sheet.name}">${terms.code}</p>
                    <p style="${sheet.code}" dir="ltr">${letter.code}</p> `
                : ''
            }${factBlocks(letter.facts)}${
              letter.join
                ? html`<p style="margin:0 0 16px">
                    ${terms.join}:<br /><a href="${letter.join}" style="${sheet.link}">${letter.join}</a>
                  </p> `
                : ''
            }${letter.next ? html`<p style="margin:0 0 16px">${letter.next}</p> ` : ''}${visits.map(
              (visit) => html`<div style="${sheet.visit}">${factBlocks(visit.facts)}${button(visit.link)}</div> `,
            )}${link ? button(link) : ''}${(link ?? visits[0]) ? html`<p style="${sheet.small}">${terms.keepPrivate}</p> ` : ''}${help(
              letter,
            ).map((sentence) => html`<p style="margin:16px 0 0">${sentence}</p> `)}
            <p style="${sheet.small}">${letter.hospital}<br />${terms.automatic}</p>
          </div>
        </body>
      </html> `,
  );
}
