import { runBooking, type Booking, type BookingOptions } from './run-booking.ts';

/**
 * The same as `createBooking`, for web pages: what is needed only after a time is chosen is loaded when the first times are shown,
 * so that they are shown sooner. What is pressed before that waits for it.
 */
export function createBookingInParts(options: BookingOptions): Booking {
  return runBooking(options, () => import('./booking-later.ts'));
}
