import { css } from 'lit';
import { answersStyles } from '../controls/answers.styles.ts';
import { calendarStyles } from '../controls/calendar/calendar.styles.ts';
import { visitStyles } from '../controls/visit.styles.ts';

/** The later screens: details, check, a lost time, done. Loaded with their views. */
export const bookingStyles = [
  ...visitStyles,
  answersStyles,
  css`
    .plan {
      --d: 1.75rem;
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      counter-reset: plan;
    }
    .plan > li {
      position: relative;
      padding-inline-start: calc(var(--d) + var(--_4));
      padding-block-end: var(--_5);
      counter-increment: plan;
    }
    .plan > li:last-child {
      padding-block-end: 0;
    }
    .plan > li::before {
      content: counter(plan);
      position: absolute;
      inset-inline-start: 0;
      inset-block-start: 0;
      display: grid;
      place-content: center;
      inline-size: var(--d);
      block-size: var(--d);
      border: 1px solid transparent;
      border-radius: 50%;
      background: var(--_accent-soft);
      color: var(--_accent);
      font-size: var(--_s);
      font-weight: 700;
      line-height: 1;
    }
    .plan > li:not(:last-child)::after {
      content: '';
      position: absolute;
      inset-inline-start: calc(var(--d) / 2 - 1px);
      inset-block: calc(var(--d) + 4px) 2px;
      border-inline-start: 2px solid var(--_border);
    }
  `,
  calendarStyles,
];
