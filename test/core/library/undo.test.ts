import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addLinks } from './added.ts';
import { findLink } from '../../../src/core/library/find-link.ts';
import { linkLine, parseLine, parseLinks, savedLine, type LinkLine } from '../../../src/core/library/links-file.ts';
import { markLink, parseMarking, type MonthLine } from '../../../src/core/library/mark-link.ts';
import { undoLast } from '../../../src/core/library/undo.ts';
import type { Link, LinkUrl, Month } from '../../../src/model.ts';

const PAGE = 'https://a.example/x' as LinkUrl;
const APRIL = '2025-04' as Month;
const plain: Link = { url: PAGE, savedAt: '2025-04-10', tags: ['元'], source: 'cli', note: '言葉' };
type Library = readonly MonthLine[];

const text = (library: Library, month: Month): string =>
  library.flatMap((one) => (one.month === month ? [linkLine(one.link)] : [])).join('');
const states = (library: Library): readonly (readonly Link[])[] =>
  [...new Set(library.map(({ month }) => month))]
    .toSorted()
    .map((month) => parseLinks(text(library, month), '').links.map((link) => ({ ...link, tags: link.tags.toSorted() })))
    .filter((links) => links.length > 0);
const at = (minute: number): string => `2025-05-01T00:${String(minute).padStart(2, '0')}:00.000Z`;

function decided(library: Library, mark: string, minute: number): Library {
  const standing = findLink(library, PAGE);
  if (!standing) return library;
  if (mark === 'rm') {
    const removed = { url: PAGE, savedAt: plain.savedAt, tags: [], source: 'cli', removed: true as const };
    return [
      ...library,
      ...standing.places.map(({ month }) => ({ month, link: { ...removed, decidedAt: at(minute) } })),
    ];
  }
  const marking = parseMarking(mark);
  if (!marking) throw new Error(`${mark} is no mark`);
  const { lines } = markLink(standing, marking, APRIL);
  return [...library, ...lines.map(({ month, link }) => ({ month, link: { ...link, decidedAt: at(minute) } }))];
}
/** As `save` appends it, with words of its own each time; into April, or again into another month. */
function saved(library: Library, script: string, minute: number): Library {
  const [, month = '', note = ''] = /^save (\S+) (.*)$/u.exec(script) ?? [];
  const link: Link = { ...plain, savedAt: `${month}-10`, note };
  const { added, repeated, known } = addLinks(library, [link], 'Asia/Tokyo', { again: true });
  const news = known.flatMap(({ month: file, update }) => (update ? [{ month: file, link: update }] : []));
  const lines = [...added, ...repeated].map((one) => ({ month: one.month, link: savedLine(one.link) }));
  return [...library, ...[...lines, ...news].map((one) => ({ ...one, link: { ...one.link, decidedAt: at(minute) } }))];
}
const undone = (library: Library): Library => [...library, ...(undoLast(library)?.lines ?? [])];

const NOTHING: Library = [];
const ONE: Library = [{ month: APRIL, link: plain }];

describe('undo', () => {
  it('takes back one decision after the other, and keeps what else was said', () => {
    const marks = fc.constantFrom(
      'save 2025-04 一言',
      'save 2025-04 二言',
      'save 2025-03 三言',
      'save 2025-05 四言',
      'skip',
      'later',
      'lead',
      'none',
      'title=題',
      'note=',
      'note=別',
      'tag=印',
      'follows=https://b.example/',
      'follows=none',
      'follows=',
      'tag=-元',
      'rm',
    );
    fc.assert(
      fc.property(fc.constantFrom(NOTHING, ONE), fc.array(marks, { maxLength: 6 }), (start, script) => {
        const steps: Library[] = [start];
        for (const [minute, mark] of script.entries()) {
          const next = (mark.startsWith('save') ? saved : decided)(steps.at(-1) ?? [], mark, minute);
          if (next.length > (steps.at(-1)?.length ?? 0)) steps.push(next);
        }
        let library = steps.at(-1) ?? [];
        for (const step of steps.toReversed().slice(1)) {
          library = undone(library);
          expect(states(library)).toEqual(states(step));
        }
        expect(undoLast(library)).toBeNull();
      }),
    );
  });

  it('takes back all that one command has decided', () => {
    const other = { ...plain, url: 'https://b.example/' as LinkUrl };
    const before: Library = [plain, other].map((link) => ({ month: APRIL, link }));
    const both = before.map(({ month, link: { url, savedAt, source } }): MonthLine => ({
      month,
      link: { url, savedAt, tags: [], source, mark: 'skip', decidedAt: at(1) },
    }));
    expect(states(undone([...before, ...both]))).toEqual(states(before));
  });

  it('leaves a note that was added since', () => {
    const added: MonthLine = { month: APRIL, link: { ...plain, tags: [], note: '追記', adds: ['note'] } };
    const library = [...decided([{ month: APRIL, link: plain }], 'lead', 1), added];
    expect(states(undone(library))[0]?.[0]).toEqual({ ...plain, note: '言葉\n\n追記' });
  });

  it('reads its lines as they are written', () => {
    const link: LinkLine = { ...plain, decidedAt: at(1), undoes: at(0) };
    expect(parseLine(linkLine(link))).toEqual(link);
  });
});
