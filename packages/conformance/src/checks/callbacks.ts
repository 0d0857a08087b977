import { Case, listDepartments, moveCallback, withdrawCase, type Department } from '../contract.ts';
import { notApplicable, type Check } from '../check.ts';
import { askCallback, callback, calling, ofCase, ownCase, readCase } from '../engaging.ts';
import { fitting, hasStatus, isProblem, pointsAt, same, that } from '../expecting.ts';
import type { Kit } from '../kit.ts';

const move = ofCase(moveCallback);
const withdraw = ofCase(withdrawCase);

/** @throws Skip where nobody is called back, or there is no window now */
function department(kit: Kit): ReturnType<typeof calling> {
  if (!kit.discovery.capabilities.callback) throw notApplicable('nobody is called back here');
  return calling(kit);
}

/** Being called back. */
export const callbacks: readonly Check[] = [
  {
    id: 'callbacks.window',
    level: 4,
    force: 'must',
    writes: true,
    title: 'Who chooses a window is called in it: the case names the window, the team, and by when',
    run: async (kit) => {
      const { id, callbackWindows } = await department(kit);
      const window = callbackWindows.at(-1);
      const own = ownCase(await askCallback(kit, { body: { departmentId: id, windowId: window?.id } }));
      const { case: made } = own.body;
      same('kind and status', [made.kind, made.status], ['callback', 'received']);
      same('window', made.window, window);
      that(Date.parse(made.replyBy ?? '') <= Date.parse(window?.end ?? ''), 'replyBy', 'the end of the window at the latest', made.replyBy);
      same('the case as it is read afterwards', await readCase(kit, own), made);
      await withdraw(kit, own);
    },
  },
  {
    id: 'callbacks.next',
    level: 4,
    force: 'must',
    writes: true,
    title: 'Who chooses none has the next window with room',
    run: async (kit) => {
      const { id } = await department(kit);
      await kit.steadily(async () => {
        const own = ownCase(await askCallback(kit, { body: { departmentId: id } }));
        await withdraw(kit, own);
        const now = (await kit.list<Department>(listDepartments)).find((one) => one.id === id);
        same('the window', own.body.case.window?.id, now?.callbackWindows[0]?.id);
      });
    },
  },
  {
    id: 'callbacks.input',
    level: 4,
    force: 'must',
    writes: true,
    title: 'Who leaves no number cannot be called: it is refused with its place, and so is a window that no list gave out',
    run: async (kit) => {
      const { id } = await department(kit);
      const { patient } = callback(kit) as { patient: object };
      const nobody = await askCallback(kit, { body: { departmentId: id, patient: { ...patient, phone: undefined } } });
      pointsAt(isProblem(nobody, 'validation-failed'), '/patient/phone');
      hasStatus(await askCallback(kit, { body: { departmentId: id, windowId: 'no-such-window' } }), 409, 422);
    },
  },
  {
    id: 'callbacks.move',
    level: 4,
    force: 'must',
    writes: true,
    title: 'A callback is moved to another window and stays the same case; a move that fails leaves it where it was',
    run: async (kit) => {
      const { id, callbackWindows } = await department(kit);
      const [first, second] = callbackWindows;
      const own = ownCase(await askCallback(kit, { body: { departmentId: id, windowId: first?.id } }));
      if (!own.body.case.can.move) throw notApplicable('callbacks are not moved here');
      hasStatus(await move(kit, own, { body: { windowId: 'no-such-window' } }), 409, 422);
      same('the window after a move that failed', (await readCase(kit, own)).window, first);
      const moved = fitting(Case, await move(kit, own, { body: { windowId: second?.id } }));
      same(
        'reference, window and version',
        [moved.reference, moved.window, moved.version],
        [own.reference, second, own.body.case.version + 1],
      );
      same('the case as it is read afterwards', await readCase(kit, own), moved);
      await withdraw(kit, own);
      isProblem(await move(kit, own, { body: { windowId: first?.id } }), 'invalid-transition');
    },
  },
];
