import { defineOnce } from '../core/define.ts';
import { FoyerRescheduleElement } from '../reschedule/reschedule.element.ts';

defineOnce('foyer-reschedule', FoyerRescheduleElement);
