import { html } from 'lit';

/** Drawn on a 24 grid. They always stand beside words, so assistive technology skips them. */
const paths = {
  back: 'M15 5l-7 7 7 7',
  forward: 'M9 5l7 7-7 7',
  warning: 'M12 4L2.8 20h18.4zM12 10.5v4.2M12 17.4v.1',
  clock: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12 7v5.2l3.4 2',
  phone: 'M6.2 3.5h3l1.6 4.3-2.2 1.7a12.5 12.5 0 0 0 5.9 5.9l1.7-2.2 4.3 1.6v3a2 2 0 0 1-2.1 2A16.6 16.6 0 0 1 4.2 5.6a2 2 0 0 1 2-2.1z',
} as const;

/** `flips`: it points along the line of reading, and so turns round with it. */
export const draw = (path: string, flips = false) =>
  html`<svg class=${flips ? 'flip' : ''} viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;

/** The icons of the first pages. */
export const icon = (name: keyof typeof paths) => draw(paths[name], name === 'back' || name === 'forward');
