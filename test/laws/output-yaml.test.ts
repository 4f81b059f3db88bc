import fc from 'fast-check';
import { load } from 'js-yaml';
import { Liquid } from 'liquidjs';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import {
  commentText,
  commentUrl,
  destination,
  markdownLine,
  markdownText,
  quotation,
} from '../../src/core/render/escape.ts';
import { yamlKey, yamlScalar } from '../../src/core/render/yaml.ts';
import { cleanLines } from '../../src/core/text/clean.ts';
import { hostileText, hostileUrl } from './hostile.ts';
import { seenIn } from './markdown-readers.ts';
import { lawRuns, lawTimeout } from '../counts.ts';

const runs = { numRuns: lawRuns(4_000) };
vi.setConfig({ testTimeout: lawTimeout(4_000) });

const YAML_READERS: Readonly<Record<string, (text: string) => unknown>> = {
  yaml: (text) => parse(text),
  'yaml as 1.1': (text) => parse(text, { version: '1.1' }),
  'js-yaml': (text) => load(text),
};
const OPENER = /\{[{%#<]/u;
/** Text that a reader of YAML could take for another type, between hostile ones. */
const scalarText = fc.oneof(
  hostileText,
  fc.constantFrom(
    'no',
    'null',
    '~',
    '1e3',
    '0x1f',
    '2025-04-30',
    '12:30:45',
    '- a',
    'a: b',
    '# c',
    '*a',
    '&a',
    '!x',
    '|',
    '>',
    '%YAML',
    '---',
    '...',
    '<<',
    '=',
    '',
  ),
);
const field = fc.oneof(
  scalarText,
  fc.integer(),
  fc.boolean(),
  fc.constant(null),
  fc.array(scalarText, { maxLength: 3 }),
  fc.dictionary(
    scalarText.filter((key) => key !== '__proto__' && key !== '<<'),
    scalarText,
    { maxKeys: 3, noNullPrototype: true },
  ),
);

describe.each(Object.entries(YAML_READERS))('front matter, read by %s', (_name, read) => {
  it('is what it was: the title a string, fields of any shape, keys as they were named', () =>
    fc.assert(
      fc.property(
        scalarText,
        scalarText.filter((key) => !['__proto__', 'title'].includes(cleanLines(key))),
        field,
        (title, key, value) => {
          const matter = read(`title: ${yamlScalar(title)}\n${yamlKey(key)}: ${yamlScalar(value)}\n`) as Record<
            string,
            unknown
          >;
          expect(matter).toEqual({
            title: cleanLines(title),
            [cleanLines(key)]: typeof value === 'string' ? cleanLines(value) : wellFormed(value),
          });
        },
      ),
      runs,
    ));

  it.each([NaN, Infinity, -Infinity, 0.1, undefined])('has %s as a value too', (value) => {
    expect(read(`a: ${yamlScalar(value)}`)).toEqual({ a: value ?? null });
  });
});

/** Halves of surrogate pairs come back as whichever a reader makes of them. */
function wellFormed(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}

describe('template languages of engines', () => {
  it('find nothing of theirs in titles, quotations, URLs, comments and front matter', () => {
    const liquid = new Liquid();
    return fc.assert(
      fc.asyncProperty(hostileText, hostileUrl, async (text, url) => {
        const post = [
          `---\ntitle: ${yamlScalar(text)}\n${yamlKey(text)}: ${yamlScalar({ [text]: [text] })}\n---\n`,
          `## [${markdownText(text)}](${destination(url)})`,
          markdownLine(text),
          quotation(text),
          `<!-- ${commentText(text)} -->`,
          `<!-- ${commentUrl(url)} -->`,
        ].join('\n\n');
        expect(post).not.toMatch(OPENER);
        expect([markdownText(text), markdownLine(text)].join('')).not.toMatch(/(?<!\\)\{:/u);
        expect(await liquid.parseAndRender(post)).toBe(post);
      }),
      runs,
    );
  });
});

describe('a comment', () => {
  it('ends where it is meant to, whatever stands in it', () =>
    fc.assert(
      fc.property(hostileText, hostileUrl, (text, url) => {
        for (const inside of [commentText(text), commentUrl(url)]) {
          expect(inside).not.toMatch(/--|[<>\n]/u);
          for (const comment of [`<!-- ${inside} -->`, `<!--${inside}-->`]) {
            const seen = seenIn(`${comment}後`);
            expect([seen.elements, seen.text]).toEqual([['#comment'], '後']);
          }
        }
      }),
      runs,
    ));
});
