import type { LinkUrl } from '../../../model.ts';
import { shellWord } from '../../text/shell-word.ts';
import { ITEM_ID, isNamedBy } from '../../url/item-id.ts';
import { pageKey } from '../../url/page-key.ts';
import { foundAt, type CheckRule } from '../check-rule.ts';
import type { CheckFacts } from '../facts.ts';

/** Links that are saved and not in the draft. What was taken out of it is known. */
export const leftOut: CheckRule = {
  name: 'left-out',
  about: { en: 'what is saved and not in the draft', ja: '保存したのに原稿にないもの' },
  find: (facts) => {
    const { linked } = facts;
    return facts.entries
      .filter(({ link }) => link.mark !== 'skip' && link.mark !== 'later')
      .filter(({ link }) => !linked.has(pageKey(link.url)) && !wasPlaced(facts, link.url))
      .map(({ link }) => ({ link, leave: `roundup mark ${shellWord(link.url)} skip` }))
      .map(({ link, leave }) =>
        foundAt(facts, null, {
          area: 'left-out',
          verdict: 'look',
          says: {
            en: `saved, but not in the draft: ${link.url}`,
            ja: `保存されていますが、原稿にありません: ${link.url}`,
          },
          todo: {
            en: `"roundup draft ${facts.month} --write" adds it; "${leave}" leaves it out`,
            ja: `「roundup draft ${facts.month} --write」で入り、「${leave}」で外せます`,
          },
        }),
      );
  },
};

function wasPlaced({ view }: CheckFacts, url: LinkUrl): boolean {
  return [...(view.placed ?? [])].some((key) => ITEM_ID.test(key) && isNamedBy(url, key));
}
