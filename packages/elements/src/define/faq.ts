import { defineOnce } from '../core/define.ts';
import { FoyerFaqElement } from '../faq/faq.element.ts';

defineOnce('foyer-faq', FoyerFaqElement);
