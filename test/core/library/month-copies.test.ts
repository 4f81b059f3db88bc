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
    monthCopies('2025-04' as Month, '/r/links', names).map(({ place, message }) => [place.file, message.en]),
  ).toEqual([
    ['/r/links/.2025-04.jsonl.icloud', expect.stringContaining('in the cloud only')],
    ['/r/links/2025-04 (1).jsonl', expect.stringContaining("roundup import '/r/links/2025-04 (1).jsonl'")],
    ['/r/links/2025-04.sync-conflict-20250420-101010-ABCDEFG.jsonl', expect.stringContaining('roundup import')],
  ]);
});
