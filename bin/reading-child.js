// The process that reads pages, with the code that V8 made of it before. It is ended from outside, at any moment: what
// it has compiled is kept on the way.
const { join } = require('node:path');
const { keepCode, load } = require('./load.js');

const ENOUGH = 5;
let pages = 0;

process.on('message', () => {
  pages += 1;
  if (pages === ENOUGH) keepCode(['reading']);
});
load(join(__dirname, '../dist/reader.cjs'));
