/** The pages before the times, in a chunk of their own: a tag that names its service never loads them. */
export { findingStyles } from './finding.styles.ts';
export { placeView } from './views/place.view.ts';
export { serviceView } from './views/service.view.ts';
