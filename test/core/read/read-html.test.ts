import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/core/read/decode/decode-text.ts';
import { AUTHOR_RULES } from '../../../src/core/read/fields/author.ts';
import { LANGUAGE_RULES } from '../../../src/core/read/fields/language.ts';
import { PUBLISHED_RULES } from '../../../src/core/read/fields/published/published.ts';
import { SITE_RULES } from '../../../src/core/read/fields/site/site.ts';
import { SUMMARY_RULES } from '../../../src/core/read/fields/summary/summary.ts';
import { TITLE_RULES } from '../../../src/core/read/fields/title/title.ts';
import { readHead, readHtml, readMetadata } from '../../../src/core/read/read-html.ts';
import { openView, type PageView } from '../../../src/core/read/view.ts';
import type { Article, Reading } from '../../../src/model.ts';

const FOLDER = new URL('../../../fixtures/reading', import.meta.url).pathname;
/** Writes what is read where nothing is expected yet. The diff is to be read. */
const WRITE = process.env['ROUNDUP_WRITE_EXPECTED'] === '1';
const OPTIONS = { sentences: 3, characters: 140, decodedBytes: 20_000_000 };
const CASES = readdirSync(FOLDER).filter((name) => existsSync(join(FOLDER, name, 'page.html')));

function open(name: string): PageView {
  const { url, contentType } = JSON.parse(readFileSync(join(FOLDER, name, 'meta.json'), 'utf8')) as {
    url: string;
    contentType: string;
  };
  return openView(decodeText(readFileSync(join(FOLDER, name, 'page.html')), contentType).text, url);
}

function articleOf(reading: Reading): Article {
  if (!reading.article.ok) throw new Error(reading.article.failure.detail.en);
  return reading.article.value;
}

function expectedOf(name: string, article: Article): Partial<Article> {
  const file = join(FOLDER, name, 'expected.json');
  if (WRITE && !existsSync(file)) writeFileSync(file, `${JSON.stringify({ ...article, links: undefined }, null, 2)}\n`);
  return JSON.parse(readFileSync(file, 'utf8')) as Partial<Article>;
}

/** Whether a page is read otherwise than expected while a rule is taken out of its list. */
async function isMisreadWithout(name: string, rules: readonly unknown[], rule: unknown): Promise<boolean> {
  const list = rules as unknown[];
  const index = list.indexOf(rule);
  list.splice(index, 1);
  const article = articleOf(await readHtml(readHead(open(name), OPTIONS)));
  list.splice(index, 0, rule);
  const expected = JSON.parse(readFileSync(join(FOLDER, name, 'expected.json'), 'utf8')) as Partial<Article>;
  return (Object.keys(expected) as (keyof Article)[]).some(
    (field) => JSON.stringify(expected[field]) !== JSON.stringify(article[field]),
  );
}

describe('readHtml on the pages of fixtures/reading', () => {
  it('finds its cases by walking', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(80);
  });

  it.each(CASES)('%s', async (name) => {
    const article = articleOf(await readHtml(readHead(open(name), OPTIONS)));
    expect(article).toMatchObject(expectedOf(name, article));
  });

  it('explains every field, and the winner is what the article says', async () => {
    for (const name of CASES) {
      const reading = await readHtml(readHead(open(name), OPTIONS));
      const article = articleOf(reading);
      expect(reading.explanations.map(({ field }) => field)).toEqual([
        'title',
        'summary',
        'site',
        'author',
        'published',
        'language',
      ]);
      for (const { field, value, rule } of reading.explanations) {
        expect(String(article[field] ?? '').startsWith(value.slice(0, 100)), `${name}: ${field} by ${rule}`).toBe(true);
        expect(value === '', `${name}: ${field}`).toBe(rule === 'none');
      }
    }
  });

  it('needs every rule: without it some page is misread', async () => {
    const lists: Readonly<Record<string, readonly { readonly name: string }[]>> = {
      title: TITLE_RULES,
      summary: SUMMARY_RULES,
      site: SITE_RULES,
      author: AUTHOR_RULES,
      published: PUBLISHED_RULES,
      language: LANGUAGE_RULES,
    };
    const winners = new Map<string, string[]>();
    for (const name of CASES)
      for (const { field, rule } of (await readHtml(readHead(open(name), OPTIONS))).explanations)
        winners.set(`${field}: ${rule}`, [...(winners.get(`${field}: ${rule}`) ?? []), name]);
    const idle: string[] = [];
    for (const [field, rules] of Object.entries(lists)) {
      for (const rule of rules) {
        let needed = false;
        for (const name of winners.get(`${field}: ${rule.name}`) ?? [])
          needed ||= await isMisreadWithout(name, rules, rule);
        if (!needed) idle.push(`${field}: ${rule.name}`);
      }
    }
    expect(idle).toEqual([]);
  });

  it('knows without the body what the head says', () => {
    for (const name of CASES) {
      const { title, site, published, language } = readMetadata(readHead(open(name), OPTIONS));
      const {
        summary: _summary,
        summaryFrom: _summaryFrom,
        links: _links,
        permalink: _permalink,
        author: _author,
        ...expected
      } = JSON.parse(readFileSync(join(FOLDER, name, 'expected.json'), 'utf8')) as Partial<Article>;
      expect({ title, site, published, language }, name).toMatchObject(expected);
    }
  });
});

describe('a page that was fetched', () => {
  const page = (head: string): PageView =>
    openView(
      `<html lang="ja"><head><title>題名のある記事です</title>${head}</head><body><h1>題名のある記事です</h1><p>本文がここにあり、これは最初の段落です。</p></body></html>`,
      'https://example.jp/a',
    );

  it('is not published after it was fetched', async () => {
    const view = page('<meta property="article:published_time" content="2026-11-02T00:00:00+09:00">');
    expect(
      articleOf(await readHtml(readHead(view, OPTIONS, { fetchedAt: '2025-05-01T00:00:00Z' }))).published,
    ).toBeNull();
  });

  it('may be published on the day it was fetched', async () => {
    const view = page('<meta property="article:published_time" content="2025-05-01T08:00:00+09:00">');
    expect(articleOf(await readHtml(readHead(view, OPTIONS, { fetchedAt: '2025-05-01T00:00:00Z' }))).published).toBe(
      '2025-05-01T08:00:00+09:00',
    );
  });
});
