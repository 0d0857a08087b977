export { contactEffects as effects } from './contact.effects.ts';
export { contacting as handlers } from './contact.contacting.ts';

/** Nothing is held for anybody here. */
export const letGo = (): void => undefined;
