import type { Config } from './config.ts';
import type { OpenDatabase } from './database.ts';

export interface Facts {
  readonly version: string;
  readonly config: Config;
  readonly publicUrl: string;
  readonly database: Pick<OpenDatabase, 'engine' | 'description' | 'limits'>;
  /** Made for this run, and told nowhere else. */
  readonly staffToken?: string;
  /** The same; signs in at the desk once. */
  readonly deskToken?: string;
  readonly widgetsBuilt: boolean;
  readonly reachable: boolean;
  /** Whether the database holds a hospital. */
  readonly hasSite: boolean;
}

/** What a person wants to know once the server runs. */
export function banner({ version, config, publicUrl, database, staffToken, deskToken, widgetsBuilt, reachable, hasSite }: Facts): string {
  const demo = config.environment === 'demo';
  const mail =
    config.smtpUrl === undefined
      ? demo
        ? `${publicUrl}/demo/mail (a mailbox page; set SMTP_URL to send mails)`
        : 'SMTP_URL is not set: messages are kept until it is'
      : `by SMTP, ${new URL(config.smtpUrl).host}`;
  const rows: [string, string][] = [
    [demo ? 'Hospital page' : 'Server', `${publicUrl}/`],
    ['API', `${publicUrl}/v1/…, described at ${publicUrl}/openapi.json`],
    ['Mail', mail],
    ['Database', database.description],
    ...database.limits.map((limit): [string, string] => ['', limit]),
    ...(deskToken === undefined
      ? []
      : [['Staff desk', `${publicUrl}/desk#t=${deskToken} (signs in once; start again for another)`] as [string, string]]),
    ...(staffToken === undefined
      ? []
      : [['Staff token', `${staffToken} (this run only; set FOYER_STAFF_TOKEN to keep one)`] as [string, string]]),
    ['To stop', 'press Ctrl+C'],
  ];
  const warnings = [
    ...(database.engine === 'pglite' && !demo
      ? [
          'Warning: FOYER_ENV is production, and the database is PGlite. It may lose what was booked when the machine loses power. Set DATABASE_URL to a PostgreSQL server.',
        ]
      : []),
    ...(hasSite ? [] : ['Warning: the database holds no hospital yet, so every call answers 404.']),
    ...(demo && reachable ? ['Warning: other machines can reach this demo. Anyone who can may read its mailbox.'] : []),
    ...(widgetsBuilt ? [] : ['Warning: the widgets are not built, so pages show only their telephone number. Run: npm run build']),
  ];
  const width = Math.max(...rows.map(([name]) => name.length)) + 2;
  return [
    `Foyer ${version} is ready${demo ? ' (demo: an invented hospital, no real data please)' : ''}.`,
    ...rows.map(([name, text]) => `  ${name.padEnd(width)}${text}`),
    ...warnings,
  ].join('\n');
}
