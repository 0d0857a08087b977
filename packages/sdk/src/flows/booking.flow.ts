export type * from './booking.state.ts';
