import { expect, it } from 'vitest';
import { copiedFrom } from '../../../src/core/url/archived-copy.ts';

it.each([
  ['https://web.archive.org/web/20250404120000/https://www.aoba.example/a?b=c', 'https://www.aoba.example/a?b=c'],
  ['https://web.archive.org/web/20250404120000if_/http:/aoba.example/', 'http://aoba.example/'],
  ['http://archive.today/2025.04.04/https://aoba.example/a', null],
  ['https://archive.ph/20250404/https://aoba.example/a', 'https://aoba.example/a'],
  ['https://warp.da.ndl.go.jp/info:ndljp/pid/12345/www.aoba.example/a.html', 'http://www.aoba.example/a.html'],
  ['https://megalodon.jp/2025-0404-1200-00/https://aoba.example:443/a', 'https://aoba.example/a'],
  ['https://web.archive.org/web/2/https://aoba.example/a', 'https://aoba.example/a'],
  ['https://web.archive.org/web/https://aoba.example/a', 'https://aoba.example/a'],
  ['https://web.archive.org/web/20250404120000id_/https://aoba.example/a', 'https://aoba.example/a'],
  ['https://web.archive.org/web/2025*/https://aoba.example/a', null],
  ['https://archive.ph/2025.04.04-120000/https://aoba.example/a', 'https://aoba.example/a'],
  ['https://archive.ph/https://aoba.example/a', 'https://aoba.example/a'],
  ['https://archive.ph/AbCdE', null],
  ['https://warp.ndl.go.jp/web/20250404120000/https://www.aoba.example/', 'https://www.aoba.example/'],
  ['https://arquivo.pt/wayback/20250404120000/https://aoba.example/a', 'https://aoba.example/a'],
  ['https://wayback.archive-it.org/1234/20250404120000/https://aoba.example/a', 'https://aoba.example/a'],
  ['https://web.archive.org/', null],
  ['https://archive.org/details/book', null],
  ['https://aoba.example/web/20250404120000/x', null],
])('%s is a copy of %s', (url, page) => {
  expect(copiedFrom(url)).toBe(page);
});
