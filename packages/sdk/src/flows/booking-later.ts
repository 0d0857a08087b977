export { arrangingEffects, letGo } from './booking-arranging.effects.ts';
export { arranging } from './booking.arranging.ts';
