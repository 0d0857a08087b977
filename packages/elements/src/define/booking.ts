import { FoyerBookingElement } from '../booking/booking.element.ts';
import { defineOnce } from '../core/define.ts';

defineOnce('foyer-booking', FoyerBookingElement);
