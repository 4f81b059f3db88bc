import { useText } from '../../posts/used-before.ts';
import { foundAt, type CheckRule } from '../check-rule.ts';

/** Pages that the author has linked in an earlier post or draft. */
export const usedBefore: CheckRule = {
  name: 'used-before',
  about: { en: 'links used in an earlier month or post', ja: '以前の月や記事で使ったリンク' },
  find: (facts) =>
    [...facts.linked].flatMap(([key, { from, url }]) => {
      const use = facts.uses.get(key)?.[0];
      if (use === undefined) return [];
      const where = useText(use);
      return [
        foundAt(facts, from, {
          area: 'used-before',
          verdict: 'look',
          says: {
            en: `${url} was used before: ${where}`,
            ja: `${url} は以前にも使っています: ${where}`,
          },
          todo: null,
        }),
      ];
    }),
};
