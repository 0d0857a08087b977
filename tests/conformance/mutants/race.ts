import { bookAppointment } from '@foyer/sdk/contract';
import { newKey } from '../../reference-server/setup/app.ts';
import { answers, remade, type Mutant } from './mutant.ts';

/** Bugs that show when many come at once. */
export const raceMutants: readonly Mutant[] = [
  {
    id: 'race-check-then-insert',
    bug: 'Whether a time is free is looked at first and not again when the visit is written: two get it.',
    killedBy: 'race.book',
    wrap: (fetch) => {
      const won = new Map<unknown, { response: Response; again: number }>();
      return answers(bookAppointment, async ({ body }, response) => {
        const slot = body?.['slotId'];
        const first = won.get(slot);
        if (response.status === 201) won.set(slot, { response: response.clone(), again: 1 });
        if (response.status !== 409 || !first || first.again === 0) return undefined;
        first.again -= 1;
        const answer = (await first.response.clone().json()) as { appointment: object };
        return remade(first.response.clone(), { json: { ...answer, appointment: { ...answer.appointment, id: newKey() } } });
      })(fetch);
    },
  },
];
