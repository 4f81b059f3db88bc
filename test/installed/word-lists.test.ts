import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const { withTexts } = createRequire(import.meta.url)('../../bin/word-lists.js') as {
  readonly withTexts: (source: string) => string;
};
const GROUP = new URL('../../src/core/group/vocabulary/', import.meta.url).pathname;

function valueOf(source: string): unknown {
  return JSON.parse(runInNewContext(`JSON.stringify(${source})`) as string);
}

describe('a list of words in the bundle', () => {
  it('has the words that it has in the source', () => {
    const word = fc.string({ unit: 'binary', minLength: 1, maxLength: 9 }).filter((text) => !/['\\\n\r]/u.test(text));
    fc.assert(
      fc.property(fc.array(word, { minLength: 40, maxLength: 60 }), (words) => {
        const source = `[\n${words.map((one) => `  '${one}',\n`).join('')}]`;
        expect(withTexts(source)).toMatch(/^"/u);
        expect(valueOf(withTexts(source))).toEqual(words);
      }),
    );
  });

  it('stays a list where it is short, or more than words', () => {
    const short = "['a', 'b'].join()";
    const mixed = `[\n${"  'a',\n".repeat(50)}  ['b'],\n]`;
    for (const source of [short, mixed]) expect(withTexts(source)).toBe(source);
  });

  it('is found in the files of words', () => {
    const found = readdirSync(GROUP).filter((name) => {
      const source = readFileSync(join(GROUP, name), 'utf8');
      return withTexts(source) !== source;
    });
    expect(found).toEqual(expect.arrayContaining(['english.ts', 'japanese.ts', 'nouns.ts', 'security.ts']));
  });
});
