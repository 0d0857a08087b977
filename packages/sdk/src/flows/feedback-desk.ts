import type { ContactDesk } from './contact-desk.ts';
import type { FeedbackOutcome, FeedbackState } from './feedback.state.ts';
import type { FlowEffect } from './running.effects.ts';

/** What the effects share: a complaint is read as any case. */
export type FeedbackDesk = Omit<ContactDesk, 'sendOther'>;

export type FeedbackEffect = FlowEffect<FeedbackDesk, FeedbackOutcome>;
export type FeedbackEffects = (state: FeedbackState) => readonly FeedbackEffect[];
