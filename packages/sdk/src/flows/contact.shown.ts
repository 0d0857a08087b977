import type { Department } from '../contract/departments.ts';
import type { ContactData } from './contact.state.ts';

/** Small letters without accents and hyphens, so that "Radiología" is found by "radiologia", and "X-ray" by "xray". */
const plain = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Pd}]/gu, '')
    .toLowerCase();

/** The departments that fit what was typed and chosen: each word stands in the name or in what it is for. */
export function shownDepartments({
  departments = [],
  query,
  openOnly,
}: Pick<ContactData, 'departments' | 'query' | 'openOnly'>): readonly Department[] {
  const words = plain(query).split(/\s+/u).filter(Boolean);
  return departments.filter(({ name, description = '', openNow }) => {
    const text = plain(`${name} ${description}`);
    return (!openOnly || openNow) && words.every((word) => text.includes(word));
  });
}
