import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupStories } from '../../../src/core/group/group-stories.ts';
import type { Story } from '../../../src/issue.ts';
import { labelledEntries } from './labelled-entries.ts';
import type { Article, Entry, Link, LinkUrl, Month } from '../../../src/model.ts';
import { lawRuns } from '../../counts.ts';
import { bareArticle } from '../../../src/core/read/kinds/bare-article.ts';

function entry(
  name: string,
  day: number,
  more: Partial<Link> & { readonly links?: readonly string[]; readonly month?: string } = {},
): Entry {
  const { links = [], month = '2025-04', ...fields } = more;
  const url = (name.startsWith('http') ? name : `https://${name}.example/${name}`) as LinkUrl;
  const value: Article = bareArticle('article', '', { language: 'ja', links });
  return {
    link: {
      url,
      savedAt: `${month}-${String(day).padStart(2, '0')}`,
      title: `${name}の話`,
      tags: [],
      source: 'test',
      ...fields,
    },
    month: month as Month,
    article: { ok: true, value },
    changes: [],
  };
}

const url = (name: string): LinkUrl => `https://${name}.example/${name}` as LinkUrl;
const names = (stories: readonly Story[]): readonly (readonly string[])[] =>
  stories.map(({ lead, followUps }) =>
    [lead, ...followUps.map((followUp) => followUp.entry)].map(({ link }) => new URL(link.url).pathname.slice(1)),
  );

describe('groupStories', () => {
  it('puts what the author says it follows under what it follows, chains flattened, whatever the order of saving', () => {
    const stories = groupStories(
      [entry('a', 3), entry('b', 1, { follows: url('a') }), entry('c', 2, { follows: url('b') }), entry('d', 4)],
      [],
    );
    expect(names(stories)).toEqual([['a', 'b', 'c'], ['d']]);
    expect(stories[0]?.followUps[0]?.why.ja).toBe('「aの話」の続報として保存されています');
  });

  it('takes a title that is like the first into the story, however what the author put under it is worded', () => {
    const first = { title: '攻撃者がMicrosoft Teamsへの不正アクセスと40万件の窃取を主張、Microsoftは否定' };
    const later = { title: 'Microsoftがデータ侵害を認めるも「Microsoft Teamsではない」と説明' };
    const stories = groupStories(
      [
        entry('a', 1, first),
        entry('b', 2, { follows: url('a'), title: '図書館が古い頁の保存を続ける' }),
        entry('c', 8, later),
      ],
      [],
    );
    expect(names(stories)).toEqual([['a', 'b', 'c']]);
  });

  it('ties what the author has set apart by no title and no link, but to what he puts under it', () => {
    const [first, later] = ['Oracleの侵害でFBIが捜査', 'Oracleの侵害でFBIが捜査、続報'];
    const month = (apart?: true): readonly Entry[] => [
      entry('a', 1, { title: first }),
      entry('b', 2, { title: later, ...(apart && { apart }) }),
      entry('c', 3, { links: [url('b')] }),
      entry('d', 4, { title: '港の倉庫', follows: url('b') }),
    ];
    expect(names(groupStories(month(), []))).toEqual([['a', 'b', 'c', 'd']]);
    expect(names(groupStories(month(true), []))).toEqual([['a'], ['b', 'd'], ['c']]);
    const before = [entry('z', 20, { month: '2025-03', apart: true })];
    const continued = (apart?: true): Story['continues'] | undefined =>
      groupStories([entry('a', 1, { links: [url('z')], ...(apart && { apart }) })], before)[0]?.continues;
    expect(continued()?.entry.link.url).toBe(url('z'));
    expect(continued(true)).toBeNull();
  });

  it('makes one story of links that follow each other in a circle, and passes over one that follows itself', () => {
    expect(
      names(
        groupStories(
          [
            entry('a', 1, { follows: url('b') }),
            entry('b', 2, { follows: url('a') }),
            entry('c', 3, { follows: url('c') }),
          ],
          [],
        ),
      ),
    ).toEqual([['b', 'a'], ['c']]);
  });

  it('ties a page to the saved page that it links to, in both directions of time', () => {
    const stories = groupStories(
      [
        entry('old', 1),
        entry('new', 2, { links: [`${url('old')}?utm_source=x`] }),
        entry('first', 3, { links: [url('later')] }),
        entry('later', 4),
      ],
      [],
    );
    expect(names(stories)).toEqual([
      ['old', 'new'],
      ['first', 'later'],
    ]);
    expect(stories.map(({ followUps }) => followUps[0]?.why.ja)).toEqual([
      'このページから「oldの話」へリンクがあります',
      '「firstの話」からこのページへリンクがあります',
    ]);
  });

  it('does not make one story of two because a third page links to both', () => {
    expect(
      names(groupStories([entry('a', 1), entry('b', 2), entry('c', 3, { links: [url('a'), url('b')] })], [])),
    ).toEqual([['a'], ['b', 'c']]);
  });

  it.each([
    [
      'links of a list of many pages',
      [entry('a', 1), entry('b', 2), entry('c', 3), entry('list', 4, { links: [url('a'), url('b'), url('c')] })],
      4,
    ],
    [
      'links to a page that everybody links to',
      [
        entry('hub', 1, { title: '用語集' }),
        ...['梅雨の釣り', '秋の登山', '夏の祭り', '雪の駅'].map((title, index) =>
          entry('pqrs'[index] ?? '', 2 + index, { title, links: [url('hub')] }),
        ),
      ],
      5,
    ],
    [
      'links between two pages of one site with nothing in common',
      [
        entry('https://site.example/x', 1, { title: '港で見つかった古い端末' }),
        entry('https://site.example/y', 2, { title: '山小屋の予約が電子化', links: ['https://site.example/x'] }),
      ],
      2,
    ],
    [
      'links to the top page of a site',
      [entry('https://top.example/', 1, { title: '新聞社' }), entry('a', 2, { links: ['https://top.example/'] })],
      2,
    ],
    [
      'links of a weekly summary',
      [entry('a', 1), entry('w', 2, { title: '週刊セキュリティニュース', links: [url('a')] })],
      2,
    ],
  ])('does not believe %s', (_, entries, stories) => {
    expect(groupStories(entries, [])).toHaveLength(stories);
  });

  it.each([
    ['Tomcatに脆弱性（CVE-2025-24813）', 'CVE-2025-24813を突く攻撃を観測', true],
    ['Tomcatに脆弱性（CVE-2025-24813）', 'Tomcatに脆弱性（CVE-2025-24814）', false],
    ['みなと航空のシステムに不正アクセス、会員情報が流出', 'みなと航空への不正アクセス、流出は会員10万人', true],
    ['ニコニコが停止、サイバー攻撃を公表', 'サイバー攻撃で停止のニコニコ、復旧に1か月', true],
    ['イオンのカード会員に偽メール', 'イオンをかたる偽メール、会員に注意', true],
    ['みなと航空、誤送信で会員情報が流出', 'みなと航空、不正アクセスで会員情報が流出', false],
    ['みなと航空で大規模なシステム障害', 'みなと航空、会員情報が流出', false],
    ['第3回 ログの読み方', '第4回 ログの読み方', false],
    ['「Ｓｋｙｐｅ」が終了へ', '「Skype」が終了へ', true],
    ['２月のフィッシング報告状況', '3月のフィッシング報告状況', false],
    ['国税庁をかたるSMSに注意', '東京電力をかたるSMSに注意', false],
    ['3月の月例パッチ、CVE-2025-24813など57件を修正', 'CVE-2025-24813を突く攻撃を観測', false],
    ['灯台通信で不審な認証画面が表示される事象', '港町計画のサイトで不審な認証画面が表示される事象', false],
    ['潮風ルーターにOSコマンドインジェクションの脆弱性', 'ミサキツクールにOSコマンドインジェクションの脆弱性', false],
    [
      'Microsoft 製品の脆弱性対策について(2025年3月)',
      '2025年3月マイクロソフトセキュリティ更新プログラムに関する注意喚起',
      true,
    ],
    [
      'Microsoft 製品の脆弱性対策について(2025年3月)',
      '2025年4月マイクロソフトセキュリティ更新プログラムに関する注意喚起',
      false,
    ],
    ['探査機しおさい2が小惑星に到着', '小惑星探査機「しおさい2」の到着を確認', true],
    ['「システム障害」の原因を説明', '決済のシステム障害、原因の説明を延期', false],
    [
      'JPCERT/CC、ミサキ製品の脆弱性CVE-2025-24813について注意喚起',
      'IPA、ミサキ製品の脆弱性CVE-2025-24813について注意喚起',
      true,
    ],
  ])('%s ／ %s: one story? %s', (one, other, same) => {
    expect(groupStories([entry('a', 1, { title: one }), entry('b', 2, { title: other })], [])).toHaveLength(
      same ? 1 : 2,
    );
  });

  it('hints at the five likeliest stories of a month, whatever its size', () => {
    const entries = ['2025-02', '2025-03', '2025-06', '2025-09'].flatMap((month) =>
      labelledEntries(month).map(({ entry: one }) => one),
    );
    expect(groupStories(entries, []).filter(({ perhaps }) => perhaps !== null)).toHaveLength(5);
  });

  it('lets the marked one lead and never an encyclopaedia’s page, and explains the others all the same', () => {
    const marked = groupStories(
      [entry('a', 1), entry('b', 2, { follows: url('a') }), entry('c', 3, { follows: url('b'), mark: 'lead' })],
      [],
    );
    expect(names(marked)).toEqual([['c', 'a', 'b']]);
    expect(marked[0]?.followUps.map(({ why }) => why.ja)).toEqual([
      '「bの話」がこの続報として保存されています',
      '「cの話」がこの続報として保存されています',
    ]);
    const wiki = 'https://ja.wikipedia.org/wiki/MITRE';
    expect(names(groupStories([entry(wiki, 1, { title: 'MITRE' }), entry('a', 2, { links: [wiki] })], []))).toEqual([
      ['a', 'wiki/MITRE'],
    ]);
  });

  it('leaves out what is marked to be skipped', () => {
    expect(names(groupStories([entry('a', 1, { mark: 'skip' }), entry('b', 2, { follows: url('a') })], []))).toEqual([
      ['b'],
    ]);
  });

  it('tells the story of an earlier month that goes on, once for all that continue it', () => {
    const before = [entry('a', 20, { month: '2025-03' }), entry('z', 21, { month: '2025-03' })];
    const stories = groupStories(
      [entry('b', 1, { follows: url('a') }), entry('c', 2, { links: [url('a')] }), entry('d', 3)],
      before,
    );
    expect(names(stories)).toEqual([['b', 'c'], ['d']]);
    expect(stories.map(({ continues }) => continues?.entry.link.url ?? null)).toEqual([url('a'), null]);
    expect(stories[0]?.continues?.why.ja).toContain('続報');
    expect(stories[0]?.followUps[0]?.why.ja).toContain('リンク');
  });

  it('gives every entry once, in the order of saving, whatever the order of the library; of one day in the order of the library', () => {
    const some = fc.array(
      fc.record({
        name: fc.constantFrom(...'abcdefgh'),
        day: fc.integer({ min: 1, max: 28 }),
        title: fc.constantFrom(
          'みなと航空で障害',
          'みなと航空の障害が復旧',
          'CVE-2025-1111',
          'CVE-2025-1111の悪用',
          '週刊ニュース',
          '',
        ),
        follows: fc.constantFrom(...'abcdefghi'),
        links: fc.array(fc.constantFrom(...'abcdefghi'), { maxLength: 3 }),
        mark: fc.constantFrom('lead' as const, undefined, undefined),
        earlier: fc.boolean(),
      }),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(), { maxLength: 9 }), some, (order, plans) => {
        const unique = [
          ...new Map(
            [...new Map(plans.map((plan) => [plan.name, plan])).values()].map((plan) => [plan.day, plan]),
          ).values(),
        ];
        const [earlier, entries] = [true, false].map((wanted) =>
          unique
            .filter(({ earlier: is }) => is === wanted)
            .map(({ name, day, title, follows, links, mark }) =>
              entry(name, day, {
                title,
                ...(day % 3 === 0 && { follows: url(follows) }),
                links: links.map(url),
                ...(mark && { mark }),
                month: wanted ? '2025-03' : '2025-04',
              }),
            ),
        );
        if (!earlier || !entries) throw new Error('two lists were made');
        const shuffled = [...entries].sort(
          (one, other) => (order[entries.indexOf(one)] ?? 0) - (order[entries.indexOf(other)] ?? 0),
        );
        const stories = groupStories(entries, earlier);
        expect(groupStories(shuffled, [...earlier].reverse())).toEqual(stories);
        expect(names(stories).flat().toSorted()).toEqual(
          entries.map(({ link }) => new URL(link.url).pathname.slice(1)).toSorted(),
        );
        for (const { followUps } of stories)
          expect(followUps.map(({ entry: { link } }) => link.savedAt)).toEqual(
            followUps.map(({ entry: { link } }) => link.savedAt).toSorted(),
          );
      }),
      { numRuns: lawRuns(500) },
    );
  });

  it('keeps the order of a library that knows only one day', () => {
    const urls = ['https://z.example/1', 'https://a.example/2', 'https://m.example/3'];
    expect(
      groupStories(
        urls.map((one) => entry(one, 5, { title: '' })),
        [],
      ).map(({ lead }) => lead.link.url),
    ).toEqual(urls);
  });

  it(
    'takes less than two seconds of the processor for 300 links of a month and 600 of the months before',
    { tags: ['timed'] },
    () => {
      const many = (count: number, month: string): readonly Entry[] =>
        Array.from({ length: count }, (_, index) =>
          entry(`https://s${index}.example/${month}`, 1 + (index % 28), {
            month,
            title: `会社${index}のシステム${index % 7}に不正アクセス、顧客${index}件の情報が流出した可能性`,
          }),
        );
      const started = process.cpuUsage();
      groupStories(many(300, '2025-04'), many(600, '2025-03'));
      expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000);
    },
  );
});
