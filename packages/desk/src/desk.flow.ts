import type { DeskSession, StaffRole } from '@foyer/sdk/contract/staff';

/** Why nobody is signed in, where there is something to say. */
export type Why = 'ended' | 'left' | 'used' | 'wrong' | 'unreachable' | 'refused' | 'no-role' | 'offline';

/** A part of the desk: its address is `#id`. */
export interface Area {
  readonly id: string;
  readonly title: string;
  /** Who sees it, beside managers. */
  readonly roles: readonly StaffRole[];
}

export interface SigningIn {
  readonly why: Why | undefined;
  /** A code is being looked at. */
  readonly busy: boolean;
}

export interface Working {
  readonly kind: 'working';
  readonly session: DeskSession;
  /** Missing until an area was chosen, or none is allowed. */
  readonly area: string | undefined;
  /** The sign-in has ended under their hands: what they typed waits, out of sight, until they are back. */
  readonly ended: SigningIn | undefined;
}

export type DeskState = { readonly kind: 'starting' } | ({ readonly kind: 'signed-out' } & SigningIn) | Working;

export type DeskEvent =
  | { readonly type: 'came'; readonly session: DeskSession }
  | { readonly type: 'nobody'; readonly why?: Why }
  | { readonly type: 'trying' }
  | { readonly type: 'left' }
  | { readonly type: 'opened'; readonly area: string };

/** Minutes before the end at which a desk is warned, in seconds. */
export const warningSeconds = 300;

export const starting: DeskState = { kind: 'starting' };

const isSame = (a: DeskSession, b: DeskSession) => a.person === b.person && a.roles.join() === b.roles.join();

/** Whether another person is at the desk now: then nothing of the one before may be left. */
export const isSomebodyElse = (before: DeskState, after: DeskState): boolean =>
  before.kind === 'working' && (after.kind !== 'working' || !isSame(before.session, after.session));

export function transition(state: DeskState, event: DeskEvent): DeskState {
  switch (event.type) {
    case 'came': {
      const goesOn = state.kind === 'working' && isSame(state.session, event.session);
      return { kind: 'working', session: event.session, area: goesOn ? state.area : undefined, ended: undefined };
    }
    case 'nobody':
      if (state.kind === 'working') return { ...state, ended: { why: event.why ?? 'ended', busy: false } };
      return { kind: 'signed-out', why: event.why, busy: false };
    case 'trying':
      if (state.kind === 'working') return state.ended ? { ...state, ended: { ...state.ended, busy: true } } : state;
      return { kind: 'signed-out', why: undefined, busy: true };
    case 'left':
      return { kind: 'signed-out', why: 'left', busy: false };
    case 'opened':
      return state.kind === 'working' ? { ...state, area: event.area } : state;
  }
}

/** The areas somebody may open, in the order of the menu. */
/** The parts of an area that somebody sees: those without roles are for all who see the area. */
export const allowedParts = <P extends { readonly roles?: Area['roles'] }>(parts: readonly P[], has: DeskSession['roles']): P[] =>
  parts.filter(({ roles }) => !roles || has.includes('manager') || roles.some((role) => has.includes(role)));

export const allowed = <A extends Area>(areas: readonly A[], { roles }: Pick<DeskSession, 'roles'>): A[] =>
  areas.filter((area) => roles.includes('manager') || area.roles.some((role) => roles.includes(role)));

/** Whether the sign-in ends soon, and whether a press can put that off: not beyond its last hour. */
export const warningOf = ({ session, ended }: Working): 'idle' | 'last' | undefined => {
  if (ended || session.endsInSeconds > warningSeconds) return undefined;
  return session.endsAt === session.expiresAt ? 'last' : 'idle';
};
