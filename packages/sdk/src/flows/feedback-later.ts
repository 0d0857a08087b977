export { feedbackEffects as effects } from './feedback.effects.ts';
export { hearing as handlers } from './feedback.hearing.ts';
