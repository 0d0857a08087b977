import { defineOnce } from '../core/define.ts';
import { FoyerFeedbackElement } from '../feedback/feedback.element.ts';

defineOnce('foyer-feedback', FoyerFeedbackElement);
