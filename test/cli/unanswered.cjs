// Stands in for a fault of the program itself: a file is waited for that nothing brings any more.
const files = require('node:fs/promises');
const { syncBuiltinESMExports } = require('node:module');

files.readFile = () => new Promise(() => {});
syncBuiltinESMExports();
