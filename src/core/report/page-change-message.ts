import type { Change, LinkUrl, Message } from '../../model.ts';

/** What has happened to a page since it was saved, on stderr. */
export function pageChangeMessage(url: LinkUrl, { kind, now }: Change): Message {
  switch (kind) {
    case 'title':
      return {
        en: `${url}: the title has changed since it was saved: ${now}`,
        ja: `${url}: 保存した後にタイトルが変わっています: ${now}`,
      };
    case 'gone':
      return {
        en: `${url}: the page is gone (${now}); what was fetched at saving is used`,
        ja: `${url}: ページがなくなっています（${now}）。保存時に取得したものを使います`,
      };
    case 'moved':
      return { en: `${url}: the page has moved to ${now}`, ja: `${url}: ページが移動しています: ${now}` };
    case 'text':
      return {
        en: `${url}: the text has changed a lot since it was saved`,
        ja: `${url}: 保存した後に本文が大きく変わっています`,
      };
  }
}
