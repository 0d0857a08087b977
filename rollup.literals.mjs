const strings = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/;

/** CSS without comments and needless space; what stands in quotes stays. */
const styles = (text) =>
  text.replace(new RegExp(`${strings.source}|/\\*[^]*?\\*/|\\s*;?\\s*(})\\s*|\\s*([{;,])\\s*|:\\s+|\\s+`, 'g'), (found, closing, mark) => {
    if (found[0] === '"' || found[0] === "'") return found;
    if (found.startsWith('/*')) return '';
    if (closing ?? mark) return closing ?? mark;
    return found[0] === ':' ? ':' : ' ';
  });

/** Markup with one space where lines break: a browser shows the same, for none of ours keeps its white space. */
const markup = (text) => text.replace(/<!--[^]*?-->/g, '').replace(/\s*\n\s*/g, ' ');

const minifiers = { css: styles, html: markup };

/** Walks a syntax tree; the order does not matter. */
function* nodesOf(node) {
  if (Array.isArray(node)) for (const one of node) yield* nodesOf(one);
  else if (node && typeof node.type === 'string') {
    yield node;
    for (const [key, value] of Object.entries(node)) if (key !== 'type' && typeof value === 'object') yield* nodesOf(value);
  }
}

/** Takes the layout of the source out of the styles and templates of our own modules: a minifier must not touch what is in a string. */
export const smallerLiterals = {
  name: 'smaller-literals',
  transform(code, id) {
    if (id.includes('node_modules') || !/\b(css|html)\s*`/.test(code)) return null;
    const pieces = [...nodesOf(this.parse(code))]
      .filter((node) => node.type === 'TaggedTemplateExpression' && node.tag.name in minifiers)
      .flatMap(({ tag, quasi }) => quasi.quasis.map(({ start, end, value }) => ({ start, end, text: minifiers[tag.name](value.raw) })))
      .sort((a, b) => b.start - a.start);
    let small = code;
    for (const { start, end, text } of pieces) small = small.slice(0, start) + text + small.slice(end);
    return { code: small, map: null };
  },
};
