import { buildWidgets } from './widgets.ts';

/** Browser tests see the widgets as pages do: built. */
export default buildWidgets;
