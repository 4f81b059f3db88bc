import { expect, it } from 'vitest';
import { monthCopies } from '../../../src/core/library/month-copies.ts';
import type { Month } from '../../../src/model.ts';

it('names what is of the month and is not read, with the way out', () => {
  const names = [
    '2025-04.jsonl',
    '2025-05.jsonl',
    '2025-04 (1).jsonl',
    '2025-04.sync-conflict-20250420-101010-ABCDEFG.jsonl',
    '.2025-04.jsonl.icloud',
    '.2025-04.jsonl.swp',
    '.2025-03.jsonl.icloud',
  ];
  expect(
    monthCopies('2025-04' as Month, { kind: 'links', path: '/r/links', names }).map(({ place, message }) => [
      place.file,
      message.en,
    ]),
  ).toEqual([
    ['/r/links/.2025-04.jsonl.icloud', expect.stringContaining('in the cloud only')],
    ['/r/links/2025-04 (1).jsonl', expect.stringContaining("roundup import '/r/links/2025-04 (1).jsonl'")],
    ['/r/links/2025-04.sync-conflict-20250420-101010-ABCDEFG.jsonl', expect.stringContaining('roundup import')],
  ]);
});

const COPIES = [
  "2025-04 (Taro's conflicted copy 2025-05-03).md",
  '2025-04 (太郎の競合コピー 2025-05-03).md',
  '2025-04 (1).md',
  '2025-04 2.md',
  '2025-04-DESKTOP-7A1.md',
  '2025-04.sync-conflict-20250503-101010-ABCDEFG.md',
  '2025-04 (conflicted copy 2025-05-03 101010).md',
  'Copy of 2025-04.md',
  '2025-04 のコピー.md',
  '2025-04.Conflict.md',
];

it.each(COPIES)('tells that the copy %s of a draft is not read', (name) => {
  const told = monthCopies('2025-04' as Month, { kind: 'drafts', path: '/r/drafts', names: ['2025-04.md', name] });
  expect(told).toMatchObject([{ place: { file: `/r/drafts/${name}` } }]);
  expect(told[0]?.message.en).toContain('Compare the two');
});

it.each(['2025-04-memo.md', '2025-04 下書きメモ.md', '2025-04.md.swp', '.2025-04.md.un~', '2025-04.txt', '.backup'])(
  'says nothing of %s beside a draft',
  (name) => expect(monthCopies('2025-04' as Month, { kind: 'drafts', path: '/r', names: [name] })).toEqual([]),
);

it('tells how the pages of a copied archive come in', () => {
  const names = ['2025-04.warc.gz', '2025-04 (1).warc.gz', '.2025-04.warc.gz.icloud'];
  const told = monthCopies('2025-04' as Month, { kind: 'archive', path: '/r/archive', names });
  expect(told.map(({ message }) => message.en)).toEqual([
    expect.stringContaining('in the cloud only'),
    expect.stringContaining("roundup import '/r/archive/2025-04 (1).warc.gz'"),
  ]);
});
