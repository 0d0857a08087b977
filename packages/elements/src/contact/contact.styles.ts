import { css } from 'lit';
import { answersStyles } from '../controls/answers.styles.ts';
import { caseStyles } from '../controls/case/case.styles.ts';
import { dangerStyles } from '../controls/danger.styles.ts';
import { visitStyles } from '../controls/visit.styles.ts';

/** A department, the forms, and the thread of a case. */
export const contactStyles = [
  ...visitStyles,
  answersStyles,
  dangerStyles,
  caseStyles,
  css`
    .narrow {
      display: grid;
      gap: var(--_3) var(--_5);
    }
    .narrow .control {
      margin: 0;
    }
    .check {
      display: inline-flex;
      gap: var(--_3);
      align-items: center;
      min-block-size: var(--_target);
      cursor: pointer;
    }
    .check input {
      inline-size: 1.375rem;
      block-size: 1.375rem;
      accent-color: var(--_accent);
    }
    .channels {
      border-block-start: 1px solid var(--_border);
    }
    .channels > li {
      max-inline-size: none;
      border-block-end: 1px solid var(--_border);
    }
    .channel {
      position: relative;
      display: grid;
      grid-template-columns: 1.5rem minmax(0, 1fr) auto;
      gap: 0 var(--_3);
      align-items: center;
      min-block-size: 3.75rem;
      padding-block: var(--_3);
    }
    .channel svg {
      color: var(--_accent);
    }
    .channel b {
      font-weight: 600;
    }
    .channel .s {
      display: grid;
    }
    .channel :is(.link, a) {
      min-block-size: 0;
      text-decoration: none;
    }
    .channel :is(.link, a)::after {
      content: '';
      position: absolute;
      inset: 1px calc(-1 * var(--_2));
      border-radius: var(--_r);
    }
    .channel:hover :is(.link, a) {
      text-decoration: underline;
    }
    .channel :is(.link, a):focus-visible {
      outline: none;
    }
    .channel :is(.link, a):focus-visible::after {
      outline: var(--_ring);
    }
    .channel .s a {
      position: relative;
      text-decoration: underline;
    }
    .channel .s a::after {
      content: none;
    }
    .channel .s a:focus-visible {
      outline: var(--_ring);
    }
    .channel.off :is(b, svg) {
      color: var(--_muted);
    }
    .facts {
      display: grid;
      gap: var(--_4);
    }
    .facts dt {
      color: var(--_muted);
      font-size: var(--_s);
    }
    .stands {
      display: grid;
      justify-items: start;
    }
    @container foyer (min-width: 30rem) {
      .facts > div {
        display: grid;
        grid-template-columns: 9rem minmax(0, 1fr);
        gap: var(--_4);
      }
    }
    @container foyer (min-width: 40rem) {
      .narrow {
        grid-template-columns: minmax(0, 24rem) auto;
        justify-content: start;
        align-items: end;
      }
    }
  `,
];
