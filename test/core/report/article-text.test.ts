import { describe, expect, it } from 'vitest';
import { bareArticle } from '../../../src/core/read/kinds/bare-article.ts';
import { articleMarkdown, numberedParagraphs } from '../../../src/core/report/article-text.ts';

const PARAGRAPHS = [
  { sign: '', text: '前文 *です*。' },
  { sign: '## ', text: '節' },
  { sign: '- ', text: '一' },
  { sign: '- ', text: '1. 二' },
  { sign: '> ', text: '引用' },
  { sign: '> ', text: '続き' },
];
const reading = (title: string, paragraphs = PARAGRAPHS): Parameters<typeof articleMarkdown>[0] => ({
  article: { ok: true, value: bareArticle('article', title, {}) },
  explanations: [],
  paragraphs,
});

describe('an article as Markdown', () => {
  it('has its title, headings, lists and quotations, and no markup of the page', () => {
    expect(articleMarkdown(reading('題'))).toBe(
      '# 題\n\n前文 \\*です\\*。\n\n## 節\n\n- 一\n- 1\\. 二\n\n> 引用\n>\n> 続き\n',
    );
  });

  it('has its title once', () => {
    expect(articleMarkdown(reading('題', [{ sign: '## ', text: '題' }]))).toBe('## 題\n');
    expect(articleMarkdown(reading('', []))).toBe('');
  });
});

it('paragraphs are numbered in a column', () => {
  const all = Array.from({ length: 10 }, (_, at) => ({ sign: at === 0 ? '## ' : '', text: `段落${at + 1}` }));
  expect(numberedParagraphs(all).split('\n').slice(0, 2)).toEqual([' 1  ## 段落1', ' 2  段落2']);
});
