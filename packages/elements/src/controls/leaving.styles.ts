import { css } from 'lit';

/** "Clear and leave", and what is said of it (leaving.ts). */
export const leavingStyles = css`
  .notice {
    padding: var(--_4) var(--_4) 0;
  }
  .notice .btn {
    display: block;
    margin-block-start: var(--_2);
  }
  .leave {
    max-inline-size: none;
    padding: 0 var(--_4) var(--_3);
  }
  @container foyer (min-width: 30rem) {
    :is(.notice, .leave) {
      padding-inline: var(--_6);
    }
  }
  @container foyer (min-width: 50rem) {
    :is(.notice, .leave) {
      padding-inline: 2.75rem;
    }
  }
  @media print {
    .leave {
      display: none;
    }
  }
`;
