import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderIssue } from '../../../src/core/render/render-issue.ts';
import { compileTemplate } from '../../../src/core/render/template.ts';
import type { Issue } from '../../../src/issue.ts';
import { issueWith, itemWith } from './issues.ts';
import type { LinkUrl } from '../../../src/model.ts';

const TEMPLATES = new URL('../../../templates/', import.meta.url);
const SHIPPED = Object.fromEntries(
  readdirSync(TEMPLATES).map((file) => [file.slice(0, -4), readFileSync(new URL(file, TEMPLATES), 'utf8')]),
);

async function rendered(post: string, issue: Issue): Promise<string> {
  const sources = { ...SHIPPED, post };
  const files = Object.fromEntries(Object.keys(sources).map((name) => [name, `templates/${name}.hbs`]));
  const { blocks } = renderIssue(issue, await compileTemplate({ files, sources, precompiled: null }));
  return blocks.map(({ text }) => text).join('');
}
const followUp = (number: number, different: Parameters<typeof itemWith>[0]): ReturnType<typeof itemWith> =>
  itemWith({
    id: `0000000${number}`,
    url: `https://news.example/${number}` as LinkUrl,
    title: `続き${number}`,
    quotations: [],
    ...different,
  });
const STORY = issueWith([
  {
    lead: itemWith({ hint: '見つかった。', quotations: [] }),
    followUps: [
      followUp(1, { form: 'line' }),
      followUp(2, { form: 'line' }),
      followUp(3, { form: 'heading', note: '私の一言' }),
      followUp(4, { form: 'hint' }),
      followUp(5, { form: 'line' }),
    ],
  },
]);

describe('a story', () => {
  it('has one place for his words, its follow-ups as a list that stands together', async () => {
    const body = (await rendered(SHIPPED['post'] ?? '', STORY)).split('-->\n\n## ')[1] ?? '';
    expect(body).toBe(
      [
        '[港の倉庫で見つかった古い端末](https://news.example/a)',
        '',
        '<!-- 要約: 見つかった。 -->',
        '',
        '<!-- ここに自分のことば -->',
        '',
        '- [続き1](https://news.example/1)（試験新聞、2025年4月3日）',
        '- [続き2](https://news.example/2)（試験新聞、2025年4月3日）',
        '',
        '### 続報: [続き3](https://news.example/3)',
        '',
        '私の一言',
        '',
        '<!-- 続報: 続き4（試験新聞、2025年4月3日） https://news.example/4 -->',
        '- [続き5](https://news.example/5)（試験新聞、2025年4月3日）',
        '',
        '<!-- おわりに: ここにしめのことば -->',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['hints', '<!-- 要約: 十年前に失われたと思われていた端末が見つかった。（試験新聞、2025年4月3日） -->'],
    ['list', '- [港の倉庫で見つかった古い端末](https://news.example/a)（試験新聞、2025年4月3日）\n- [続き1]'],
  ])('is shown by the shipped template %s too', async (name, expected) => {
    const post = await rendered(SHIPPED[name] ?? '', STORY);
    expect(post).toContain(expected);
    expect(post).not.toMatch(/^>/mu);
  });
});

describe('a template', () => {
  const one = issueWith([{ lead: itemWith({ note: '一行目\n\n二行目', title: '"題" & <b>' }), followUps: [] }]);
  const block = (text: string): string =>
    `{{#each groups}}{{#each stories}}{{#block "item" lead}}${text}{{/block}}{{/each}}{{/each}}`;

  it.each<[string, string, string]>([
    [
      'tells kinds apart',
      '{{#each lead.quotations}}{{#if (eq kind "excerpt")}}抜粋{{else}}引用{{/if}}{{/each}}',
      '抜粋',
    ],
    ['formats a day', '{{text (day lead.publishedDay "YYYY/MM/DD M月D日")}}', '2025/04/03 4月3日'],
    ['formats the day of saving', '{{text (day lead.savedAt "M/D")}}', '4/4'],
    ['prints nothing where there is no day', '-{{text (day lead.translation "M/D")}}-', '--'],
    ['indents', '- 題\n{{#indent "  "}}\n{{own lead.note}}\n{{/indent}}', '- 題\n  一行目\n\n  二行目'],
    ['writes an attribute', '<a title="{{attribute lead.title}}">', '<a title="&#34;題&#34; &#38; &#60;b&#62;">'],
  ])('%s', async (_, text, expected) => {
    expect((await rendered(block(text), one)).trim()).toBe(expected);
  });

  it.each<[string, string]>([
    ['{{text (day lead.publishedDay)}}', '"day" takes 2 values, not 1'],
    ['{{#if (eq lead.knid "x")}}{{/if}}', 'there is no "knid"'],
    ['{{eq lead.kind "x"}}', '"eq" cannot stand here'],
    ['{{#indent "x"}}{{/indent}}', '{{#indent}} wants spaces or "> "'],
  ])('%s is refused', async (text, message) => {
    await expect(rendered(block(text), one)).rejects.toMatchObject({ says: { en: expect.stringContaining(message) } });
  });
});
