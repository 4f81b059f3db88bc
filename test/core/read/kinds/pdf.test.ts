import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { madePdf } from './made-pdf.ts';
import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../../src/core/read/kinds/pdf.ts';
import { declaredTitle, printedTitle } from '../../../../src/core/read/kinds/pdf-title.ts';
import { linesOf, type PdfText } from '../../../../src/core/read/kinds/pdf-lines.ts';
import { makePage } from '../page-cases.ts';
import { lawRuns } from '../../../counts.ts';

const OPTIONS = { sentences: 3, characters: 140, decodedBytes: 20_000_000, timeZone: 'Asia/Tokyo' };
const WHOLE = new Uint8Array(
  readFileSync(new URL('../../../../fixtures/pages/kind-pdf-declared-title/page.pdf', import.meta.url)),
);
const at = (text: string, size: number, y: number, x = 70): PdfText => ({
  text,
  size,
  x,
  y,
  width: text.length * size,
});

describe('readPdf', () => {
  it('never throws for a damaged file, and gives it a title or a reason', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(WHOLE.length - 1), fc.nat(255)), { maxLength: 30 }),
        fc.nat(WHOLE.length),
        async (changes, length) => {
          const bytes = WHOLE.slice(0, length);
          for (const [place, value] of changes) if (place < length) bytes[place] = value;
          const { article } = await readPdf(bytes, makePage('https://site.example/file.pdf', bytes), OPTIONS);
          expect(article.ok ? article.value.title : article.failure.detail.en).not.toBe('');
        },
      ),
      { numRuns: lawRuns(150, 30) },
    );
  }, 60_000);

  it('has the paragraphs of which its summary is made', async () => {
    const { article, paragraphs } = await readPdf(WHOLE, makePage('https://site.example/file.pdf', WHOLE), OPTIONS);
    const summary = article.ok && article.value.kind === 'pdf' ? article.value.summary : '';
    expect(summary).not.toBe('');
    expect(paragraphs.map(({ text }) => text).join('')).toContain(summary.slice(0, 20));
    expect(paragraphs.filter(({ text }) => text.trim() === '')).toEqual([]);
  });

  it('has its summary from a later page where the first ones are a cover and a table of contents', async () => {
    const cover = ['Annual Report 2025', 'The Made Up Foundation'];
    const contents = ['Contents', '1 Introduction', '2 Trends', '3 Measures'];
    const text = [
      'whatever this line has begun with.',
      'In 2024 the foundation counted 1,402 reports of damage,',
      'a third more than in the year before.',
    ];
    const bytes = madePdf([cover, contents, text]);
    const { article } = await readPdf(bytes, makePage('https://site.example/report.pdf', bytes), OPTIONS);
    expect(article.ok && article.value).toMatchObject({
      title: 'Annual Report 2025',
      summary: 'In 2024 the foundation counted 1,402 reports of damage, a third more than in the year before.',
    });
  });

  it('never begins a later page in the middle of a sentence', async () => {
    const before = ['Damage Report', 'The foundation was told of many cases that its members had kept to'];
    const bytes = madePdf([['Cover of the report'], before, ['themselves for years. No member is named in it here.']]);
    const { article } = await readPdf(bytes, makePage('https://site.example/report.pdf', bytes), OPTIONS);
    const summary = article.ok && article.value.kind === 'pdf' ? article.value.summary : '';
    expect(summary).not.toMatch(/^themselves/u);
  });

  it('leaves the bytes it is given as they are', async () => {
    const bytes = WHOLE.slice();
    await readPdf(bytes, makePage('https://site.example/file.pdf', bytes), OPTIONS);
    expect(bytes).toEqual(WHOLE);
  });
});

describe('the title of a PDF', () => {
  const lines = linesOf([
    [
      at('News', 10, 800),
      at('A Very Quiet', 20, 700),
      at('Revolution', 20, 676),
      at('It began in a cellar, where nobody looked for it.', 10, 600),
    ],
  ]);

  it.each([
    'Microsoft Word - Document1',
    'PowerPoint プレゼンテーション',
    'report_final.docx',
    '無題',
    'untitled',
    'Slide 1',
    'x2025-04',
    '',
    '\ufffd\ufffd',
  ])('is not %j', (title) => {
    expect(declaredTitle(title, lines, 'https://site.example/a.pdf')).toBe('');
  });

  it('is what is declared, where it is printed too', () => {
    expect(declaredTitle('A Very Quiet Revolution', lines, 'https://site.example/a.pdf')).toBe(
      'A Very Quiet Revolution',
    );
    expect(declaredTitle('Minutes of another meeting', lines, 'https://site.example/a.pdf')).toBe('');
  });

  it('is what is printed biggest, over its lines', () => {
    expect(printedTitle(lines)).toEqual({ title: 'A Very Quiet Revolution', end: 3 });
  });

  it('is the first line that can be one where all are of one size', () => {
    expect(
      printedTitle(
        linesOf([
          [
            at('2025年4月1日', 10, 800),
            at('関係者各位', 10, 780),
            at('通信障害のお知らせ', 10, 760),
            at('本日、障害が発生しました。', 10, 700),
          ],
        ]),
      )?.title,
    ).toBe('通信障害のお知らせ');
  });
});
