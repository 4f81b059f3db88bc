import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commandLine } from '../../../src/core/preview/command-line.ts';
import { deedOf, inMonthShown, LINK_ACTIONS, wordsOf } from '../../../src/core/preview/deed.ts';
import type { Month } from '../../../src/model.ts';
import { lawRuns } from '../../counts.ts';

const form = (fields: Readonly<Record<string, string>>): ReadonlyMap<string, string> => new Map(Object.entries(fields));

describe('what the desk can do', () => {
  it('is asked for by a form, and is the words of a command', () => {
    const asked = deedOf(form({ do: 'title', url: 'https://a.example/', value: '自分の題' }));
    expect(asked && commandLine(wordsOf(asked, '2025-04'))).toBe('roundup mark https://a.example/ title=自分の題');
    const saved = deedOf(form({ do: 'save', url: 'https://a.example/?b=1&c=2' }));
    expect(saved && commandLine(wordsOf(saved, '2025-04'))).toBe("roundup save 'https://a.example/?b=1&c=2'");
  });

  it.each([
    ['2025-02', '2025-03-11', 'roundup save https://a.example/ --at 2025-02-28'],
    ['2024-12', '2025-03-11', 'roundup save https://a.example/ --at 2024-12-31'],
    ['2025-03', '2025-03-11', 'roundup save https://a.example/'],
    ['2025-04', '2025-03-11', 'roundup save https://a.example/ --at 2025-04-01'],
  ])('is saved into the month that is shown: %s on %s', (month, today, words) => {
    const saved = inMonthShown({ command: 'save', url: 'https://a.example/' }, month as Month, today);
    expect(commandLine(wordsOf(saved, month))).toBe(words);
  });

  it.each([
    { do: 'nonsense', url: 'https://a.example/' },
    { do: 'lead' },
    { do: 'lead', url: ' ' },
    { do: 'follows', url: 'https://a.example/', value: '' },
    { do: 'save', url: '' },
    {},
  ] as readonly Record<string, string>[])('is nothing for %j', (fields) => {
    expect(deedOf(form(fields))).toBeNull();
  });

  it('has a key for each action, and no key twice', () => {
    const keys = LINK_ACTIONS.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => !/^[a-z]$/u.test(key) || 'jks'.includes(key))).toEqual([]);
  });

  it('is shown so that a shell takes each word as it is', () => {
    const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }).filter((text) => !text.includes('\0'));
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), (words) => {
        const line = commandLine(words);
        const read = execFileSync('sh', ['-c', `roundup() { printf '%s\\0' "$@"; }\n${line}`], { encoding: 'utf8' });
        expect(read.split('\0').slice(0, -1)).toEqual(words);
      }),
      { numRuns: Math.min(60, lawRuns(60)) },
    );
  });
});
