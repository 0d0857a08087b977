export * from './booking.flow.ts';
export { checkDetails, checkWishes, emptyDraft, inDigits, readBirthDate } from './booking.draft.ts';
export { draftKeysOf, stepOfField, toAppointmentInput, toRequestInput } from './booking.input.ts';
export * from './booking.selectors.ts';
export type { BookingStart } from './booking.steps.ts';
export { addDays, earliestToday } from './days.ts';
export { visibleItems } from './questions.ts';
export * from './slot-choice.flow.ts';
export * from './slot-choice.selectors.ts';
