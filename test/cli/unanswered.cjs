// Stands in for a fault of the program itself: a file is waited for that nothing opens any more.
const files = require('node:fs/promises');
const { syncBuiltinESMExports } = require('node:module');

files.open = () => new Promise(() => {});
syncBuiltinESMExports();
