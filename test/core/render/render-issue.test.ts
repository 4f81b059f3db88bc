import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Complaint } from '../../../src/core/complaint.ts';
import { renderIssue } from '../../../src/core/render/render-issue.ts';
import { compileTemplate } from '../../../src/core/render/template.ts';
import type { Issue } from '../../../src/issue.ts';
import type { LinkUrl } from '../../../src/model.ts';
import { issueWith, itemWith, passageWith } from './issues.ts';

const TEMPLATES = new URL('../../../templates/', import.meta.url);
const SHIPPED = Object.fromEntries(
  readdirSync(TEMPLATES).map((file) => [file.replace('.hbs', ''), readFileSync(new URL(file, TEMPLATES), 'utf8')]),
);

async function rendered(issue: Issue, own: Readonly<Record<string, string>> = {}): Promise<string> {
  const sources = { ...SHIPPED, ...own };
  const files = Object.fromEntries(Object.keys(sources).map((name) => [name, `templates/${name}.hbs`]));
  const { blocks } = renderIssue(issue, await compileTemplate({ files, sources, precompiled: null }));
  return blocks.map(({ text }) => text).join('');
}

async function complaintOf(
  own: Readonly<Record<string, string>>,
  issue: Issue = issueWith([{ lead: itemWith(), followUps: [] }]),
): Promise<string> {
  try {
    await rendered(issue, own);
  } catch (error) {
    if (error instanceof Complaint) return error.says.en;
    throw error;
  }
  throw new Error('the template was accepted');
}

describe('the shipped template', () => {
  it('renders the post: front matter, greeting, story with its source, a slot for his words, closing', async () => {
    expect(await rendered(issueWith([{ lead: itemWith(), followUps: [] }]))).toBe(`---
title: "2025年4月の気になるインターネット記事をピックアップ"
---

<!-- はじめに: ここにごあいさつ。話のたねは 新緑、立夏 -->

## [港の倉庫で見つかった古い端末](https://news.example/a)

> 十年前に失われたと思われていた端末が見つかった。
>
> 出典: [試験新聞](https://news.example/a)（2025年4月3日）

<!-- ここに自分のことば -->

<!-- おわりに: ここにしめのことば -->
`);
  });

  it('puts follow-ups under their lead, and an encyclopaedia as a passage with its licence and permalink', async () => {
    const passage = passageWith({
      kind: 'encyclopaedia',
      text: '詐欺の手口である。',
      source: '「フィッシング (詐欺)」『ウィキペディア日本語版』',
      url: 'https://ja.wikipedia.org/wiki/A',
      dateText: '2025年4月20日の版',
      versionUrl: 'https://ja.wikipedia.org/w/index.php?title=A&oldid=1',
      licence: 'CC BY-SA 4.0',
      licenceUrl: 'https://creativecommons.org/licenses/by-sa/4.0/deed.ja',
    });
    const text = await rendered(
      issueWith([
        {
          lead: itemWith({ note: '気になります。' }),
          followUps: [
            itemWith({ id: '00000002', url: 'https://news.example/b' as LinkUrl, title: 'その後', quotations: [] }),
            itemWith({
              id: '00000003',
              url: 'https://ja.wikipedia.org/wiki/A' as LinkUrl,
              reference: true,
              quotations: [passage],
            }),
          ],
        },
      ]),
    );
    expect(text).toContain('\n気になります。\n\n### 続報: [その後](https://news.example/b)\n');
    expect(text).toContain(
      '> 詐欺の手口である。\n>\n> 出典: [「フィッシング (詐欺)」『ウィキペディア日本語版』](https://ja.wikipedia.org/wiki/A)より（[2025年4月20日の版](https://ja.wikipedia.org/w/index.php?title=A&oldid=1)、[CC BY-SA 4.0](https://creativecommons.org/licenses/by-sa/4.0/deed.ja)）\n',
    );
  });

  it('puts headings over groups and their stories one level lower', async () => {
    const text = await rendered(
      issueWith([], {
        groups: [{ heading: 'インシデント', stories: [{ lead: itemWith(), followUps: [] }] }],
        fields: { tags: ['a: b'], 'x y': null },
      }),
    );
    expect(text).toContain('\n## インシデント\n\n### [港の');
    expect(text).toContain('tags: ["a: b"]\n"x y": null\n---\n');
  });

  it('offers slots and notices as comments, never as prose in his name', async () => {
    const text = await rendered(
      issueWith([
        {
          lead: itemWith({
            failure: { kind: 'http-4xx', message: 'ページを取得できません（404）' },
            notices: ['タイトルは4月3日の保存時点のものです（現在: 「--> x」）'],
            translation: { text: '', by: '', url: 'https://t.example/?u=a--b', passages: [] },
          }),
          followUps: [],
        },
      ]),
    );
    expect(text).toContain('<!-- 読み取れませんでした: ページを取得できません（404）。要約はご自分で -->');
    expect(text).toContain('（現在: 「‐‐＞ x」） -->');
    expect(text).toContain('<!-- 以下、翻訳: https://t.example/?u=a-%2Db で開いて、ここに貼り付け -->');
  });

  it('offers as many places as a passage has paragraphs, all in a comment', async () => {
    const passages = ['One.', 'Two -->', 'Three.'];
    const translation = { text: '', by: '', url: 'https://t.example', passages };
    const text = await rendered(issueWith([{ lead: itemWith({ translation }), followUps: [] }]));
    expect(text).toContain(
      '<!-- 以下、翻訳: https://t.example/ で開いて、段落ごとに貼り付け、この行と閉じる行を消す\n>\n\n>\n\n>\n\n-->\n',
    );
  });

  it('keeps the lines of a passage apart, as paragraphs of one quotation', async () => {
    const quotations = [passageWith({ text: '一つ目の段落。\n二つ目の段落。', dateText: '' })];
    const text = await rendered(issueWith([{ lead: itemWith({ quotations }), followUps: [] }]));
    expect(text).toContain('> 一つ目の段落。\n>\n> 二つ目の段落。\n>\n> 出典: [試験新聞]');
  });

  it('names the translator of a translation', async () => {
    expect(
      await rendered(
        issueWith([
          {
            lead: itemWith({
              translation: { text: '訳文です。', by: 'DeepL', url: 'https://t.example', passages: [] },
            }),
            followUps: [],
          },
        ]),
      ),
    ).toContain('以下DeepL翻訳\n\n> 訳文です。\n');
  });

  it('says where a story that goes on ran before', async () => {
    const lead = itemWith({
      ranIn: {
        month: '2025-03' as Issue['month'],
        monthText: '2025年3月',
        title: '最初の記事',
        url: 'https://blog.example/2025-03',
        post: { title: '', url: '' },
      },
    });
    expect(await rendered(issueWith([{ lead, followUps: [] }]))).toContain(
      '## 続報: [港の倉庫で見つかった古い端末](https://news.example/a)\n\n（2025年3月に取り上げた「[最初の記事](https://blog.example/2025-03)」の続報）\n',
    );
  });
});

describe("an author's template", () => {
  it.each([
    [{ item: '\n{{text titel}}' }, 'templates/item.hbs:2: there is no "titel". Did you mean "title"?'],
    [{ item: '{{#if titel}}x{{/if}}' }, 'templates/item.hbs:1: there is no "titel"'],
    [{ item: '{{title}}' }, 'templates/item.hbs:1: {{title}} does not say where it stands: write {{text title}}'],
    [{ item: '{{markdown title}}' }, 'templates/item.hbs:1: there is no helper "markdown"'],
    [{ item: '{{> itme}}' }, 'templates/item.hbs:1: there is no template "itme"'],
    [{ item: '{{#if title}}' }, 'templates/item.hbs:1: this is not Handlebars'],
    [{ item: '\n{{#if title}}{{/each}}' }, "templates/item.hbs:2: this is not Handlebars: if doesn't match each"],
    [
      { post: '{{#block "head"}}{{> head}}{{/block}}\nstray {{text title}}' },
      'templates/post.hbs: "stray 2025年4月の気になる',
    ],
    [{ post: '{{#block "nose"}}{{/block}}' }, 'templates/post.hbs:1: {{#block}} wants one of head'],
    [
      { post: '{{#each groups}}{{#each stories}}{{#block "item"}}x{{/block}}{{/each}}{{/each}}' },
      '{{#block "item"}} has to name its item',
    ],
    [{ head: '{{> head}}' }, 'templates/head.hbs: this template calls itself (head → head)'],
    [
      { item: '{{#if title}}'.repeat(5000) + '{{/if}}'.repeat(5000) },
      'templates/item.hbs: blocks are nested more than 100 deep',
    ],
    [{ item: 'x\n{{text title}}' }, 'templates/item.hbs:2: at the start of a line a title could mean a heading'],
    [{ item: '{{own title}}' }, 'templates/item.hbs:1: {{own}} is for your own words'],
    [{ item: '{{join tags ","}}' }, 'templates/item.hbs:1: "join" cannot stand here'],
    [{ item: '{{text title site}}' }, 'templates/item.hbs:1: "text" takes 1 value, not 2'],
    [{ item: '{{#if title site}}{{/if}}' }, 'templates/item.hbs:1: {{#if}} takes 1 value, not 2'],
    [{ item: '{{#each}}{{/each}}' }, 'templates/item.hbs:1: {{#each}} takes 1 value, not 0'],
    [{ item: '{{"title"}}' }, 'templates/item.hbs:1: {{title}} does not say where it stands'],
    [
      { post: '{{#block "head"}}{{> closing year=title}}{{/block}}', closing: '{{year}}' },
      'templates/closing.hbs:1: {{year}} does not say where it stands',
    ],
    [{ item: '{{#each tags as |id|}}{{id}}{{/each}}' }, 'templates/item.hbs:1: {{id}} does not say where it stands'],
    [
      { item: '{{#with failure}}{{text site}}{{/with}}{{text lead}}' },
      '{{text lead}}: it wants a text, which is not there',
    ],
    [{ item: 'x {{text quotations.[7].text}}' }, '"text" is asked of something that is not there'],
    [{ item: 'x {{day publishedDay "M"}}' }, '"day" cannot stand here like this: write {{text (day …)}}'],
    [{ item: 'x {{each tags}}' }, '"each" cannot stand here like this: write {{#each …}}…{{/each}}'],
    [{ item: '{{text constructor}}' }, 'templates/item.hbs:1: there is no "constructor"'],
  ])('%j is refused with its file and line', async (own, message) => {
    expect(await complaintOf(own)).toContain(message);
  });

  it('may use block parameters, the names it passes to partials, and its own fields', async () => {
    const own = {
      post: '{{#block "head"}}{{fields.mood}}{{#each greetingHints as |hint|}}{{text hint}}{{/each}}{{> closing size="big"}}{{/block}}',
      closing: '{{size}}',
    };
    await expect(
      rendered(issueWith([], { fields: { mood: 'x' } }), {
        ...own,
        post: own.post.replace('{{fields.mood}}', '{{text fields.mood}}'),
      }),
    ).resolves.toBe('x新緑立夏big\n');
  });
});
