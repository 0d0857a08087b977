import { css } from 'lit';

/** The first page: five answers side by side where there is room, one below the other where there is not. */
export const surveyStyles = css`
  .rate {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_2);
  }
  .rate > li {
    display: grid;
    max-inline-size: none;
  }
  .rate + .rate {
    margin-block-start: calc(var(--_2) - var(--_5));
  }
  .rate :is(button, .skeleton) {
    display: flex;
    align-items: center;
    gap: var(--_3);
    min-block-size: 3.5rem;
    padding: 0.5rem 1rem;
    border: 1.5px solid var(--_control);
    border-radius: var(--_r);
    --fr: var(--_r);
    background: var(--_surface);
    font-weight: 600;
    line-height: 1.25;
    text-align: start;
    cursor: pointer;
  }
  .rate svg {
    inline-size: 1.875rem;
    block-size: 1.875rem;
    color: var(--_accent);
    stroke-width: 1.6;
  }
  .rate button:hover {
    border-color: var(--_accent);
    background: var(--_accent-soft);
  }
  .rate [aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
    background: var(--_accent-soft);
  }
  .rate .skeleton {
    border-color: transparent;
    background: var(--_border);
    opacity: 0.6;
  }
  @container foyer (min-width: 40rem) {
    .rate:not(.other) {
      grid-template-columns: repeat(5, minmax(0, 1fr));
    }
    .rate:not(.other) :is(button, .skeleton) {
      flex-direction: column;
      justify-content: center;
      min-block-size: 7.5rem;
      padding-inline: var(--_2);
      text-align: center;
    }
    .rate.other {
      display: flex;
    }
    .rate.other button {
      min-block-size: var(--_target);
    }
  }
  @media (forced-colors: active) {
    .rate [aria-pressed='true'] {
      outline: 3px solid Highlight;
    }
  }
`;
