import { css } from 'lit';

/**
 * The host sets `--foyer-accent` (any colour) and `--foyer-radius`; every other value follows from them and may be set too.
 *
 * Relative colour clamps the lightness, so text on any brand colour keeps a contrast of at least 4.5:1 (WCAG 2.2, 1.4.3) and
 * control borders 3:1 (1.4.11). The plain values stand first, for browsers without relative colour or `light-dark()`.
 */
export const tokens = css`
  :host {
    --a: var(--foyer-accent, #0b6379);
    --_accent: var(--foyer-accent-strong, #096278);
    --_accent-hover: var(--foyer-accent-hover, #004b61);
    --_on-accent: var(--foyer-on-accent, #fff);
    --_accent-soft: var(--foyer-accent-soft, #ebf6fa);
    --_accent-line: var(--foyer-accent-line, #4991a8);
    --_surface: var(--foyer-surface, #fff);
    --_surface-2: var(--foyer-surface-2, #f3f8fa);
    --_text: var(--foyer-text, #10252c);
    --_muted: var(--foyer-muted, #495c62);
    --_border: var(--foyer-border, #d6e0e4);
    --_control: var(--foyer-control, #6b7e85);
    --_focus: var(--foyer-focus, #001f28);
    --_success: var(--foyer-success, #166038);
    --_success-soft: var(--foyer-success-soft, #eaf6ee);
    --_warning: var(--foyer-warning, #744600);
    --_warning-soft: var(--foyer-warning-soft, #fff5df);
    --_warning-line: var(--foyer-warning-line, #b0730f);
    --_danger: var(--foyer-danger, #a61f19);
    --_danger-soft: var(--foyer-danger-soft, #fff4f2);
    --_shadow: var(--foyer-shadow, 0 1px 2px rgb(15 35 45 / 0.05), 0 0.75rem 2.5rem -1.25rem rgb(15 35 45 / 0.22));
    --_s: 0.9375rem;
    --_m: 1.0625rem;
    --_l: 1.25rem;
    --_xl: 1.5rem;
    --_question: 1.5625rem;
    --_1: 0.25rem;
    --_2: 0.5rem;
    --_3: 0.75rem;
    --_4: 1rem;
    --_5: 1.5rem;
    --_6: 2rem;
    --_7: 3rem;
    --_r: var(--foyer-radius, 0.625rem);
    --_r-l: calc(var(--_r) * 1.6);
    --_target: 3rem;
    --_ring: 3px solid var(--_focus);
    --_ease: 140ms cubic-bezier(0.2, 0, 0.2, 1);
  }
  @supports (color: light-dark(red, red)) and (color: oklch(from red l c h)) {
    :host {
      --_accent: var(
        --foyer-accent-strong,
        light-dark(oklch(from var(--a) min(l, 0.46) min(c, 0.17) h), oklch(from var(--a) max(l, 0.82) min(c, 0.1) h))
      );
      --_accent-hover: var(
        --foyer-accent-hover,
        light-dark(oklch(from var(--a) min(l, 0.38) min(c, 0.15) h), oklch(from var(--a) max(l, 0.89) min(c, 0.07) h))
      );
      --_on-accent: var(--foyer-on-accent, light-dark(#fff, oklch(from var(--a) 0.2 min(c, 0.04) h)));
      --_accent-soft: var(
        --foyer-accent-soft,
        light-dark(oklch(from var(--a) 0.966 min(c, 0.012) h), oklch(from var(--a) 0.285 min(c, 0.03) h))
      );
      --_accent-line: var(
        --foyer-accent-line,
        light-dark(oklch(from var(--a) 0.62 min(c, 0.08) h), oklch(from var(--a) 0.62 min(c, 0.06) h))
      );
      --_surface: var(--foyer-surface, light-dark(#fff, oklch(from var(--a) 0.205 min(c, 0.01) h)));
      --_surface-2: var(
        --foyer-surface-2,
        light-dark(oklch(from var(--a) 0.977 min(c, 0.006) h), oklch(from var(--a) 0.25 min(c, 0.015) h))
      );
      --_text: var(--foyer-text, light-dark(oklch(from var(--a) 0.25 min(c, 0.03) h), oklch(from var(--a) 0.955 min(c, 0.006) h)));
      --_muted: var(--foyer-muted, light-dark(oklch(from var(--a) 0.46 min(c, 0.025) h), oklch(from var(--a) 0.79 min(c, 0.016) h)));
      --_border: var(--foyer-border, light-dark(oklch(from var(--a) 0.9 min(c, 0.012) h), oklch(from var(--a) 0.37 min(c, 0.02) h)));
      --_control: var(--foyer-control, light-dark(oklch(from var(--a) 0.58 min(c, 0.025) h), oklch(from var(--a) 0.65 min(c, 0.02) h)));
      --_focus: var(--foyer-focus, light-dark(oklch(from var(--a) 0.22 min(c, 0.04) h), #fff));
      --_success: var(--foyer-success, light-dark(#166038, #82d9a4));
      --_success-soft: var(--foyer-success-soft, light-dark(#eaf6ee, #14321f));
      --_warning: var(--foyer-warning, light-dark(#744600, #f3c469));
      --_warning-soft: var(--foyer-warning-soft, light-dark(#fff5df, #36280c));
      --_warning-line: var(--foyer-warning-line, light-dark(#b0730f, #a98336));
      --_danger: var(--foyer-danger, light-dark(#a61f19, #ffa198));
      --_danger-soft: var(--foyer-danger-soft, light-dark(#fff4f2, #2f1816));
      --_shadow: var(
        --foyer-shadow,
        0 1px 2px light-dark(rgb(15 35 45 / 0.05), transparent),
        0 0.75rem 2.5rem -1.25rem light-dark(rgb(15 35 45 / 0.22), transparent)
      );
    }
  }
`;
