import { css } from 'lit';

/** What every widget's panel shares: resets inside the panel, type, links, buttons, the emergency strip, the footer, notices. */
export const base = css`
  :host {
    display: block;
    inline-size: 100%;
    max-inline-size: 56rem;
    margin-inline: auto;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  .panel {
    container: foyer / inline-size;
    background: var(--_surface);
    color: var(--_text);
    border: 1px solid var(--_border);
    border-radius: var(--_r-l);
    box-shadow: var(--_shadow);
    font-size: var(--_m);
    line-height: 1.5;
    text-align: start;
    overflow-wrap: break-word;
    hyphens: auto;
    hyphenate-limit-chars: 15 6 6;
    -webkit-text-size-adjust: 100%;
    text-size-adjust: 100%;
  }
  :where(h2, h3, h4, p, ul, ol, dl, dd, fieldset, legend) {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  :where(ul, ol) {
    list-style: none;
  }
  :where(button, input, select, textarea) {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
    margin: 0;
  }
  :where(h2, p, li) {
    max-inline-size: 38em;
  }
  h2 {
    scroll-margin-block-start: 6rem;
    font-size: var(--_question);
    line-height: 1.2;
    font-weight: 700;
    letter-spacing: -0.012em;
  }
  h3 {
    font-size: var(--_l);
    line-height: 1.3;
    font-weight: 700;
  }
  :is(h2, h3, .btn, .slot, .emergency) {
    text-wrap: balance;
  }
  :is(h2, h3):lang(ar) {
    letter-spacing: 0;
    line-height: 1.45;
  }
  svg {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.9;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  [dir='rtl'] svg.flip {
    scale: -1 1;
  }
  a {
    color: var(--_accent);
    text-underline-offset: 0.2em;
    text-decoration-thickness: 1px;
  }
  :is(a, button, input, select, textarea, summary, [tabindex]):focus-visible {
    outline: var(--_ring);
    outline-offset: 2px;
    border-radius: max(4px, var(--fr, 4px));
  }
  .body {
    padding: var(--_5) var(--_4) var(--_6);
  }
  .body,
  .step,
  .stack {
    display: grid;
    gap: var(--_5);
    grid-template-columns: minmax(0, 1fr);
    align-content: start;
  }
  .stack {
    gap: var(--_4);
  }
  .tight {
    gap: var(--_2);
  }
  .wide {
    max-inline-size: none;
  }
  .s {
    font-size: var(--_s);
  }
  .muted {
    color: var(--_muted);
  }
  .num {
    font-variant-numeric: tabular-nums;
  }
  .nb {
    white-space: nowrap;
  }
  .vh {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* Page styles for the part may restyle the emergency words, never take them away: an important rule in here wins. */
  .emergency {
    display: flex !important;
    visibility: visible !important;
    gap: var(--_3);
    align-items: start;
    max-inline-size: none;
    padding: var(--_3) var(--_4);
    background: var(--_danger-soft);
    border-block-end: 1px solid var(--_border);
    border-start-start-radius: calc(var(--_r-l) - 1px);
    border-start-end-radius: calc(var(--_r-l) - 1px);
    font-size: var(--_s);
  }
  :is(.emergency, .person) > span {
    min-inline-size: 0;
  }
  .emergency svg {
    color: var(--_danger);
    margin-block-start: 0.1em;
  }
  .emergency a {
    color: var(--_danger);
    font-weight: 700;
  }
  .person {
    display: flex;
    gap: var(--_3);
    align-items: start;
    max-inline-size: none;
    padding: var(--_4);
    background: var(--_surface-2);
    border-block-start: 1px solid var(--_border);
    border-end-start-radius: calc(var(--_r-l) - 1px);
    border-end-end-radius: calc(var(--_r-l) - 1px);
    font-size: var(--_s);
  }
  .person svg {
    color: var(--_accent);
    margin-block-start: 0.1em;
  }
  .person ::slotted(*) {
    margin-block: 0;
  }
  .person a {
    font-weight: 600;
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2) var(--_4);
    justify-content: space-between;
    align-items: center;
    min-block-size: 2.75rem;
    margin-block: calc(-1 * var(--_2)) calc(-1 * var(--_3));
  }
  .link {
    min-block-size: 2.75rem;
    min-inline-size: 2.75rem;
    padding: 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-align: start;
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
  }
  .back {
    display: inline-flex;
    gap: 0.25rem;
    align-items: center;
    padding-inline-end: var(--_3);
    font-size: var(--_s);
  }
  .back svg {
    margin-inline-start: -0.375rem;
  }
  .progress {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_3);
    align-items: center;
    margin-inline-start: auto;
    font-size: var(--_s);
    color: var(--_muted);
  }
  .progress i {
    display: flex;
    gap: 4px;
  }
  .progress b {
    inline-size: 1.5rem;
    block-size: 4px;
    border-radius: 2px;
    background: var(--_border);
  }
  .progress b.on {
    background: var(--_accent);
  }
  .btn {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--_2);
    min-block-size: var(--_target);
    padding: 0.625rem 1.25rem;
    border: 1.5px solid var(--_control);
    border-radius: var(--_r);
    --fr: var(--_r);
    background: var(--_surface);
    color: var(--_text);
    font-weight: 600;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
    cursor: pointer;
    transition:
      background-color var(--_ease),
      border-color var(--_ease);
  }
  .btn.primary {
    min-block-size: 3.25rem;
    padding-inline: 1.75rem;
    background: var(--_accent);
    border-color: transparent;
    color: var(--_on-accent);
  }
  .acts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_3);
  }
  .disc {
    display: grid;
    place-content: center;
    inline-size: 3.5rem;
    block-size: 3.5rem;
    border-radius: 50%;
    border: 1px solid transparent;
    background: var(--_warning-soft);
    color: var(--_warning);
    font-size: 1.5rem;
  }
  .head {
    display: grid;
    gap: var(--_3);
    justify-items: start;
  }
  /* Text of the hospital or the patient runs its own way, but stands at the panel's side. */
  .panel[dir='rtl'] [dir='auto']:not(.control) {
    text-align: right;
  }
  .panel[dir='ltr'] [dir='auto']:not(.control) {
    text-align: left;
  }
  @container foyer (max-width: 29.99rem) {
    .progress {
      gap: var(--_2);
    }
    .progress b {
      inline-size: 1rem;
    }
    .acts .btn {
      inline-size: 100%;
      padding-inline: var(--_4);
    }
  }
  @container foyer (min-width: 30rem) {
    .body {
      padding: var(--_6) var(--_6) 2.5rem;
    }
    .emergency,
    .person {
      padding-inline: var(--_6);
    }
    h2 {
      font-size: 1.875rem;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      align-items: stretch;
    }
  }
  @container foyer (min-width: 50rem) {
    .body {
      padding: 2.5rem 2.75rem 3rem;
    }
    .emergency,
    .person {
      padding-inline: 2.75rem;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    ::before,
    ::after {
      transition: none !important;
      animation: none !important;
    }
  }
  @media (forced-colors: active) {
    /* What is filled has a border, if a transparent one: it is drawn here by itself. Icons would keep the brand's colour, on any ground. */
    svg {
      color: inherit !important;
    }
    .progress b {
      border: 1px solid;
    }
    .btn.primary,
    .progress b.on {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
      border-color: Highlight;
    }
  }
`;
