import type { StaffRole } from '../../../packages/reference-server/src/ports.ts';
import { openSession } from '../../../packages/reference-server/src/services/staff-sessions.ts';
import type { Hospital } from './hospital.ts';

/** The headers of a request that the desk's own page makes. */
export interface DeskHeaders {
  readonly Cookie: string;
  readonly 'Sec-Fetch-Site': string;
}

/** The name of the desk's cookie, over TLS. */
export const sessionCookie = ({ site }: Hospital): string => `__Host-foyer-desk-session-${site.slug}`;

/** Somebody of the hospital who is signed in at the desk. */
export async function signIn(hospital: Hospital, role: StaffRole, name = `Name of ${role}`): Promise<DeskHeaders & { secret: string }> {
  const ctx = { ...hospital.context(), requestId: 'signing-in' };
  const { secret } = await openSession(ctx, { subject: `subject-of-${role}`, name, roles: [role] });
  return { Cookie: `${sessionCookie(hospital)}=${secret}`, 'Sec-Fetch-Site': 'same-origin', secret };
}
