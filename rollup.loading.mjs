/**
 * A browser that could not load a module once does not ask for it again: every later `import()` of that address fails at once, for the life of
 * the page (https://github.com/whatwg/html/issues/6768). A patient on a bad line would press "Try again" for nothing. So chunks are loaded by
 * a function that tries under another address after a failure: another fragment, which caches and servers do not see.
 */
const loader = 'foyerLoad';
const source = `
const addresses = {};
export const ${loader} = (name) =>
  import((addresses[name] ??= name)).catch((error) => {
    addresses[name] += '#1';
    throw error;
  });
`;

/**
 * Has every chunk but the entry load others by the one function, which stands in the chunk named `home`: what is loaded once is then the same
 * for all who ask for it, under whatever address. All chunks lie in one folder, so a name means the same in each.
 */
export const loadsAgain = (home) => ({
  name: 'loads-again',
  renderDynamicImport: ({ chunk, targetModuleId }) =>
    chunk.isEntry || targetModuleId === null ? null : { left: `${loader}(`, right: ')' },
  renderChunk(code, chunk, _options, { chunks }) {
    // Behind the code, so that its source map stays true.
    if (chunk.name === home) return { code: code + source, map: null };
    if (!code.includes(`${loader}(`)) return null;
    const [fileName] = Object.entries(chunks).find(([, { name }]) => name === home);
    return { code: `${code}\nimport { ${loader} } from './${fileName}';\n`, map: null };
  },
  generateBundle(_options, bundle) {
    // One that imports another which failed would stay failed with it, under every address.
    const files = Object.values(bundle).filter(({ type }) => type === 'chunk');
    const isLate = ({ fileName }) => !atOnce.has(fileName);
    const atOnce = new Set();
    const visit = (fileName) => {
      if (atOnce.has(fileName)) return;
      atOnce.add(fileName);
      bundle[fileName]?.imports.forEach(visit);
    };
    for (const { isEntry, fileName, dynamicImports } of files) if (isEntry) [fileName, ...dynamicImports].forEach(visit);
    for (const file of files.filter(isLate)) {
      const other = file.imports.find((fileName) => isLate(bundle[fileName]));
      if (other) this.error(`${file.fileName} imports ${other}, and both are loaded later: what they share belongs into "${home}".`);
    }
  },
});
