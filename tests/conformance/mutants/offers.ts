import { acceptOffer, bookAppointment, declineOffer, getWaitlistEntry, leaveWaitlist, listSlots } from '@foyer/sdk/contract';
import { block } from './managing.ts';
import { answers, asked, isOf, object, problemOf, recodes, remade, spoils, text, type Json, type Mutant } from './mutant.ts';
import { instead, offerOf, offersOf, placeOf, readBehind, waitingWith } from './waiting-memory.ts';

/** Bugs of times that are offered to whoever waits. */
export const offerMutants: readonly Mutant[] = [
  {
    id: 'offer-of-another-day',
    bug: 'The days that were wished are not looked at.',
    killedBy: ['offers.fits'],
    wrap: spoils(getWaitlistEntry, (body) => ({
      ...body,
      offers: offersOf(body).map((offer) => {
        const slot = object(offer['slot']);
        const later = (time: unknown) => `${new Date(Date.parse(text(time)) + 3 * 86_400_000).toISOString().slice(0, 19)}Z`;
        return { ...offer, slot: { ...slot, start: later(slot['start']), end: later(slot['end']) } };
      }),
    })),
  },
  {
    id: 'offer-for-ever',
    bug: 'An offer does not end: the time is kept until nobody can come.',
    killedBy: ['offers.fits'],
    wrap: spoils(getWaitlistEntry, (body) => ({
      ...body,
      offers: offersOf(body).map((offer) => ({ ...offer, expiresAt: '2099-01-01T00:00:00Z' })),
    })),
  },
  {
    id: 'offer-still-listed',
    bug: 'The list does not hear of offers: others press a time that is kept for one.',
    killedBy: ['offers.kept'],
    wrap: waitingWith(({ offered }) =>
      spoils(listSlots, (body, { url }) => {
        const listed = body['items'] as Json[];
        const q = url.searchParams;
        const ghosts = [...offered.values()].filter(
          (slot) =>
            slot['serviceId'] === q.get('service') &&
            text(slot['start']).slice(0, 10) >= text(q.get('from')) &&
            text(slot['start']).slice(0, 10) <= text(q.get('to')),
        );
        return { ...body, items: [...listed, ...ghosts.filter(({ id }) => !listed.some((slot) => slot['id'] === id))] };
      }),
    ),
  },
  {
    id: 'offer-is-not-held',
    bug: 'An offer holds nothing: who books first has the time.',
    killedBy: ['offers.kept', 'race.offer'],
    wrap: waitingWith(({ offered }) =>
      answers(bookAppointment, async (request, response) => {
        const isOffered = [...offered.values()].some(({ id }) => id === request.body?.['slotId']);
        return response.status === 409 && isOffered ? remade(response, { status: 201 }) : undefined;
      }),
    ),
  },
  {
    id: 'accept-of-another-time',
    bug: 'The visit that comes of an offer is shown at another time.',
    killedBy: ['offers.accept', 'offers.earlier'],
    wrap: spoils(acceptOffer, (body) => {
      const appointment = object(body['appointment']);
      const later = `${new Date(Date.parse(text(appointment['start'])) + 1_800_000).toISOString().slice(0, 19)}Z`;
      return { ...body, appointment: { ...appointment, start: later } };
    }),
  },
  {
    id: 'accept-and-wait-on',
    bug: 'Whoever has accepted stays on the list, and is offered the next time too.',
    killedBy: ['offers.accept'],
    wrap: spoils(getWaitlistEntry, (body) => (body['status'] === 'booked' ? { ...body, status: 'waiting' } : body)),
  },
  {
    id: 'accept-once-only',
    bug: 'Whoever presses twice is told that the offer is over.',
    killedBy: ['offers.again', 'race.offer'],
    wrap: (fetch) => {
      const done = new Set<string>();
      return instead(
        (request) => isOf(acceptOffer, request),
        async (_, request, { ok }) => {
          const before = done.has(offerOf(request));
          if (ok) done.add(offerOf(request));
          return before ? problemOf(410, 'offer-expired') : undefined;
        },
      )(fetch);
    },
  },
  {
    id: 'decline-leaves-the-list',
    bug: 'Whoever declines one time is taken off the list.',
    killedBy: ['offers.declined'],
    wrap: spoils(declineOffer, (body) => ({ ...body, status: 'left' })),
  },
  {
    id: 'declined-is-offered-again',
    bug: 'The time that was declined is offered to the same person at once.',
    killedBy: ['offers.declined'],
    wrap: spoils(getWaitlistEntry, (body) => {
      const declined = offersOf(body).filter(({ status }) => status === 'declined');
      return {
        ...body,
        offers: [...offersOf(body), ...declined.map((offer) => ({ ...offer, id: `${text(offer['id'])}-again`, status: 'expired' }))],
      };
    }),
  },
  {
    id: 'declined-stays-kept',
    bug: 'A time that was declined stays kept until the offer would have ended.',
    killedBy: ['offers.declined'],
    wrap: waitingWith(({ offered }) => (fetch) => async (url, init) => {
      const response = await fetch(url, init);
      const request = asked(url, init);
      const slot = offered.get(offerOf(request));
      if (isOf(declineOffer, request) && response.ok && slot) await block(fetch, request, text(slot['id']));
      return response;
    }),
  },
  {
    id: 'declined-can-be-accepted',
    bug: 'Whoever declined and thinks again is told that they have the time.',
    killedBy: ['offers.ended'],
    wrap: recodes('offer-expired', 409, 'slot-unavailable', (request) => isOf(acceptOffer, request)),
  },
  {
    id: 'accepted-can-be-declined',
    bug: 'Declining after the yes is a success, and the visit stays.',
    killedBy: ['offers.ended'],
    wrap: waitingWith(({ tokens }) =>
      instead(
        (request) => isOf(declineOffer, request),
        async (fetch, request, { status }) => (status === 409 ? readBehind(fetch, request, tokens.get(placeOf(request))) : undefined),
      ),
    ),
  },
  {
    id: 'left-stays-kept',
    bug: 'Whoever leaves the list takes the offered time with them until the offer ends.',
    killedBy: ['offers.left'],
    wrap: waitingWith(({ offered, tokens }) => (fetch) => async (url, init) => {
      const request = asked(url, init);
      const leaves = isOf(leaveWaitlist, request);
      const entry = leaves ? object(await (await readBehind(fetch, request, tokens.get(placeOf(request)))).json()) : {};
      const response = await fetch(url, init);
      const open = offersOf(entry).find(({ status }) => status === 'open');
      const slot = offered.get(text(open?.['id']));
      if (leaves && response.ok && slot) await block(fetch, request, text(slot['id']));
      return response;
    }),
  },
  {
    id: 'earlier-is-a-new-visit',
    bug: 'An earlier time is booked anew: the visit has another reference than the one the patient wrote down.',
    killedBy: ['offers.earlier'],
    wrap: spoils(acceptOffer, (body) => ({ ...body, appointment: { ...object(body['appointment']), reference: 'NEW-123' } })),
  },
  {
    id: 'accept-makes-a-visit-each-time',
    bug: 'Two presses of one yes are two visits.',
    killedBy: ['offers.again', 'race.offer'],
    wrap: (fetch) => {
      let visits = 0;
      return spoils(acceptOffer, (body) => ({ ...body, appointment: { ...object(body['appointment']), id: `visit-${(visits += 1)}` } }))(
        fetch,
      );
    },
  },
];
