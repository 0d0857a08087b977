import {
  bookAppointment,
  cancelAppointment,
  confirmAppointment,
  getAppointment,
  operations,
  rescheduleAppointment,
  sendCode,
  setReminders,
  type Operation,
} from '@foyer/sdk/contract';
import { newKey } from '../../reference-server/setup/app.ts';
import { replays } from './idempotency.ts';
import { rematches, visitOf } from './managing.ts';
import { remembering } from './memory.ts';
import {
  answers,
  asked,
  isOf,
  object,
  problemOf,
  remade,
  rewrites,
  spoils,
  spoilsHeaders,
  withHeaders,
  type Asked,
  type Json,
  type Mutant,
} from './mutant.ts';

const conditional = [rescheduleAppointment, cancelAppointment];
const changes = Object.values<Operation>(operations).filter(
  ({ route }) => route.level === 3 && route.path.startsWith('/v1/appointments/{id}/'),
);
const isChange = (request: Asked) => changes.some((operation) => isOf(operation, request));
const keyOf = ({ headers }: Asked) => headers.get('Idempotency-Key') ?? '';
const tokenOf = ({ headers }: Asked) => headers.get('Authorization')?.replace('Manage ', '');

const permission = (visit: Json, edit: (may: Json) => Json): Json => {
  const policy = object(visit['policy']);
  return { ...visit, policy: { ...policy, reschedule: edit(object(policy['reschedule'])) } };
};

/** Bugs of who may change a visit, of its versions, and of what it says may be done. */
export const changingMutants: readonly Mutant[] = [
  {
    id: 'code-for-anybody',
    bug: 'A code is sent for whoever knows a visit’s id.',
    killedBy: ['changing.none'],
    wrap: remembering(({ tokens }) =>
      rewrites((request, init) => {
        const token = isOf(sendCode, request) && tokenOf(request) === undefined ? tokens.get(visitOf(request)) : undefined;
        return token === undefined ? undefined : withHeaders(init, { Authorization: `Manage ${token}` });
      }),
    ),
  },
  {
    id: 'changed-by-any-token',
    bug: 'Any token that is genuine changes any visit.',
    killedBy: ['changing.foreign'],
    wrap: remembering(({ tokens }) =>
      rewrites((request, init) => {
        const right = tokens.get(visitOf(request));
        const genuine = isChange(request) && [...tokens.values()].some((token) => token === tokenOf(request));
        return right !== undefined && genuine ? withHeaders(init, { Authorization: `Manage ${right}` }) : undefined;
      }),
    ),
  },
  {
    id: 'version-before-authority',
    bug: 'If-Match is asked for before who asks: a stranger learns which visits there are.',
    killedBy: ['changing.foreign'],
    wrap: remembering(({ tokens }) => (fetch) => async (url, init) => {
      const response = await fetch(url, init);
      const request = asked(url, init);
      const isThere = conditional.some((operation) => isOf(operation, request)) && tokens.has(visitOf(request));
      return isThere && response.status === 404 && !request.headers.has('If-Match') ? problemOf(428, 'precondition-required') : response;
    }),
  },
  {
    id: 'answers-kept-for-anybody',
    bug: 'What was answered before is given again before anybody looks who asks.',
    killedBy: ['changing.again-foreign'],
    wrap: replays(
      (request) => `${request.url.pathname} ${keyOf(request)} ${JSON.stringify(request.body)}`,
      ({ ok }) => ok,
      isChange,
    ),
  },
  {
    id: 'confirm-not-counted',
    bug: 'Confirming is not counted as a change.',
    killedBy: ['changing.next'],
    wrap: answers(confirmAppointment, async (_, response) => {
      if (!response.ok) return undefined;
      const visit = object(await response.clone().json());
      const version = Number(visit['version']) - 1;
      return remade(response, { json: { ...visit, version }, headers: (headers) => headers.set('ETag', `"${version}"`) });
    }),
  },
  {
    id: 'change-without-etag',
    bug: 'The answer to a change does not say the new version.',
    killedBy: ['changing.next'],
    wrap: spoilsHeaders(isChange, (headers) => headers.delete('ETag')),
  },
  {
    id: 'version-unneeded',
    bug: 'Whoever sends no If-Match changes whatever is there.',
    killedBy: ['changing.if-match'],
    wrap: rematches(conditional, (tag) => (tag === null ? '*' : undefined)),
  },
  {
    id: 'version-unheard',
    bug: 'If-Match must be there, and is not compared: the last one wins.',
    killedBy: ['changing.stale', 'race.version'],
    wrap: rematches(conditional, (tag) => (tag === null ? undefined : '*')),
  },
  {
    id: 'version-compared-weakly',
    bug: 'A framework compares entity tags weakly.',
    killedBy: ['changing.stale'],
    wrap: rematches(conditional, (tag) => tag?.replace('W/', '')),
  },
  {
    id: 'time-before-version',
    bug: 'Whether the new time is free is looked at before the version.',
    killedBy: ['changing.order'],
    wrap: (fetch) => {
      const taken = new Set<unknown>();
      return answers(rescheduleAppointment, ({ body }, response) => {
        if (response.ok) taken.add(body?.['slotId']);
        return [412, 428].includes(response.status) && taken.has(body?.['slotId']) ? problemOf(409, 'slot-unavailable') : undefined;
      })(fetch);
    },
  },
  {
    id: 'body-demanded',
    bug: 'A body is read wherever one may be.',
    killedBy: ['changing.bare'],
    wrap: (fetch) => async (url, init) =>
      [cancelAppointment, confirmAppointment].some((operation) => isOf(operation, asked(url, init))) && init.body === undefined
        ? problemOf(400, 'malformed-request')
        : fetch(url, init),
  },
  {
    id: 'change-key-unneeded',
    bug: 'For changes of a visit the server makes up a key where none is sent.',
    killedBy: ['changing.key'],
    wrap: rewrites((request, init) =>
      isChange(request) && keyOf(request).length < 22 ? withHeaders(init, { 'Idempotency-Key': newKey() }) : undefined,
    ),
  },
  {
    id: 'version-before-replay',
    bug: 'The version is compared before the key: who asks again after a lost answer is told that it has changed, by themselves.',
    killedBy: ['changing.replay'],
    wrap: (fetch) => {
      const done = new Set<string>();
      return answers(rescheduleAppointment, (request, response) => {
        const again = done.has(keyOf(request));
        if (response.ok) done.add(keyOf(request));
        return again && request.headers.get('If-Match') === '"1"' ? problemOf(412, 'version-mismatch') : undefined;
      })(fetch);
    },
  },
  {
    id: 'change-key-alone',
    bug: 'Where a visit is moved to is not kept with the key: another move gets the first one’s answer.',
    killedBy: ['changing.reuse'],
    wrap: replays(
      (request) => `${request.url.pathname} ${keyOf(request)} ${tokenOf(request) ?? ''}`,
      ({ ok }) => ok,
      isChange,
    ),
  },
  {
    id: 'policy-for-ever',
    bug: 'The policy is that of the service, also of a visit that was cancelled.',
    killedBy: ['policy.told'],
    wrap: spoils(cancelAppointment, (body) => permission(body, (may) => ({ ...may, allowed: true }))),
  },
  {
    id: 'moves-not-counted',
    bug: 'How often a visit may be moved is what the service says, however often it was.',
    killedBy: ['policy.limit'],
    wrap: spoils(rescheduleAppointment, (body) => permission(body, (may) => ({ ...may, allowed: true, remaining: 3 }))),
  },
  {
    id: 'cut-off-untold',
    bug: 'That it is too late to move a visit is told only once a new time is chosen.',
    killedBy: ['policy.cut-off'],
    wrap: spoils(bookAppointment, (body) => ({
      ...body,
      appointment: permission(object(body['appointment']), (may) => ({ ...may, allowed: true })),
    })),
  },
  {
    id: 'reminders-for-ever',
    bug: 'Reminders cannot be stopped.',
    killedBy: ['reminders.answer'],
    wrap: (fetch) => spoils(getAppointment, withReminders)(spoils(setReminders, withReminders)(fetch)),
  },
];

function withReminders(body: Json): Json {
  return { ...body, reminders: ['email'] };
}
