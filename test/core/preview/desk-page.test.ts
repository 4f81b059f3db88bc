import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftView } from '../../../src/core/merge/draft-view.ts';
import type { DeskPage } from '../../../src/core/preview/desk.ts';
import { deskPage } from '../../../src/core/preview/desk-page.ts';
import { ENGINE_LOOKS } from '../../../src/core/preview/engine-look.ts';
import type { LinkRow } from '../../../src/core/preview/link-row.ts';
import { linkPage } from '../../../src/core/preview/link-page.ts';
import { sectionsOf } from '../../../src/core/preview/sections.ts';
import type { LinkUrl, Month } from '../../../src/model.ts';
import { lawRuns, lawTimeout } from '../../counts.ts';
import { parseHTML } from './markup.ts';

const MONTH = '2025-04' as Month;

function pageOf(text: string): DeskPage {
  const row: LinkRow = {
    id: '0123abcd',
    key: '0123abcd'.repeat(4),
    url: `https://a.example/?q=${encodeURIComponent(text)}` as LinkUrl,
    title: text,
    site: text,
    day: '04-03',
    month: MONTH,
    mark: null,
    note: text,
    follows: null,
    apart: false,
    under: null,
    inDraft: true,
    changes: [{ en: text, ja: text }],
    failure: { what: { en: text, ja: text }, todo: { en: text, ja: text } },
  };
  return {
    month: MONTH,
    base: '/token',
    state: 0,
    style: 'p > a { color: red }',
    say: ({ ja }) => ja,
    title: text,
    draft: { file: text, written: true },
    fault: { en: text, ja: text },
    empty: null,
    sections: sectionsOf(draftView(`# ${text}\n`), ENGINE_LOOKS.plain),
    rows: [row],
    told: [text],
  };
}

describe("the desk's page", () => {
  const names = (text: string): string => {
    const page = pageOf(text);
    const parsed = [deskPage(page), linkPage(page.rows[0]!, page)].map(parseHTML);
    return parsed.flatMap(({ elements, attributes }) => [...elements, ...attributes]).join(' ');
  };

  it('has the post and the links in it, and works without scripts', () => {
    const page = deskPage(pageOf('題'));
    expect(page).toContain('<h1 data-line="0">題</h1>');
    expect(page).toContain('<style>p > a { color: red }</style>');
    expect(page).toContain('href="/token/2025-04/link/0123abcd"');
    const link = linkPage(pageOf('題').rows[0]!, pageOf('題'));
    expect(link).toContain('<button name="do" value="lead"');
    expect(link).toContain('roundup mark 0123abcd lead');
  });

  const failing = (mark: LinkRow['mark'], say: DeskPage['say']): string => {
    const page = pageOf('題');
    const failure = {
      what: { en: 'gone (404 Not Found)', ja: 'ありません（404 Not Found）' },
      todo: {
        en: 'Check the URL, or leave it out with "roundup mark URL skip".',
        ja: 'URL を確かめるか、「roundup mark URL skip」で外してください。',
      },
    };
    const rows = page.rows.map((row) => ({ ...row, mark, failure }));
    return /<p class="failure">(.*?)<\/p>/su.exec(deskPage({ ...page, say, rows }))?.[1] ?? '';
  };

  it("says of a page that is not read what to do, as the row's own command", () => {
    expect(failing(null, ({ ja }) => ja)).toBe(
      'ありません（404 Not Found）。URL を確かめるか、「roundup mark 0123abcd skip」で外してください。',
    );
    expect(failing(null, ({ en }) => en)).toMatch(
      /^gone \(404 Not Found\)\. Check the URL, or leave it out with .*roundup mark 0123abcd skip/u,
    );
    expect(failing('skip', ({ en }) => en)).toBe('gone (404 Not Found).');
  });

  it(
    'has the same elements and attributes whatever a title, a note or a message says',
    () => {
      const plain = names('題');
      const piece = fc.oneof(
        fc.string({ maxLength: 8 }),
        fc.constantFrom('<', '>', '"', "'", '&', '<b x=y>', '</p>', '" x="', '-->'),
      );
      fc.assert(
        fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (pieces) => {
          // Without what Markdown itself makes of a heading's text, and what a textarea swallows.
          const text = `a${pieces.join('').replaceAll(/[\\`*_[\]()!~\r\n\0]|https?:|<(?=[a-z]+:)/giu, '')}z`;
          expect(names(text)).toBe(plain);
        }),
        { numRuns: lawRuns(300) },
      );
    },
    lawTimeout(300),
  );
});
