import * as laterPart from './manage-later.ts';
import { runManage, type Manage, type ManageOptions } from './run-manage.ts';

/** The whole of seeing, moving, cancelling and confirming a visit, and of waiting for a time, without a screen. Begins to load at once. */
export function createManage(options: ManageOptions): Manage {
  return runManage(options, laterPart);
}
