import { defineOnce } from '../../elements/src/core/define.ts';
import { aftercareParts } from './aftercare/aftercare.element.ts';
import { answerParts } from './answers/answers.element.ts';
import { areas } from './areas.ts';
import { FoundVisitsElement } from './cases/found-visits.element.ts';
import { DeskElement } from './desk.element.ts';
import { feedbackParts } from './feedback/feedback.element.ts';
import { voiceParts } from './voices/voices.element.ts';

for (const { tag, element } of [...aftercareParts, ...answerParts, ...feedbackParts, ...voiceParts]) defineOnce(tag, element);
for (const { tag, element } of areas) defineOnce(tag, element);
defineOnce('foyer-desk-found', FoundVisitsElement);
defineOnce('foyer-desk', DeskElement);
