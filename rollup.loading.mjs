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
export const ${loader} = async (name, ...before) => {
  for (const names of before) await Promise.all(names.map(one));
  return one(name);
};
`;

/**
 * Has every chunk but the entry load others by the one function, which stands in the chunk named `home`: what is loaded once is then the same
 * for all who ask for it, under whatever address. All chunks lie in one folder, so a name means the same in each.
 *
 * What a chunk that is loaded later shares with another, it does not import, as an import would keep the address that failed: it is loaded before
 * by the same function, and taken from there. What a widget has at once, it imports as ever, and the function finds it there.
 */
export const loadsAgain = (home) => ({
  name: 'loads-again',
  renderDynamicImport({ chunk, targetModuleId, getTargetChunkImports }) {
    if (chunk.isEntry || targetModuleId === null) return null;
    // Filled in once all chunks are known.
    const needs = (getTargetChunkImports() ?? []).length > 0;
    return { left: `${loader}(`, right: needs ? `, ${marker})` : ')' };
  },
  renderChunk(code, chunk, { entryFileNames: _ }, { chunks }) {
    const all = Object.values(chunks);
    const nameOf = (name) => all.find((other) => other.name === name)?.fileName;
    const homeFile = nameOf(home);
    const filled = code.replace(calls, (_, name) => {
      const levels = levelsOf(chunks, name, homeFile);
      return `${loader}('./${name}'${levels.map((names) => `, [${names.map((one) => `'./${one}'`).join(', ')}]`).join('')})`;
    });
    // Behind the code, so that its source map stays true.
    if (chunk.name === home) return { code: filled + source, map: null };
    const isFirst = all.some(({ isEntry, dynamicImports }) => isEntry && dynamicImports.includes(chunk.fileName));
    // What a widget imports at once may import what any widget has at once, and nothing else.
    const others = isFirst ? [] : chunk.imports.filter((name) => name !== homeFile);
    const taken = others.reduce(takenFrom, filled);
    const used = [loader, loaded].filter((name) => taken.includes(name === loader ? `${loader}(` : `${loaded}[`));
    if (used.length === 0) return taken === code ? null : { code: taken, map: null };
    return { code: `${taken}\nimport { ${used.join(', ')} } from './${homeFile}';\n`, map: null };
  },
});

const marker = '"foyer-loaded-before"';
const calls = new RegExp(`${loader}\\('\\./([^']+)', ${marker}\\)`, 'g');

/** What must be there before a chunk, in the order in which it must be: each level needs only what is in those before it. */
function levelsOf(chunks, target, home) {
  const depths = new Map();
  const depthOf = (name) => {
    const before = chunks[name].imports.filter((other) => other !== home).map(depthOf);
    const depth = Math.max(-1, ...before) + 1;
    depths.set(name, depth);
    return depth;
  };
  depthOf(target);
  depths.delete(target);
  const levels = [];
  for (const [name, depth] of depths) (levels[depth] ??= []).push(name);
  return levels;
}

/** Imports of a chunk, as what was loaded before; on the same lines, so that the source map stays true. */
function takenFrom(code, fileName) {
  const imports = new RegExp(`import \\{([^}]*)\\} from '\\./${fileName.replaceAll(/[.~!{}$]/g, '\\$&')}';`, 'g');
  return code.replace(imports, (_, names) => `const {${names.replaceAll(' as ', ': ')}} = ${loaded}['./${fileName}'];`);
}
