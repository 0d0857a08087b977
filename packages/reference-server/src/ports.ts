/**
 * What the server needs from outside, handed in and never reached for: so that a test moves the clock, a story runs in
 * a page, and one seed replays a run.
 */

export interface Clock {
  /** The present moment. */
  now(): Date;
}

export interface Random {
  /** `length` bytes (1 to 1024) fit for keys and tokens. */
  bytes(length: number): Uint8Array<ArrayBuffer>;
}

/** Who a bearer token speaks for. `subject` is opaque and never leaves the store. */
export interface Principal {
  readonly subject: string;
  readonly role: 'patient' | 'staff';
}

/** Checks `Authorization: Bearer`. */
export interface BearerVerifier {
  /** @returns who it is, `'expired'` when the token was good once, or `undefined` for any other token. */
  verify(token: string): Promise<Principal | 'expired' | undefined>;
}

export interface CalendarFile {
  readonly filename: string;
  /** RFC 5545. */
  readonly content: string;
  readonly method: 'PUBLISH' | 'REQUEST' | 'CANCEL';
}

export interface Mail {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly calendar?: CalendarFile;
  /** Stays the same over retries, so that a duplicate can be told. RFC 5322 msg-id without the angle brackets. */
  readonly messageId: string;
}

export interface Mailer {
  /** @throws when the mail was not taken over; it is sent again later. */
  send(mail: Mail): Promise<void>;
}

export interface WebhookRequest {
  readonly url: string;
  /** Beside `content-type`, which is JSON. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface WebhookSender {
  /**
   * Posts once, follows nowhere, and waits 15 seconds at most.
   * @returns the status it was answered with.
   * @throws an error with a `code` when there was no answer, or the address is not one that may be called.
   */
  post(request: WebhookRequest): Promise<number>;
}

/** A log line holds an event, codes, counts and ids of requests; never text of a person, a URL's query, a header or a body. */
export interface Log {
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  error(event: string, fields?: LogFields): void;
}
export type LogFields = Readonly<Record<string, string | number | boolean | undefined>>;
