import { css } from 'lit';

/** The desk's own frame: a bar, a menu, and room for an area. */
export const deskStyles = css`
  :host {
    max-inline-size: none;
    color: var(--_text);
    font-size: var(--_m);
    line-height: 1.5;
    overflow-wrap: break-word;
  }
  [hidden] {
    display: none !important;
  }
  h1 {
    margin: 0;
    font-size: var(--_question);
    line-height: 1.2;
    letter-spacing: -0.012em;
  }
  .skip {
    position: absolute;
    inset-inline-start: var(--_4);
    inset-block-start: var(--_2);
    z-index: 1;
    padding: var(--_2) var(--_4);
    background: var(--_surface);
    border-radius: var(--_r);
  }
  .skip:not(:focus) {
    inline-size: 1px;
    block-size: 1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
  }
  .top-bar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2) var(--_4);
    align-items: center;
    padding: var(--_3) var(--_4);
    background: var(--_surface);
    border-block-end: 1px solid var(--_border);
  }
  .top-bar .btn {
    min-block-size: 2.75rem;
    padding: 0.375rem 1rem;
  }
  .mark {
    margin-inline-end: auto;
  }
  .mark bdi {
    color: var(--_muted);
  }
  nav ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_1) var(--_2);
    padding: var(--_2) var(--_4);
    background: var(--_surface);
    border-block-end: 1px solid var(--_border);
  }
  nav a {
    display: flex;
    align-items: center;
    min-block-size: 2.75rem;
    padding-inline: var(--_3);
    border: 1px solid transparent;
    border-radius: var(--_r);
    --fr: var(--_r);
    font-weight: 600;
    text-decoration: none;
  }
  nav a:hover {
    background: var(--_accent-soft);
  }
  nav a[aria-current] {
    background: var(--_accent-soft);
    color: var(--_text);
    box-shadow: inset 0 -3px 0 var(--_accent);
  }
  main {
    display: grid;
    gap: var(--_4);
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: 75rem;
    margin-inline: auto;
    padding: var(--_5) var(--_4) var(--_7);
  }
  main:focus {
    outline: none;
  }
  .door {
    max-inline-size: 34rem;
    margin: var(--_6) auto;
  }
  .warning .link {
    font-weight: 600;
  }
  @media (min-width: 40rem) {
    main,
    .top-bar,
    nav ul {
      padding-inline: var(--_6);
    }
    h1 {
      font-size: 1.875rem;
    }
  }
  @media (max-width: 37.5rem) {
    .door {
      margin: var(--_4);
    }
  }
  @media (forced-colors: active) {
    nav a[aria-current] {
      border-color: Highlight;
    }
  }
`;
