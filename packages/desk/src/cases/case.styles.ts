import { css } from 'lit';

/** A case that is opened: in two columns where there is room. */
export const caseStyles = css`
  .head-row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_4);
    align-items: start;
    justify-content: space-between;
  }
  .opened > .back {
    justify-self: start;
    font-size: var(--_m);
  }
  .columns,
  .columns > * {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_4);
    align-content: start;
  }
  .safe {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_2);
    padding: var(--_4);
    border: 1.5px solid var(--_warning-line);
    border-inline-start-width: 6px;
    border-radius: var(--_r);
    background: var(--_warning-soft);
  }
  .safe h3 {
    display: flex;
    gap: var(--_2);
    align-items: center;
    font-size: var(--_m);
  }
  .safe ul {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_2);
  }
  .safe li,
  .timeline li {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--_3);
  }
  .safe svg {
    color: var(--_warning);
    margin-block-start: 0.13em;
  }
  .thread {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_3);
  }
  .words {
    max-inline-size: 42em;
    white-space: pre-wrap;
  }
  .said {
    max-inline-size: 42rem;
    padding: var(--_3) var(--_4);
    border: 1px solid var(--_border);
    border-radius: var(--_r);
  }
  .said.by-patient {
    background: var(--_surface-2);
  }
  .said.by-staff {
    margin-inline-start: var(--_5);
    background: var(--_accent-soft);
    border-color: var(--_accent-line);
  }
  .said.by-note {
    background: var(--_surface);
    border-style: dashed;
    border-color: var(--_control);
  }
  .staff-only {
    padding: var(--_5) var(--_4);
    border: 2px dashed var(--_control);
    border-radius: var(--_r-l);
    background: var(--_surface-2);
  }
  .staff-only h3 {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_2);
    align-items: center;
  }
  .staff-only .tag {
    border-color: var(--_control);
    background: var(--_surface);
  }
  .over {
    color: var(--_danger);
    font-weight: 600;
  }
  .asking {
    padding: var(--_4);
    border: 2px solid var(--_control);
    border-radius: var(--_r);
  }
  .timeline {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_3);
  }
  .timeline svg {
    color: var(--_success);
    margin-block-start: 0.13em;
  }
  .deed textarea {
    inline-size: 100%;
    max-inline-size: none;
  }
  .fold + .fold {
    border-block-start: 1px solid var(--_border);
  }
  .fold > div {
    padding-inline-start: var(--_4);
  }
  @container foyer (min-width: 30rem) {
    .outcomes {
      grid-template-columns: 1fr 1fr;
    }
    .outcomes > legend {
      grid-column: 1 / -1;
    }
  }
  @container foyer (min-width: 60rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr) 23rem;
    }
    .staff-only {
      padding: var(--_5);
    }
  }
`;
