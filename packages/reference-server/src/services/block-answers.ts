import type { BlockRow } from '../store/blocks.ts';
import type { AffectedRow } from '../store/disruptions.ts';
import type { Context } from './context.ts';
import { instantIn } from './instants.ts';
import { contactOf } from './people.ts';

/** A block, as staff see it. */
export interface Block {
  readonly id: string;
  readonly practitionerId?: string;
  readonly locationId?: string;
  /** RFC 3339. */
  readonly from: string;
  readonly to: string;
  readonly timeZone: string;
  readonly reason?: string;
  readonly createdAt: string;
  readonly liftedAt?: string;
  /** Ids of the visits that it left without their time, when it was made. */
  readonly affected?: readonly string[];
}

/** A block that is only thought of; `holds`: people who are just booking a time in it. */
export interface BlockPreview extends Omit<Block, 'id' | 'createdAt'> {
  readonly holds: number;
}

/** `gone`: the message is too old to be known of. */
type Told = 'not-yet' | 'sent' | 'failing' | 'given-up' | 'no-address' | 'gone';

/** What became of a visit. Whoever has not chosen yet is named, with what to reach them by. */
export interface FollowedVisit {
  readonly id: string;
  readonly reference: string;
  /** The time it had. */
  readonly start: string;
  readonly state: 'waiting' | NonNullable<AffectedRow['outcome']>;
  /** Waiting, though the time is over. */
  readonly past?: true;
  readonly told: Told;
  /** The time it was moved to. */
  readonly newStart?: string;
  readonly contact?: { readonly name: string; readonly phone?: string; readonly email?: string };
}

export interface FollowedBlock extends Block {
  readonly visits: readonly FollowedVisit[];
}

export function presentBlock(row: BlockRow, affected?: readonly string[]): Block {
  const at = (time: Date) => instantIn(time, row.time_zone);
  return {
    id: row.id,
    ...(row.practitioner_id !== null && { practitionerId: row.practitioner_id }),
    ...(row.location_id !== null && { locationId: row.location_id }),
    from: at(row.starts_at),
    to: at(row.ends_at),
    timeZone: row.time_zone,
    ...(row.reason !== null && { reason: row.reason }),
    createdAt: at(row.created_at),
    ...(row.lifted_at && { liftedAt: at(row.lifted_at) }),
    ...(affected && { affected }),
  };
}

function toldOf({ about, message_id, is_known, channel, last_error, done_at, failed_at, bounced_at }: AffectedRow): Told {
  const { email, phone } = contactOf(about);
  if (email === undefined && phone === undefined) return 'no-address';
  if (message_id === null) return 'not-yet';
  if (!is_known) return 'gone';
  if (failed_at || bounced_at) return 'given-up';
  // A mail to nobody, where no text is sent either.
  if (done_at) return email === undefined && channel === 'email' ? 'no-address' : 'sent';
  return last_error === null ? 'not-yet' : 'failing';
}

export function followUpOf({ now }: Pick<Context, 'now'>, row: AffectedRow): FollowedVisit {
  const at = (time: Date) => instantIn(time, row.time_zone);
  const { outcome, about } = row;
  const { phone, email } = contactOf(about);
  const isWaiting = outcome === null;
  return {
    id: row.id,
    reference: row.reference,
    start: at(row.starts_at),
    state: outcome ?? 'waiting',
    ...(isWaiting && row.starts_at <= now && { past: true }),
    told: toldOf(row),
    ...(outcome === 'moved' && row.now_starts_at && { newStart: at(row.now_starts_at) }),
    ...(isWaiting && {
      contact: {
        name: (about.bookedBy ?? about.patient).name,
        ...(phone !== undefined && { phone }),
        ...(email !== undefined && { email }),
      },
    }),
  };
}
