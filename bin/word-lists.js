// Lists of words stand in the bundle as one text each: V8 reads all strings of the code that is kept, and there are
// thousands.
const { readFileSync } = require('node:fs');

const LIST = /\[\n((?:[ ]+'[^'\\\n]+',\n){40,})[ ]*\]/gu;
const WORD = /'([^']+)'/gu;

/** A plugin of esbuild. */
exports.wordLists = {
  name: 'word-lists',
  setup: ({ onLoad }) =>
    onLoad({ filter: /\/src\/.*\.ts$/ }, ({ path }) => ({
      loader: 'ts',
      contents: withTexts(readFileSync(path, 'utf8')),
    })),
};

/** The source with its long lists of plain strings, one in a line, cut out of a text. */
function withTexts(source) {
  return source.replaceAll(LIST, (_, lines) => textOf(lines));
}
exports.withTexts = withTexts;

function textOf(lines) {
  const words = [...lines.matchAll(WORD)].map(([, word]) => word);
  return `${JSON.stringify(words.join('\n'))}.split('\\n')`;
}
