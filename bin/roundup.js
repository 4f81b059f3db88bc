#!/usr/bin/env node
// CommonJS: Node would load its loader of ES modules, and read the whole bundle for its export names, before running anything.
const { join } = require('node:path');
const { keepCode, load } = require('./load.js');

process.once('exit', (code) => {
  if (code === 0) keepCode(process.argv.slice(2, 3));
});
load(join(__dirname, '../dist/main.cjs'))
  .main()
  .then((code) => process.exit(code));
