import type { Department } from '../contract/departments.ts';
import type { CaseForm, ContactAttempt, ContactData, ContactPage, ContactState } from './contact.state.ts';
import { goTo } from './contact.steps.ts';

/** Something is on its way, frozen with the key it is sent under. */
export const sendAttempt = (state: ContactState, attempt: ContactAttempt): ContactState => goTo(state, { step: 'sending' }, { attempt });

/** The department in view. */
export const departmentOf = ({ departments, departmentId }: Pick<ContactData, 'departments' | 'departmentId'>): Department | undefined =>
  departmentId === undefined ? undefined : departments?.find(({ id }) => id === departmentId);

/** The pages of a form, in the order they are asked. */
export const contactPages = (channel: CaseForm): readonly ContactPage[] => pages[channel];

const pages: Readonly<Record<CaseForm, readonly ContactPage[]>> = {
  message: ['words', 'person', 'reply', 'check'],
  callback: ['window', 'words', 'person', 'check'],
  complaint: ['about', 'words', 'person', 'reply', 'check'],
  'follow-up': ['words', 'person', 'reply', 'check'],
};
