import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withEnd, type Remembered } from '../../../src/core/merge/end-marker.ts';
import { fingerprintOf } from '../../../src/core/merge/fingerprint.ts';
import { parseMarker, printEnd } from '../../../src/core/merge/marker.ts';
import type { Standing } from '../../../src/core/merge/refresh-block.ts';
import { asKeys } from './rendered.ts';

const PRINT = fingerprintOf(['月']);
const HEAD: Standing = { key: 'head', marker: null, markerLine: '', lines: ['月\n'], fingerprint: PRINT };
const ends = (markerLine: string): Standing => {
  const marker = parseMarker(markerLine);
  return { key: 'end', marker, markerLine, lines: [], fingerprint: marker?.fingerprint ?? PRINT };
};
const sets = (names: readonly string[]): Remembered['known'] => new Set(asKeys(...names));
const remembered = (more: { readonly [Name in keyof Remembered]?: string }): Remembered => {
  const words = (name: keyof Remembered): readonly string[] => (more[name] ?? '').split(' ').filter(Boolean);
  return {
    before: asKeys(...words('before')),
    now: asKeys(...words('now')),
    known: sets(words('known')),
    held: sets(words('held')),
    standing: asKeys(...words('standing')),
    astray: sets(words('astray')),
  };
};
const saysOf = (blocks: readonly Standing[]): string =>
  (parseMarker(blocks.at(-1)?.markerLine ?? '')?.placed ?? []).join(' ');
const ended = (memory: Remembered, line?: string, changed = true): readonly Standing[] =>
  withEnd([HEAD, ...(line === undefined ? [] : [ends(line)])], memory, { changed, lineEnd: '\n' });

const names = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 });

describe('the last marker', () => {
  it('knows everything that was ever placed, each once and nothing else, and the rendered text in its order', () => {
    fc.assert(
      fc.property(names, names, names, names, names, names, (before, now, known, held, standing, astray) => {
        const stray = astray.filter((name) => standing.includes(name) && known.includes(name));
        const memory: Remembered = {
          before: asKeys(...before),
          now: asKeys(...now),
          known: sets(known),
          held: sets(held),
          standing: asKeys(...standing),
          astray: sets(stray),
        };
        const said = saysOf(ended(memory)).split(' ').filter(Boolean);
        expect(said.toSorted()).toEqual(known.toSorted());
        const kept = now.filter((name) => known.includes(name) && !held.includes(name) && !stray.includes(name));
        expect(said.filter((name) => kept.includes(name))).toEqual(kept);
        const again = ended(memory, `${printEnd(PRINT, asKeys(...said))}\n`);
        expect(saysOf(again)).toBe(said.join(' '));
      }),
    );
  });

  it.each([
    ['the rendered order', { now: 'a b c', known: 'c a b' }, 'a b c'],
    [
      'what the month has no more behind what it stood behind',
      { before: 'a x b', now: 'b a', known: 'a b x' },
      'b a x',
    ],
    ['what was never in front of anything in front', { before: 'x a', now: 'a', known: 'x a' }, 'x a'],
    ['what words hold where it is remembered', { before: 'a b c', now: 'c a b', known: 'a b c', held: 'c' }, 'a b c'],
    [
      'what went astray behind what it stands behind',
      { before: 'a b c', now: 'a b c', known: 'a b c', standing: 'b a c', astray: 'a' },
      'b a c',
    ],
  ])('has %s', (_, memory, said) => {
    expect(saysOf(ended(remembered(memory)))).toBe(said);
  });

  it('is put behind everything where it is missing, with the line end of the draft', () => {
    const blocks = withEnd([HEAD], remembered({ now: 'a', known: 'a' }), { changed: false, lineEnd: '\r\n' });
    expect(blocks.map(({ key }) => key)).toEqual(['head', 'end']);
    expect(blocks[1]?.markerLine).toBe(`${printEnd(PRINT, asKeys('a'))}\r\n`);
  });

  it('stays as it is written where it says the same', () => {
    const line = `  ${printEnd(PRINT, asKeys('a', 'b'))} \r\n`;
    expect(ended(remembered({ now: 'a b', known: 'a b' }), line)[1]?.markerLine).toBe(line);
  });

  it('stays where only the order is another and nothing else has changed, and is written anew with anything else', () => {
    const line = `${printEnd(PRINT, asKeys('b', 'a'))}\n`;
    const memory = remembered({ now: 'a b', known: 'a b' });
    expect(ended(memory, line, false)[1]?.markerLine).toBe(line);
    expect(ended(memory, line, true)[1]?.markerLine).toBe(`${printEnd(PRINT, asKeys('a', 'b'))}\n`);
    const more = ended(remembered({ now: 'a b c', known: 'a b c' }), line, false);
    expect(saysOf(more)).toBe('a b c');
  });

  it('is written anew where the head reads otherwise, and keeps its own line end', () => {
    const line = `${printEnd(fingerprintOf(['前の月']), asKeys('a'))}\r\n`;
    expect(ended(remembered({ now: 'a', known: 'a' }), line, false)[1]?.markerLine).toBe(
      `${printEnd(PRINT, asKeys('a'))}\r\n`,
    );
  });

  it('is of a draft that has its head', () => {
    expect(() => withEnd([], remembered({}), { changed: false, lineEnd: '\n' })).toThrow('head');
  });
});
