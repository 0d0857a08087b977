import { draw } from '../icons.ts';

const paths = {
  down: 'M5 9l7 7 7-7',
  tick: 'M5 12.5l4.5 4.5L19 7.5',
  info: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12 11v5.5M12 7.6v.1',
} as const;

/** The icons of the later pages. */
export const lateIcon = (name: keyof typeof paths) => draw(paths[name]);
