import { draw } from '../../core/icons.ts';

const round = 'M21.5 12a9.5 9.5 0 1 1-19 0 9.5 9.5 0 0 1 19 0zM';
const eyes = 'M9 9.3v.1M15 9.3v.1';

/** From the best to the worst. The words beside them say it all. */
const faces = [
  `${round}7.5 13.5c1 2.7 2.6 3.8 4.5 3.8s3.5-1.1 4.5-3.8z${eyes}`,
  `${round}8 14.3c1.2 1.5 2.5 2.1 4 2.1s2.8-.6 4-2.1${eyes}`,
  `${round}8.5 15.3h7${eyes}`,
  `${round}8.3 16.3c1-1.3 2.2-1.8 3.7-1.8s2.7.5 3.7 1.8${eyes}`,
  `${round}7.8 17c.8-2.3 2.3-3.3 4.2-3.3s3.4 1 4.2 3.3M8 8.5l2 1.2M16 8.5l-2 1.2`,
];

/** A scale of five has a face each; what else may be said, such as "Don't know", has none. */
export const faceOf = (index: number, count: number) => {
  const path = count === 5 || count === 6 ? faces[index] : undefined;
  return path && draw(path);
};
