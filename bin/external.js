// The packages that stay outside the bundles: heavy, and imported only when they are needed. `cheerio` stands for
// `cheerio/slim` as well.
exports.external = [
  'undici',
  'jsdom',
  'cheerio',
  '@mozilla/readability',
  'parse5',
  'domhandler',
  'feedsmith',
  'unpdf',
  'encoding-japanese',
  'csv-parse',
  'handlebars',
  'htmlparser2',
  'node-sqlite3-wasm',
  'postal-mime',
  'tough-cookie',
  'yauzl',
];
