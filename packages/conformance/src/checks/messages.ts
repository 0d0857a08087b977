import { addToCase, getCase, messageLength, reopenCase, watchCase, withdrawCase, Case } from '../contract.ts';
import { notRun, type Check } from '../check.ts';
import { askMessage, message, messages, newMessage, ofCase, ownCase, readCase } from '../engaging.ts';
import { comparable, fitting, hasStatus, isProblem, pointsAt, same, that } from '../expecting.ts';
import type { Kit } from '../kit.ts';
import { patient } from '../people.ts';

const add = ofCase(addToCase);
const look = ofCase(getCase);
const withdraw = ofCase(withdrawCase);

const open = [getCase, addToCase, withdrawCase, reopenCase, watchCase] as const;
const bodyOf = (operation: (typeof open)[number]) => (operation === addToCase ? { text: 'More.' } : {});

/** Asks something of a case with any header at all. */
const tryIt = (kit: Kit, operation: (typeof open)[number], reference: string, authorization?: string) =>
  kit.ask(operation, {
    params: { reference },
    ...('keyed' in operation.route && { body: bodyOf(operation) }),
    ...(authorization !== undefined && { headers: { Authorization: authorization } }),
  });

/** Messages to the hospital, and the cases they are. */
export const messaging: readonly Check[] = [
  {
    id: 'messages.answer',
    level: 4,
    force: 'must',
    writes: true,
    title: 'A message is a case: a reference, a named team with a number, and a date by which they answer',
    run: async (kit) => {
      const text = `conformance ${kit.newKey()}`;
      const own = ownCase(await askMessage(kit, { body: { text } }));
      const { case: made, manage } = own.body;
      same('kind and status', [made.kind, made.status], ['message', 'received']);
      that(made.team.name !== '' && made.team.phone !== '', 'team', 'a name and a number', 'neither, or one');
      that(Date.parse(made.replyBy ?? '') > kit.now(), 'replyBy', 'a time ahead', made.replyBy ?? 'none');
      same(
        'messages',
        made.messages.map((one) => [one.from, one.text]),
        [['patient', text]],
      );
      that(
        manage.url.includes('#') && !manage.url.split('#')[0]?.includes(manage.token),
        'manage.url',
        'the token in its fragment',
        'elsewhere',
      );
      const location = own.answer.headers.get('location') ?? '';
      that(location.endsWith(`/v1/cases/${made.reference}`), 'Location', 'the case', 'elsewhere');
      const seen = await look(kit, own);
      same('the case as it is read afterwards', fitting(Case, seen), made);
      same('Cache-Control', seen.headers.get('cache-control'), 'no-store');
      const email = kit.config.patient?.email ?? patient.email;
      that(!`${own.answer.text}${seen.text}`.includes(email), 'the contact', 'masked, or not there', 'in clear');
      await withdraw(kit, own);
    },
  },
  {
    id: 'messages.code',
    level: 4,
    force: 'must',
    writes: true,
    title: 'The code, 12 signs of base32, opens the case with its reference, however it is spelt',
    run: async (kit) => {
      const [own, other] = await messages(kit);
      const signs = own.code.replaceAll(/[\s-]/gu, '');
      that(
        /^[0-9A-HJKMNP-TV-Z]{12}$/u.test(signs) || /^[A-Z2-7]{12}$/u.test(signs),
        'manage.code',
        '12 signs of base32',
        `${signs.length} signs`,
      );
      for (const code of [own.code, signs, signs.toLowerCase(), own.code.toLowerCase()])
        same('the reference of the case that is opened', fitting(Case, await look(kit, own, { token: code })).reference, own.reference);
      isProblem(await look(kit, own, { token: other.code }), 'not-found');
      const reference = own.reference.toLowerCase().replaceAll('-', '');
      same('the case of a reference in small letters', fitting(Case, await look(kit, { ...own, reference })).reference, own.reference);
    },
  },
  {
    id: 'messages.key',
    level: 4,
    force: 'must',
    writes: true,
    title: 'A message needs an Idempotency-Key, and the same one gives the first answer again, with one case',
    run: async (kit) => {
      for (const key of [null, 'short-enough-to-guess']) isProblem(await askMessage(kit, { key }), 'idempotency-key-required');
      const key = kit.newKey();
      const sent = await askMessage(kit, { key });
      const own = ownCase(sent);
      same('the answer to the same key and body', comparable(await askMessage(kit, { key })), comparable(sent));
      isProblem(await askMessage(kit, { key, body: { text: 'Another.' } }), 'idempotency-key-reused');
      await withdraw(kit, own);
    },
  },
  {
    id: 'messages.input',
    level: 4,
    force: 'must',
    writes: true,
    title: 'What a message lacks, or has too much of, is refused with its place',
    run: async (kit) => {
      const { patient: whole } = message(kit) as { patient: object };
      const without = { ...whole, email: undefined, phone: undefined };
      const wrong = [
        ['/text', { text: undefined }],
        ['/text', { text: '  ' }],
        ['/text', { text: 'x'.repeat(messageLength + 1) }],
        ['/topic', { topic: 'gossip' }],
        ['/patient', { patient: undefined }],
        ['/reply', { reply: undefined }],
        ['/reply/by', { reply: { by: 'email' }, patient: without }],
        ['/reply/by', { reply: { by: 'phone' }, patient: without }],
        ['/departmentId', { departmentId: 'no-such-department' }],
      ] as const;
      for (const [pointer, body] of wrong) pointsAt(isProblem(await askMessage(kit, { body }), 'validation-failed'), pointer);
      const full = await askMessage(kit, { body: { text: 'x'.repeat(messageLength) } });
      hasStatus(full, 201);
      await withdraw(kit, ownCase(full));
    },
  },
  {
    id: 'messages.access',
    level: 4,
    force: 'must',
    writes: true,
    title: 'A case is open only to its token or code: without one 401, with any other the same 404, for every reference',
    run: async (kit) => {
      const [own, other] = await messages(kit);
      for (const operation of open) {
        const none = await tryIt(kit, operation, own.reference);
        isProblem(none, 'unauthenticated');
        same(
          'the answers for a case that is there and one that is not',
          comparable(await tryIt(kit, operation, 'ZZZ-ZZZ')),
          comparable(none),
        );
        const missing = comparable(await tryIt(kit, operation, 'ZZZ-ZZZ', `Manage ${other.token}`));
        // A server may stop whoever guesses codes, so one wrong code is enough.
        const guesses = operation === getCase ? [own.reference, `${own.token}x`, other.code] : [];
        for (const wrong of [other.token, kit.newKey(), ...guesses]) {
          const refused = await tryIt(kit, operation, own.reference, `Manage ${wrong}`);
          isProblem(refused, 'not-found');
          same('the answers for a wrong token and a case that is not there', comparable(refused), missing);
        }
      }
      same('the status of the case, after all that', (await readCase(kit, own)).status, own.body.case.status);
    },
  },
  {
    id: 'messages.add',
    level: 4,
    force: 'must',
    writes: true,
    title: 'Words are added to a case once for each key, and it has one version more',
    run: async (kit) => {
      const own = await newMessage(kit);
      if (!own.body.case.can.add) throw notRun('nothing can be added to a new case');
      const key = kit.newKey();
      const text = `more ${kit.newKey()}`;
      const added = fitting(Case, await add(kit, own, { key, body: { text } }));
      await add(kit, own, { key, body: { text } });
      const seen = await readCase(kit, own);
      same('the case as it is read afterwards', seen, added);
      same('version', seen.version, own.body.case.version + 1);
      same(
        'the words that were added',
        seen.messages.filter((one) => one.text === text).map(({ from }) => from),
        ['patient'],
      );
      pointsAt(isProblem(await add(kit, own, { body: { text: '' } }), 'validation-failed'), '/text');
      await withdraw(kit, own);
    },
  },
  {
    id: 'messages.withdraw',
    level: 4,
    force: 'must',
    writes: true,
    title: 'A case is taken back; doing it twice is a success; then nothing is added',
    run: async (kit) => {
      const own = await newMessage(kit);
      const first = fitting(Case, await withdraw(kit, own));
      same('status', first.status, 'withdrawn');
      same('the case, taken back again', fitting(Case, await withdraw(kit, own)), first);
      same('what can be done', [first.can.add, first.can.move], [false, false]);
      isProblem(await add(kit, own, { body: { text: 'More.' } }), 'invalid-transition');
    },
  },
  {
    id: 'messages.steps',
    level: 4,
    force: 'must',
    writes: true,
    title: 'A step that is not possible now is 409 invalid-transition, and `can` says so before',
    run: async (kit) => {
      const own = await newMessage(kit);
      const { can } = await readCase(kit, own);
      same('whether a new message can be reopened or moved', [can.reopen, can.move], [false, false]);
      isProblem(await ofCase(reopenCase)(kit, own), 'invalid-transition');
      await withdraw(kit, own);
    },
  },
];
