import type { Random } from '../ports.ts';
import type { AppointmentRow } from '../store/appointments.ts';
import { toBase64url } from './bytes.ts';
import type { Site } from './context.ts';

/**
 * Where a new video visit will take place: a room of its own in the hospital's video service. Its name is 128 random bits, since
 * whoever knows the address can walk in.
 * @returns null for other visits, and where the hospital tells patients itself how to join.
 */
export const newRoom = (ctx: { readonly site: Pick<Site, 'video_url'>; readonly random: Random }, mode: string): string | null =>
  mode === 'video' && ctx.site.video_url !== null ? ctx.site.video_url.replace('{room}', toBase64url(ctx.random.bytes(16))) : null;

/** The address to join by, while there is a visit to join: a `pending` one may never take place. */
export const joinUrl = ({ mode, status, join_url }: Pick<AppointmentRow, 'mode' | 'status' | 'join_url'>): string | undefined =>
  mode === 'video' && join_url !== null && (status === 'booked' || status === 'arrived') ? join_url : undefined;
