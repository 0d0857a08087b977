import { rmSync } from 'node:fs';
import { build } from 'vite';

/**
 * Bundles one entry for browsers, minified, for production, as a web team's own build would.
 * @param entry an absolute path. @param folder where `entry.js`, chunks and `style.css` go; what was there is removed.
 * @param mended the code of a module that is not right as published; the module is kept though its package says that it can be left out.
 */
export async function bundle(entry: string, folder: string, mended?: (code: string, id: string) => string | undefined): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    publicDir: false,
    // As bundlers before Vite 8 took the default export of CommonJS, which is what peers were written for.
    legacy: { inconsistentCjsInterop: true },
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        name: 'mend',
        transform: (code, id) => {
          const better = mended?.(code, id);
          return better === undefined ? undefined : { code: better, map: null, moduleSideEffects: true };
        },
      },
    ],
    build: {
      outDir: folder,
      target: 'es2022',
      modulePreload: false,
      cssCodeSplit: false,
      rolldownOptions: {
        input: { entry },
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js', assetFileNames: '[name][extname]' },
      },
    },
  });
}
