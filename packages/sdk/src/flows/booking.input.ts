import type { AppointmentInput } from '../contract/appointments.ts';
import type { RequestInput } from '../contract/requests.ts';
import type { WaitlistInput } from '../contract/waitlist.ts';
import { inDigits, readBirthDate } from './birth-date.ts';
import type { Attempt, BookingData, Draft, FieldError, FieldName, PointedError } from './booking.state.ts';
import { toAnswers } from './questions.ts';

/** What `POST /v1/appointments` is sent: the draft trimmed, empty fields left out. Missing while no slot is chosen. */
export function toAppointmentInput(data: BookingData): AppointmentInput | undefined {
  const { slot, hold } = data;
  if (!slot) return undefined;
  return compact({
    slotId: slot.id,
    holdId: hold?.status === 'held' ? hold.id : undefined,
    ...aboutPeople(data),
  });
}

/** What `POST /v1/requests` is sent. Missing while no service is chosen. */
export function toRequestInput(data: BookingData): RequestInput | undefined {
  const { draft, service, slots, preset } = data;
  if (!service) return undefined;
  const wishes = compact({
    daysOfWeek: filled(draft.wishDays),
    partsOfDay: filled(draft.wishParts),
    locationId: slots?.filters.locationId ?? preset.location,
    practitionerId: slots?.filters.practitionerId ?? preset.practitioner,
    mode: slots?.filters.mode ?? preset.mode,
    note: line(draft.wishNote),
  });
  return compact({ serviceId: service.id, wishes: unlessEmpty(wishes), ...aboutPeople(data) });
}

/** What `POST /v1/waitlist` is sent: the same wishes, and how soon the patient could come. Missing while no service is chosen. */
export function toWaitlistInput(data: BookingData): WaitlistInput | undefined {
  const request = toRequestInput(data);
  if (!request) return undefined;
  const { wishNotice } = data.draft;
  const { locationId, ...wishes } = request.wishes ?? {};
  return {
    ...request,
    wishes: {
      ...wishes,
      ...(locationId !== undefined && { locationIds: [locationId] }),
      ...(wishNotice !== '' && { noticeMinutes: Number(wishNotice) }),
    },
  };
}

function aboutPeople(data: BookingData) {
  const { draft, language, hospital, questionnaire } = data;
  const birth = readBirthDate(draft, data.today);
  const reach = { email: line(draft.email), phone: line(inDigits(draft.phone)) };
  const forOther = draft.who === 'other';
  const isTheirs = !forOther || draft.messagesTo === 'patient';
  return {
    patient: compact({
      name: draft.name.trim(),
      birthDate: 'day' in birth ? birth.day : undefined,
      ...(isTheirs && reach),
      language: line(language),
    }),
    bookedBy: forOther
      ? compact({ name: draft.bookerName.trim(), relationship: draft.relationship.trim(), ...(!isTheirs && reach) })
      : undefined,
    needs: unlessEmpty(compact({ interpreter: line(draft.interpreter), access: filled(draft.access), note: line(draft.needsNote) })),
    referral: unlessEmpty(compact({ reference: line(draft.referralReference), from: line(draft.referralFrom) })),
    reason: line(draft.reason),
    answers: questionnaire && filled(toAnswers(questionnaire.item, draft.answers)),
    consent: { accepted: true as const, version: hospital?.consent.version ?? '' },
  };
}

/** Where the server's pointers lead on the page. A pointer into a question is known only from what was sent. */
export function toFieldErrors(errors: readonly PointedError[], attempt: Attempt): readonly FieldError[] {
  return errors.map(({ pointer, code, detail }) => ({ field: fieldAt(pointer, attempt), code, detail }));
}

const fields: Readonly<Record<string, FieldName>> = {
  '/patient/name': 'name',
  '/patient/birthDate': 'birthDate',
  '/patient/phone': 'phone',
  '/patient/email': 'email',
  '/bookedBy/name': 'bookerName',
  '/bookedBy/relationship': 'relationship',
  '/bookedBy/phone': 'phone',
  '/bookedBy/email': 'email',
  '/needs/interpreter': 'interpreter',
  '/needs/access': 'access',
  '/needs/note': 'needsNote',
  '/referral/from': 'referralFrom',
  '/referral/reference': 'referralReference',
  '/referral': 'referralFrom',
  '/reason': 'reason',
  '/wishes/daysOfWeek': 'wishDays',
  '/wishes/partsOfDay': 'wishParts',
  '/wishes/note': 'wishNote',
  '/wishes/noticeMinutes': 'wishNotice',
};

function fieldAt(pointer: string, attempt: Attempt): FieldName {
  const [, answerAt] = /^\/answers\/(\d+)/.exec(pointer) ?? [];
  const answer = answerAt === undefined ? undefined : attempt.input.answers?.[Number(answerAt)];
  if (answer) return `answer:${answer.linkId}`;
  // A pointer may lead further in than a field of ours: `/needs/access/0`.
  return fields[pointer] ?? fields[pointer.replace(/\/\d+$/, '')] ?? 'form';
}

/** The step whose page holds the field. */
export function stepOfField(field: FieldName): 'request' | 'details' | 'questions' | 'check' {
  if (field === 'form') return 'check';
  if (field.startsWith('answer:')) return 'questions';
  return field.startsWith('wish') ? 'request' : 'details';
}

/** The boxes a field is typed into, for those that have another name. */
export function draftKeysOf(field: FieldName): readonly (keyof Draft)[] {
  if (field === 'birthDate') return ['birthDay', 'birthMonth', 'birthYear'];
  return field === 'form' || field.startsWith('answer:') ? [] : [field as keyof Draft];
}

function line(text: string): string | undefined {
  return text.trim() || undefined;
}

function filled<T>(list: readonly T[]): T[] | undefined {
  return list.length > 0 ? [...list] : undefined;
}

function compact<T extends object>(fields: T): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}

function unlessEmpty<T extends object>(fields: T): T | undefined {
  return Object.keys(fields).length > 0 ? fields : undefined;
}
