// The pages to read: the real ones where they are beside the project, else the fixtures.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const corpus = fileURLToPath(new URL('../../../shared/corpus', import.meta.url));
const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url));

export function pages() {
  const rows = existsSync(corpus)
    ? readFileSync(join(corpus, 'pages.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
        .map(({ file, url, contentType, charset }) => ({ file: join(corpus, file), url, contentType, charset }))
    : readdirSync(fixtures, { recursive: true })
        .filter((path) => path.endsWith('.html'))
        .map((path) => ({
          file: join(fixtures, path),
          url: `https://news.example/${path}`,
          contentType: 'text/html',
          charset: 'utf-8',
        }));
  return rows.map(({ file, url, contentType, charset }) => {
    const bytes = readFileSync(file);
    return { bytes, html: new TextDecoder(charset || 'utf-8').decode(bytes), url, contentType };
  });
}

/** What is asked of the reader; the bound of bytes is that of the settings. */
export const OPTIONS = { sentences: 3, characters: 140, decodedBytes: 20_000_000, timeZone: 'Asia/Tokyo' };

/** As the reader takes a page that was fetched. */
export function pageOf({ bytes, url, contentType }) {
  return {
    url,
    finalUrl: url,
    redirects: [],
    status: 200,
    headers: [['content-type', contentType ?? '']],
    body: new Uint8Array(bytes),
    fetchedAt: new Date().toISOString(),
    completeness: 'whole',
  };
}
