import type { Change, LinkUrl, Message } from '../../model.ts';

/** What has happened to a page since it was saved, on stderr. */
export function pageChangeMessage(url: LinkUrl, change: Change): Message {
  switch (change.kind) {
    case 'title':
      return {
        en: `${url}: the title has changed since it was saved: ${change.now}`,
        ja: `${url}: 保存した後にタイトルが変わっています: ${change.now}`,
      };
    case 'gone':
      return {
        en: `${url}: the page is gone (${change.why.en}); what was fetched at saving is used`,
        ja: `${url}: ページがなくなっています（${change.why.ja}）。保存時に取得したものを使います`,
      };
    case 'moved':
      return { en: `${url}: the page has moved to ${change.now}`, ja: `${url}: ページが移動しています: ${change.now}` };
    case 'text':
      return {
        en: `${url}: the text has changed a lot since it was saved`,
        ja: `${url}: 保存した後に本文が大きく変わっています`,
      };
  }
}
