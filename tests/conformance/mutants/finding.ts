import { lookUpAppointments, sendCode, verifyCode } from '@foyer/sdk/contract';
import { newKey } from '../../reference-server/setup/app.ts';
import { remembering } from './memory.ts';
import { answers, asked, isOf, problemOf, recodes, remade, rewrites, spoils, text, withHeaders, type Mutant } from './mutant.ts';

/** Bugs of finding a visit again, and of the second fact. */
export const findingMutants: readonly Mutant[] = [
  {
    id: 'lookup-tells-who-is-unknown',
    bug: 'A contact without visits is 404: whose patient somebody is can be asked.',
    killedBy: ['finding.same'],
    wrap: remembering(({ contacts }) =>
      answers(lookUpAppointments, ({ body }, { status }) =>
        status === 202 && !contacts.has(text(body?.['contact'])) ? problemOf(404, 'not-found') : undefined,
      ),
    ),
  },
  {
    id: 'lookup-counts',
    bug: 'The answer says how many visits were found.',
    killedBy: ['finding.same'],
    wrap: remembering(({ contacts, tokens }) =>
      spoils(lookUpAppointments, (body, request) => ({ ...body, found: contacts.has(text(request.body?.['contact'])) ? tokens.size : 0 })),
    ),
  },
  {
    id: 'lookup-limit-told',
    bug: 'The fourth request of an hour for one contact is refused.',
    killedBy: ['finding.often'],
    wrap: (fetch) => {
      const asks = new Map<string, number>();
      return answers(lookUpAppointments, ({ body }, { status }) => {
        const contact = text(body?.['contact']);
        if (status === 202) asks.set(contact, (asks.get(contact) ?? 0) + 1);
        return (asks.get(contact) ?? 0) > 3 ? problemOf(409, 'channel-closed') : undefined;
      })(fetch);
    },
  },
  {
    id: 'lookup-of-anything',
    bug: 'What is no contact is taken for one that nobody has.',
    killedBy: ['finding.contact'],
    wrap: answers(lookUpAppointments, (_, response) =>
      response.status === 422 ? remade(response, { status: 202, json: { accepted: true } }) : undefined,
    ),
  },
  {
    id: 'lookup-key-unneeded',
    bug: 'Asking for links needs no key: each of two attempts sends a message.',
    killedBy: ['finding.key'],
    wrap: rewrites((request, init) =>
      isOf(lookUpAppointments, request) && (request.headers.get('Idempotency-Key') ?? '').length < 22
        ? withHeaders(init, { 'Idempotency-Key': newKey() })
        : undefined,
    ),
  },
  {
    id: 'code-address-in-clear',
    bug: 'Where the code was sent is told in clear, to whoever has the link.',
    killedBy: ['codes.sent'],
    wrap: remembering(({ contacts }) => spoils(sendCode, (body) => ({ ...body, sentTo: [...contacts][0] }))),
  },
  {
    id: 'code-for-a-day',
    bug: 'A code is good for a day.',
    killedBy: ['codes.sent'],
    wrap: spoils(sendCode, (body) => ({ ...body, expiresInSeconds: 86_400 })),
  },
  {
    id: 'code-wrong-is-unauthenticated',
    bug: 'A wrong code is 401, as if the link were no good any more.',
    killedBy: ['codes.wrong'],
    wrap: recodes('validation-failed', 401, 'unauthenticated', (request) => isOf(verifyCode, request)),
  },
  {
    id: 'code-tries-without-end',
    bug: 'A code may be guessed as often as one likes.',
    killedBy: ['codes.tries'],
    wrap: (fetch) => async (url, init) => {
      const response = await fetch(url, init);
      return isOf(verifyCode, asked(url, init)) && response.status === 429 ? problemOf(422, 'validation-failed') : response;
    },
  },
  {
    id: 'code-tries-anew',
    bug: 'Asking for another code gives all tries again.',
    killedBy: ['codes.tries'],
    wrap: spoils(sendCode, (body) => ({ ...body, triesLeft: 5 })),
  },
];
