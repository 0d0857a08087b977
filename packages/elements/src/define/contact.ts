import { FoyerContactElement } from '../contact/contact.element.ts';
import { defineOnce } from '../core/define.ts';

defineOnce('foyer-contact', FoyerContactElement);
