// Does what is read of a page stand in it? Each title, summary, site and day against the page's text, told without the
// reader:   node bench/reading/laws.mjs [--all]      (over ../../../shared/corpus where it is, else over the fixtures)
// Ends with 1 where a field says what its page does not. --all prints each page's fields.
import { readFile } from 'node:fs/promises';
import { corpus, pageOf, pages } from './pages.mjs';
import { ours } from './reader.mjs';

const { readPage, decodeText, shownPage, falsehoods } = await ours(
  'src/core/read/read-page.ts',
  'src/core/read/decode/decode-text.ts',
  'test/core/read/truth/shown-page.ts',
  'test/core/read/truth/judge.ts',
);
const options = { sentences: 3, characters: 140, decodedBytes: 20_000_000, timeZone: 'Asia/Tokyo' };
const maps = new URL('../../node_modules/pdfjs-dist/cmaps/', import.meta.url);
const characterMap = (name) => readFile(new URL(`${name}.bcmap`, maps));

let [read, wrong] = [0, 0];
for (const { bytes, url, contentType } of pages()) {
  const page = pageOf({ bytes, url, contentType });
  const { article } = await readPage(page, options, () => undefined, characterMap);
  if (!article.ok) continue;
  read += 1;
  const { title, summary, summaryFrom, site, published } = article.value;
  if (process.argv.includes('--all'))
    console.log(JSON.stringify({ url, title, site, published, summaryFrom, summary }, null, 1));
  const found = falsehoods(article.value, shownPage(decodeText(bytes, contentType).text), url);
  if (found.length > 0) wrong += 1;
  for (const { field, what, value } of found) console.log(`${url}\n  ${field}: ${what}\n    ${value}`);
}
console.log(`${read} pages of ${corpus}, ${wrong} with a falsehood`);
process.exitCode = wrong > 0 ? 1 : 0;
