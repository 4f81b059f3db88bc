import { describe, expect, it } from 'vitest';
import { readPage } from '../../../../src/core/read/read-page.ts';
import type { LookedFor } from '../../../../src/model.ts';
import { makePage } from '../page-cases.ts';
import { madePdf } from './made-pdf.ts';

const OPTIONS = { sentences: 3, characters: 140, decodedBytes: 1e6 };
const FIRST = [
  'A report on the breach',
  'The attackers came in through an old authentication server',
  'that nobody had',
];
const PAGES = [
  [...FIRST, 'patched for three years.', '1'],
  ['A report on the breach', 'They moved on to the file servers and took 3.5 million re-', 'cords with them.', '2'],
  ['A report on the breach', 'The company has informed the authorities,', '3'],
  ['A report on the breach', 'and all of its customers.', '4'],
];

async function looked(pages: readonly (readonly string[])[], ...passages: readonly string[]): Promise<LookedFor> {
  const bytes = madePdf(pages);
  const page = { ...makePage('https://site.example/report.pdf', ''), body: bytes };
  const { looked: found } = await readPage(page, { ...OPTIONS, passages });
  return found ?? { missing: ['nothing was looked for'], whole: false };
}

describe('a passage of a PDF', () => {
  it.each([
    ['of its first page', 'that nobody had patched for three years.'],
    ['over the end of a line, with its hyphen', 'took 3.5 million records with them'],
    ['of its last page', 'all of its customers'],
    [
      'over the end of a page, its number and the head of the next',
      'informed the authorities, and all of its customers.',
    ],
    ['that says what it leaves out', 'The attackers came in […] and took 3.5 million records'],
  ])('%s is found', async (_, passage) => {
    expect(await looked(PAGES, passage)).toEqual({ missing: [], whole: true });
  });

  it('that it does not have is missing', async () => {
    const wrong = ['took 35 million records', 'none of its customers'];
    expect(await looked(PAGES, 'the file servers', ...wrong)).toEqual({ missing: wrong, whole: true });
  });

  it('may stand on a page that has no text to be told', async () => {
    expect(await looked([...PAGES, []], 'none of its customers')).toEqual({
      missing: ['none of its customers'],
      whole: false,
    });
  });
});
