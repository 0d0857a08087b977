import type { QuestionnaireItem } from '@foyer/sdk/contract';
import { html } from 'lit';
import { choices, selectField, type Choice } from '../fields/choice.ts';
import { textArea, textField } from '../fields/text-field.ts';
import type { VisitTerms } from '../i18n/visit-terms.ts';

interface Asked {
  readonly v: VisitTerms;
  readonly item: QuestionnaireItem;
  /** What was answered: texts, codes, `true` and `false`. */
  readonly given: readonly string[];
  readonly error: string | undefined;
  /** Of a text. */
  readonly rows?: number;
}

/** One item of the questionnaire as the native control that fits it. */
export function question({ v, item, given, error, rows = 3 }: Asked) {
  const text = item.text ?? '';
  if (item.type === 'group') return html`<h3 dir="auto">${text}</h3>`;
  if (item.type === 'display') return html`<p dir="auto">${text}</p>`;
  const field = { name: `answer:${item.linkId}`, label: item.required ? text : v.optional(text), error, errorPrefix: v.errorPrefix };
  const value = given[0] ?? '';
  switch (item.type) {
    case 'boolean':
      return choices({
        ...field,
        type: 'radio',
        two: true,
        chosen: given,
        choices: [
          { value: 'true', label: v.yes },
          { value: 'false', label: v.no },
        ],
      });
    case 'choice':
      return choice(v, item, field, given);
    case 'text':
      return textArea({ ...field, value, rows });
    case 'date':
      return textField({ ...field, value, type: 'date', className: 'phone' });
    case 'integer':
    case 'decimal':
      return textField({ ...field, value, className: 'phone num', inputMode: item.type === 'integer' ? 'numeric' : 'decimal' });
    case 'open-choice':
      return textField({ ...field, value, suggestions: optionsOf(item).map(({ label }) => label) });
    case 'string':
      return textField({ ...field, value });
    default:
      // Outside the contract's subset: a photo, say.
      return html`<p dir="auto">${v.askedLater(text)}</p>`;
  }
}

/** Few options stand open; many go into the browser's list. */
function choice(
  v: VisitTerms,
  item: QuestionnaireItem,
  field: { name: string; label: string; error: string | undefined; errorPrefix: string },
  given: readonly string[],
) {
  const options = optionsOf(item);
  if (options.length > 7 && !item.repeats)
    return selectField({ ...field, value: given[0] ?? '', choices: [{ value: '', label: v.choose }, ...options] });
  return choices({ ...field, type: item.repeats ? 'checkbox' : 'radio', chosen: given, choices: options });
}

/** What may be chosen: the value that is kept, and its words. */
export const optionsOf = ({ answerOption = [] }: QuestionnaireItem): readonly Choice[] =>
  answerOption.map(({ valueCoding, valueString, valueInteger }) => {
    const value = valueCoding?.code ?? valueString ?? String(valueInteger ?? '');
    return { value, label: valueCoding?.display ?? value };
  });
