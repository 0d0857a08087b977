import type { Department } from '@foyer/sdk/contract';
import { nothing } from 'lit';
import { selectField } from '../../fields/choice.ts';
import type { FeedbackTerms } from '../../i18n/feedback-terms.ts';

type Field = Parameters<typeof selectField>[0];

/**
 * Which team, where anybody need not know. It stands there before the list has come, so that nothing moves under whoever types below it;
 * a hospital without teams has none.
 */
export const teamField = (field: Omit<Field, 'choices'>, f: FeedbackTerms, departments: readonly Department[] | undefined) =>
  departments?.length === 0
    ? nothing
    : selectField({
        ...field,
        choices: [{ value: '', label: f.notSureWhich }, ...(departments ?? []).map(({ id, name }) => ({ value: id, label: name }))],
      });
