export { letHoldGo as letGo, manageEffects as effects } from './manage.effects.ts';
export { managing as handlers } from './manage.managing.ts';
