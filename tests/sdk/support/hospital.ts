import type {
  Appointment,
  AppointmentInput,
  Discovery,
  Hold,
  Location,
  Practitioner,
  RequestInput,
  Service,
  Slot,
} from '@foyer/sdk/contract';

/** The data of a small hospital, each part of it right by the contract. */

export const discovery: Discovery = {
  contract: '1.0.0',
  name: 'Larkwater Hospital',
  levels: [0, 1, 2],
  capabilities: {
    hold: 'hard',
    reschedule: false,
    waitlist: false,
    requests: true,
    approval: true,
    video: true,
    questionnaires: true,
    callback: false,
    chat: false,
    complaints: false,
    webhooks: false,
    fhir: false,
  },
  auth: ['anonymous', 'manage'],
  locales: ['en', 'ar'],
  defaultLocale: 'en',
  timeZone: 'America/New_York',
  emergency: { phone: '911', text: 'If a life may be in danger, call 911 now.' },
  contact: { phone: '555-0142', textRelay: '711', hours: 'Monday to Friday, 8 am to 6 pm' },
  privacyUrl: 'https://care.example.org/privacy',
  consent: { version: '2026-11', text: 'Larkwater Hospital uses these details to plan your visit and remind you.' },
  environment: 'sandbox',
};

export function service(change: Partial<Service> = {}): Service {
  return {
    id: 'blood-test',
    name: 'Blood test',
    description: 'We take a small sample from your arm.',
    durationMinutes: 20,
    modes: ['in-person'],
    locationIds: ['main'],
    requirements: { referral: 'none', newPatients: true },
    bookingPolicy: {
      minNoticeMinutes: 60,
      maxAdvanceDays: 60,
      cancelCutoffMinutes: 1440,
      rescheduleCutoffMinutes: 1440,
      rescheduleLimit: 3,
      requiresApproval: false,
    },
    capabilities: {
      find: true,
      hold: 'hard',
      book: true,
      modify: true,
      cancel: true,
      waitlist: false,
      request: true,
      deepLink: false,
      phoneOnly: false,
    },
    preparation: ['Drink water as usual.'],
    ...change,
  };
}

export function location(id = 'main', name = 'Outpatients, level 1'): Location {
  return { id, name, address: { line: ['1 Lark Road'], city: 'Larkwater' }, timeZone: 'America/New_York', telecom: [], access: [] };
}

export function practitioner(id = 'nwosu', name = 'Dr Amara Nwosu'): Practitioner {
  return { id, name, role: 'Phlebotomist', languages: ['en'], serviceIds: ['blood-test'], locationIds: ['main'] };
}

/** A slot of 20 minutes on a wall clock five hours behind UTC. */
export function slot(id: string, day = '2026-12-01', time = '09:00', change: Partial<Slot> = {}): Slot {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const end = `${String(hour + Math.floor((minute + 20) / 60)).padStart(2, '0')}:${String((minute + 20) % 60).padStart(2, '0')}`;
  return {
    id,
    serviceId: 'blood-test',
    locationId: 'main',
    mode: 'in-person',
    start: `${day}T${time}:00-05:00`,
    end: `${day}T${end}:00-05:00`,
    timeZone: 'America/New_York',
    ...change,
  };
}

export function hold(id: string, slotId: string, seconds = 300): Hold {
  return {
    id,
    slotId,
    expiresAt: new Date(Date.now() + seconds * 1000).toISOString(),
    expiresInSeconds: seconds,
    secret: `secret-of-${id}`,
  };
}

export function appointment(id: string, of: Slot | undefined, change: Partial<Appointment> = {}): Appointment {
  return {
    id,
    reference: `K7P-${id.slice(-3).toUpperCase().padStart(3, '0')}`,
    status: of ? 'booked' : 'proposed',
    version: 1,
    ...(of && { start: of.start, end: of.end }),
    timeZone: 'America/New_York',
    mode: 'in-person',
    service: { id: 'blood-test', name: 'Blood test', durationMinutes: 20 },
    location: { id: 'main', name: 'Outpatients, level 1', address: { line: ['1 Lark Road'] }, timeZone: 'America/New_York', telecom: [] },
    patient: { name: 'I… O…' },
    preparation: [],
    policy: { cancel: { allowed: true }, reschedule: { allowed: true } },
    ...change,
  };
}

/** What a patient tells when booking. */
export const patient = { name: 'Ines Okafor', birthDate: '1958-09-14', phone: '555 0187' } satisfies AppointmentInput['patient'];
export const consent = { accepted: true, version: '2026-11' } as const;

export function bookingOf(slotId: string, name = patient.name): AppointmentInput {
  return { slotId, patient: { ...patient, name }, consent };
}

export function requestOf(name = patient.name): RequestInput {
  return { serviceId: 'blood-test', patient: { ...patient, name }, consent };
}
