import { describe, expect, it } from 'vitest';
import { findEngine } from '../../../src/core/publish/find-engine.ts';
import {
  HTML_DROPPED,
  HTML_LOST,
  HTML_SHOWN,
  HTML_TAKES_ALONG,
  HTML_UNKNOWN,
} from '../../../src/core/publish/html-traps.ts';
import type { Trap } from '../../../src/core/publish/trap.ts';

const ROWS: readonly (readonly [name: string, trap: Trap, line: string, found: readonly string[]])[] = [
  ['takes along', HTML_TAKES_ALONG, '本文の <script> が動いた', ['<script>']],
  ['takes along', HTML_TAKES_ALONG, '<title> の文字', ['<title>']],
  ['takes along', HTML_TAKES_ALONG, '- <iframe src="x"> で開く', ['<iframe src="x">']],
  ['takes along', HTML_TAKES_ALONG, '<TEXTAREA>の中', ['<TEXTAREA>']],
  ['takes along', HTML_TAKES_ALONG, '埋め込み <script src="x"></script> です', []],
  ['takes along', HTML_TAKES_ALONG, '<iframe src="x"></iframe>', []],
  ['takes along', HTML_TAKES_ALONG, '<style>', []],
  ['takes along', HTML_TAKES_ALONG, '<script async src="x">', []],
  ['takes along', HTML_TAKES_ALONG, '\\<script> の話', []],
  ['takes along', HTML_TAKES_ALONG, '<b>太字</b>と<br>', []],
  ['unknown', HTML_UNKNOWN, 'ssh <user>@<host> と打つ', ['<user>', '<host>']],
  ['unknown', HTML_UNKNOWN, 'List<String> の型', ['<String>']],
  ['unknown', HTML_UNKNOWN, '<username>さん</username>', ['<username>', '</username>']],
  ['unknown', HTML_UNKNOWN, '\\<user> と 3 < 5 > 2', []],
  ['unknown', HTML_UNKNOWN, '<ユーザー名> と <https://a.example/> と <a@b.example>', []],
  ['unknown', HTML_UNKNOWN, '<kbd>Ctrl</kbd> <amp-img> <H2 id="x"> <br/>', []],
  ['dropped', HTML_DROPPED, '文中の <b>', ['<b>']],
  ['dropped', HTML_DROPPED, '文中の \\<b>', []],
  ['lost', HTML_LOST, '<div class="a"> の中', ['<div class="a"> の中']],
  ['lost', HTML_LOST, '\\<div> の中', []],
  ['shown', HTML_SHOWN, '文中の <b>', ['<b>']],
  ['shown', HTML_SHOWN, '文中の \\<b> と <br>', []],
];

describe('HTML in his words', () => {
  it.each(ROWS)('%s: %#', (_name, trap, line, found) => {
    expect(trap.find(line).map(({ text }) => text)).toEqual(found);
    for (const { at, text } of trap.find(line)) expect(line.slice(at, at + text.length)).toBe(text);
  });

  it.each(['plain', 'jekyll', 'hatena', 'astro', 'qiita', 'wordpress'] as const)('stops a post for %s', (name) => {
    const { traps } = findEngine(name);
    expect(traps).toContain(HTML_TAKES_ALONG);
    expect(traps).toContain(HTML_UNKNOWN);
    expect(HTML_TAKES_ALONG.verdict).toBe('wrong');
  });
});
