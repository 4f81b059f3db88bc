import { describe, expect, it } from 'vitest';
import { composeItem } from '../../../src/core/compose/compose-item.ts';
import { memoryOf } from '../../../src/core/compose/post-memory.ts';
import { parsePost, type PublishedPost } from '../../../src/core/posts/published-post.ts';
import { failure } from '../../../src/core/outcome.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings.ts';
import { pageKey } from '../../../src/core/url/page-key.ts';
import { verbatim } from '../../../src/core/text/verbatim.ts';
import type { Item } from '../../../src/issue.ts';
import type { Entry, LinkUrl, Month } from '../../../src/model.ts';
import { entryWith } from './entries.ts';

const WIKIPEDIA = { url: 'https://ja.wikipedia.org/wiki/CVE' as LinkUrl };
const WHY = { en: 'it links to the article', ja: '記事へのリンクがあります' };

function itemOf(entry: Entry, around: Partial<Parameters<typeof composeItem>[1]> = {}): Item {
  return composeItem(entry, {
    why: null,
    continues: null,
    perhaps: null,
    settings: DEFAULT_SETTINGS,
    idOf: () => '0a1b2c3d',
    failureText: ({ kind }) => `読めません（${kind}）`,
    memory: memoryOf([]),
    known: new Set(),
    ...around,
  });
}

function drafting(draft: Partial<Settings['draft']>): Settings {
  return { ...DEFAULT_SETTINGS, draft: { ...DEFAULT_SETTINGS.draft, ...draft } };
}

describe('an item', () => {
  it('has days in the time zone of the settings, and the author’s own words as they are', () => {
    const item = itemOf(entryWith({ note: '気に なる。', tags: ['CVE'] }, { published: '2025-04-03T20:00:00Z' }));
    expect(item).toMatchObject({
      savedAt: '2025-04-05',
      published: '2025-04-03T20:00:00Z',
      publishedDay: '2025-04-04',
      publishedText: '2025年4月4日',
      note: '気に なる。',
      tags: ['CVE'],
      failure: null,
    });
  });

  it('of a page that was not read says why, and what is known of it in part, and nothing as its words', () => {
    const article = failure('login', verbatim(''), { partial: { title: '会員限定の記事', site: '試験新聞' } });
    expect(itemOf({ ...entryWith(), article })).toMatchObject({
      title: '会員限定の記事',
      site: '試験新聞',
      summary: '',
      quotations: [],
      failure: { kind: 'login', message: '読めません（login）' },
      translation: null,
    });
  });

  it('has its address for a title where none is known, and its host for a site', () => {
    expect(itemOf(entryWith({}, null))).toMatchObject({ title: 'https://news.example/a', site: 'news.example' });
  });

  it.each([
    ['ja', false],
    ['ja-JP', false],
    [null, false],
    ['en', true],
    ['jav', true],
  ])('in %s has a place for a translation: %s', (language, has) => {
    expect(itemOf(entryWith({}, { language })).translation !== null).toBe(has);
  });

  it('names what it is where it is no plain page', () => {
    expect(['article', 'pdf', 'slides'].map((kind) => itemOf(entryWith({}, { kind: kind as 'pdf' })).kindText)).toEqual(
      ['', 'PDF', 'スライド'],
    );
  });
});

describe('the form of an item', () => {
  it.each([
    ['lead', {}, {}, null],
    ['lead', WIKIPEDIA, {}, null],
    ['passage', WIKIPEDIA, {}, WHY],
    ['passage', { ...WIKIPEDIA, note: '私見。' }, {}, WHY],
    ['line', {}, {}, WHY],
    ['heading', { note: '私見。' }, {}, WHY],
    ['heading', { quote: '選んだ文。' }, { followUps: 'comment' as const }, WHY],
    ['heading', {}, { followUps: 'heading' as const }, WHY],
    ['hint', {}, { followUps: 'comment' as const }, WHY],
  ])('is %s for %j under %j', (form, link, draft, why) => {
    expect(itemOf(entryWith(link), { why, settings: drafting(draft) })).toMatchObject({
      form,
      why: why?.ja ?? '',
      reference: why !== null && 'url' in link,
    });
  });
});

describe('the summary of a page', () => {
  it.each([
    ['quote', 1, ''],
    ['comment', 0, '端末が見つかった。'],
  ] as const)('under %s is quoted %s times, with the hint 「%s」', (summary, quoted, hint) => {
    const item = itemOf(entryWith(), { settings: drafting({ summary }) });
    expect([item.quotations.length, item.hint]).toEqual([quoted, hint]);
  });

  it('is neither quoted nor hinted at under a follow-up, and is no hint beside the author’s choice', () => {
    const comment = drafting({ summary: 'comment' });
    expect(itemOf(entryWith(), { why: WHY })).toMatchObject({ quotations: [], hint: '' });
    expect(itemOf(entryWith(), { why: WHY, settings: comment })).toMatchObject({ quotations: [], hint: '' });
    expect(itemOf(entryWith({ quote: '選んだ文。' }), { settings: comment }).hint).toBe('');
  });

  it('of an encyclopaedia is quoted with its licence, whatever the settings say', () => {
    const item = itemOf(entryWith(WIKIPEDIA), { why: WHY, settings: drafting({ summary: 'comment' }) });
    expect([item.hint, item.quotations.map(({ licence }) => licence)]).toEqual(['', ['CC BY-SA 4.0']]);
  });
});

describe('what earlier posts have explained', () => {
  const post = (day: string, text: string): PublishedPost =>
    parsePost(`---\ntitle: ${day} の記事\ndate: ${day}\n---\n${text}`, `${day}.md`);
  const memory = memoryOf([
    post('2025-02-10', 'MITREは非営利団体です。\n\nCVEとは、脆弱性の番号。'),
    post('2025-03-10', 'MITREは米国の組織です。'),
  ]);

  it('is named beside an item that speaks of it, with the latest post', () => {
    const article = { title: '米MITREの契約が切れる', summary: 'CVEs を管理している。' };
    expect(itemOf(entryWith({}, article), { memory }).explained).toEqual([
      { name: 'MITRE', title: '2025-03-10 の記事', dayText: '2025年3月10日' },
    ]);
    expect(itemOf(entryWith({ quote: 'CVE が止まる。' }), { memory }).explained.map(({ name }) => name)).toEqual([
      'CVE',
    ]);
  });
});

describe('the first sources of an article', () => {
  const sourcesOf = (links: readonly string[], different = {}, known: readonly string[] = []): readonly string[] =>
    itemOf(entryWith({}, { title: 'オラクルが侵害を認める', links, ...different }), {
      known: new Set(known.map((url) => pageKey(url as LinkUrl))),
    }).firstSources.map(({ url, kind }) => `${kind} ${url}`);

  it('are what it links to that speaks for itself, two at most, in its order', () => {
    expect(
      sourcesOf([
        'https://news.example/other',
        'https://twitter.com/share',
        'https://www.oracle.com/',
        'https://www.oracle.com/statement?utm_source=x',
        'https://www.oracle.com/statement',
        'https://www.cve.org/CVERecord?id=CVE-2025-1',
        'https://www.cisa.gov/alert/1',
      ]),
    ).toEqual([
      'vendor https://www.oracle.com/statement?utm_source=x',
      'cve https://www.cve.org/CVERecord?id=CVE-2025-1',
    ]);
  });

  it('are none where they have items of their own, or the page is itself one', () => {
    expect(sourcesOf(['https://www.cisa.gov/alert/1'], {}, ['https://cisa.gov/alert/1'])).toEqual([]);
    expect(sourcesOf(['https://www.cisa.gov/alert/1'], { site: '独立行政法人 試験' })).toEqual([]);
  });
});

describe('an earlier month’s article', () => {
  const earlier = { ...entryWith({ url: 'https://news.example/0' as LinkUrl }), month: '2025-03' as Month };

  it('is named with its month and its post, or its own address where the post is unknown', () => {
    const continues = { entry: earlier, why: WHY, said: true };
    const ranIn = { month: '2025-03', monthText: '2025年3月', title: '港の倉庫で見つかった古い端末' };
    const unknown = { post: { title: '', url: '' } };
    expect(itemOf(entryWith(), { continues }).ranIn).toEqual({ ...ranIn, ...unknown, url: 'https://news.example/0' });
    const posts = { folder: null, from: { '2025-03': 'https://blog.example/3' } };
    expect(itemOf(entryWith(), { continues, settings: { ...DEFAULT_SETTINGS, posts } }).ranIn).toEqual({
      ...ranIn,
      ...unknown,
      url: 'https://blog.example/3',
    });
    const front = '---\ntitle: 三月の記事\nurl: https://blog.example/three\n---\n';
    const post = parsePost(`${front}[前に](https://www.news.example/0/)`, 'march.md');
    expect(itemOf(entryWith(), { continues, memory: memoryOf([post]) }).ranIn?.post).toEqual({
      title: '三月の記事',
      url: 'https://blog.example/three',
    });
  });

  it('whose post is a draft still is not said to be in it', () => {
    const post = parsePost('---\ntitle: 三月\ndraft: true\n---\nhttps://news.example/0', 'march.md');
    const continues = { entry: earlier, why: WHY, said: true };
    expect(itemOf(entryWith(), { continues, memory: memoryOf([post]) }).ranIn?.post.title).toBe('');
  });

  it('that it perhaps goes on from is named with its month only where that is another', () => {
    const month = (perhaps: Entry): string | undefined => itemOf(entryWith(), { perhaps }).perhapsFollows?.monthText;
    expect([month(earlier), month(entryWith())]).toEqual(['2025年3月', '']);
  });
});
