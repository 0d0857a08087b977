/** Level 3: visits there are, and times that are waited for. */
import type { Route } from './route.ts';

const manage = { method: 'POST', level: 3, authority: 'manage' } as const;
export const rescheduleAppointment = {
  ...manage,
  id: 'rescheduleAppointment',
  path: '/v1/appointments/{id}/reschedule',
  keyed: true,
  conditional: true,
} as const satisfies Route;
export const cancelAppointment = {
  ...manage,
  id: 'cancelAppointment',
  path: '/v1/appointments/{id}/cancel',
  keyed: true,
  conditional: true,
} as const satisfies Route;
export const confirmAppointment = {
  ...manage,
  id: 'confirmAppointment',
  path: '/v1/appointments/{id}/confirm',
  keyed: true,
} as const satisfies Route;
export const setReminders = {
  ...manage,
  id: 'setReminders',
  path: '/v1/appointments/{id}/reminders',
  keyed: true,
} as const satisfies Route;
export const sendCode = { ...manage, id: 'sendCode', path: '/v1/appointments/{id}/codes' } as const satisfies Route;
export const verifyCode = { ...manage, id: 'verifyCode', path: '/v1/appointments/{id}/codes/verify' } as const satisfies Route;
export const lookUpAppointments = {
  id: 'lookUpAppointments',
  method: 'POST',
  path: '/v1/appointments/lookup',
  level: 3,
  keyed: true,
} as const satisfies Route;

export const joinWaitlist = { id: 'joinWaitlist', method: 'POST', path: '/v1/waitlist', level: 3, keyed: true } as const satisfies Route;
export const getWaitlistEntry = {
  id: 'getWaitlistEntry',
  method: 'GET',
  path: '/v1/waitlist/{id}',
  level: 3,
  authority: 'manage',
} as const satisfies Route;
export const leaveWaitlist = {
  id: 'leaveWaitlist',
  method: 'DELETE',
  path: '/v1/waitlist/{id}',
  level: 3,
  authority: 'manage',
} as const satisfies Route;
export const acceptOffer = {
  ...manage,
  id: 'acceptOffer',
  path: '/v1/waitlist/{id}/offers/{offerId}/accept',
  keyed: true,
} as const satisfies Route;
export const declineOffer = {
  ...manage,
  id: 'declineOffer',
  path: '/v1/waitlist/{id}/offers/{offerId}/decline',
  keyed: true,
} as const satisfies Route;
