import type { FailureKind, Message } from '../../../model.ts';
import { failureMessage } from '../../report/failure-message.ts';
import { pageChangeMessage } from '../../report/page-change-message.ts';
import { pageKey } from '../../url/page-key.ts';
import { foundAt, type CheckRule } from '../check-rule.ts';

const DEAD: ReadonlySet<FailureKind> = new Set([
  'dns',
  'http-4xx',
  'http-5xx',
  'soft-404',
  'top-page',
  'refused',
  'tls',
]);

/**
 * Links of the draft that are dead, or whose pages have moved or changed since they were saved. `--online` looks again.
 */
export const links: CheckRule = {
  name: 'links',
  about: { en: 'links that are dead, moved or changed since', ja: '切れたリンク、移動や変更のあったページ' },
  find: (facts) => {
    const { linked, timeZone } = facts;
    return facts.entries.flatMap(({ link, article, changes }) => {
      const place = linked.get(pageKey(link.url));
      if (place === undefined) return [];
      const dead =
        !article.ok && DEAD.has(article.failure.kind) ? [failureMessage(article.failure, link.url, timeZone)] : [];
      const told = [...dead, ...changes.map((change) => pageChangeMessage(link.url, change))];
      return told.map((says: Message) =>
        foundAt(facts, place.from, { area: 'links', verdict: 'look', says, todo: null }),
      );
    });
  },
};
