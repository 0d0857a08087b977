import { css } from 'lit';
import { answerRunStyles } from '../controls/answer-runs.styles.ts';
import { dangerStyles } from '../controls/danger.styles.ts';
import { leavingStyles } from '../controls/leaving.styles.ts';
import { late } from '../styles/late.styles.ts';

/** What follows a press: danger, votes, what is wrong with the words. */
export const laterStyles = [
  late,
  dangerStyles,
  leavingStyles,
  answerRunStyles,
  css`
    :is(.question, .topic):hover :is(b, span:not(.s)) {
      text-decoration: underline;
      text-underline-offset: 0.2em;
    }
    .answer {
      display: grid;
      gap: var(--_3);
      grid-template-columns: minmax(0, 1fr);
      padding-block: var(--_1) var(--_5);
    }
    .help {
      display: flex;
      flex-wrap: wrap;
      gap: var(--_3) var(--_4);
      align-items: center;
      padding: var(--_3) var(--_4);
      border: 1px solid transparent;
      border-radius: var(--_r);
      background: var(--_surface-2);
    }
    .help.stack {
      display: grid;
      padding: var(--_4);
    }
    .two {
      display: flex;
      gap: var(--_2);
    }
    .two .btn {
      min-inline-size: 4.5rem;
      padding-inline: var(--_4);
    }
    .bad {
      padding-inline-start: var(--_4);
      border-inline-start: 4px solid var(--_danger);
    }
    .bad .control {
      border: 2px solid var(--_danger);
    }
    .error {
      display: flex;
      gap: 0.375rem;
      color: var(--_danger);
      font-weight: 600;
    }
    .error svg {
      margin-block-start: 0.13em;
    }
    #q-left > :is(p) {
      margin-block-start: var(--_1);
    }
    :is(.found, .help p):focus-visible {
      outline-offset: 4px;
    }
    @media print {
      .topics,
      .find,
      .hint,
      .help {
        display: none;
      }
    }
  `,
];
