import { runManage, type Manage, type ManageOptions } from './run-manage.ts';

/**
 * The same as `createManage`, for web pages: what is needed only after the first page is loaded when that stands, so that it stands
 * sooner. What is pressed before that waits for it.
 */
export function createManageInParts(options: ManageOptions): Manage {
  return runManage(options, () => import('./manage-later.ts'));
}
