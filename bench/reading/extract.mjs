// Our reader in the shape that the scorer of ../../../shared/corpus/score asks for.
import { OPTIONS, pageOf } from './pages.mjs';
import { ours } from './reader.mjs';

/**
 * The day is the page's own, as the post prints it: a moment with its offset would be counted in another zone.
 * @param page `{bytes, url, contentType}`; what is decoded already is not used
 */
export const extract = extractBy(await ours('src/core/read/read-page.ts'));

/** The same by another program's reader. */
export function extractBy({ readPage }) {
  return (page) => extractedBy(readPage, page);
}

async function extractedBy(readPage, { bytes, url, contentType }) {
  const page = pageOf({ bytes, url, contentType });
  const { article } = await readPage(page, OPTIONS);
  const said = article.ok ? article.value : (article.failure.partial ?? {});
  return {
    title: said.title ?? '',
    excerpt: said.summary ?? '',
    site: said.site ?? '',
    date: said.published?.slice(0, 10) ?? null,
    lang: said.language ?? null,
    nil: !article.ok,
  };
}
