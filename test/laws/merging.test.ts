import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fresh } from '../../src/issue.ts';
import { bareLine, isSame, type Fingerprint } from '../../src/core/merge/fingerprint.ts';
import { wholeLines } from '../../src/core/text/whole-lines.ts';
import { anatomyOf, hasOwnLines } from '../../src/core/merge/anatomy.ts';
import { generatedBlocks } from '../../src/core/merge/fresh-blocks.ts';
import { markFresh } from '../../src/core/merge/mark-fresh.ts';
import { parseMarker } from '../../src/core/merge/marker.ts';
import { mergeDraft, type Merged } from '../../src/core/merge/merge-draft.ts';
import { joinBlocks, parseDraft } from '../../src/core/merge/parse-draft.ts';
import { withoutMarkers } from '../core/merge/without-markers.ts';
import { AUTHOR, edited, edits, months } from './author.ts';
import { lawRuns, TEST_TIMEOUT } from '../counts.ts';
import { isSubsequence } from '../core/merge/subsequence.ts';

/** 2,000 in `npm run test:all`; ROUNDUP_LAW_RUNS=100000 for the night. */
const RUNS = lawRuns(2000);
const TIMEOUT = TEST_TIMEOUT + RUNS * 20;

const merge = (text: string, fresh: Fresh, restore: readonly string[] = []): Merged =>
  mergeDraft(text, fresh, { file: 'drafts/2025-04.md', restore });
const keys = (text: string): readonly string[] => parseDraft(text).blocks.map(({ key }) => key);
const ours = (text: string): boolean => parseDraft(text).blocks.length > 1;
const keysOf = (fresh: Fresh): readonly string[] => generatedBlocks(fresh).rest.map(({ key }) => key);
const itemsOf = (fresh: Fresh): readonly string[] =>
  generatedBlocks(fresh)
    .rest.filter(({ block }) => block.kind === 'item')
    .map(({ key }) => key);
const bare = (text: string): readonly string[] => wholeLines(text.replace(/^\ufeff/u, '')).map(bareLine);
/** Of every line that reads as a marker, also where it does not count. */
const markerKeys = (text: string): readonly string[] =>
  wholeLines(text.replace(/^\ufeff/u, '')).flatMap((line) =>
    line.includes('roundup') ? (parseMarker(line)?.key ?? []) : [],
  );
const remembersAll = (draft: string, fresh: Fresh): boolean =>
  parseDraft(draft).blocks.some(
    ({ marker }) => marker?.key === 'end' && keysOf(fresh).every((key) => marker.placed.some((one) => one === key)),
  );

const month = fc.tuple(months, edits);
function law(check: (draft: string, second: Fresh, first: Fresh) => void): void {
  fc.assert(
    fc.property(month, ([{ first, second }, script]) => void check(edited(markFresh(first), script), second, first)),
    { numRuns: RUNS },
  );
}

describe('merging, whatever was done to the draft', { timeout: TIMEOUT }, () => {
  it('parsing loses nothing, of any text', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'a',
            '\n',
            '\r',
            '\r\n',
            '\ufeff',
            '```\n',
            '<!-- roundup ',
            '0123456789ab+1 ',
            '#end',
            ' -->',
            '\u2028',
          ),
        }),
        (text) => joinBlocks(parseDraft(text)) === text,
      ),
      { numRuns: RUNS },
    );
    law((draft) => expect(joinBlocks(parseDraft(draft))).toBe(draft));
  });

  it('nothing the author wrote is lost or put into another order', () => {
    law((draft, second, first) => {
      if (draft.replace(/^\ufeff/u, '').trim() === '') return;
      const generated = new Set(bare(markFresh(first)));
      const his = bare(draft).filter((line) => !generated.has(line) && !parseMarker(line));
      // Blank lines and nothing else are no words of his: what they stand beside is as untouched as before.
      if (his.every((line) => line.trim() === '')) return;
      const { text } = merge(draft, second);
      // A byte order mark that was pasted into the middle can come to stand at the start, when what stood above it is
      // gone.
      expect(isSubsequence(his, bare(text)) || isSubsequence(his, wholeLines(text).map(bareLine))).toBe(true);
      expect(bare(merge(draft, second).text).filter((line) => line.includes(AUTHOR))).toEqual(
        bare(draft).filter((line) => line.includes(AUTHOR)),
      );
    });
  });

  it('what the author has touched keeps its order, and stays', () => {
    law((draft, second) => {
      const his = touchedKeys(draft);
      expect(
        isSubsequence(
          his,
          markerKeys(merge(draft, second).text).filter((key) => his.includes(key)),
        ),
      ).toBe(true);
    });
  });

  it('a new item appears exactly once, every other one no more often than before', () => {
    law((draft, second, first) => {
      if (!ours(draft)) return;
      const [before, after] = [markerKeys(draft), markerKeys(merge(draft, second).text)];
      const count = (all: readonly string[], key: string): number => all.filter((one) => one === key).length;
      const forgotten = new Set(itemsOf(first).filter((key) => !remembers(draft, [key])));
      for (const key of itemsOf(second)) {
        const [had, has] = [count(before, key), count(after, key)];
        if (!itemsOf(first).includes(key)) expect(has).toBe(linksTo(draft, second, key) ? 0 : 1);
        else if (!forgotten.has(key)) expect(has).toBe(had);
        else expect(has - had).toBeLessThanOrEqual(1);
      }
    });
  });

  it('a second run changes nothing', () => {
    law((draft, second) => {
      const once = merge(draft, second).text;
      const twice = merge(once, second);
      expect(twice.text).toBe(once);
      expect(twice.changes.filter(({ kind }) => ['added', 'refreshed', 'restored'].includes(kind))).toEqual([]);
    });
  });

  it('a removed item stays removed and is told, until it is asked back', () => {
    law((draft, second, first) => {
      if (!remembersAll(draft, first)) return;
      const removed = itemsOf(second).filter((key) => itemsOf(first).includes(key) && !keys(draft).includes(key));
      const { text, changes } = merge(draft, second);
      const [standing, again] = [keys(text), merge(draft, second, ['all'])];
      expect(removed.filter((key) => standing.includes(key))).toEqual([]);
      const told = changes.filter(({ kind }) => kind === 'removed-by-author').map(({ id }) => id);
      const gone = removed.filter((key) => !draft.includes(`//${new URL(urlOf(second, key)).host}`));
      expect(gone.filter((key) => !told.includes(key))).toEqual([]);
      expect(
        markerKeys(again.text)
          .filter((key) => gone.includes(key))
          .toSorted(),
      ).toEqual(gone.toSorted());
      expect(gone.filter((key) => !again.changes.some(({ kind, id }) => kind === 'restored' && id === key))).toEqual(
        [],
      );
      expect(merge(again.text, second).text).toBe(again.text);
    });
  });

  it('the same text rendered again leaves the draft as it is, byte for byte', () => {
    law((draft, _, first) => {
      // A marker whose URL was damaged into another one is an item that the last marker has yet to learn.
      const known = new Set(['head', 'end', ...keysOf(first)]);
      if (remembersAll(draft, first) && keys(draft).every((key) => known.has(key)))
        expect(merge(draft, first).text).toBe(draft);
    });
  });

  it('Windows line ends and a byte order mark change nothing else', () => {
    law((draft, second) => {
      const plain = draft.replaceAll('\r', '').replace(/^\ufeff+/u, '');
      const { text } = merge(plain, second);
      if (text.includes('\r')) return;
      expect(merge(plain.replaceAll('\n', '\r\n'), second).text).toBe(
        plain.includes('\n') ? text.replaceAll('\n', '\r\n') : text,
      );
      expect(merge(`\ufeff${plain}`, second).text).toBe(`\ufeff${text}`);
    });
  });

  it('a draft without markers is the author’s, whole', () => {
    law((draft, second) => {
      const his = `${withoutMarkers(draft).replaceAll('<!-- roundup', '<!-- Roundup:')}他人のもの`;
      if (ours(his)) return;
      const { text, changes } = merge(his, second);
      expect(text).toBe(his);
      expect(changes.map(({ kind }) => kind)).toContain('draft-not-ours');
    });
  });
});

describe('decisions count at any time', { timeout: TIMEOUT }, () => {
  it('a draft that nobody has touched becomes the fresh draft, whatever was decided since', () => {
    fc.assert(
      fc.property(months, months, (one, other) => {
        const [first, second, third] = [one.first, one.second, other.first].map(asRendered) as [Fresh, Fresh, Fresh];
        const once = merge(markFresh(first), second).text;
        // A blank line more or less is nothing that a text is refreshed for.
        expect(withoutBlank(once)).toEqual(withoutBlank(markFresh(second)));
        expect(withoutBlank(merge(once, third).text)).toEqual(withoutBlank(markFresh(third)));
      }),
      { numRuns: RUNS },
    );
  });

  it('a block beside which a line of the author stands is not taken out, nor parted from it', () => {
    fc.assert(
      fc.property(months, fc.nat({ max: 40 }), ({ first, second }, place) => {
        const draft = parseDraft(markFresh(first));
        const at = place % draft.blocks.length;
        const blocks = draft.blocks.with(at, {
          ...draft.blocks[at]!,
          lines: [...draft.blocks[at]!.lines, `${AUTHOR}\n`],
        });
        const { text } = merge(joinBlocks({ ...draft, blocks }), second);
        expect(bare(text).filter((line) => line === AUTHOR)).toHaveLength(1);
        for (const block of [draft.blocks[at], draft.blocks[at + 1]])
          if (block && itemsOf(first).includes(block.key)) expect(keys(text)).toContain(block.key);
      }),
      { numRuns: RUNS },
    );
  });

  it('what stands below a heading of the author’s stays below it, also where he has filled the place above', () => {
    fc.assert(
      fc.property(months, fc.nat({ max: 40 }), fc.boolean(), ({ first, second }, place, isEdited) => {
        const draft = parseDraft(markFresh(first));
        const at = place % draft.blocks.length;
        const [block, next] = [draft.blocks[at], draft.blocks[at + 1]];
        if (!block || !next || !itemsOf(first).includes(block.key) || !itemsOf(first).includes(next.key)) return;
        const words = block.lines.map((line) => line.replace(/^<!-- 感想をここに -->/u, `${AUTHOR} 感想`));
        const own = isEdited ? words.with(0, `${words[0]?.trimEnd()} ${AUTHOR}\n`) : words;
        const lines = [...own, `\n`, `# ${AUTHOR}\n`, '\n'];
        const { text } = merge(joinBlocks({ ...draft, blocks: draft.blocks.with(at, { ...block, lines }) }), second);
        expect(keys(text)).toContain(next.key);
        const below = parseDraft(text).blocks.findIndex((one) => one.lines.some((line) => line === `# ${AUTHOR}\n`));
        expect(parseDraft(text).blocks[below + 1]?.key).toBe(next.key);
      }),
      { numRuns: RUNS },
    );
  });

  it('what was read never becomes a failure', () => {
    fc.assert(
      fc.property(months, (one) => {
        const [first, second] = [one.first, one.second].map(asRendered) as [Fresh, Fresh];
        const failing = {
          blocks: second.blocks.map((block) =>
            block.kind === 'item' ? { ...block, text: `失敗 ${block.id}\n`, unread: true } : block,
          ),
        };
        const { text } = merge(markFresh(first), failing);
        for (const { key, lines } of generatedBlocks(first).rest)
          if (itemsOf(first).includes(key) && itemsOf(second).includes(key))
            expect(bare(text)).toEqual(expect.arrayContaining([...lines]));
        expect(withoutBlank(merge(text, second).text)).toEqual(withoutBlank(markFresh(second)));
      }),
      { numRuns: RUNS },
    );
  });
});

describe('merging into a draft of which something is untouched', { timeout: TIMEOUT }, () => {
  it('every block is refreshed, also where the author wrote before or after it', () => {
    fc.assert(
      fc.property(
        months,
        fc.array(fc.nat({ max: 40 }), { maxLength: 6 }),
        fc.boolean(),
        ({ first, second }, places, above) => {
          const draft = parseDraft(markFresh(first));
          const at = new Set(places.map((place) => 1 + (place % Math.max(1, draft.blocks.length - 2))));
          const bridged = draft.blocks.map((block, index) =>
            at.has(index) && block.key !== 'end'
              ? { ...block, lines: above ? [`${AUTHOR}\n`, ...block.lines] : [...block.lines, `${AUTHOR}\n`] }
              : block,
          );
          const { text, changes } = merge(joinBlocks({ ...draft, blocks: bridged }), second);
          const after = new Map(parseDraft(text).blocks.map((block) => [block.key, block]));
          for (const { key, lines } of generatedBlocks(second).rest) {
            if (after.has(key))
              expect(after.get(key)?.lines.join('')).toContain(lines.map((line) => `${line}\n`).join(''));
          }
          expect(changes.filter(({ kind }) => kind === 'kept-edited')).toEqual([]);
          expect(bare(text).filter((line) => line === AUTHOR)).toHaveLength(
            bridged.filter(({ lines }) => lines.includes(`${AUTHOR}\n`)).length,
          );
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('a block with a word of the author inside keeps every byte, and what would change is told', () => {
    fc.assert(
      fc.property(months, fc.nat({ max: 40 }), ({ first, second }, place) => {
        const draft = parseDraft(markFresh(first));
        const index = 1 + (place % Math.max(1, draft.blocks.length - 1));
        const block = draft.blocks[index];
        const before = generatedBlocks(first).rest.find(({ key }) => key === block?.key);
        if (!block || !before || before.fingerprint.lines < 2) return;
        const lines = [block.lines[0] ?? '', `${AUTHOR}\n`, ...block.lines.slice(1)];
        const { text, changes } = merge(
          joinBlocks({ ...draft, blocks: draft.blocks.with(index, { ...block, lines }) }),
          second,
        );
        expect(text).toContain(block.markerLine + lines.slice(0, before.lines.length + 1).join(''));
        const now = generatedBlocks(second).rest.find(({ key }) => key === block.key);
        const told = changes.find(({ kind, id }) => kind === 'kept-edited' && id === now?.block.id);
        expect(told !== undefined).toBe(now !== undefined && !isSame(now.fingerprint, before.fingerprint));
        if (told) expect(told.difference).toContain(`- ${AUTHOR}`);
        if (told) expect(bare(text)[(told.place?.line ?? 0) - 1]).toBe(bareLine(block.markerLine));
      }),
      { numRuns: RUNS },
    );
  });

  it('the markers show the blocks as they were rendered, whatever the rendered text holds', () => {
    fc.assert(
      fc.property(months, ({ first }) => {
        const text = markFresh(first);
        expect(keys(text)).toEqual(['head', ...keysOf(first), 'end']);
        const joined = first.blocks.map((block) => block.text.replace(/\n?$/u, '\n')).join('');
        expect(withoutMarkers(text)).toBe(
          (first.blocks.length === 0 ? '' : joined)
            .replaceAll('\r\n', '\n')
            .replaceAll(/<!--(?=\s*roundup)/gu, '&lt;!--'),
        );
        expect(merge(text, first)).toEqual({ text, changes: [] });
      }),
      { numRuns: RUNS },
    );
  });
});

/** The keys of the blocks that the author has edited or written into, of the first marker of each. */
function touchedKeys(draft: string): readonly string[] {
  return parseDraft(draft)
    .blocks.filter(
      ({ marker, lines }) => marker !== null && marker.key !== 'end' && !isAsGenerated(lines, marker.fingerprint),
    )
    .map(({ key }) => key);
}

function isAsGenerated(lines: readonly string[], print: Fingerprint): boolean {
  const found = anatomyOf(lines, print, null);
  return found !== null && !hasOwnLines(found);
}

/** As templates print it: no white space at the end of a line, and a follow-up stands in its story. */
function asRendered({ blocks }: Fresh): Fresh {
  let story: string | null = null;
  return {
    blocks: blocks.map((block) => {
      const under = block.under !== null && block.under === story ? story : null;
      story = block.kind === 'item' ? (under ?? block.id) : null;
      return { ...block, under, text: block.text.replaceAll(/[^\S\n]+$/gmu, '') };
    }),
  };
}

function withoutBlank(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}

/** Whether the author links to the item in a line of his own. */
function linksTo(draft: string, fresh: Fresh, key: string): boolean {
  return draft.includes(urlOf(fresh, key));
}

/** Whether the draft still knows that all of this was placed in it. */
function remembers(draft: string, wanted: readonly string[]): boolean {
  const known = new Set<string>(
    wholeLines(draft.replace(/^\ufeff/u, ''))
      .flatMap((line) => parseMarker(line))
      .flatMap((marker) => (marker ? [marker.key, ...marker.placed] : [])),
  );
  return wanted.every((key) => known.has(key));
}

function urlOf(fresh: Fresh, key: string): string {
  return generatedBlocks(fresh).rest.find((block) => block.key === key)?.block.url ?? key;
}
