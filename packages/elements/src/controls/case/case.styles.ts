import { css } from 'lit';

/** The forms and the thread of a case: windows for a call, what is written down, who has it, what was said. */
export const caseStyles = css`
  .when-days {
    display: grid;
  }
  .when-day {
    display: grid;
    gap: var(--_3);
    padding-block: var(--_4);
    border-block-end: 1px solid var(--_border);
  }
  .when-day:first-child {
    padding-block-start: 0;
  }
  .when-day:last-child {
    border: 0;
  }
  .when-day h3 {
    font-size: var(--_m);
  }
  .when-day h3 span {
    font-weight: 400;
  }
  .when-day ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(12.5rem, 1fr));
    gap: var(--_2);
  }
  .when-day .btn {
    inline-size: 100%;
    padding-inline: var(--_3);
    border-color: var(--_accent-line);
    color: var(--_accent);
  }
  .when-day .chosen {
    background: var(--_accent-soft);
    border: 2px solid var(--_accent);
  }
  .over {
    color: var(--_danger);
    font-weight: 600;
  }
  .control.code {
    text-transform: uppercase;
    letter-spacing: 0.06em;
  }
  .names {
    display: grid;
    gap: var(--_3);
    padding: var(--_4);
    border: 1px solid transparent;
    border-radius: var(--_r-l);
    background: var(--_accent-soft);
  }
  .named {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--_4);
    align-items: baseline;
    justify-content: space-between;
    max-inline-size: none;
    padding-block-end: var(--_3);
    border-block-end: 1.5px dashed var(--_accent-line);
  }
  .named bdi {
    /* It is copied by hand, and must not be taken for two. */
    white-space: nowrap;
    font-size: clamp(1rem, 6cqi, var(--_xl));
    font-weight: 700;
    letter-spacing: 0.06em;
    font-variant-numeric: tabular-nums;
  }
  .owner {
    display: flex;
    gap: var(--_3);
    align-items: center;
    padding: var(--_4);
    border: 1px solid transparent;
    border-radius: var(--_r);
    background: var(--_surface-2);
  }
  .owner p {
    min-inline-size: 0;
  }
  .initials {
    flex: none;
    display: grid;
    place-content: center;
    inline-size: 2.75rem;
    block-size: 2.75rem;
    border: 1px solid transparent;
    border-radius: 50%;
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 700;
  }
  .thread {
    display: grid;
    gap: var(--_3);
  }
  .thread > li {
    display: grid;
    gap: var(--_1);
    padding: var(--_3) var(--_4);
    border: 1px solid var(--_border);
    border-radius: var(--_r);
    max-inline-size: none;
  }
  .thread > .theirs {
    border-color: transparent;
    background: var(--_accent-soft);
  }
  .said {
    white-space: pre-line;
    overflow-wrap: anywhere;
  }
  .team {
    display: flex;
    gap: var(--_3);
    align-items: start;
  }
  .team svg {
    margin-block-start: 0.15em;
    color: var(--_accent);
  }
  .line {
    display: block;
  }
  @container foyer (min-width: 30rem) {
    .names {
      padding: var(--_5);
    }
    .when-day {
      grid-template-columns: 8.5rem minmax(0, 1fr);
    }
    .when-day h3 span {
      display: block;
    }
  }
  @media print {
    /* On paper nothing can be pressed, and what is typed is not said yet. */
    form,
    button {
      display: none !important;
    }
    :is(.names, .owner, .initials, .thread > li) {
      border-color: #000;
      background: none;
      color: #000;
    }
  }
`;
