export { arrangingEffects as effects, letGo } from './booking-arranging.effects.ts';
export { arranging as handlers } from './booking.arranging.ts';
