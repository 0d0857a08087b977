import type { QuestionnaireItem, Slot } from '@foyer/sdk';
import { canRequest, chosenVisit, shownServices, slotDays, visibleItems, type Booking, type BookingState } from '@foyer/sdk/flows';
import type { Flags } from './flags.ts';
import { askLine, choose, UsageError } from './prompts.ts';
import { sentenceOf, timeOf } from './words.ts';

/** One screen for each step: shows it, asks what there is to ask, and sends what was answered. True when there is nothing more to do. */
export async function show(booking: Booking, flags: Flags): Promise<boolean> {
  const { state } = booking;
  switch (state.step) {
    case 'unavailable':
      throw new Error(`The server cannot be asked (${state.code}). Is it running, and is the base URL right?`);
    case 'empty':
      throw new Error('The hospital offers nothing to book here.');
    case 'closed':
      throw new Error(state.why === 'not-found' ? 'There is no such service.' : `This is not booked online. ${phoneOf(state)}`);
    case 'service':
      return showServices(booking, state, flags);
    case 'place':
      return showPlaces(booking, state, flags);
    case 'slot':
      return showTimes(booking, state, flags);
    case 'request':
      if (!flags['first-free'])
        booking.send({ type: 'typed', field: 'wishNote', value: await askLine('When would suit you', '--first-free') });
      booking.send({ type: 'continued' });
      return false;
    case 'details':
      return showDetails(booking, state, flags);
    case 'questions':
      return showQuestions(booking, state);
    case 'check':
      return showCheck(booking, state, flags);
    case 'unknown':
      console.log('The answer was lost on its way. Asking again; nothing is booked twice.');
      if (!state.asking) booking.send({ type: 'asked-again' });
      return false;
    case 'failed':
      throw new Error(`Nothing was booked (${state.code}). ${phoneOf(state)}`);
    case 'done':
    case 'pending':
    case 'requested':
      return showEnd(state);
    case 'waiting':
      return showPlace(state);
    case 'loading':
    case 'sending':
      return false;
  }
}

type At<S extends BookingState['step']> = Extract<BookingState, { step: S }>;

async function showServices(booking: Booking, { services, search, ...state }: At<'service'>, flags: Flags): Promise<boolean> {
  if (search.status === 'asking') return false;
  if (search.status === 'failed') throw new Error('The search failed. Try again.');
  const wanted = flags.service?.toLowerCase();
  const named = services.find(({ id, name }) => id === flags.service || name.toLowerCase() === wanted);
  if (named) booking.send({ type: 'service-chosen', serviceId: named.id });
  else if (flags.service !== undefined && search.status === 'idle') {
    booking.send({ type: 'query-typed', q: flags.service });
    booking.send({ type: 'searched' });
  } else {
    const shown = shownServices({ ...state, services, search });
    if (shown.length === 0) throw new UsageError(`No service fits "${flags.service ?? ''}". Leave --service out to see all.`);
    const [only] = shown;
    const list = shown.map(({ id, name, description }) => [id, `${name}: ${description}`] as const);
    const serviceId = only && (shown.length === 1 || flags['first-free']) ? only.id : await choose('What do you need?', list, '--service');
    booking.send({ type: 'service-chosen', serviceId });
  }
  return false;
}

async function showPlaces(booking: Booking, { places }: At<'place'>, flags: Flags): Promise<boolean> {
  if (!places) return false;
  const list = [['', 'Any place'], ...places.map(({ id, name }) => [id, name] as const)] as const;
  const locationId = flags['first-free'] ? '' : await choose('Where would you like to come?', list, '--first-free');
  booking.send({ type: 'place-chosen', locationId: locationId || undefined });
  return false;
}

async function showTimes(booking: Booking, state: At<'slot'>, flags: Flags): Promise<boolean> {
  const { slots, lost, holding } = state;
  if (holding || !slots || slots.step === 'loading' || (slots.step === 'ready' && slots.more === 'asking')) return false;
  if (slots.step === 'unavailable') throw new Error(`The free times cannot be shown now (${slots.code}). ${phoneOf(state)}`);
  if (lost) console.log('\nThat time was just taken. We kept all that you typed.');
  const offered = lost?.alternatives ?? slotDays(slots, state.slot).flatMap(({ options }) => options.map(({ slot }) => slot));
  const free = offered.filter(({ deepLink, phone }) => deepLink === undefined && phone === undefined);
  const elsewhere = offered.find(({ deepLink, phone }) => deepLink ?? phone);
  if (elsewhere && free.length === 0) throw new Error(`These times are booked elsewhere: ${elsewhere.deepLink ?? elsewhere.phone}`);
  const others = {
    ...(lost && { a: 'See all free times' }),
    ...(!lost && slots.step === 'ready' && slots.next && { m: 'Show the next days' }),
    ...(canRequest(state) && { n: 'None of these suit me' }),
  };
  const first = flags['first-free'] ? free[0] : undefined;
  if (!first && free.length === 0 && Object.keys(others).length === 0) throw new Error(`There is no free time. ${phoneOf(state)}`);
  const placeOf = (slot: Slot) =>
    slots.locations.length > 1 ? `, ${slots.locations.find(({ id }) => id === slot.locationId)?.name ?? ''}` : '';
  const list = free.map(
    (slot) => [slot, `${timeOf(slot)}${slot.mode === 'in-person' ? '' : `, by ${slot.mode}`}${placeOf(slot)}`] as const,
  );
  const choice =
    first ??
    (await choose(
      `When would you like to come? Times are those of ${slots.slots[0]?.timeZone ?? 'the hospital'}.`,
      list,
      '--first-free',
      others,
    ));
  const action = { a: 'all-times-asked', m: 'more-asked', n: 'none-suited' } as const;
  booking.send(typeof choice === 'string' ? { type: action[choice as 'a' | 'm' | 'n'] } : { type: 'slot-chosen', slot: choice });
  return false;
}

async function showDetails(booking: Booking, { errors, service, draft }: At<'details'>, flags: Flags): Promise<boolean> {
  for (const error of errors) console.log(sentenceOf(error));
  // What a flag told wrongly cannot be told better by asking the same flag.
  const wrong = new Set(errors.map(({ field }) => field));
  const told = async (field: 'name' | 'birthDate' | 'email' | 'phone', question: string, flag: keyof typeof flags) => {
    const given = flags[flag];
    return typeof given === 'string' && !wrong.has(field) ? given : askLine(question, `--${flag}`);
  };
  const type = (field: 'name' | 'birthDay' | 'birthMonth' | 'birthYear' | 'email' | 'phone' | 'referralFrom', value: string) =>
    booking.send({ type: 'typed', field, value });
  const isAsked = (field: 'name' | 'birthDate', value: string) => value === '' || wrong.has(field);
  if (isAsked('name', draft.name)) type('name', await told('name', 'Full name', 'name'));
  if (isAsked('birthDate', draft.birthYear)) {
    const [year = '', month = '', day = ''] = (await told('birthDate', 'Date of birth, such as 1958-09-14', 'birth-date')).split('-');
    type('birthYear', year);
    type('birthMonth', month);
    type('birthDay', day);
  }
  if (flags.phone !== undefined && !wrong.has('phone')) type('phone', flags.phone);
  if (wrong.has('email') || (flags.phone === undefined && draft.email === '')) type('email', await told('email', 'E-mail', 'email'));
  else if (flags.email !== undefined) type('email', flags.email);
  if (wrong.has('phone')) type('phone', await askLine('Phone', '--phone'));
  if (service?.requirements.referral === 'required' && draft.referralFrom === '') type('referralFrom', await askLine('Who refers you'));
  booking.send({ type: 'continued' });
  return false;
}

async function showQuestions(booking: Booking, { status, questionnaire, errors }: At<'questions'>): Promise<boolean> {
  if (status === 'loading') return false;
  for (const { field, code } of errors) console.log(`Please answer again: ${field.replace('answer:', '')} (${code}).`);
  const asked = new Set<string>();
  // An answer may bring further questions, so each is looked for when the one before is answered.
  const next = () => visibleItems(questionnaire?.item ?? [], booking.state.draft.answers).find(({ linkId }) => !asked.has(linkId));
  for (let item = next(); item; item = next()) {
    asked.add(item.linkId);
    if (item.type === 'group' || item.type === 'display') console.log(`\n${item.text ?? ''}`);
    else booking.send({ type: 'answered', linkId: item.linkId, values: [await answerTo(item)] });
  }
  booking.send({ type: 'continued' });
  return false;
}

function answerTo({ linkId, type, text = linkId, answerOption = [] }: QuestionnaireItem): Promise<string> {
  const options = answerOption.map(({ valueCoding, valueString, valueInteger }) => {
    const code = valueCoding?.code ?? valueString ?? String(valueInteger);
    return [code, valueCoding?.display ?? code] as const;
  });
  if (type === 'boolean') options.push(['true', 'Yes'], ['false', 'No']);
  return options.length > 0 ? choose(text, options) : askLine(type === 'date' ? `${text} (such as 2026-03-27)` : text);
}

async function showCheck(booking: Booking, state: At<'check'>, flags: Flags): Promise<boolean> {
  const { draft, hospital, service, errors, path } = state;
  if (errors.length > 0) throw new Error(errors.map(sentenceOf).join(' '));
  const visit = chosenVisit(state);
  console.log(`\n${service?.name ?? ''}${visit ? `, ${timeOf(visit.slot)}` : ''}${visit?.location ? `, ${visit.location.name}` : ''}`);
  console.log(
    `For ${draft.name}, born ${draft.birthYear}-${draft.birthMonth}-${draft.birthDay}, ${[draft.email, draft.phone].filter(Boolean).join(', ')}`,
  );
  console.log(`When you ${path === 'book' ? 'book' : 'send this'}, you agree: ${hospital?.consent.text ?? ''}`);
  const isAgreed =
    flags['first-free'] === true ||
    /^y/iu.test(await askLine(path === 'book' ? 'Book this visit? (y/n)' : 'Send this? (y/n)', '--first-free'));
  if (!isAgreed) {
    console.log('Nothing was booked.');
    return true;
  }
  booking.send({ type: 'confirmed' });
  return false;
}

function showEnd({ step, visit }: At<'done' | 'pending' | 'requested'>): boolean {
  const { reference, start, timeZone } = visit.appointment;
  const said = {
    done: 'Your visit is booked',
    pending: 'The hospital will confirm your visit',
    requested: 'The hospital will answer with a time',
  };
  console.log(`\n${said[step]}${start ? `: ${timeOf({ start, timeZone })}` : ''}.`);
  console.log(`Your reference is ${reference}. To change or cancel it, keep this link to yourself: ${visit.manage.url}`);
  return true;
}

function showPlace({ place }: At<'waiting'>): boolean {
  console.log('\nYou are on the waiting list. As soon as a time suits you, it is kept for you and you are written to.');
  console.log(`Your reference is ${place.entry.reference}. To take a time, keep this link to yourself: ${place.manage.url}`);
  return true;
}

function phoneOf({ hospital }: BookingState): string {
  return hospital ? `Call ${hospital.contact.phone}, ${hospital.contact.hours}.` : '';
}
