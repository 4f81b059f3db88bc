import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkLine, parseLinks } from '../../../src/core/library/links-file.ts';
import { pageKey } from '../../../src/core/url/page-key.ts';
import { link, linkWithMoment } from '../arbitrary-links.ts';

const lineOf = (fields: object): string =>
  JSON.stringify({ url: 'https://a.example/x', savedAt: '2025-04-01', tags: [], source: 'cli', ...fields });

describe('a month file', () => {
  it('reads back what was written, line for line', () => {
    fc.assert(
      fc.property(fc.uniqueArray(link, { selector: ({ url }) => pageKey(url), maxLength: 8 }), (links) => {
        expect(parseLinks(links.map(linkLine).join(''), 'f')).toEqual({ links, problems: [] });
      }),
    );
  });

  it('never throws, and names the line of what is broken', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.json()).map((text) => text.replaceAll('\n', ' ')),
        linkWithMoment('2025-04-01'),
        (text, good) => {
          const { links, problems } = parseLinks(`${linkLine(good)}${text}\n${linkLine(good)}`, 'f');
          expect(links[0]).toEqual(good);
          for (const { place } of problems) expect(place).toEqual({ file: 'f', line: 2 });
        },
      ),
    );
  });

  it.each([
    ['not JSON', '{"url": "https://a', 'not JSON'],
    ['no link', '[1]', 'not a link'],
    ['no URL', '{"savedAt": "2025-04-01"}', 'not a URL'],
    ['no date', '{"url": "https://b.example/", "savedAt": "soon"}', 'savedAt'],
  ])('tells of %s and keeps the rest', (_, line, words) => {
    const { links, problems } = parseLinks(
      `\ufeff${lineOf({})}\r\n\n${line}\n${lineOf({ url: 'https://c.example/' })}`,
      'links/2025-04.jsonl',
    );
    expect(links.map(({ url }) => url)).toEqual(['https://a.example/x', 'https://c.example/']);
    expect(problems).toMatchObject([{ place: { file: 'links/2025-04.jsonl', line: 3 } }]);
    expect(problems[0]?.message.en).toContain(words);
  });

  it('takes words and numbers for tags, and nothing else', () => {
    const tags = [
      'a',
      7,
      null,
      true,
      {},
      { toString: 1 },
      ['b'],
      JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)) as unknown,
    ];
    const line = JSON.stringify({ url: 'https://a.example/x', savedAt: '2025-04-01', tags: tags.slice(0, -1) });
    expect(parseLinks(line, 'f').links[0]?.tags).toEqual(['a', '7']);
  });

  it('lays a later line over an earlier one: its fields win, its tags are added, the first URL stays', () => {
    const { links } = parseLinks(
      `${lineOf({ title: 'a', note: 'n', tags: ['x'] })}\n${lineOf({ url: 'http://www.a.example/x/?utm_source=y', title: 'b', tags: ['y', 'x'], mark: 'lead' })}`,
      'f',
    );
    expect(links).toEqual([
      {
        url: 'https://a.example/x',
        savedAt: '2025-04-01',
        title: 'b',
        note: 'n',
        tags: ['x', 'y'],
        source: 'cli',
        mark: 'lead',
      },
    ]);
  });

  it('takes back what a later line clears, unless that line gives it anew', () => {
    const first = lineOf({ title: 'a', note: 'n', mark: 'skip', tags: ['x'] });
    expect(
      parseLinks(`${first}\n${lineOf({ cleared: ['mark', 'tags', 'note', 'url'], note: 'm' })}`, 'f').links,
    ).toEqual([{ url: 'https://a.example/x', savedAt: '2025-04-01', title: 'a', note: 'm', tags: [], source: 'cli' }]);
    expect(parseLinks(lineOf({ mark: 'lead', cleared: ['mark'] }), 'f').links[0]).toMatchObject({ mark: 'lead' });
    expect(parseLinks(lineOf({ cleared: ['mark'] }), 'f').links[0]).not.toHaveProperty('cleared');
  });

  it('loses no tag, note or quote when two processes save the same page at once', () => {
    fc.assert(
      fc.property(link, link, (one, other) => {
        const lines = [one, { ...other, url: one.url }];
        const { links } = parseLinks(lines.map(linkLine).join(''), 'f');
        expect(links).toHaveLength(1);
        expect(new Set(links[0]?.tags)).toEqual(new Set([...one.tags, ...other.tags]));
        for (const field of ['title', 'note', 'quote'] as const)
          expect(links[0]?.[field]).toBe(other[field] ?? one[field]);
      }),
    );
  });
});
