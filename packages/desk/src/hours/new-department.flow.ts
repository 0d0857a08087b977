import type { DepartmentInput } from '@foyer/sdk/contract/staff-departments';
import type { Fault } from '../api.ts';
import { said, type Locales } from './details.flow.ts';
import type { Typed, Wrong } from './drafts.flow.ts';

/** A department that is being added, as it is typed: `name-…` by language, `phone` and `kind`. Its hours and all else are said once it is there. */
export interface NewDepartment {
  readonly typed: Typed;
  readonly wrong: readonly Wrong[];
}

export const newDepartment: NewDepartment = { typed: { kind: 'clinic' }, wrong: [] };

/** What can be seen without the server. */
export function newDepartmentWrong({ typed }: NewDepartment, [own = 'en']: Locales): Wrong[] {
  const isEmpty = (name: string) => (typed[name]?.trim() ?? '') === '';
  return [
    ...(isEmpty(`name-${own}`) ? [{ name: `name-${own}`, text: 'Write the name' }] : []),
    ...(isEmpty('phone') ? [{ name: 'phone', text: 'Write the phone number: patients call it when nothing else is open' }] : []),
  ];
}

/** It is for staff alone until somebody shows it: nobody should read that it is closed because its hours are not written yet. */
export const newDepartmentInput = ({ typed }: NewDepartment, locales: Locales): DepartmentInput => ({
  name: said('name', typed, locales) ?? {},
  kind: (typed['kind'] ?? 'clinic') as DepartmentInput['kind'],
  status: 'hidden',
  telecom: [{ system: 'phone', value: typed['phone']?.trim() ?? '' }],
  languages: locales.slice(0, 1),
  topics: [],
  access: [],
  keepsSiteDays: true,
});

/** Where each fault of an answer stands in the form. */
export const newDepartmentFaults = (errors: readonly Fault[], { typed }: NewDepartment, [own = 'en']: Locales): Wrong[] =>
  errors.map(({ pointer, detail: text }) => {
    const plain = pointer.startsWith('/telecom') ? 'phone' : pointer.slice(1).replaceAll('/', '-');
    const name = [plain, `${plain}-${own}`].find((one) => one in typed || one === `name-${own}` || one === 'phone');
    return { name, text };
  });
