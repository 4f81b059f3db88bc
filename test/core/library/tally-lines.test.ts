import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkLine, parseLinks } from '../../../src/core/library/links-file.ts';
import { tallyLines } from '../../../src/core/library/tally-lines.ts';
import type { MonthTally } from '../../../src/facts.ts';
import { lawRuns } from '../../counts.ts';
import { link } from '../arbitrary-links.ts';

const FILE = 'links/2025-04.jsonl';
const tallied = (text: string): MonthTally => tallyLines(Buffer.from(text), FILE);
const counted = (text: string): MonthTally => {
  const { links, problems } = parseLinks(text, FILE);
  return { links: links.length, problems };
};
const lineOf = (fields: object): string =>
  JSON.stringify({ url: 'https://a.example/x', savedAt: '2025-04-01', tags: [], source: 'cli', ...fields });

/** Lines about few pages, of which each has several addresses; some are taken out, some are in no form. */
const url = fc
  .tuple(
    fc.constantFrom('https://a.example', 'http://www.a.example', 'https://港.example', 'https://youtu.be'),
    fc.constantFrom('/abcdefg', '/b', '/watch'),
    fc.constantFrom('', '/', '?id=1', '?id=2', '?utm_source=x', '#!/x', '%', '"'),
  )
  .map((parts) => parts.join(''));
const moment = fc.constantFrom(
  '2025-04-01',
  '2025-04-31',
  '2025-04-01T09:00:00+09:00',
  '2025-04-01T24:00:00Z',
  '2025-04-01T09:00:00+25:00',
  '2025-04-01T09:00:00.123-0330',
  '0000-01-01T00:00+1359',
  '2025-13-01T00:00:00Z',
  'soon',
);
const own = fc
  .record(
    {
      title: fc.string({ unit: fc.constantFrom('題', '"', '\\', '\n', '\u0001', 'a', '}', '\ud800') }),
      url,
      savedAt: moment,
      tags: fc.anything(),
      removed: fc.constantFrom(true, false, 1),
      again: fc.constant(true),
    },
    { requiredKeys: ['url', 'savedAt'] },
  )
  .map((fields) => JSON.stringify(fields));
const damaged = fc
  .tuple(own, fc.nat(200), fc.constantFrom('', '\r', '"', '\\', ',', '}', '{"url":"x"}', ',"url":"https://b.example/"'))
  .map(([line, at, what]) => line.slice(0, at) + what + line.slice(at + 1));
const line = fc.oneof(
  { weight: 3, arbitrary: own },
  damaged,
  link.map((one) => linkLine(one).trimEnd()),
  fc.constantFrom('', ' ', '\u3000', '[]', '{}', '\ufeff'),
  fc.string().map((text) => text.replaceAll('\n', ' ')),
);

describe('the tally of a month file', () => {
  it('is what its parsed lines come to', () => {
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 12 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (lines, end, mark) => {
          const text = `${mark ? '\ufeff' : ''}${lines.join(end)}`;
          expect(tallied(text)).toEqual(counted(text));
        },
      ),
      { numRuns: lawRuns(4000, 400) },
    );
  });

  it.each([
    ['a field that says it again', `${lineOf({}).slice(0, -1)},"url":"https://b.example/"}`],
    ['a field that is no URL any more', `${lineOf({}).slice(0, -1)},"url":"no"}`],
    ['the name of a field in escapes', `${lineOf({}).slice(0, -1)},"u\\u0072l":1}`],
    ['a day that is none', lineOf({ savedAt: '2025-02-29' })],
    ['a page taken out', `${lineOf({})}\n${lineOf({ removed: true })}`],
    [
      'a page taken out that has another query',
      `${lineOf({})}\n${lineOf({ url: 'https://a.example/x?id=1', removed: true })}`,
    ],
    [
      'a page that comes again',
      `${lineOf({})}\n${lineOf({ removed: true })}\n${lineOf({ url: 'http://a.example/x/' })}`,
    ],
    ['a text of many escapes', lineOf({ note: '\n'.repeat(300) })],
    ['a number beside', `${lineOf({}).slice(0, -1)},"n":1}`],
    ['a bare control character', lineOf({ title: 'a' }).replace('"a"', '"\t"')],
    ['no newline at the end', `${lineOf({})}\n${lineOf({ url: 'https://b.example/' })}`],
    ['half a line', lineOf({}).slice(0, -9)],
  ])('with %s', (_, text) => {
    expect(tallied(text)).toEqual(counted(text));
    expect(tallied(`${text}\n`)).toEqual(counted(`${text}\n`));
  });

  it('counts a line of more tags than a pattern can remember', () => {
    const tags = `${'"",'.repeat(3_500_000)}""`;
    expect(tallied(lineOf({ tags: [] }).replace('[]', `[${tags}]`))).toEqual({ links: 1, problems: [] });
  });

  it('counts in bytes that are no UTF-8 as well', () => {
    const bytes = Buffer.from(`${lineOf({ title: 'caf\u00e9' })}\n${lineOf({})}\n\u00e9`, 'latin1');
    expect(tallyLines(bytes, FILE)).toEqual(counted(bytes.toString('utf8')));
  });
});
