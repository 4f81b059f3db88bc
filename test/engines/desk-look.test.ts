import { describe, expect, it } from 'vitest';
import { ENGINE_LOOKS } from '../../src/core/preview/engine-look.ts';
import { markdownReader } from '../../src/core/preview/markdown.ts';
import { RENDERERS } from './renderers.ts';

// What a Japanese writer writes, and engines read differently.
const LINES = [
  'これは**「太字」**です。',
  '**「太字」**です',
  'これは**「太字」**。',
  '**脆弱性（CVE）**が公開',
  '**脆弱性(CVE)**が',
  '**100%**の',
  '**題。**次',
  '**[見出し](https://x.example/)**です',
  'これは**`code`**です',
  'これは__「太字」__です。',
  'これは**太字**です。',
  'これは「**太字**」です。',
  'これは **「太字」** です。',
  '**太字 **です',
  '** 太字**です',
  'あ ** い ** う',
  'あ**い**う**え',
  '**「甲」**と**「乙」**、*「丙」*',
  '価格は**「10」**円、**「20」**円',
  '***「三つ」***です',
  '**未完',
  'a*b*c',
  '5 * 3 * 2',
  'これは*「強調」*です。',
  '文 *強 *です',
  '文* 強*です',
  'あ_い_う',
  '_「あ」_い',
  '文_強 _です',
  '文 __太 __です',
  '__init__です',
  'snake_case_name',
  '~~「消し」~~です',
  '文 ~~ 消し~~です',
  '文 ~~消し ~~です',
  '一行目\n二行目',
];
const TILDES = ['~消し~です', '3月~5月、6月~8月', 'a~b'];
const ADDRESS = 'https://bare.example/ です';

/** Of those that are asked for an engine, some are no more than kin of it, and differ in what is known. */
const MORE: Readonly<Record<string, readonly string[]>> = {
  commonmark: [...TILDES, ADDRESS],
  'zenn-markdown-html': [...TILDES, ADDRESS],
  hugo: [...TILDES, ADDRESS],
  jekyll: [...TILDES, ADDRESS],
  markdown: [...TILDES, ADDRESS],
  "astro's markdown-remark": [...TILDES, ADDRESS],
  "astro's markdown-satteri": [...TILDES, ADDRESS],
};

/** How much is bold, emphasized, struck out, a link, or a line break. */
function looks(html: string): string {
  const count = (tags: string): number => [...html.matchAll(new RegExp(`<(?:${tags})[ />]`, 'gu'))].length;
  return ['strong|b', 'em|i', 's|del|strike', 'a', 'br'].map((tags) => `${tags} ${count(tags)}`).join(', ');
}

describe('the desk shows bold what the engine shows bold', () => {
  for (const { name, engine, needs, render } of RENDERERS.filter((one) => !one.name.startsWith('astro build')))
    it.skipIf(needs !== null && !needs.there())(`${engine}, as ${name} renders it`, async () => {
      const lines = [...LINES, ...(MORE[name] ?? [])];
      const reader = markdownReader(ENGINE_LOOKS[engine]);
      const rendered = await render(lines);
      const seen = (html: (line: string, index: number) => string): readonly string[] =>
        lines.map((line, index) => `${line}: ${looks(html(line, index))}`);
      expect(seen((line) => reader.render(line))).toEqual(seen((_, index) => rendered[index] ?? ''));
    });
});
