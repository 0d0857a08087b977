import type { Manage, ManageState } from '@foyer/sdk/flows';

/** Waits until the flow stands where it is told. @throws when it does not within `ms` */
export const standsAt = (manage: Manage, where: (state: ManageState) => boolean, ms: number) =>
  new Promise<ManageState>((resolve, reject) => {
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`still at ${manage.state.step}`));
    }, ms);
    const look = (state: ManageState) => {
      if (!where(state)) return;
      clearTimeout(timer);
      stop();
      resolve(state);
    };
    const stop = manage.subscribe(look);
    look(manage.state);
  });

const isBusy = (state: ManageState) =>
  ['loading', 'sending', 'finding'].includes(state.step) ||
  (state.step === 'slot' && (state.holding !== undefined || state.slots?.step === 'loading')) ||
  (state.step === 'unknown' && state.asking);

const isSettled = ({ step }: ManageState) => step === 'moved' || step === 'cancelled';

/**
 * Presses what there is to press until the visit is moved or cancelled, as somebody who does not give up would.
 * @param stopAt stop pressing here
 */
export async function persist(
  manage: Manage,
  wants: 'move' | 'cancel',
  chance: () => number,
  stopAt: (state: ManageState) => boolean = isSettled,
): Promise<ManageState> {
  for (let presses = 0; presses < 60; presses += 1) {
    const state = await standsAt(manage, (s) => !isBusy(s), 20_000);
    if (stopAt(state) || isSettled(state)) return state;
    if (state.step === 'visit') manage.send({ type: wants === 'move' ? 'move-asked' : 'cancel-asked' });
    else if (state.step === 'slot') {
      const free = state.lost?.alternatives.length ? state.lost.alternatives : (state.slots?.slots ?? []);
      const slot = free[Math.floor(chance() * free.length)];
      if (state.slots?.step === 'unavailable') manage.send({ type: 'retried' });
      else if (slot) manage.send({ type: 'slot-chosen', slot });
      else manage.send({ type: 'all-times-asked' });
    } else if (state.step === 'move' || state.step === 'cancel') manage.send({ type: 'confirmed' });
    else if (state.step === 'unknown') manage.send({ type: 'asked-again' });
    else if (state.step === 'failed' && !state.retryable) return state;
    else manage.send({ type: 'retried' });
  }
  return manage.state;
}
