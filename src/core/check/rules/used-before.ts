import { foundAt, type CheckRule } from '../check-rule.ts';

/** Pages that the author has linked in an earlier post or draft. */
export const usedBefore: CheckRule = {
  name: 'used-before',
  about: { en: 'links used in an earlier month or post', ja: '以前の月や記事で使ったリンク' },
  find: (facts) =>
    [...facts.linked].flatMap(([key, { from, url }]) => {
      const use = facts.uses.get(key)?.[0];
      if (use === undefined) return [];
      const { file, title, day } = use.post;
      const where = `${title === '' ? file : `「${title}」`}${day === null ? '' : ` (${day})`}`;
      return [
        foundAt(facts, from, {
          area: 'used-before',
          verdict: 'look',
          says: {
            en: `${url} was used before: ${where}, ${file}:${use.link.line}`,
            ja: `${url} は以前にも使っています: ${where}、${file}:${use.link.line}`,
          },
          todo: null,
        }),
      ];
    }),
};
