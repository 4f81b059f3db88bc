import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedLink } from '../../../src/core/library/add-links.ts';
import { addLinks } from './added.ts';
import { linksOfMonth } from '../../../src/core/library/links-of-month.ts';
import { linkLine, parseLinks } from '../../../src/core/library/links-file.ts';
import { pageKey } from '../../../src/core/url/page-key.ts';
import type { Link, Month, MonthLinks } from '../../../src/model.ts';
import { link } from '../arbitrary-links.ts';

const ZONE = 'Asia/Tokyo';

/** The library after the links were added, as its files would read. */
function after(saved: readonly PlacedLink[], incoming: readonly Link[]): readonly PlacedLink[] {
  const { added, repeated, known } = addLinks(saved, incoming, ZONE);
  const lines = [
    ...saved,
    ...added,
    ...repeated,
    ...known.flatMap(({ month, update }) => (update ? [{ month, link: update }] : [])),
  ];
  const months = [...new Set(lines.map(({ month }) => month))].sort();
  return months.flatMap((month) =>
    parseLinks(
      lines
        .filter((one) => one.month === month)
        .map((one) => linkLine(one.link))
        .join(''),
      month,
    ).links.map((one) => ({ month, link: one })),
  );
}

describe('addLinks', () => {
  const saved = (more: Partial<Link>): Link => ({
    url: 'https://a.example/x' as Link['url'],
    savedAt: '2025-04-01',
    tags: [],
    source: 'cli',
    ...more,
  });
  const inApril = (one: Link): PlacedLink => ({ month: '2025-04' as Month, link: one });

  it('has every page once in a month, and every tag, note and quotation', () => {
    fc.assert(
      fc.property(fc.array(link, { maxLength: 6 }), (incoming) => {
        const files = incoming.map((one) => ({ ...one, source: 'raindrop' }));
        const library = after([], files);
        expect(new Set(library.map((one) => pageKey(one.link.url)))).toEqual(
          new Set(files.map(({ url }) => pageKey(url))),
        );
        expect(new Set(library.map((one) => `${one.month} ${pageKey(one.link.url)}`)).size).toBe(library.length);
        for (const one of files) {
          const same = library
            .filter(({ link: { url } }) => pageKey(url) === pageKey(one.url))
            .map((placed) => placed.link);
          expect(same.flatMap(({ tags }) => tags)).toEqual(expect.arrayContaining([...one.tags]));
          const twins = files.filter(
            ({ url, savedAt }) => pageKey(url) === pageKey(one.url) && savedAt === one.savedAt,
          );
          if (twins.length > 1) continue;
          expect(same.map(({ note = '' }) => note).join('\n')).toContain(one.note ?? '');
          expect(same.map(({ quote = '' }) => quote).join('\n')).toContain(one.quote ?? '');
        }
      }),
    );
  });

  it('puts a page into the month of each saving with other words, and then adds nothing more', () => {
    const march = saved({ savedAt: '2025-03-14', note: '2.3 公開', source: 'jser' });
    const april = saved({ savedAt: '2025-04-27', note: '2.4 公開', source: 'jser' });
    for (const order of [
      [march, april],
      [april, march],
    ]) {
      const library = after([], order);
      expect(library.map(({ month, link: { note } }) => [month, note])).toEqual([
        ['2025-03', '2.3 公開'],
        ['2025-04', '2.4 公開'],
      ]);
      const [earlier, later] = (['2025-03', '2025-04'] as const).map((month) => ({
        month: month as Month,
        links: library.filter((one) => one.month === month).map((one) => one.link),
        problems: [],
      }));
      expect(linksOfMonth(later as MonthLinks, earlier as MonthLinks, ZONE)).toHaveLength(1);
      expect(after(library, order)).toEqual(library);
    }
  });

  it('leaves a page without other words where it stands, unless it is asked to', () => {
    const before = [inApril(saved({}))];
    const may = saved({ savedAt: '2025-05-02', source: 'raindrop' });
    expect(addLinks(before, [may], ZONE).repeated).toEqual([]);
    expect(addLinks(before, [may], ZONE, { again: true }).repeated).toMatchObject([
      { month: '2025-05', stood: '2025-04', link: { again: true } },
    ]);
  });

  it('keeps the words of two savings in one month, and remembers the other spelling of the URL', () => {
    const before = [inApril(saved({ note: '前の言葉' }))];
    const twin = saved({
      url: 'http://www.a.example/x/' as Link['url'],
      savedAt: '2025-04-20',
      note: '次の言葉',
      source: 'raindrop',
    });
    const [known] = addLinks(before, [twin], ZONE).known;
    expect(known?.update).toMatchObject({ url: 'http://www.a.example/x/', note: '次の言葉', adds: ['note'] });
    expect(after(before, [twin])).toMatchObject([{ link: { url: 'https://a.example/x' } }]);
    const twice = [...before, { month: '2025-04' as Month, link: known?.update as Link }];
    expect(addLinks(twice, [twin], ZONE).known[0]?.update).toBeNull();
  });

  it('adds nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(link, { maxLength: 6 }), fc.array(link, { maxLength: 3 }), (incoming, more) => {
        const calm = incoming.map((one) => ({ ...one, source: 'raindrop' }));
        const library = after(after([], more), calm);
        const { added, repeated } = addLinks(library, calm, ZONE);
        expect([added, repeated]).toEqual([[], []]);
        expect(after(library, calm)).toEqual(library);
      }),
    );
  });

  it('lets the author change his words, and a file only fill what is empty', () => {
    const before = [inApril(saved({ note: '自分の言葉' }))];
    expect(addLinks(before, [saved({ note: '新しい言葉' })], ZONE).known[0]?.update).toMatchObject({
      note: '新しい言葉',
    });
    expect(
      addLinks(before, [saved({ note: '書き出しの言葉', title: '題', source: 'raindrop' })], ZONE).known[0],
    ).toMatchObject({ news: ['title'], update: { title: '題', source: 'cli', savedAt: '2025-04-01' } });
  });

  it('keeps both words where a service has others now; what was replaced here does not come again', () => {
    const [first, later] = ['前の言葉', '後の言葉'].map((note) => saved({ note, source: 'raindrop' })) as [Link, Link];
    expect(addLinks([inApril(first)], [later], ZONE).known[0]).toMatchObject({
      news: ['note'],
      update: { note: '後の言葉', adds: ['note'] },
    });
    const replaced = [inApril(first), inApril(saved({ note: '私が直した言葉', source: 'raindrop' }))];
    expect(addLinks(replaced, [first], ZONE).known[0]?.update).toBeNull();
    expect(addLinks(replaced, [later], ZONE).known[0]?.update).toMatchObject({ note: '後の言葉' });
  });

  it('does not say again what the author took back, here or in another month; what was undone may come again', () => {
    const [first, later] = ['前の言葉', '後の言葉'].map((note) => saved({ note, source: 'raindrop' })) as [Link, Link];
    const [decidedAt, undoneAt] = ['2025-04-02T00:00:00Z', '2025-04-03T00:00:00Z'];
    const cleared = inApril({ ...saved({ source: 'raindrop' }), cleared: ['note'], decidedAt: undoneAt } as Link);
    const other = { ...first, source: 'pocket', savedAt: '2025-05-01' };
    expect(addLinks([inApril(first), cleared], [first, other], ZONE)).toMatchObject({
      repeated: [],
      known: [{ update: null }, { update: null }],
    });
    const joined = inApril({ ...later, adds: ['note'], decidedAt } as Link);
    const undone = inApril({ ...first, undoes: decidedAt } as Link);
    expect(addLinks([inApril(first), joined, undone], [later], ZONE).known[0]?.news).toEqual(['note']);
  });

  it('writes only what is new, so that nothing old goes over what another process writes', () => {
    const { known } = addLinks(
      [inApril(saved({ note: '前の言葉', title: '前の題', tags: ['a'] }))],
      [saved({ tags: ['a', 'b'], savedAt: '2025-05-01' })],
      ZONE,
    );
    expect(known).toMatchObject([{ month: '2025-04', news: ['tags'] }]);
    expect(known[0]?.update).toEqual({ url: 'https://a.example/x', savedAt: '2025-04-01', tags: ['b'], source: 'cli' });
  });

  it('understands several lines for one page, and copies in later months', () => {
    const lines = [
      inApril(saved({ title: '題', mark: 'later' })),
      inApril(saved({ note: '言葉' })),
      { month: '2025-05' as Month, link: saved({ title: '題', mark: 'lead' }) },
    ];
    expect(addLinks(lines, [saved({ title: '題', note: '言葉' })], ZONE).known).toMatchObject([
      { month: '2025-04', update: null, link: { mark: 'later' } },
    ]);
  });
});
