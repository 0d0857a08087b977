import * as laterPart from './booking-later.ts';
import { runBooking, type Booking, type BookingOptions } from './run-booking.ts';

/**
 * Runs the booking flow on a client: asks what a state wants asked, sends what it wants sent, and never anything twice.
 * For whoever builds their own screens. Begins to load at once.
 */
export function createBooking(options: BookingOptions): Booking {
  return runBooking(options, laterPart);
}
