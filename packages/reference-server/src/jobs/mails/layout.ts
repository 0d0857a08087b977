import { html } from 'hono/html';
import type { MailTerms } from './terms.ts';

/** A message before it has a form: plain sentences and facts, every one of them untrusted text. */
export interface Letter {
  readonly locale: string;
  readonly terms: MailTerms;
  readonly subject: string;
  readonly opening: string;
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly next?: string;
  /** Where a video visit takes place. */
  readonly join?: string;
  /** Where the visit can be seen, with its token. */
  readonly link?: string;
  readonly phone: string;
  readonly textRelay?: string;
  readonly hospital: string;
}

const help = ({ terms, phone, textRelay }: Letter): string[] => [terms.call(phone), ...(textRelay ? [terms.textRelay(textRelay)] : [])];

/** For every mail program, and for people who read mail aloud. */
export function asText(letter: Letter): string {
  const { terms } = letter;
  const blocks = [
    letter.opening,
    letter.facts.map(([name, value]) => `${name}: ${value}`).join('\n'),
    letter.next,
    letter.join && `${terms.join}:\n${letter.join}`,
    letter.link && `${terms.see}:\n${letter.link}\n${terms.keepPrivate}`,
    help(letter).join('\n'),
    `${letter.hospital}\n${terms.automatic}`,
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

const sheet = {
  body: 'margin:0;padding:24px 16px;background:#f3f8fa;color:#10252c;font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Noto Sans Arabic",sans-serif;font-size:17px;line-height:1.5',
  card: 'max-width:560px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #d6e0e4;border-radius:16px',
  name: 'margin:0;color:#495c62;font-size:15px',
  value: 'margin:0 0 12px;font-weight:700',
  button: 'display:inline-block;padding:14px 28px;background:#096278;color:#ffffff;border-radius:10px;font-weight:600;text-decoration:none',
  link: 'color:#096278;word-break:break-all',
  small: 'margin:12px 0 0;color:#495c62;font-size:15px',
};

/** The same words for programs that show HTML: no image, no script, nothing fetched. */
export function asHtml(letter: Letter): string {
  const { terms, locale } = letter;
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
            ${letter.facts.map(
              ([name, value]) =>
                html`<p style="${sheet.name}">${name}</p>
                  <p style="${sheet.value}"><bdi>${value}</bdi></p> `,
            )}${
              letter.join
                ? html`<p style="margin:0 0 16px">
                    ${terms.join}:<br /><a href="${letter.join}" style="${sheet.link}">${letter.join}</a>
                  </p> `
                : ''
            }${letter.next ? html`<p style="margin:0 0 16px">${letter.next}</p> ` : ''}${
              letter.link
                ? html`<p style="margin:16px 0 0"><a href="${letter.link}" style="${sheet.button}">${terms.see}</a></p>
                    <p style="${sheet.small}">${terms.keepPrivate}</p> `
                : ''
            }${help(letter).map((sentence) => html`<p style="margin:16px 0 0">${sentence}</p> `)}
            <p style="${sheet.small}">${letter.hospital}<br />${terms.automatic}</p>
          </div>
        </body>
      </html> `,
  );
}
