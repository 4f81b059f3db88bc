import { createContext, Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { patternsInSource } from './patterns.ts';

// Every pattern of src/ against long strings made to hurt it: a page's text must not be able to hang the program.
// Backtracking that is only quadratic shows at 30,000 characters (a second and more); what is slowest there is tried at
// a million. Time is the processor's: the machine may be busy.
const [LENGTH, LONGEST] = [30_000, 1_000_000];
// Of each pattern.
const TRIED_LONGEST = 3;
const MILLISECONDS = 50;

/** What never sees a longer text, by file, or by file and how the pattern begins: these are probed at that length. */
const BOUNDED: Readonly<Record<string, number>> = {
  // Titles, cut before they are looked at.
  'core/group/': 1_000,
  // A line of a file that the author imports.
  'core/sources/shapes/text/line-links.ts': 20_000,
  // An address in the settings.
  'core/translate/libretranslate.ts': 2_000,
  // Blocks of prose, cut at a thousand characters, of which folding makes eighteen at most.
  'core/read/walls/challenge.ts': 18_000,
  'core/read/walls/consent.ts': 18_000,
  'core/read/walls/login.ts': 18_000,
  'core/read/walls/maintenance.ts': 18_000,
  'core/read/walls/soft-404-words.ts': 18_000,
  // Cut before it is looked at.
  'core/read/fields/author.ts': 1_000,
  // Sentences, and only those up to that length.
  'core/read/fields/summary/furniture/': 600,
  // The last blocks, and only short ones.
  'core/read/fields/site/names.ts (?:copyright|©': 600,
};
/** Here white space comes folded (`plain`, `foldSpace`): no run of it is longer than one. */
const FOLDED = 'core/read/fields/';

function mostSeen(path: string, { source }: RegExp): number {
  return Object.entries(BOUNDED).find(([key]) => `${path} ${source}`.startsWith(key))?.[1] ?? LONGEST;
}

/** A run of the unit, of that length. */
interface Attack {
  readonly start: string;
  readonly unit: string;
  readonly end: string;
  readonly length: number;
}

/**
 * Runs of one character, of what the pattern itself spells out, and of pairs of both: with and without an end that
 * makes the match fail.
 */
function attacks({ source }: RegExp, length: number): readonly Attack[] {
  const spelled = wordsIn(source.replaceAll(/\\d/gu, '1').replaceAll(/\\w/gu, 'a'));
  // What stands in brackets is no part of what must come one after the other.
  const parts = wordsIn(source.replaceAll(/\[(?:[^\]\\]|\\.)*\]|\{[\d,]+\}/gu, '|'));
  const neighbours = parts.map((text, at) => `${text}${parts[at + 1] ?? ''}`);
  const units = [
    ' ',
    '\n',
    'a',
    'A',
    '1',
    'あ',
    '<',
    '"',
    '(',
    '「',
    '-',
    '/',
    '.',
    ':',
    '\\',
    'a ',
    '1 ',
    ' \n',
    '<a ',
    'a.',
    'a-',
    '。',
    '、',
    '=',
    '[',
    '{',
    ...spelled,
    ...spelled.map((text) => `${text} `),
    ...spelled.map((text) => `${text}1`),
    ...neighbours,
  ];
  return [...new Set(units)].flatMap((unit) =>
    ['', '\u0001']
      .map((end) => ({ start: '', unit, end, length }))
      .concat(spelled[0] === undefined ? [] : [{ start: spelled[0], unit, end: '\u0001', length }]),
  );
}

function wordsIn(source: string): readonly string[] {
  const plain = source
    .replaceAll(/\\[bB]|\(\?(?:[:=!]|<[=!])/gu, '|')
    .replaceAll(/\\[sS]/gu, ' ')
    .replaceAll(/\\./gu, ([, character = '']) => character);
  return [...new Set(plain.match(/[\p{L}\p{N}<>"'=\s「」『』“”/.:#@&!-]{1,12}/gu) ?? [])].slice(0, 12);
}

const texts = new Map<string, string>();
/** Made once for all patterns. */
function textOf({ start, unit, end, length }: Attack): string {
  const key = JSON.stringify([start, unit, end, length]);
  const text = texts.get(key) ?? `${start}${unit.repeat(Math.ceil(length / unit.length)).slice(0, length)}${end}`;
  // Those that start with a word of the pattern's own are for it alone.
  if (start === '' && length <= LENGTH) texts.set(key, text);
  return text;
}

/** The first attack that takes too long, of those that can come up. */
function slowAttack(pattern: RegExp, most: number, never = /^$/u): string | null {
  const possible = attacks(pattern, Math.min(LENGTH, most)).filter((attack) => !never.test(attack.unit.repeat(2)));
  const slow = tooSlow(pattern, possible);
  // By the clock; whoever was held up by something else is measured again.
  const worst = slow.all.toSorted((one, other) => other.milliseconds - one.milliseconds).slice(0, TRIED_LONGEST);
  const longest = most < LONGEST || slow.found ? [] : worst.map(({ attack }) => ({ ...attack, length: LONGEST }));
  const found = slow.found ?? tooSlow(pattern, longest).found;
  return found === undefined ? null : JSON.stringify([found.start, found.unit, found.end, found.length]);
}

interface Timed {
  readonly attack: Attack;
  readonly milliseconds: number;
}

function tooSlow(
  pattern: RegExp,
  tried: readonly Attack[],
): { readonly all: readonly Timed[]; readonly found: Attack | undefined } {
  const times = timesOf(pattern, tried.map(textOf));
  const all = tried.map((attack, at) => ({ attack, milliseconds: times[at] ?? Infinity }));
  // What else this process does at that moment is counted too, and the machine may be a slow one just then: three times
  // have to be slow, beside a pattern that is not.
  const found = all.find(
    ({ attack, milliseconds }) =>
      milliseconds > MILLISECONDS &&
      [1, 2, 3].every(
        () => busyTime(pattern, textOf(attack)) > Math.max(MILLISECONDS, 3 * busyTime(PLAIN, PLAIN_TEXT)),
      ),
  );
  return { all, found: found?.attack };
}

/** What looks at each of a million characters once: a third of the time there is. */
const [PLAIN, PLAIN_TEXT] = [/[^\p{L}\p{N}]+/u, 'あ'.repeat(LONGEST)];
const probe = createContext({
  pattern: /x/u,
  texts: [] as readonly string[],
  times: [] as number[],
  now: () => performance.now(),
});
const script = new Script(
  'for (const text of texts) { const start = now(); pattern.lastIndex = 0; pattern.test(text); times.push(now() - start); }',
);
// Backtracking can go on for years.
const WATCHDOG = 2_000;

/** Milliseconds on the clock, of as many of the texts as there was time for. */
function timesOf(pattern: RegExp, tried: readonly string[]): readonly number[] {
  const times: number[] = [];
  Object.assign(probe, { pattern, texts: tried, times });
  try {
    script.runInContext(probe, { timeout: WATCHDOG });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
  }
  return times;
}

/** Milliseconds of the processor. */
function busyTime(pattern: RegExp, text: string): number {
  const before = process.cpuUsage();
  timesOf(pattern, [text]);
  return process.cpuUsage(before).user / 1_000;
}

describe('the patterns in src', { tags: ['timed'] }, () => {
  it.each([/\s+$/u, /\[[^\]]*\]/u, /<a [^>]*href/u, /<meta\b[^>]*?\bcharset/u, /^(?:<!--[\s\S]{0,4000}?-->)*<p/u])(
    'are told when they backtrack: %s',
    (pattern) => {
      expect(slowAttack(pattern, LONGEST)).not.toBeNull();
    },
  );

  it(`need no more than ${MILLISECONDS} ms for long strings made against them, up to a million characters`, () => {
    const slow = patternsInSource().flatMap(({ where, pattern }) => {
      const attack = slowAttack(
        pattern,
        mostSeen(where.replace(/:.*$/u, ''), pattern),
        where.startsWith(FOLDED) ? /\s\s/u : /^$/u,
      );
      return attack === null ? [] : [`${where} ${attack} ${String(pattern).slice(0, 120)}`];
    });
    expect(slow).toEqual([]);
  }, 600_000);
});
