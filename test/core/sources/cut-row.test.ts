import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../src/core/sources/parse-source.ts';

async function found(text: string) {
  const read = await parseSource(new TextEncoder().encode(text), 'links.txt', { timeZone: 'Asia/Tokyo' });
  return {
    urls: read.links.map(({ url }) => url.replace('https://a.example/', '')),
    problems: read.problems.map(({ place, message }) => `${place.line} ${message.en}`),
  };
}
const told = (line: number) => [expect.stringMatching(`^${line} this row ends in the middle`)];

describe('a table that was cut within its last row', () => {
  it.each([
    ['CSV', 'url,title,date\nhttps://a.example/1,題,2025-04-01\nhttps://a.example/tw', 3],
    ['CSV of one row', 'title,url,date\n題,https://a.example/tw', 2],
    ['CSV of Windows', 'date,url,title\r\n2025-04-01,https://a.example/1,題\r\n2025-04-02,https://a.example/tw', 3],
    ['TSV', 'url\ttitle\tdate\nhttps://a.example/1\t題\t2025-04-01\nhttps://a.example/2\t題', 3],
    ['no header', 'https://a.example/1,題,2025-04-01\nhttps://a.example/3,題,2025-04-01\nhttps://a.example/tw', 3],
    ['LTSV', 'time:2025-04-01\turl:https://a.example/1\ttitle:題\ntime:2025-04-02\turl:https://a.example/tw', 2],
    [
      'Markdown',
      '| 日付 | URL | 題 |\n|--|--|--|\n| 2025-04-01 | https://a.example/1 | 題 |\n| 2025-04-02 | https://a.exa',
      4,
    ],
  ])('is told with its line, and the row is not taken: %s', async (_, text, line) => {
    const { urls, problems } = await found(text);
    expect(problems).toEqual(told(line));
    expect(urls).not.toContain('tw');
    expect(urls.every((url) => /^\d$/u.test(url))).toBe(true);
  });

  it.each([
    ['an end of line', 'url,title,date\nhttps://a.example/1,題,2025-04-01\nhttps://a.example/2\n'],
    ['as many cells as names', 'url,title,date\nhttps://a.example/1,題,2025-04-01\nhttps://a.example/2,題,2025-04-0'],
    ['other short rows', 'url,title,date\nhttps://a.example/1\nhttps://a.example/2'],
    ['one column', 'url\nhttps://a.example/1\nhttps://a.example/2'],
    ['LTSV with fields of all kinds', 'url:https://a.example/1\ta:1\nurl:https://a.example/2\ta:1'],
    ['Markdown with an end of line', '| URL | 題 |\n|--|--|\n| https://a.example/1 | 題 |\n| https://a.example/2\n'],
    ['Markdown without outer bars', 'URL | 題\n--|--\nhttps://a.example/1 | 題\nhttps://a.example/2 | 題'],
  ])('is not seen where nothing tells it: %s', async (_, text) => {
    expect(await found(text)).toEqual({ urls: ['1', '2'], problems: [] });
  });
});
