import { css } from 'lit';

/** A month as a table of days. Free is a soft fill, bold and a line under the number: never hue alone (WCAG 2.2, 1.4.1). */
export const calendarStyles = css`
  .calhead {
    display: flex;
    align-items: center;
    justify-content: space-between;
  }
  .square {
    inline-size: 3rem;
    block-size: 3rem;
    padding: 0;
  }
  .square[aria-disabled='true'] {
    border-color: var(--_border);
    color: var(--_muted);
    cursor: default;
  }
  .calendar {
    inline-size: 100%;
    border-collapse: collapse;
    table-layout: fixed;
    text-align: center;
  }
  .calendar th {
    padding-block-end: var(--_2);
    font-size: var(--_s);
    font-weight: 600;
    color: var(--_muted);
    hyphens: none;
    overflow: hidden;
    white-space: nowrap;
  }
  .calendar td {
    block-size: 3.25rem;
    padding: 2px 1px;
    color: var(--_muted);
  }
  .calendar button {
    position: relative;
    inline-size: 100%;
    min-block-size: 3rem;
    padding: 0;
    border: 1.5px solid transparent;
    border-radius: var(--_r);
    --fr: var(--_r);
    background: none;
    color: inherit;
  }
  .calendar button:focus-visible {
    z-index: 1;
  }
  .calendar button:not([aria-disabled]) {
    padding-block-end: 0.375rem;
    background: var(--_accent-soft) padding-box;
    color: var(--_accent);
    font-weight: 700;
    cursor: pointer;
  }
  .calendar button:not([aria-disabled])::after {
    content: '';
    position: absolute;
    inset-block-end: 0.4375rem;
    inset-inline: calc(50% - 0.5rem);
    border-block-end: 3px solid var(--_accent);
    border-radius: 2px;
  }
  .calendar button:not([aria-disabled]):hover {
    border-color: var(--_accent);
  }
  .calendar [aria-selected='true'] button {
    background-color: var(--_accent);
    color: var(--_on-accent);
  }
  .calendar [aria-selected='true'] button::after {
    border-color: var(--_on-accent);
  }
  .calendar-times .day {
    grid-template-columns: minmax(0, 1fr);
    padding-block-start: 0;
  }
  .calendar-times .day h3 {
    display: flex;
    padding-block-start: 0;
    font-size: var(--_l);
  }
  .calendar-times .day h3 .date {
    font-weight: inherit;
    color: inherit;
  }
  /* A little wider than the text, so that a day is above 40 px wide on a phone of 320: 24 are needed (WCAG 2.2, 2.5.8), 44 are not to be had. */
  @container foyer (max-width: 29.99rem) {
    .calhead,
    .calendar {
      inline-size: calc(100% + 1.5rem);
      margin-inline: -0.75rem;
    }
  }
  @container foyer (min-width: 50rem) {
    .beside-times {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 0.9fr);
      gap: var(--_7);
      align-items: start;
    }
  }
  @media (forced-colors: active) {
    .calendar button[aria-disabled] {
      border-color: Canvas;
    }
    .square[aria-disabled='true'] {
      border-color: GrayText;
      color: GrayText;
    }
    .calendar [aria-selected='true'] button {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
      border-color: Highlight;
    }
  }
`;
