import { css } from 'lit';

/** Blocks that stand where something is to come. */
export const skeletonStyles = css`
  .emergency.awaited {
    padding-block-end: calc(var(--_3) + 1.5em);
  }
  .skeleton {
    background: var(--_border);
    border: 1px solid transparent;
    border-radius: var(--_r);
    opacity: 0.6;
    block-size: 3rem;
  }
  @media (prefers-reduced-motion: no-preference) {
    .skeleton {
      animation: pulse 1.6s ease-in-out infinite alternate;
    }
    @keyframes pulse {
      to {
        opacity: 0.3;
      }
    }
  }
`;
