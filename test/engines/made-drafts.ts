import fc from 'fast-check';
import { destination, markdownText, quotation } from '../../src/core/render/escape.ts';
import { cleanLines, cleanText } from '../../src/core/text/clean.ts';
import { sameAddress } from './shown.ts';

/** A draft of one item, and what its post has to show in every engine. */
export interface MadeDraft {
  readonly body: string;
  readonly heading: string;
  readonly quotations: readonly (readonly string[])[];
  readonly links: readonly string[];
  readonly words: readonly string[];
}

// Signs that some engine takes for more than text, and ordinary ones of titles.
const SIGNS = [
  '"',
  "'",
  '--',
  '---',
  '...',
  '<<',
  '>>',
  '<b>',
  '<未定>',
  '&',
  '&copy=',
  '&amp;',
  '|',
  '||',
  '^',
  '[^1]',
  '[^ 注',
  '$',
  '$$',
  '$HOMEと$PATH',
  '~',
  '~~',
  '10~20',
  '*',
  '**',
  '**「太字」**',
  '_',
  '__x__',
  '`',
  '``',
  '\\',
  'C:\\',
  '\\\\',
  '[',
  ']',
  '[速報]',
  '](',
  '((注))',
  ')',
  '(',
  '{',
  '}',
  '{{',
  '{{< x >}}',
  '{{% x',
  '{% raw %}',
  '{% endraw %}',
  '{{ x }}',
  '{{}}',
  '{#id}',
  '{: .x}',
  '{::comment}',
  '#',
  '# ',
  ' #',
  '1. ',
  '2) ',
  '- ',
  '+ ',
  '* ',
  '> ',
  ':::',
  ': ',
  ':warning:',
  '@user',
  'a@b.example',
  'id:user',
  '<!--',
  '-->',
  '<!-- roundup',
  '%',
  '%}',
  '=',
  '==',
  '++',
  '=x=',
  '!',
  '![',
  'https://x.example/--a',
  'www.x.example',
  'node.js',
  '~/',
  '/',
  ';',
  '?',
  '？',
  '「',
  '」',
  '『',
  '（',
  '）',
  '。',
  '、',
  '・',
  '〜',
  '—',
  'が',
  'サイバー',
  'CVE-2025-1234',
  'AI',
  '2025年',
  ' ',
  '　',
  '100%',
  '1,000円',
  '€',
  '𠮷',
  '👨‍👩‍👧',
  'a. ',
  "it's",
  '-->x',
  '^x^',
  'H~2~O',
];

const line = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 8 })
  .map((signs) => cleanText(signs.join('')))
  .filter((text) => text !== '');

export const madeDraft: fc.Arbitrary<MadeDraft> = fc
  .record({ title: line, lines: fc.array(line, { minLength: 1, maxLength: 3 }), site: line, path: fc.webPath() })
  .map(({ title, lines, site, path }) => {
    const url = `https://a.example/x${path.replaceAll(/[^\w/.-]/gu, '')}?q=a|b&copy=c_(d)`;
    const text = cleanLines(lines.join('\n'));
    const address = destination(url);
    return {
      body: `ごあいさつ。\n\n## [${markdownText(title)}](${address})\n\n${quotation(text)}\n>\n> 出典: [${markdownText(site)}](${address})（2025年4月3日）\n\n> 次の引用。\n\n自分のことば。\n`,
      heading: title,
      quotations: [[...text.split('\n'), `出典: ${site}（2025年4月3日）`], ['次の引用。']],
      links: [sameAddress(url), sameAddress(url)],
      words: ['ごあいさつ。', '自分のことば。'],
    };
  });
