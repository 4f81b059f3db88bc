import { expect, it } from 'vitest';
import { Complaint } from '../../src/core/complaint.ts';
import { findingsText } from '../../src/core/finding/findings-report.ts';
import { verbatim } from '../../src/core/text/verbatim.ts';
import { openScreen } from '../../src/io/screen.ts';

const PATH = '/home/u/blog/drafts/2025-04.md';

it.each([
  [true, true, 'drafts/2025-04.md', 'drafts/2025-04.md'],
  [false, true, PATH, 'drafts/2025-04.md'],
  [true, false, 'drafts/2025-04.md', PATH],
  [false, false, PATH, PATH],
])('shows a terminal paths from where one stands, and gives all else whole ones (%s, %s)', (out, err, shown, told) => {
  const lines: string[] = [];
  const stream = (isTTY: boolean) => ({ isTTY, write: (text: string) => lines.push(text) });
  const screen = openScreen({
    stdout: stream(out),
    stderr: stream(err),
    stdin: (async function* nothing() {})() as never,
    japanese: true,
    quiet: false,
    verbose: true,
    color: false,
    standing: () => '/home/u/blog',
  });
  screen.tell(verbatim(`書き込みました: ${PATH}`));
  screen.complain({ place: { file: PATH, line: 3 }, message: verbatim('異常') });
  screen.complain(new Complaint(verbatim(`ありません（${PATH}）`)));
  expect(lines).toEqual([`書き込みました: ${told}\n`, `${told}:3: 異常\n`, `ありません（${told}）\n`]);
  const finding = { area: 'brackets', verdict: 'wrong', says: verbatim('閉じていない'), todo: null } as const;
  const text = findingsText([{ ...finding, place: { file: PATH, line: 3, column: 4 } }], screen.words);
  expect(text.split('\n')[0]).toBe(`${shown}:3:4: 異常  brackets: 閉じていない`);
});
