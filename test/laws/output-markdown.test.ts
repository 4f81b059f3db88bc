import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import {
  commentText,
  commentUrl,
  destination,
  markdownLine,
  markdownText,
  ownWords,
  quotation,
} from '../../src/core/render/escape.ts';
import { looksLikeMarker, parseMarker } from '../../src/core/merge/marker.ts';
import { yamlKey, yamlScalar } from '../../src/core/render/yaml.ts';
import { cleanText } from '../../src/core/text/clean.ts';
import { hostileText, hostileUrl } from './hostile.ts';
import { folded, READERS, seenIn } from './markdown-readers.ts';
import { lawRuns, lawTimeout } from '../counts.ts';

const runs = { numRuns: lawRuns(3_400) };
vi.setConfig({ testTimeout: lawTimeout(400) });

/** What an href means: escapes of characters that mean the same unescaped are undone, a lone `%` is one. */
function meaning(url: string): string {
  const { href } = new URL(url);
  return href
    .replaceAll(/%(?![0-9a-f]{2})/giu, '%25')
    .replaceAll(
      /[\s^()<>[\]\\`*{}|"'$!_~]/gu,
      (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .toUpperCase();
}

describe.each(Object.entries(READERS))('%s sees in what was rendered', (_name, read) => {
  it('a title and its URL as one link with the right href, the exact text and no other element', () =>
    fc.assert(
      fc.property(hostileText, hostileUrl, (title, url) => {
        const seen = seenIn(read(`## [${markdownText(title)}](${destination(url)})\n`));
        expect(seen.elements).toEqual(['h2', 'a']);
        expect(seen.attributes).toEqual([]);
        expect(seen.text).toBe(folded(cleanText(title)));
        expect(seen.links.map(({ href }) => meaning(href))).toEqual([meaning(url)]);
      }),
      runs,
    ));

  it('a hostile URL under an ordinary title, and a title alone, as what they are', () =>
    fc.assert(
      fc.property(hostileText, hostileUrl, (title, url) => {
        const link = seenIn(read(`[題](${destination(url)}) の続き\n`));
        expect([link.elements, link.text]).toEqual([['p', 'a'], '題 の続き']);
        expect(link.links.map(({ href }) => meaning(href))).toEqual([meaning(url)]);
        const heading = seenIn(read(`## ${markdownText(title)}\n`));
        expect(heading.elements).toEqual(['h2']);
        expect(heading.text).toBe(folded(cleanText(title)));
      }),
      runs,
    ));

  it('a line and a quotation as paragraphs of exactly their text', () =>
    fc.assert(
      fc.property(hostileText, (text) => {
        const line = seenIn(read(`前の段落\n\n${markdownLine(text)}\n`));
        expect(line.elements).toEqual(cleanText(text) === '' ? ['p'] : ['p', 'p']);
        expect(line.text).toBe(folded(`前の段落 ${cleanText(text)}`));
        const quoted = seenIn(read(`${quotation(text)}\n`));
        expect(new Set(quoted.elements)).toEqual(
          new Set(cleanText(text) === '' ? ['blockquote'] : ['blockquote', 'p']),
        );
        expect(quoted.elements.filter((element) => element === 'blockquote')).toHaveLength(1);
        expect(quoted.text).toBe(folded(cleanText(text)));
        expect([...line.attributes, ...quoted.attributes]).toEqual([]);
      }),
      runs,
    ));
});

describe('a marker', () => {
  it('cannot be forged by a title, a quotation, a URL or his own words, in any place', () =>
    fc.assert(
      fc.property(hostileText, hostileUrl, (text, url) => {
        const lines = [
          markdownText(text),
          markdownLine(text),
          quotation(text),
          ownWords(text),
          destination(url),
          `<!-- ${commentText(text)} -->`,
          `<!-- ${commentUrl(url)} -->`,
          yamlScalar(text),
          yamlKey(text),
        ]
          .join('\n')
          .split('\n');
        expect(lines.filter((line) => parseMarker(line) !== null || looksLikeMarker(line))).toEqual([]);
      }),
      runs,
    ));
});
