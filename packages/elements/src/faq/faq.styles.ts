import { css } from 'lit';

/** The first page: the search, questions with their answers, topics, and the blocks until they come. */
export const faqStyles = css`
  .find {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: var(--_2);
    margin-block-start: var(--_1);
  }
  .hint {
    font-size: var(--_s);
    color: var(--_muted);
  }
  .control {
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: 0.5625rem 0.8125rem;
    border: 1.5px solid var(--_control);
    border-radius: var(--_r);
    --fr: var(--_r);
    background: var(--_surface);
  }
  .square {
    inline-size: 3.5rem;
    padding: 0;
  }
  :is(.rows, .topics) > li {
    max-inline-size: none;
    border-block-end: 1px solid var(--_border);
  }
  .rows > li:first-child,
  .topics > li:first-child {
    border-block-start: 1px solid var(--_border);
  }
  h4 {
    font-size: inherit;
    font-weight: 600;
  }
  :is(.question, .topic) {
    display: flex;
    justify-content: space-between;
    gap: var(--_4);
    align-items: center;
    inline-size: 100%;
    min-block-size: 3.5rem;
    padding: var(--_3) 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font-weight: 600;
    text-align: start;
    cursor: pointer;
  }
  .topic {
    --fr: 4px;
  }
  .topic > span {
    color: var(--_text);
    font-weight: 400;
  }
  .topic b {
    color: var(--_accent);
    font-weight: 600;
  }
  .question svg {
    transition: rotate var(--_ease);
  }
  .question[aria-expanded='true'] svg {
    rotate: 180deg;
  }
  .skeleton {
    block-size: 2.5rem;
    border-radius: var(--_r);
    background: var(--_border);
    opacity: 0.6;
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton {
      animation: fade 1.6s ease-in-out infinite alternate;
    }
    @keyframes fade {
      to {
        opacity: 0.3;
      }
    }
  }
  @container foyer (min-width: 40rem) {
    .topics {
      display: grid;
      grid-template-columns: 1fr 1fr;
      column-gap: var(--_6);
    }
    .topics > li:nth-child(2) {
      border-block-start: 1px solid var(--_border);
    }
  }
  @media (forced-colors: active) {
    .skeleton {
      background: GrayText;
    }
  }
`;
