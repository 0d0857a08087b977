import { css } from 'lit';

/** What the areas of the desk share: they are wider than a widget, and stand on the desk's own ground. */
export const areaStyles = css`
  :host {
    container: foyer / inline-size;
    max-inline-size: none;
    color: var(--_text);
    font-size: var(--_m);
    line-height: 1.5;
    overflow-wrap: break-word;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    gap: var(--_3) var(--_4);
    align-items: end;
  }
  .bar .control {
    inline-size: auto;
    max-inline-size: 100%;
  }
  .sheet {
    background: var(--_surface);
    border: 1px solid var(--_border);
    border-radius: var(--_r-l);
    box-shadow: var(--_shadow);
    padding: var(--_5) var(--_4);
  }
  .tag {
    display: inline-block;
    padding: 0.0625rem 0.625rem;
    border: 1px solid transparent;
    border-radius: 99px;
    background: var(--_surface-2);
    color: var(--_text);
    font-size: var(--_s);
    font-weight: 600;
  }
  .tag.waits {
    background: var(--_warning-soft);
    color: var(--_warning);
  }
  .tag.done {
    background: var(--_success-soft);
    color: var(--_success);
  }
  .facts {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_1) var(--_4);
  }
  .facts dt {
    font-size: var(--_s);
    color: var(--_muted);
  }
  .facts dd + dt {
    margin-block-start: var(--_2);
  }
  @container foyer (min-width: 40rem) {
    .sheet {
      padding: var(--_5);
    }
    .facts {
      grid-template-columns: 11rem minmax(0, 1fr);
    }
    .facts dd + dt {
      margin-block-start: 0;
    }
  }
  @media (forced-colors: active) {
    .tag {
      border-color: CanvasText;
    }
  }
`;
