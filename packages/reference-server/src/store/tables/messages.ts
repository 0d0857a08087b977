import type { Generated } from 'kysely';
import type { Big, NullableJson, NullableTime, Time } from './columns.ts';

export interface IdempotencyTable {
  scope: Uint8Array;
  site_id: string;
  body_mac: Uint8Array;
  answer: Uint8Array;
  expires_at: Time;
}

export interface OutboxTable {
  id: string;
  site_id: string;
  topic: string;
  subject_id: string;
  run_at: Time;
  attempts: Generated<number>;
  done_at: NullableTime;
  failed_at: NullableTime;
  last_error: string | null;
  channel: Generated<'email' | 'sms' | 'webhook'>;
  endpoint_id: string | null;
  payload: string | null;
  bounced_at: NullableTime;
  discarded_at: NullableTime;
}

export interface WebhookEndpointTable {
  id: string;
  site_id: string;
  kind: 'crm' | 'sms';
  url: string;
  /** None means all. */
  events: string[];
  /** Sealed, as is the one before it. */
  secret: Uint8Array;
  old_secret: Uint8Array | null;
  old_secret_until: NullableTime;
  enabled: boolean;
  disabled_by: 'staff' | 'gone' | null;
  created_at: Time;
}

export interface DemoTextTable {
  id: Generated<Big>;
  message_id: string;
  sent_at: Time;
  recipient: string;
  body: string;
  language: string;
}

export interface DemoMailTable {
  id: Generated<Big>;
  message_id: string;
  sent_at: Time;
  recipient: string;
  subject: string;
  body_text: string;
  body_html: string;
  calendar: NullableJson<{ filename: string; content: string; method: string }>;
}
