import { css } from 'lit';
import { answersStyles } from '../controls/answers.styles.ts';
import { dangerStyles } from '../controls/danger.styles.ts';
import { visitStyles } from '../controls/visit.styles.ts';

/** A department, the forms, and the thread of a case. */
export const contactStyles = [
  ...visitStyles,
  answersStyles,
  dangerStyles,
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
    .line {
      display: block;
    }
    .when-days {
      display: grid;
    }
    .when-day {
      display: grid;
      gap: var(--_3);
      padding-block: var(--_4);
      border-block-end: 1px solid var(--_border);
    }
    .when-day:first-child {
      padding-block-start: 0;
    }
    .when-day:last-child {
      border: 0;
    }
    .when-day h3 {
      font-size: var(--_m);
    }
    .when-day h3 span {
      font-weight: 400;
    }
    .when-day ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(12.5rem, 1fr));
      gap: var(--_2);
    }
    .when-day .btn {
      inline-size: 100%;
      padding-inline: var(--_3);
      border-color: var(--_accent-line);
      color: var(--_accent);
    }
    .when-day .chosen {
      background: var(--_accent-soft);
      border: 2px solid var(--_accent);
    }
    .over {
      color: var(--_danger);
      font-weight: 600;
    }
    .control.code {
      text-transform: uppercase;
      letter-spacing: 0.06em;
    }
    .names {
      display: grid;
      gap: var(--_3);
      padding: var(--_4);
      border: 1px solid transparent;
      border-radius: var(--_r-l);
      background: var(--_accent-soft);
    }
    .named {
      display: flex;
      flex-wrap: wrap;
      gap: 0 var(--_4);
      align-items: baseline;
      justify-content: space-between;
      max-inline-size: none;
      padding-block-end: var(--_3);
      border-block-end: 1.5px dashed var(--_accent-line);
    }
    .named bdi {
      /* It is copied by hand, and must not be taken for two. */
      white-space: nowrap;
      font-size: clamp(1rem, 6cqi, var(--_xl));
      font-weight: 700;
      letter-spacing: 0.06em;
      font-variant-numeric: tabular-nums;
    }
    .owner {
      display: flex;
      gap: var(--_3);
      align-items: center;
      padding: var(--_4);
      border: 1px solid transparent;
      border-radius: var(--_r);
      background: var(--_surface-2);
    }
    .owner p {
      min-inline-size: 0;
    }
    .initials {
      flex: none;
      display: grid;
      place-content: center;
      inline-size: 2.75rem;
      block-size: 2.75rem;
      border: 1px solid transparent;
      border-radius: 50%;
      background: var(--_accent);
      color: var(--_on-accent);
      font-weight: 700;
    }
    .thread {
      display: grid;
      gap: var(--_3);
    }
    .thread > li {
      display: grid;
      gap: var(--_1);
      padding: var(--_3) var(--_4);
      border: 1px solid var(--_border);
      border-radius: var(--_r);
      max-inline-size: none;
    }
    .thread > .theirs {
      border-color: transparent;
      background: var(--_accent-soft);
    }
    .said {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .team {
      display: flex;
      gap: var(--_3);
      align-items: start;
    }
    .team svg {
      margin-block-start: 0.15em;
      color: var(--_accent);
    }
    @container foyer (min-width: 30rem) {
      .facts > div {
        display: grid;
        grid-template-columns: 9rem minmax(0, 1fr);
        gap: var(--_4);
      }
      .names {
        padding: var(--_5);
      }
      .when-day {
        grid-template-columns: 8.5rem minmax(0, 1fr);
      }
      .when-day h3 span {
        display: block;
      }
    }
    @container foyer (min-width: 40rem) {
      .narrow {
        grid-template-columns: minmax(0, 24rem) auto;
        justify-content: start;
        align-items: end;
      }
    }
    @media print {
      :is(.names, .owner, .initials, .thread > li) {
        border-color: #000;
        background: none;
        color: #000;
      }
    }
  `,
];
