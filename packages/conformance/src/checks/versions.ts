import { cancelAppointment, confirmAppointment } from '../contract.ts';
import type { Check } from '../check.ts';
import { hasStatus, isProblem } from '../expecting.ts';
import {
  cancel,
  confirm,
  isNext,
  isUnchanged,
  move,
  moved,
  newVisit,
  read,
  remind,
  untouched,
  versionOf,
  type Version,
} from '../managing.ts';
import { isStillFree } from '../people.ts';

/** Which version of a visit is changed, and in what order a change is looked at. */
export const versions: readonly Check[] = [
  {
    id: 'changing.next',
    level: 3,
    force: 'must',
    writes: true,
    title: 'Each change makes the next version, and is answered with the visit as it is then and its ETag',
    run: async (kit) => {
      const own = await newVisit(kit, 'cancel');
      const { reminders } = own.visit;
      const changes = [
        () => confirm(kit, own),
        // What they are already is no change, and where they are not told nobody knows what that is.
        ...(reminders ? [() => remind(kit, own, reminders.length === 0 ? ['email'] : [])] : []),
        async () => cancel(kit, { ...own, tag: (await read(kit, own)).tag }),
      ];
      let before: Version = own;
      for (const change of changes) {
        const told = versionOf(await change());
        isNext(before, told, await read(kit, own));
        before = told;
      }
    },
  },
  {
    id: 'changing.if-match',
    level: 3,
    force: 'must',
    writes: true,
    title: 'A move or a cancellation without If-Match is 428, and nothing changes',
    run: async (kit) => {
      const [own, to] = await untouched(kit);
      isProblem(await move(kit, own, to, { tag: null }), 'precondition-required');
      isProblem(await cancel(kit, own, { tag: null }), 'precondition-required');
      await isUnchanged(kit, own);
      await isStillFree(kit, to);
    },
  },
  {
    id: 'changing.stale',
    level: 3,
    force: 'must',
    writes: true,
    title: 'A move or a cancellation of another version is 412, also where only a weak comparison would fit',
    run: async (kit) => {
      const [own, to] = await untouched(kit);
      for (const tag of ['"no-such-version"', `W/${own.tag}`]) {
        isProblem(await move(kit, own, to, { tag }), 'version-mismatch');
        isProblem(await cancel(kit, own, { tag }), 'version-mismatch');
      }
      await isUnchanged(kit, own);
      await isStillFree(kit, to);
    },
  },
  {
    id: 'changing.order',
    level: 3,
    force: 'must',
    writes: true,
    title: 'Whether the visit has changed is told before whether the new time can be had',
    run: async (kit) => {
      const [own] = await untouched(kit);
      const { to: taken } = await moved(kit);
      isProblem(await move(kit, own, taken, { tag: null }), 'precondition-required');
      isProblem(await move(kit, own, taken, { tag: '"no-such-version"' }), 'version-mismatch');
    },
  },
  {
    id: 'changing.bare',
    level: 3,
    force: 'must',
    writes: true,
    title: 'A visit is confirmed and cancelled without a body',
    run: async (kit) => {
      const own = await newVisit(kit, 'cancel');
      const { id, token } = own;
      hasStatus(await kit.ask(confirmAppointment, { params: { id }, token }), 200);
      const { tag } = await read(kit, own);
      hasStatus(await kit.ask(cancelAppointment, { params: { id }, token, headers: { 'If-Match': tag } }), 200);
    },
  },
];
