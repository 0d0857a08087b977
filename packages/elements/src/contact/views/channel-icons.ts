import { draw } from '../../core/icons.ts';

const paths = {
  message: 'M4 5.5h16v11h-9.5L6 20v-3.5H4z',
  callback: 'M4 12a8 8 0 1 1 2.6 5.9M4 12l-2-2.5M4 12l2.8-1.8M12 8v4.5l3 1.5',
} as const;

/** Ways to reach a team, beside their words. */
export const channelIcon = (kind: keyof typeof paths) => draw(paths[kind]);
