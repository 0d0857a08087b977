import { html, nothing } from 'lit';
import { describedBy, field, fieldId } from '../../../../elements/src/fields/field.ts';
import { directionOf } from '../words.ts';

export interface WrittenField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly typed: (text: string) => void;
  readonly hint?: string | undefined;
  /** BCP 47, where it is written in one language. */
  readonly locale?: string;
  /** More than one makes it a box of so many lines. */
  readonly rows?: number;
  readonly type?: 'text' | 'date';
  readonly readonly?: boolean;
}

/** A field in which one language is written, in its own direction. */
export function writtenField({ value, typed, locale, rows = 1, type = 'text', readonly = false, ...options }: WrittenField) {
  const o = { ...options, errorPrefix: 'Error: ' };
  const direction = locale === undefined ? (type === 'date' ? 'ltr' : 'auto') : directionOf(locale);
  const onInput = (event: Event) => typed((event.target as HTMLInputElement | HTMLTextAreaElement).value);
  return field(
    o,
    rows > 1
      ? html`<textarea
          class="control"
          id=${fieldId(o.name)}
          rows=${rows}
          lang=${locale ?? nothing}
          dir=${direction}
          ?readonly=${readonly}
          .value=${value}
          aria-invalid=${o.error ? 'true' : nothing}
          aria-describedby=${describedBy(o)}
          @input=${onInput}
        ></textarea>`
      : html`<input
          class="control"
          id=${fieldId(o.name)}
          type=${type}
          lang=${locale ?? nothing}
          dir=${direction as 'auto'}
          autocomplete="off"
          ?readonly=${readonly}
          .value=${value}
          aria-invalid=${o.error ? 'true' : nothing}
          aria-describedby=${describedBy(o)}
          @input=${onInput}
        />`,
  );
}
