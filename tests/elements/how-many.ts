import { executeServerCommand } from '@web/test-runner-commands';

/** How many generated texts a test takes that is too long for `npm test` with all of them: `npm run prove` takes all. */
export const howMany = async (): Promise<number> => ((await executeServerCommand<string, undefined>('size')) === 'full' ? 5000 : 1000);
