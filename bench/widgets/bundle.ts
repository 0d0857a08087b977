import { rmSync } from 'node:fs';
import { build } from 'vite';

/**
 * Bundles one entry for browsers, minified, for production, as a web team's own build would.
 * @param entry an absolute path. @param folder where `entry.js`, chunks and `style.css` go; what was there is removed.
 */
export async function bundle(entry: string, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  await build({
    configFile: false,
    logLevel: 'error',
    mode: 'production',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
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
