import type { Department } from '@foyer/sdk/contract';
import type { Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Row } from '../../store/db.ts';

/** A piece of page whose values are escaped. */
export type Html = ReturnType<typeof html>;

/** What the pages need from the server they belong to. */
export interface PageDeps {
  /** The hospital at the root, or below `/sites/{slug}`; undefined when there is none. */
  readonly findSite: (slug: string | undefined) => Promise<Row<'site'> | undefined>;
  /** All that are shown, by name, as they are at this moment. */
  readonly departmentsOf: (site: Row<'site'>, locale: string) => Promise<readonly Department[]>;
  readonly locationsOf: (siteId: string) => Promise<readonly Row<'location'>[]>;
  /** Without a slash at the end. */
  readonly publicUrl: string;
}

export type Pages = Hono;

export const pageLocales = ['en', 'ar'] as const;
export type PageLocale = (typeof pageLocales)[number];

export const direction = (locale: PageLocale): 'ltr' | 'rtl' => (locale === 'ar' ? 'rtl' : 'ltr');

/** `?lang=`, else the first language of `Accept-Language` that we write, else English. */
export function localeOf(c: Context): PageLocale {
  const wishes = [c.req.query('lang') ?? '', ...(c.req.header('Accept-Language') ?? '').split(',')];
  for (const wish of wishes) {
    const found = pageLocales.find((locale) => locale === wish.trim().split(/[-;]/u)[0]?.toLowerCase());
    if (found) return found;
  }
  return 'en';
}

/** A path below the server's public address, which may have one of its own. */
export const pathOf = (publicUrl: string, path: string): string => new URL(publicUrl).pathname.replace(/\/+$/u, '') + path;

/** Digits and a plus, as RFC 3966 wants them. */
export const dial = (phone: string): string => `tel:${phone.replace(/[^\d+*#]/gu, '')}`;

export interface Policy {
  /** Another origin the page may run scripts of and call. */
  readonly apiOrigin?: string;
  /** What the page's scripts may name their Trusted Types policies. */
  readonly trustedTypes: string;
  /** No page, not even one of this origin, may put it in a frame. */
  readonly unframed?: true;
}

/** Nothing inline, nothing from anybody else (CSP Level 3; Trusted Types). */
export function contentSecurityPolicy({ apiOrigin, trustedTypes, unframed }: Policy): string {
  const sources = ["'self'", apiOrigin].filter(Boolean).join(' ');
  return [
    "default-src 'self'",
    `script-src ${sources}`,
    `connect-src ${sources}`,
    "style-src 'self'",
    "img-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${unframed ? "'none'" : "'self'"}`,
    "require-trusted-types-for 'script'",
    `trusted-types ${trustedTypes}`,
  ].join('; ');
}

export const hospitalPolicy = (apiOrigin: string): Policy => ({ apiOrigin, trustedTypes: "lit-html 'allow-duplicates'" });
export const quietPolicy: Policy = { trustedTypes: "'none'" };

/** Sends a page that nobody keeps and no search engine lists. */
export async function sendPage(c: Context, page: Html, policy: Policy, status: 200 | 404 | 503 = 200): Promise<Response> {
  c.header('Content-Security-Policy', contentSecurityPolicy(policy));
  c.header('Cache-Control', 'no-store');
  c.header('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  c.header('Cross-Origin-Opener-Policy', 'same-origin');
  c.header('Vary', 'Accept-Language, Host');
  return c.html(await page, status);
}

export interface Frame {
  readonly locale: PageLocale;
  readonly title: string;
  readonly publicUrl: string;
  /** Own style sheets beside `base.css`. */
  readonly styles?: readonly string[];
  readonly head?: Html | '';
  readonly body: Html;
}

/** The document around a page. */
export const frame = ({ locale, title, publicUrl, styles = [], head = '', body }: Frame): Html =>
  html`<!doctype html>
    <html lang="${locale}" dir="${direction(locale)}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        <link rel="icon" href="${pathOf(publicUrl, '/pages/icon.svg')}" type="image/svg+xml" />
        ${['base.css', ...styles].map((name) => html`<link rel="stylesheet" href="${pathOf(publicUrl, `/pages/${name}`)}" /> `)}${head}
      </head>
      <body>
        ${body}
      </body>
    </html> `;
