import type { Page, Reading } from '../../model.ts';
import { decodeBody } from '../fetch/decode-body.ts';
import { mayHideChallenge } from '../fetch/status.ts';
import { headerText, statusFailure } from '../fetch/status-failure.ts';
import { failure } from '../outcome.ts';
import { decodeText } from './decode/decode-text.ts';
import { absentFrom, ownWords } from './absent-from.ts';
import { withStatus } from '../fetch/challenge-name.ts';
import { imageArticle } from './kinds/image.ts';
import { sniff } from './kinds/sniff.ts';
import { readText, textParagraphs } from './kinds/text.ts';
import type { ReadCallbacks, ReadOptions } from './options.ts';
import { readHtmlPage } from './read-html-page.ts';
import { challengeMark } from './walls/challenge.ts';
import { scriptsOf } from './walls/take-signals.ts';
import { counted } from '../text/counted.ts';

/**
 * What a Page says: an Article of its kind, or why it gives none (a status, a wall, a kind of file that is
 * not read). Never throws for what a page does.
 */
export async function readPage(page: Page, options: ReadOptions, callbacks: ReadCallbacks = {}): Promise<Reading> {
  const reading = await readingOf(page, options, callbacks);
  const { looked, article } = reading;
  if (!looked || !article.ok) return reading;
  // What a page says of itself in its head is quoted as its summary, so it may be quoted by the author too.
  return { ...reading, looked: { ...looked, missing: absentFrom(ownWords(article.value), looked.missing) } };
}

async function readingOf(page: Page, options: ReadOptions, callbacks: ReadCallbacks): Promise<Reading> {
  const contentType = headerText(page, 'content-type');
  const refused = statusFailure(page);
  if (refused && !mayHideChallenge(page.status)) return only({ ok: false, failure: refused });
  const decoded = decodeBody(page.body, headerText(page, 'content-encoding'), options.decodedBytes);
  if (refused) {
    const scripts = decoded.ok ? scriptsOf(new TextDecoder('latin1').decode(decoded.value.bytes)) : '';
    const challenge = challengeMark(scripts);
    return only(
      challenge === null
        ? { ok: false, failure: refused }
        : failure('blocked', withStatus(challenge, page.status), { status: page.status }),
    );
  }
  if (!decoded.ok) return only(decoded);
  const { bytes } = decoded.value;
  const content = sniff(bytes, contentType);
  switch (content.is) {
    case 'nothing':
      return only(failure('empty', { en: counted(bytes.length, 'byte'), ja: `${bytes.length} バイト` }));
    case 'other':
      return only(failure('not-html', content.name));
    case 'image':
      return only({ ok: true, value: imageArticle(page) });
    case 'pdf': {
      const { readPdf } = await import('./kinds/pdf.ts');
      const { article, paragraphs, looked } = await readPdf(bytes, page, options, callbacks);
      return { ...only(article), ...(options.paragraphs === true && { paragraphs }), ...(looked && { looked }) };
    }
    case 'text': {
      const { text } = decodeText(bytes, contentType);
      return {
        ...only({ ok: true, value: readText(text, page, options) }),
        ...(options.paragraphs === true && { paragraphs: textParagraphs(text) }),
        ...(options.passages && { looked: { missing: absentFrom([text], options.passages), whole: true } }),
      };
    }
    case 'html':
      return readHtmlPage(page, decodeText(bytes, contentType).text, options, callbacks.onPartial);
  }
}

function only(article: Reading['article']): Reading {
  return { article, explanations: [] };
}
