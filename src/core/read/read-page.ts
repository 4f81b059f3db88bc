import type { Article, Page, Reading } from '../../model.ts';
import { decodeBody } from '../fetch/decode-body.ts';
import { failure } from '../outcome.ts';
import { decodeText } from './decode/decode-text.ts';
import { imageArticle } from './kinds/image.ts';
import { sniff } from './kinds/sniff.ts';
import { readText } from './kinds/text.ts';
import type { ReadOptions } from './options.ts';
import { readHtmlPage } from './read-html-page.ts';
import { challengeMark } from './walls/challenge.ts';
import { headerOf, statusFailure } from './walls/status-failure.ts';
import { scriptsOf } from './walls/take-signals.ts';

// With these a challenge is served that names itself only in its scripts: the page is there, for others.
const CHALLENGE_STATUSES: ReadonlySet<number> = new Set([401, 403, 405, 406, 418, 429, 503]);

/** Called with what a page's metadata says, as soon as it is known. */
export type OnPartial = (partial: Partial<Article>) => void;

/**
 * What a Page says: an Article of its kind, or why it is none (a status, a wall, a kind of file that is not read). Never throws for what a page does.
 * @param onPartial gets the metadata before the body is read, for a reader that may be ended half-way
 */
export async function readPage(
  page: Page,
  options: ReadOptions,
  onPartial: OnPartial = () => undefined,
): Promise<Reading> {
  const contentType = headerOf(page, 'content-type');
  const refused = statusFailure(page);
  if (refused && !CHALLENGE_STATUSES.has(page.status)) return only({ ok: false, failure: refused });
  const decoded = decodeBody(page.body, headerOf(page, 'content-encoding'), options.decodedBytes);
  if (refused) {
    const challenge = decoded.ok ? challengeMark(scriptsOf(new TextDecoder('latin1').decode(decoded.value.bytes))) : '';
    return only(
      challenge === '' ? { ok: false, failure: refused } : failure('blocked', `${challenge} (${page.status})`),
    );
  }
  if (!decoded.ok) return only(decoded);
  const { bytes } = decoded.value;
  const content = sniff(bytes, contentType);
  switch (content.is) {
    case 'nothing':
      return only(failure('empty', `${bytes.length} bytes`));
    case 'other':
      return only(failure('not-html', content.name));
    case 'image':
      return only({ ok: true, value: imageArticle(page) });
    case 'pdf': {
      const { readPdf } = await import('./kinds/pdf.ts');
      return only(await readPdf(bytes, page, options, onPartial));
    }
    case 'text':
      return only({ ok: true, value: readText(decodeText(bytes, contentType).text, page, options) });
    case 'html':
      return readHtmlPage(page, decodeText(bytes, contentType).text, options, onPartial);
  }
}

function only(article: Reading['article']): Reading {
  return { article, explanations: [] };
}
