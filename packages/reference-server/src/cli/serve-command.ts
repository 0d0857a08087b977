import { readConfig, unknownSettings } from '../node/config.ts';
import { databaseHelp, readArgs, type Command } from './command.ts';

export const serveCommand: Command = {
  name: 'serve',
  summary: 'Run the server (the demo hospital, unless told otherwise)',
  help: `Usage: foyer serve

Runs the server until it is stopped with Ctrl+C or a signal. A demo that is empty gets its hospital first.
It is told by its environment:

  PORT              4000
  HOST              the address to listen on; without it, this machine only
  PUBLIC_URL        where patients reach it, such as https://care.example.org
  SMTP_URL          such as smtp://user:password@mail.example.org:587; without it, the demo keeps mails in a mailbox page
  MAIL_FROM         instead of the hospital's own address
  ALLOWED_ORIGINS   web origins that may call the API, separated by commas
  TRUST_PROXY       how many proxies stand in front (0)
  OIDC_ISSUER, OIDC_AUDIENCE   who signs patients in
  OIDC_STAFF_ROLES  what roles of your sign-in service may do, such as front-desk=desk,it=manager
  OIDC_STAFF_CLIENT_ID, OIDC_STAFF_CLIENT_SECRET   as what the staff desk is known there
  OIDC_STAFF_ISSUER, OIDC_STAFF_CLAIM   where staff sign in, if elsewhere; the claim with their roles (roles)
  FOYER_SECRET      32 random characters or more; needed in production
  FOYER_STAFF_TOKEN opens the staff routes; the demo makes one for each run
  FOYER_RATE_LIMITS requests in a minute from one address, such as reads=600,writes=60; or off

${databaseHelp}
`,
  run: async ({ args, env, terminal, stop }) => {
    readArgs('serve', args, {}, 0);
    for (const name of unknownSettings(env)) terminal.line(`Warning: ${name} is not a setting of Foyer.`);
    const config = readConfig(env);
    // Only now, so that a wrong setting is told at once.
    const { serve } = await import('../serve.ts');
    await serve(config, terminal, stop);
  },
};
