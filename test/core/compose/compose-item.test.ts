import { describe, expect, it } from 'vitest';
import { composeItem } from '../../../src/core/compose/compose-item.ts';
import { failure } from '../../../src/core/outcome.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings.ts';
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

describe('an earlier month’s article', () => {
  const earlier = { ...entryWith({ url: 'https://news.example/0' as LinkUrl }), month: '2025-03' as Month };

  it('is named with its month and its post, or its own address where the post is unknown', () => {
    const continues = { entry: earlier, why: WHY, said: true };
    const ranIn = { month: '2025-03', monthText: '2025年3月', title: '港の倉庫で見つかった古い端末' };
    expect(itemOf(entryWith(), { continues }).ranIn).toEqual({ ...ranIn, url: 'https://news.example/0' });
    const posts = { folder: null, from: { '2025-03': 'https://blog.example/3' } };
    expect(itemOf(entryWith(), { continues, settings: { ...DEFAULT_SETTINGS, posts } }).ranIn).toEqual({
      ...ranIn,
      url: 'https://blog.example/3',
    });
  });

  it('that it perhaps goes on from is named with its month only where that is another', () => {
    const month = (perhaps: Entry): string | undefined => itemOf(entryWith(), { perhaps }).perhapsFollows?.monthText;
    expect([month(earlier), month(entryWith())]).toEqual(['2025年3月', '']);
  });
});
