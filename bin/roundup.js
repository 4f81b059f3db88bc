#!/usr/bin/env node
// CommonJS: Node would load its loader of ES modules, and read the whole bundle for its export names, before running anything.
const { join } = require('node:path');
const { load } = require('./load.js');

load(join(__dirname, '../dist/main.cjs')).main();
