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

/** What a member of staff may do: look after people, write what the hospital says, look after complaints, or all of it. */
export const staffRoles = ['desk', 'editor', 'complaints', 'manager'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** Which hospital of the server is asked: what somebody may do at one says nothing about another. */
export interface Asked {
  readonly slug: string;
  /** It is the one at the server's root. */
  readonly is_default: boolean;
}

/** Somebody who works at the hospital. */
export interface Staff {
  /** Opaque, and always the same for one person. */
  readonly subject: string;
  /** As colleagues read it, such as "Dora Klein". */
  readonly name: string;
  readonly roles: readonly StaffRole[];
  /** A secret that several may hold, such as a program's: no person, so it cannot be who owns or signs. */
  readonly isShared?: true;
}

/** Whoever has the server's own staff token. */
export const tokenHolder: Staff = { subject: 'token', name: 'Token', roles: ['manager'], isShared: true };

/** Who a bearer token speaks for. A patient's `subject` is opaque and never leaves the store. */
export type Principal = { readonly subject: string; readonly role: 'patient' } | ({ readonly role: 'staff' } & Staff);

/** Checks `Authorization: Bearer`. */
export interface BearerVerifier {
  /** @returns who it is at that hospital, `'expired'` when the token was good once, or `undefined` for any other token. */
  verify(token: string, asked: Asked): Promise<Principal | 'expired' | undefined>;
}

/** What a browser keeps while somebody is away at the sign-in service; nobody else may read or change it. */
export interface SignInKept {
  readonly state: string;
  readonly nonce: string;
  /** RFC 7636. */
  readonly verifier: string;
}

/** Signs staff in at the hospital's own sign-in service. Either step throws when that cannot be reached. */
export interface StaffSignIn {
  /** @returns where the browser is sent, and what it keeps meanwhile. */
  begin(redirectUri: string): Promise<{ readonly url: string; readonly kept: SignInKept }>;
  /**
   * @param came the address the browser came back to, with its query.
   * @returns who it is at that hospital; `no-role` for somebody who does not work there; `refused` for anything that is not the answer to this very sign-in.
   */
  finish(came: URL, kept: SignInKept, asked: Asked): Promise<Staff | 'no-role' | 'refused'>;
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
