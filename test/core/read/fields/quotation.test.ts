import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../../src/core/read/decode/decode-text.ts';
import { readHead, readHtml } from '../../../../src/core/read/read-html.ts';
import { openView } from '../../../../src/core/read/view.ts';
import type { Article } from '../../../../src/model.ts';
import { lawRuns } from '../../../counts.ts';

const FOLDER = new URL('../../../../fixtures/reading/', import.meta.url);
const OPTIONS = { sentences: 3, characters: 140, decodedBytes: 20_000_000, timeZone: 'Asia/Tokyo' };

/** What stands in the text and is left out of a quotation by the custom of those who quote. */
const APPARATUS = /\[\d{1,3}\]/gu;

async function read(
  html: string,
): Promise<{ readonly article: Article; readonly shown: string; readonly said: string }> {
  const view = openView(html, 'https://news.example/a/1');
  const { article } = await readHtml(readHead(view, OPTIONS));
  if (!article.ok) throw new Error(article.failure.kind);
  const descriptions = ['og:description', 'description', 'twitter:description'].flatMap(
    (key) => view.meta.get(key) ?? [],
  );
  return {
    article: article.value,
    shown: bare(view.blocks.map(({ text }) => text).join('')),
    said: bare([...descriptions, ...view.jsonLd.map((node) => String(node['description'] ?? ''))].join('')),
  };
}

function bare(text: string): string {
  return text.replaceAll(APPARATUS, '').replaceAll(/\s+/gu, '');
}

describe('a summary', () => {
  const pages = readdirSync(FOLDER).filter((name) => existsSync(new URL(`${name}/page.html`, FOLDER)));

  it.each(pages)('of %s is a run of what the page shows, or else of its description', async (name) => {
    const { contentType } = JSON.parse(readFileSync(new URL(`${name}/meta.json`, FOLDER), 'utf8')) as {
      contentType: string;
    };
    const { article, shown, said } = await read(
      decodeText(readFileSync(new URL(`${name}/page.html`, FOLDER)), contentType).text,
    );
    // What is left out of an encyclopaedia's sentence is marked.
    for (const part of bare(article.summary).split(/…/u))
      expect(article.summaryFrom === 'description' ? decoded(said) : shown).toContain(part);
  });

  it('has no gap, whatever stands between the paragraphs', () => {
    const sentence = fc
      .tuple(
        fc.constantFrom('県は', '市は', '同社は'),
        fc.nat(999),
        fc.constantFrom('台を調べた。', '件を公表した。', '人に通知した．'),
      )
      .map((parts) => parts.join(''));
    const block = fc.oneof(
      sentence.map((text) => `<p>${text}</p>`),
      fc.array(sentence, { minLength: 1, maxLength: 3 }).map((texts) => `<p>${texts.join('')}</p>`),
      fc.constantFrom(
        '<h2>背景</h2>',
        '<figure><figcaption>写真：県庁</figcaption></figure>',
        '<ul><li>一覧</li></ul>',
        '<p>続きを読む。</p>',
      ),
    );
    return fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 9 }), async (blocks) => {
        const html = `<html lang="ja"><head><title>調べた台数の公表</title></head><body><h1>調べた台数の公表</h1>${blocks.join('')}</body></html>`;
        const { article, shown } = await read(html);
        expect(shown).toContain(bare(article.summary));
      }),
      { numRuns: lawRuns(150, 30) },
    );
  });

  it('keeps the spaces that were typed between Japanese words, and none that a line end of the source is', async () => {
    const { article } = await read(
      '<html lang="ja"><head><title>題</title></head><body><h1>発表の題</h1><p>架空区 代表取締役　架空 太郎は、\n   鍵を預かるサ\n  ービスを来月に始めると発表した。</p></body></html>',
    );
    expect(article.summary).toBe('架空区 代表取締役 架空 太郎は、鍵を預かるサービスを来月に始めると発表した。');
  });
});

function decoded(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
