import { css } from 'lit';
import { answerRunStyles } from '../../../elements/src/controls/answer-runs.styles.ts';

/** The list of answers, the form of one, and the lists of words. */
export const answersStyles = [
  answerRunStyles,
  css`
    .rows {
      padding-block: 0;
    }
    h2 {
      font-size: var(--_xl);
    }
    h3 {
      overflow-wrap: anywhere;
    }
    .row {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--_2) var(--_4);
      max-inline-size: none;
      padding-block: var(--_4);
    }
    .row + .row {
      border-block-start: 1px solid var(--_border);
    }
    .row .acts,
    .tags {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_2) var(--_3);
      align-items: center;
    }
    .row .acts .btn {
      inline-size: auto;
      min-block-size: 2.75rem;
      gap: 0;
      padding: 0.5rem 1rem;
    }
    .bar .find {
      flex: 1 1 14rem;
      max-inline-size: 24rem;
    }
    .pair {
      display: grid;
      gap: var(--_4) var(--_5);
      grid-template-columns: minmax(0, 1fr);
      align-items: start;
    }
    .language {
      display: grid;
      gap: var(--_4);
      grid-template-columns: minmax(0, 1fr);
    }
    .language + .language,
    .care {
      padding-block-start: var(--_5);
      border-block-start: 1px solid var(--_border);
    }
    .language > legend {
      font-size: var(--_l);
      font-weight: 700;
    }
    .language > legend {
      float: inline-start;
    }
    .language > legend + * {
      clear: both;
    }
    .language .field > .control:is(select, [type='date']) {
      justify-self: start;
      inline-size: auto;
    }
    textarea.control,
    .question .control {
      max-inline-size: 38em;
    }
    .preview,
    .meeting {
      display: grid;
      gap: var(--_3);
      grid-template-columns: minmax(0, 1fr);
      padding: var(--_4);
      border: 1px solid transparent;
      border-radius: var(--_r);
      background: var(--_surface-2);
    }
    .preview h4,
    .meeting h4 {
      margin: 0;
      font-size: var(--_m);
    }
    .meeting {
      border-color: var(--_warning-line);
      background: var(--_warning-soft);
    }
    .runs {
      text-align: start;
      overflow-wrap: anywhere;
    }
    .faults {
      display: grid;
      gap: var(--_3);
    }
    .faults code,
    .both {
      font: inherit;
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }
    .both {
      padding-inline-start: var(--_3);
      border-inline-start: 2px solid var(--_border);
    }
    .skeleton {
      block-size: 4rem;
      margin-block: var(--_4);
      border-radius: var(--_r);
      background: var(--_surface-2);
    }
    .item-fields {
      display: grid;
      gap: var(--_4);
      grid-template-columns: minmax(0, 1fr);
      padding: var(--_4);
      border: 1.5px solid var(--_control);
      border-radius: var(--_r);
    }
    @container foyer (min-width: 50rem) {
      .row {
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: start;
      }
      .row:has(> h3) {
        align-items: center;
      }
      .row > .wide {
        grid-column: 1 / -1;
      }
      .row .acts {
        justify-content: end;
      }
      .row form .acts {
        justify-content: start;
      }
      .pair {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      }
    }
  `,
];
