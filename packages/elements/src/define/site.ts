import { defineOnce } from '../core/define.ts';
import { FoyerSiteElement } from '../core/site.element.ts';

defineOnce('foyer-site', FoyerSiteElement);
