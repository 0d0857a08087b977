import { folderFiles } from '../../packages/reference-server/src/node/files.ts';
import { fileRoutes } from '../../packages/reference-server/src/demo/pages/files.ts';
import type { Answers } from './page.ts';

/** The files of a folder under a path, in brotli at its best, as a hospital's server or a CDN would send them. */
export function filesUnder(path: string, folder: string): Answers {
  const app = fileRoutes(path, folderFiles(folder), { open: true });
  return async (request) => {
    if (!new URL(request.url).pathname.startsWith(`${path}/`)) return undefined;
    const answer = await app.fetch(request);
    return answer.ok ? answer : undefined;
  };
}
