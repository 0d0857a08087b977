const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** What stands before or after a name and is none of it, as `plain` of faq-search writes it. */
export const titles = words('dr doctor prof professor mr mrs ms miss mx sir nurse sister midwife md do phd np pa rn د دكتور دكتوره');

/** Parts of many names that stand in any text. */
export const particles = words('al abu ben bin bint da de del der di el ibn la le mac san van von ابن أبو بن بنت');
