import type { Case, CaseAnswer, Department } from '@foyer/sdk/contract';

/** A department that is open and reached in every way, but for what `change` says. */
export function department(change: Partial<Department> = {}): Department {
  return {
    id: 'billing',
    name: 'Billing',
    description: 'Bills, payment plans and insurance.',
    telecom: [{ system: 'phone', value: '555-0160' }],
    timeZone: 'America/New_York',
    access: [],
    languages: ['en', 'es'],
    availableTime: [],
    exceptions: [],
    hours: 'Monday to Friday, 8 am to 5 pm',
    openNow: true,
    closesAt: '2026-11-30T17:00:00-05:00',
    channels: [
      { kind: 'callback', state: 'open' },
      { kind: 'phone', state: 'open' },
      { kind: 'message', state: 'open', replyBy: '2026-12-01T17:00:00-05:00' },
    ],
    callbackWindows: [
      { id: 'w1', start: '2026-11-30T14:00:00-05:00', end: '2026-11-30T16:00:00-05:00', timeZone: 'America/New_York' },
      { id: 'w2', start: '2026-12-01T09:00:00-05:00', end: '2026-12-01T11:00:00-05:00', timeZone: 'America/New_York' },
    ],
    topics: ['billing', 'other'],
    ...change,
  };
}

export const radiology = department({
  id: 'radiology',
  name: 'Radiología',
  description: 'X-rays and scans.',
  openNow: false,
  nextOpening: '2026-12-01T08:00:00-05:00',
  channels: [
    { kind: 'phone', state: 'closed', nextOpening: '2026-12-01T08:00:00-05:00' },
    { kind: 'message', state: 'open', replyBy: '2026-12-02T17:00:00-05:00' },
    { kind: 'callback', state: 'full', nextOpening: '2026-12-02T08:00:00-05:00' },
  ],
  callbackWindows: [],
  topics: ['appointment'],
});

export function thread(change: Partial<Case> = {}): Case {
  return {
    reference: 'K7P-4QX',
    kind: 'message',
    status: 'received',
    version: 1,
    topic: 'billing',
    createdAt: '2026-11-30T09:00:00-05:00',
    timeZone: 'America/New_York',
    team: { id: 'billing', name: 'Billing', phone: '555-0160' },
    replyBy: '2026-12-01T17:00:00-05:00',
    messages: [{ id: 'm1', from: 'patient', text: 'My bill is too high.', sentAt: '2026-11-30T09:00:00-05:00' }],
    can: { add: true, withdraw: true, reopen: false, move: false },
    ...change,
  };
}

export const caseAnswer = (change: Partial<Case> = {}): CaseAnswer => ({
  case: thread(change),
  manage: { token: 't0ken-of-a-case-22-signs', url: 'https://care.example.org/case#c.K7P-4QX.t0ken', code: '7K3M-Q0XD-94TB' },
});
