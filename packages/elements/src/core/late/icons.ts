import { draw } from '../icons.ts';

const paths = {
  down: 'M5 9l7 7 7-7',
  tick: 'M5 12.5l4.5 4.5L19 7.5',
  message: 'M4 5.5h16v11h-9.5L6 20v-3.5H4z',
  callback: 'M4 12a8 8 0 1 1 2.6 5.9M4 12l-2-2.5M4 12l2.8-1.8M12 8v4.5l3 1.5',
  info: 'M21 12a9 9 0 1 1-18 0 9 9 0 0 1 18 0zM12 11v5.5M12 7.6v.1',
} as const;

/** The icons of the later pages. */
export const lateIcon = (name: keyof typeof paths) => draw(paths[name]);
