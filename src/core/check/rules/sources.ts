import { foundAt, type CheckRule } from '../check-rule.ts';

/** A quotation needs its source (著作権法第48条): in it, beside it, or as the linked heading above. */
export const sources: CheckRule = {
  name: 'sources',
  about: { en: 'quotations without a source', ja: '出典のない引用' },
  find: (facts) =>
    facts.sections
      .flatMap(({ passages }) => passages)
      .filter(({ source, translated, lines }) => source === null && !translated && lines.length > 0)
      .map(({ from }) =>
        foundAt(facts, from, {
          area: 'sources',
          verdict: 'look',
          says: { en: 'this quotation names no source', ja: 'この引用には出典がありません' },
          todo: {
            en: 'Add a line with the link of its page: > 出典: [題](https://…)',
            ja: '「> 出典: [題](https://…)」のように、ページへのリンクを添えてください',
          },
        }),
      ),
};
