import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findLink } from '../../../src/core/library/find-link.ts';
import { linksOfMonth } from '../../../src/core/library/links-of-month.ts';
import { linkLine, parseLinks } from '../../../src/core/library/links-file.ts';
import { markLink, parseMarking, type Marking } from '../../../src/core/library/mark-link.ts';
import { addMonths } from '../../../src/core/month/month.ts';
import type { LinkUrl, Month } from '../../../src/model.ts';
import { lawRuns } from '../../counts.ts';

const PAGE = 'https://a.example/x' as LinkUrl;
const OTHER = 'https://b.example/y' as LinkUrl;
const START = '2025-01' as Month;
const MONTHS = Array.from({ length: 40 }, (_, count) => addMonths(START, count - 2));

const marking: fc.Arbitrary<Marking> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('skip', 'later', 'lead', 'none').map((mark) => ({ mark })) },
  fc.constantFrom('', '題', '別の題').map((value) => ({ field: 'title' as const, value })),
  fc.constantFrom('', '言葉').map((value) => ({ field: 'note' as const, value })),
);
/** Marks, each so many months after the one before. */
const script = fc.array(fc.tuple(marking, fc.integer({ min: 0, max: 2 })), { maxLength: 12 });

/** The files after the script, as text, and what is known of the page in the end. */
function played(steps: readonly (readonly [Marking, number])[]): {
  readonly files: ReadonlyMap<Month, string>;
  readonly drafting: Month;
} {
  const files = new Map<Month, string>([
    [START, [PAGE, OTHER].map((url) => linkLine({ url, savedAt: '2025-01-10', tags: ['t'], source: 'cli' })).join('')],
  ]);
  let drafting = addMonths(START, -1);
  for (const [one, wait] of steps) {
    drafting = addMonths(drafting, wait);
    for (const { month, link } of markLink(standingIn(files), one, drafting).lines)
      files.set(month, `${files.get(month) ?? ''}${linkLine(link)}`);
  }
  return { files, drafting };
}

function standingIn(files: ReadonlyMap<Month, string>): NonNullable<ReturnType<typeof findLink>> {
  const saved = [...files].flatMap(([month, text]) => parseLinks(text, month).links.map((link) => ({ month, link })));
  const standing = findLink(saved, PAGE);
  if (!standing) throw new Error('the page is lost');
  return standing;
}

function postsWith(files: ReadonlyMap<Month, string>): readonly {
  readonly month: Month;
  readonly mark: string | undefined;
  readonly title: string | undefined;
  readonly note: string | undefined;
}[] {
  const read = (month: Month): Parameters<typeof linksOfMonth>[0] => ({
    month,
    ...parseLinks(files.get(month) ?? '', month),
  });
  return MONTHS.flatMap((month) =>
    linksOfMonth(read(month), read(addMonths(month, -1)), 'Asia/Tokyo')
      .filter(({ link }) => link.url === PAGE)
      .map(({ link }) => ({ month, mark: link.mark, title: link.title, note: link.note })),
  );
}

describe('marks', () => {
  it('leave a link in exactly one post: the one that findLink names', () => {
    fc.assert(
      fc.property(script, (steps) => {
        const { files } = played(steps);
        const standing = standingIn(files);
        expect(postsWith(files)).toEqual([
          { month: standing.month, mark: standing.link.mark, title: standing.link.title, note: standing.link.note },
        ]);
      }),
      { numRuns: lawRuns() },
    );
  });

  it('change nothing when they are said twice, unless a month being drafted is put off from', () => {
    fc.assert(
      fc.property(
        script,
        marking.filter((one) => !('mark' in one) || one.mark !== 'none'),
        (steps, again) => {
          const once = played([...steps, [again, 0]]);
          fc.pre(!('mark' in again) || again.mark !== 'later' || standingIn(once.files).month > once.drafting);
          const twice = played([...steps, [again, 0], [again, 0]]);
          expect(twice.files).toEqual(once.files);
        },
      ),
      { numRuns: lawRuns() },
    );
  });

  it('are kept: the last title and note count, wherever the link has gone', () => {
    fc.assert(
      fc.property(script, (steps) => {
        const { files } = played(steps);
        const last = (name: 'title' | 'note'): string | undefined =>
          steps.findLast(([one]) => name in one)?.[0][name as never] || undefined;
        expect(standingIn(files).link).toMatchObject({
          ...(last('title') && { title: last('title') }),
          ...(last('note') && { note: last('note') }),
        });
      }),
      { numRuns: lawRuns() },
    );
  });

  it('move it one month on with later, or leave it where it was put off to', () => {
    fc.assert(
      fc.property(script, (steps) => {
        const before = standingIn(played(steps).files);
        const { files, drafting } = played([...steps, [{ mark: 'later' }, 0]]);
        expect(standingIn(files).month).toBe(
          before.putOff && before.month > drafting ? before.month : addMonths(before.month, 1),
        );
      }),
      { numRuns: lawRuns() },
    );
  });

  it('leave other links alone, and give up in the end with none', () => {
    fc.assert(
      fc.property(script, (steps) => {
        const { files } = played([
          ...steps,
          ...Array.from({ length: 40 }, (): [Marking, number] => [{ mark: 'none' }, 0]),
        ]);
        expect(standingIn(files)).toMatchObject({ month: START, putOff: false });
        expect(parseLinks(files.get(START) ?? '', '').links[1]).toEqual({
          url: OTHER,
          savedAt: '2025-01-10',
          tags: ['t'],
          source: 'cli',
        });
      }),
      { numRuns: lawRuns() },
    );
  });
});

describe('parseMarking', () => {
  it.each([
    ['skip', { mark: 'skip' }],
    ['none', { mark: 'none' }],
    ['title= 題=1 ', { field: 'title', value: '題=1' }],
    ['title=', { field: 'title', value: '' }],
    ['quote= 一文。 ', { field: 'quote', value: '一文。' }],
    ['follows=https://a.example/#x', { field: 'follows', value: 'https://a.example/#x' }],
    ['follows=none', { apart: true }],
    ['follows=', { field: 'follows', value: '' }],
    ['tag=#incident', { tag: 'incident', off: false }],
    ['tag=-incident', { tag: 'incident', off: true }],
    ['note=一行目\n二行目', { field: 'note', value: '一行目\n二行目' }],
    ['note=\n　字下げ！　次\n- 一\n  - 二 \n', { field: 'note', value: '　字下げ！　次\n- 一\n  - 二' }],
  ])('reads %j', (text, marked) => expect(parseMarking(text)).toEqual(marked));

  it.each(['', 'Skip', 'tag=', 'tag=-', 'later=2025-05', 'titel=x', 'follows=x', 'note'])('does not know %j', (text) =>
    expect(parseMarking(text)).toBeNull(),
  );
});
