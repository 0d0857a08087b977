import { css } from 'lit';

/** The rest of what every widget's panel shares: what is pressed, notices, paper. It comes with the later pages. */
export const late = css`
  :is(h2, .error-summary):focus-visible {
    outline-offset: 6px;
  }
  :where(a):hover,
  .link:hover {
    color: var(--_accent-hover);
    text-decoration-thickness: 2px;
  }
  .btn:hover {
    background: var(--_accent-soft);
    border-color: var(--_accent);
    color: var(--_text);
  }
  .btn.primary:hover {
    background: var(--_accent-hover);
    color: var(--_on-accent);
  }
  .acts .link {
    text-align: center;
  }
  .acts > p {
    align-self: center;
  }
  .note {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_1) var(--_3);
    max-inline-size: none;
    padding: var(--_4);
    border: 1px solid transparent;
    border-radius: var(--_r);
    background: var(--_surface-2);
  }
  .note > svg {
    color: var(--_muted);
    margin-block-start: 0.1em;
  }
  .note.changed {
    border-color: var(--_warning-line);
    background: var(--_warning-soft);
  }
  .note.changed > svg {
    color: var(--_warning);
  }
  .disc.ok {
    background: var(--_success-soft);
    color: var(--_success);
  }
  @media print {
    :host {
      color-scheme: light;
    }
    .panel {
      border: 0;
      box-shadow: none;
    }
    .emergency,
    .acts,
    .top {
      display: none !important;
    }
    h2:focus-visible {
      outline: none;
    }
    .note,
    .disc.disc {
      border: 1px solid #000;
      background: none;
      color: #000;
    }
  }
`;
