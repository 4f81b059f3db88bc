import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addLinks, type PlacedLink } from '../../../src/core/library/add-links.ts';
import { linkLine, parseLinks } from '../../../src/core/library/links-file.ts';
import { monthOf } from '../../../src/core/month/month.ts';
import { pageKey } from '../../../src/core/url/page-key.ts';
import type { Link, Month } from '../../../src/model.ts';
import { link } from '../arbitrary-links.ts';

const ZONE = 'Asia/Tokyo';

/** The library after the links were added, as its files would read. */
function after(saved: readonly PlacedLink[], incoming: readonly Link[]): readonly PlacedLink[] {
  const { added, known } = addLinks(saved, incoming, ZONE);
  const lines = [
    ...saved,
    ...added,
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
  it('has every page once, in the month of its first saving, and every tag', () => {
    fc.assert(
      fc.property(fc.array(link, { maxLength: 6 }), (incoming) => {
        const library = after([], incoming);
        expect(new Set(library.map((one) => pageKey(one.link.url)))).toEqual(
          new Set(incoming.map(({ url }) => pageKey(url))),
        );
        expect(library).toHaveLength(new Set(incoming.map(({ url }) => pageKey(url))).size);
        for (const { month, link: one } of library) {
          const same = incoming.filter(({ url }) => pageKey(url) === pageKey(one.url));
          expect(month).toBe(monthOf(same[0]?.savedAt ?? '', ZONE));
          expect(new Set(one.tags)).toEqual(new Set(same.flatMap(({ tags }) => tags)));
        }
      }),
    );
  });

  it('adds nothing the second time', () => {
    fc.assert(
      fc.property(fc.array(link, { maxLength: 6 }), fc.array(link, { maxLength: 3 }), (incoming, more) => {
        const calm = incoming.map((one) => ({ ...one, source: 'raindrop' }));
        const library = after(after([], more), calm);
        const { added, known } = addLinks(library, calm, ZONE);
        expect(added).toEqual([]);
        expect(known.filter(({ update }) => update !== null)).toEqual([]);
      }),
    );
  });

  const saved = (more: Partial<Link>): Link => ({
    url: 'https://a.example/x' as Link['url'],
    savedAt: '2025-04-01',
    tags: [],
    source: 'cli',
    ...more,
  });
  const inApril = (one: Link): PlacedLink => ({ month: '2025-04' as Month, link: one });

  it('lets the author change his words, and a file only fill what is empty', () => {
    const before = [inApril(saved({ note: '自分の言葉' }))];
    expect(addLinks(before, [saved({ note: '新しい言葉' })], ZONE).known[0]?.update).toMatchObject({
      note: '新しい言葉',
    });
    expect(
      addLinks(before, [saved({ note: '書き出しの言葉', title: '題', source: 'raindrop' })], ZONE).known[0],
    ).toMatchObject({ news: ['title'], update: { title: '題', source: 'cli', savedAt: '2025-04-01' } });
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
