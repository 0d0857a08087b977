import { createTransport } from 'nodemailer';
import type { Mailer } from '../ports.ts';
import { isLoopback } from './config.ts';

/**
 * Sends over SMTP (RFC 5321) with a few kept connections. `smtps:` is TLS from the start; `smtp:` changes to TLS when the server
 * offers it, and must when there is a password.
 */
export function smtpMailer(url: string): Mailer & { close(): void } {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const host = hostname.replace(/^\[(.*)\]$/u, '$1');
  const transport = createTransport({
    pool: true,
    maxConnections: 3,
    host,
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    requireTLS: !secure && username !== '' && !isLoopback(host),
    ...(username && { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 30_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ from, to, subject, text, html, calendar, messageId }) => {
      await transport.sendMail({
        from,
        // An object, so that nothing in it is read as a list of addresses.
        to: { name: '', address: to },
        subject,
        text,
        html,
        messageId: `<${messageId}>`,
        // RFC 3834: no automatic replies to an automatic mail.
        headers: { 'Auto-Submitted': 'auto-generated' },
        ...(calendar && { icalEvent: { method: calendar.method, filename: calendar.filename, content: calendar.content } }),
      });
    },
    close: () => transport.close(),
  };
}
