/**
 * A browser that could not load a module once does not ask for it again: every later `import()` of that address fails at once, for the life of
 * the page (https://github.com/whatwg/html/issues/6768). A patient on a bad line would press "Try again" for nothing. So chunks are loaded by
 * a function that tries under another address after a failure: another fragment, which caches and servers do not see.
 */
const loader = 'foyerLoad';
const loaded = 'foyerLoaded';
const source = `
const addresses = {};
export const ${loaded} = {};
const one = (name) =>
  import((addresses[name] ??= name)).then(
    (module) => (${loaded}[name] = module),
    (error) => {
      addresses[name] += '#1';
      throw error;
    },
  );
export const ${loader} = (name, ...before) => Promise.all(before.map(one)).then(() => one(name));
`;

/**
 * Has every chunk but the entry load others by the one function, which stands in the chunk named `home`: what is loaded once is then the same
 * for all who ask for it, under whatever address. All chunks lie in one folder, so a name means the same in each.
 *
 * The chunk named `early` belongs to one widget's first page, and to what others load later. These do not import it, as an import would keep
 * the address that failed: it is loaded before them by the same function, and they take it from there.
 */
export const loadsAgain = (home, early) => ({
  name: 'loads-again',
  renderDynamicImport({ chunk, targetModuleId, getTargetChunkImports }) {
    if (chunk.isEntry || targetModuleId === null) return null;
    const before = (getTargetChunkImports() ?? []).map(({ fileName }) => fileName).filter((name) => name?.startsWith(`${early}-`));
    return { left: `${loader}(`, right: `${before.map((fileName) => `, './${fileName}'`).join('')})` };
  },
  renderChunk(code, chunk, { entryFileNames: _ }, { chunks }) {
    const nameOf = (name) => Object.entries(chunks).find(([, other]) => other.name === name)?.[0];
    // Behind the code, so that its source map stays true.
    if (chunk.name === home) return { code: code + source, map: null };
    const isFirst = Object.values(chunks).some(({ isEntry, dynamicImports }) => isEntry && dynamicImports.includes(chunk.fileName));
    const earlyFile = nameOf(early);
    const taken = !isFirst && earlyFile ? takenFrom(code, earlyFile) : code;
    const used = [loader, loaded].filter((name) => taken.includes(name === loader ? `${loader}(` : `${loaded}[`));
    if (used.length === 0) return null;
    return { code: `${taken}\nimport { ${used.join(', ')} } from './${nameOf(home)}';\n`, map: null };
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

/** Imports of a chunk, as what was loaded before; on the same lines, so that the source map stays true. */
function takenFrom(code, fileName) {
  const imports = new RegExp(`import \\{([^}]*)\\} from '\\./${fileName.replaceAll(/[.~!{}$]/g, '\\$&')}';`, 'g');
  return code.replace(imports, (_, names) => `const {${names.replaceAll(' as ', ': ')}} = ${loaded}['./${fileName}'];`);
}
