import { css } from 'lit';

/** The queue in rows, and what a case of it has in common with one that is opened. */
export const casesStyles = css`
  h2 {
    font-size: var(--_xl);
  }
  h2:focus-visible {
    outline-offset: 6px;
  }
  h3 {
    font-size: var(--_l);
  }
  h4 {
    margin: 0;
    font-size: var(--_m);
  }
  .search {
    align-items: end;
  }
  .filters {
    gap: var(--_3) var(--_4);
  }
  .pills {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2);
  }
  .pill {
    display: inline-flex;
    gap: var(--_2);
    align-items: center;
    min-block-size: var(--_target);
    padding-inline: var(--_4);
    border: 1.5px solid var(--_control);
    border-radius: 99px;
    background: var(--_surface);
    font-weight: 600;
    cursor: pointer;
  }
  .pill input {
    inline-size: 1.25rem;
    block-size: 1.25rem;
    accent-color: var(--_accent);
  }
  .pill:has(:checked) {
    border-color: var(--_text);
    box-shadow: inset 0 0 0 1px var(--_text);
  }
  .pill:has(:focus-visible) {
    outline: var(--_ring);
    outline-offset: 2px;
  }
  .pill input:focus-visible {
    outline: none;
  }
  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_1) var(--_4);
    align-items: center;
    justify-content: space-between;
  }
  .counts h2 {
    font-size: var(--_l);
  }
  .rows {
    padding-block: 0;
  }
  .skeleton {
    block-size: 4rem;
    margin-block: var(--_4);
    border-radius: var(--_r);
    background: var(--_surface-2);
  }
  .row {
    position: relative;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_1) var(--_5);
    max-inline-size: none;
    padding-block: var(--_4);
  }
  .row + .row {
    border-block-start: 1px solid var(--_border);
  }
  .row:hover .open {
    text-decoration-thickness: 2px;
  }
  .row h3,
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_1) var(--_2);
    align-items: center;
  }
  .row h3 {
    font-size: var(--_m);
  }
  .open {
    min-block-size: 1.75rem;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font-weight: 700;
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  /* The whole row is the target. */
  .open::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .row .open:focus-visible {
    outline: none;
  }
  .row:has(.open:focus-visible) {
    outline: var(--_ring);
    outline-offset: 2px;
    border-radius: 4px;
  }
  .tag {
    white-space: nowrap;
  }
  .head-row .tag,
  .counts .tag {
    border-color: var(--_border);
    background: var(--_surface);
  }
  .tag svg {
    inline-size: 1em;
    block-size: 1em;
    margin-inline-end: 0.3em;
    vertical-align: -0.12em;
  }
  .head-row .tag.done {
    border-color: transparent;
    background: var(--_success-soft);
  }
  .head-row .tag.waits {
    border-color: var(--_warning-line);
    background: var(--_warning-soft);
  }
  .tag.tag.late {
    background: var(--_warning-soft);
    border-color: var(--_warning-line);
    color: var(--_warning);
  }
  /* Filled: what is late comes first in the list, and must not look like more than somebody in danger. */
  .tag.tag.urgent {
    background: var(--_danger);
    border-color: var(--_danger);
    color: var(--_surface);
  }
  .tag.tag.fresh {
    background: var(--_accent-soft);
    border-color: var(--_accent-line);
  }
  .undelivered,
  .danger-note {
    display: flex;
    gap: var(--_2);
    align-items: start;
    font-weight: 600;
  }
  .undelivered {
    color: var(--_warning);
  }
  .danger-note {
    max-inline-size: none;
    padding: var(--_3) var(--_4);
    border: 1.5px solid var(--_danger);
    border-radius: var(--_r);
    background: var(--_danger-soft);
    color: var(--_danger);
  }
  @container foyer (min-width: 50rem) {
    .row {
      grid-template-columns: minmax(0, 1fr) 16rem 12rem;
      align-items: start;
    }
  }
  @media (forced-colors: active) {
    .pill:has(:checked) {
      outline: 3px solid Highlight;
    }
  }
`;
