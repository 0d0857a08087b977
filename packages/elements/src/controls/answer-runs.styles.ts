import { css } from 'lit';

/** How an answer looks, for its readers and for those who write it. */
export const answerRunStyles = css`
  .runs {
    display: grid;
    gap: var(--_3);
    grid-template-columns: minmax(0, 1fr);
  }
  .runs :is(ul, ol) {
    display: grid;
    gap: var(--_1);
    padding-inline-start: 1.5em;
    list-style: disc;
  }
  .runs ol {
    list-style: decimal;
  }
  .term {
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    text-decoration: underline dotted 2px;
    text-decoration-color: var(--_accent);
    text-underline-offset: 0.25em;
    cursor: pointer;
  }
`;
