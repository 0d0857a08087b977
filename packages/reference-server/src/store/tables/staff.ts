import type { Generated } from 'kysely';
import type { StaffRole } from '../../ports.ts';
import type { Big, Time } from './columns.ts';

export interface StaffSessionTable {
  hash: Uint8Array;
  site_id: string;
  subject: string;
  name: string;
  roles: StaffRole[];
  created_at: Time;
  seen_at: Time;
  expires_at: Time;
}

export interface StaffAuditTable {
  seq: Generated<Big>;
  at: Time;
  site_id: string;
  staff_subject: string;
  staff_name: string;
  action: string;
  kind: string;
  subject_id: string | null;
  request_id: string;
}
