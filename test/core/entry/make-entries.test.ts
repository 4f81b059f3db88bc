import { expect, it } from 'vitest';
import { verbatim } from '../../../src/core/text/verbatim.ts';
import { makeEntries } from '../../../src/core/entry/make-entries.ts';
import { bareArticle } from '../../../src/core/read/kinds/bare-article.ts';
import type { Link, LinkUrl, Month, PageVersion, Reading } from '../../../src/model.ts';

const APRIL = '2025-04' as Month;
const link = (path: string): Link => ({
  url: `https://a.example/${path}` as LinkUrl,
  savedAt: '2025-04-02',
  tags: [],
  source: 'cli',
});
const version = (path: string, digest: string): PageVersion => ({
  url: link(path).url,
  finalUrl: link(path).url,
  status: 200,
  fetchedAt: '2025-04-02T00:00:00Z',
  completeness: 'whole',
  month: APRIL,
  offset: 0,
  length: 1,
  digest,
});
const reading = (title: string): Reading => ({
  article: { ok: true, value: bareArticle('article', title) },
  explanations: [],
});

it('every Link becomes an Entry, in order, with the first good look at its own page', () => {
  const entries = makeEntries(APRIL, {
    links: [link('two'), link('one'), link('none'), link('down')],
    versions: [version('one', 'sha256:1'), version('two', 'sha256:2'), version('two', 'sha256:3')],
    readings: new Map([
      ['sha256:1 https://a.example/one', reading('一')],
      ['sha256:2 https://a.example/two', reading('二')],
      ['sha256:3 https://a.example/two', reading('二の後')],
    ]),
    failures: new Map([
      [
        link('down').url,
        { at: '2025-04-02T00:00:00Z', outcome: { ok: false, failure: { kind: 'timeout', detail: verbatim('') } } },
      ],
    ]),
  });
  expect(entries.map(({ article }) => (article.ok ? article.value.title : article.failure.kind))).toEqual([
    '二',
    '一',
    'not-fetched',
    'timeout',
  ]);
});
