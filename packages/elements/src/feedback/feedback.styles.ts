import { css } from 'lit';
import { answersStyles } from '../controls/answers.styles.ts';
import { caseStyles } from '../controls/case/case.styles.ts';
import { dangerStyles } from '../controls/danger.styles.ts';
import { visitStyles } from '../controls/visit.styles.ts';

/** What can be told, what was changed, thanks, and how a complaint stands. */
export const feedbackStyles = [
  ...visitStyles,
  answersStyles,
  dangerStyles,
  caseStyles,
  css`
    .choices {
      border-block-start: 1px solid var(--_border);
    }
    .choice {
      position: relative;
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: 0 var(--_4);
      align-items: center;
      max-inline-size: none;
      min-block-size: 3.75rem;
      padding-block: var(--_3);
      border-block-end: 1px solid var(--_border);
    }
    .choice > :not(svg) {
      grid-column: 1;
    }
    .choice > svg {
      grid-column: 2;
      grid-row: 1 / 3;
      color: var(--_accent);
    }
    .choice .link {
      min-block-size: 0;
      justify-self: start;
      font-weight: 700;
      text-decoration: none;
    }
    .choice .link::after {
      content: '';
      position: absolute;
      inset: 1px calc(-1 * var(--_2));
      border-radius: var(--_r);
    }
    .choice:hover .link {
      text-decoration: underline;
    }
    .choice .link:focus-visible {
      outline: none;
    }
    .choice .link:focus-visible::after {
      outline: var(--_ring);
    }
    .changes {
      display: grid;
      gap: var(--_4);
    }
    .changes > li {
      display: grid;
      gap: var(--_1);
      padding-inline-start: var(--_4);
      border-inline-start: 3px solid var(--_accent-line);
    }
    .put-right {
      padding: var(--_4);
      border: 1px solid transparent;
      border-radius: var(--_r);
      background: var(--_surface-2);
    }
    .timeline {
      --d: 1.75rem;
      display: grid;
      grid-template-columns: minmax(0, 1fr);
    }
    .timeline > li {
      position: relative;
      padding-inline-start: calc(var(--d) + var(--_4));
      padding-block-end: var(--_5);
    }
    .timeline > li:last-child {
      padding-block-end: 0;
    }
    .timeline > li::after {
      content: '';
      position: absolute;
      inset-inline-start: calc(var(--d) / 2 - 1px);
      inset-block: calc(var(--d) + 4px) 2px;
      border-inline-start: 2px solid var(--_accent);
    }
    .timeline > li:last-child::after {
      display: none;
    }
    .timeline > .now::after {
      border-inline-start: 2px dashed var(--_control);
    }
    .dot {
      position: absolute;
      inset-inline-start: 0;
      inset-block-start: 0;
      display: grid;
      place-content: center;
      inline-size: var(--d);
      block-size: var(--d);
      border: 2px solid var(--_accent);
      border-radius: 50%;
      background: var(--_accent);
      color: var(--_on-accent);
      font-size: var(--_s);
    }
    .now > .dot {
      background: var(--_surface);
      color: var(--_accent);
      box-shadow: 0 0 0 4px var(--_accent-soft);
    }
    .dot i {
      inline-size: 0.625rem;
      block-size: 0.625rem;
      border-radius: 50%;
      background: currentColor;
    }
    .next > .dot {
      background: var(--_surface);
      border: 2px dashed var(--_control);
    }
    .outcome {
      padding: var(--_4);
      border: 1.5px solid var(--_accent-line);
      border-radius: var(--_r-l);
      background: var(--_accent-soft);
    }
    .outcome dt {
      color: var(--_muted);
      font-size: var(--_s);
    }
    @container foyer (min-width: 30rem) {
      .outcome {
        padding: var(--_5);
      }
    }
    @media (forced-colors: active) {
      .dot i {
        forced-color-adjust: none;
        background: CanvasText;
      }
    }
    @media print {
      :is(.outcome, .put-right, .dot) {
        border-color: #000;
        background: none;
        color: #000;
      }
    }
  `,
];
