import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openLibrary } from '../../src/io/library.ts';
import type { Link, LinkUrl, Month } from '../../src/model.ts';
import { countFrom } from '../counts.ts';
import { newFolder } from './folders.ts';

const MONTH = '2025-04' as Month;

function linkOf(number: number): Link {
  return {
    url: `https://example.com/${number}` as LinkUrl,
    savedAt: '2025-04-30T00:00:00Z',
    title: `題 ${number}`,
    tags: ['日本語'],
    source: 'cli',
  };
}

function fileWith(bytes: Uint8Array | string): { readonly folder: string; readonly file: string } {
  const folder = newFolder();
  mkdirSync(join(folder, 'links'));
  writeFileSync(join(folder, 'links', `${MONTH}.jsonl`), bytes);
  return { folder, file: join(folder, 'links', `${MONTH}.jsonl`) };
}

describe('the library', () => {
  it('has what was saved, in order, and makes nothing by being read', async () => {
    const folder = newFolder();
    const library = openLibrary(folder);
    expect(await library.read(MONTH)).toEqual({ month: MONTH, links: [], problems: [] });
    expect([await library.months(), await library.mentioning(['example.com'])]).toEqual([[], []]);
    expect(() => statSync(join(folder, 'links'))).toThrow('ENOENT');
    await library.append(MONTH, []);
    expect(() => statSync(join(folder, 'links'))).toThrow('ENOENT');
    await library.append(MONTH, [linkOf(1), linkOf(2)]);
    await library.append('2024-12' as Month, [linkOf(3)]);
    expect(await library.months()).toEqual(['2024-12', '2025-04']);
    expect((await library.read(MONTH)).links).toEqual([linkOf(1), linkOf(2)]);
  });

  it('cut off at any byte keeps every whole line, tells of the torn one by its number, and can be added to', async () => {
    const { file } = fileWith('');
    await openLibrary(join(file, '../..')).append(MONTH, [linkOf(1), linkOf(2), linkOf(3)]);
    const bytes = readFileSync(file);
    for (let size = 0; size < bytes.length; size += 1) {
      writeFileSync(file, bytes.subarray(0, size));
      const library = openLibrary(join(file, '../..'));
      const lines = bytes.subarray(0, size).filter((byte) => byte === 0x0a).length;
      const torn = size > 0 && bytes[size - 1] !== 0x0a;
      const { links, problems } = await library.read(MONTH);
      // The last line is whole too when only its newline is missing.
      const whole = bytes[size] === 0x0a ? lines + 1 : lines;
      expect(links, `cut at ${size}`).toEqual([1, 2, 3].slice(0, whole).map(linkOf));
      if (torn && bytes[size] !== 0x0a) expect(problems.at(-1)?.place.line).toBe(lines + 1);
      else expect(problems).toEqual([]);
      await library.append(MONTH, [linkOf(4)]);
      expect((await library.read(MONTH)).links).toEqual([...[1, 2, 3].slice(0, whole), 4].map(linkOf));
    }
  }, 300_000);

  it('with flipped bits keeps every other line, and is never written by being read', async () => {
    const { file } = fileWith('');
    const library = openLibrary(join(file, '../..'));
    await library.append(MONTH, [linkOf(1), linkOf(2), linkOf(3)]);
    const bytes = readFileSync(file);
    const lineOf = (at: number): number => bytes.subarray(0, at).filter((byte) => byte === 0x0a).length;
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (at, bit) => {
        const spoilt = Buffer.from(bytes);
        spoilt.writeUInt8(spoilt.readUInt8(at) ^ (1 << bit), at);
        writeFileSync(file, spoilt);
        const { links } = await library.read(MONTH);
        // A lost newline makes two lines one.
        const hurt = bytes[at] === 0x0a ? [lineOf(at), lineOf(at) + 1] : [lineOf(at)];
        // A line that speaks of another link now overrides that one, as a later line does: nothing in it tells that it
        // is not meant so.
        const named = spoilt
          .toString('utf8')
          .split('\n')
          .filter((_, index) => hurt.includes(index))
          .join();
        for (const link of [0, 1, 2].filter((index) => !hurt.includes(index)).map((index) => linkOf(index + 1)))
          if (!named.includes(`"${link.url}"`)) expect(links).toContainEqual(link);
        expect(readFileSync(file)).toEqual(spoilt);
      }),
      { numRuns: countFrom('ROUNDUP_FLIP_RUNS', 3_000) },
    );
  }, 300_000);

  it.each([
    ['zero bytes', Buffer.alloc(0), 0, 0],
    ['a byte order mark and CRLF', `\ufeff${JSON.stringify(linkOf(1))}\r\n${JSON.stringify(linkOf(2))}\r\n`, 2, 0],
    ['NULs at its end, as a power failure leaves them', `${JSON.stringify(linkOf(1))}\n\0\0\0`, 1, 1],
    [
      'keys that are none of ours',
      '{"url":"https://example.com/1","savedAt":"2025-04-30","__proto__":{"title":"x"},"constructor":1,"tags":[],"of":"a later version"}\n',
      1,
      0,
    ],
    ['a key twice', '{"url":"https://a.example/","url":"https://b.example/","savedAt":"2025-04-30","tags":[]}\n', 1, 0],
  ])('takes a file of %s', async (_, bytes, links, problems) => {
    const read = await openLibrary(fileWith(bytes).folder).read(MONTH);
    expect([read.links.length, read.problems.length]).toEqual([links, problems]);
    expect(
      Object.keys(read.links[0] ?? {}).filter((key) => !['url', 'savedAt', 'title', 'tags', 'source'].includes(key)),
    ).toEqual([]);
    expect(({} as { title?: string }).title).toBe(undefined);
  });

  it('tells of lines that are not UTF-8', async () => {
    const shiftJis = Buffer.concat([
      Buffer.from('{"url":"https://example.com/2","savedAt":"2025-04-30","tags":[],"title":"'),
      Buffer.from([0x8c, 0xb4, 0x8d, 0x65]),
      Buffer.from('"}\n'),
    ]);
    const { folder, file } = fileWith(
      Buffer.concat([Buffer.from(`${JSON.stringify(linkOf(1))}\n`), shiftJis, Buffer.from(JSON.stringify(linkOf(3)))]),
    );
    const { links, problems } = await openLibrary(folder).read(MONTH);
    expect(links).toHaveLength(3);
    expect(problems.map(({ place }) => place)).toEqual([{ file, line: 2 }]);
  });

  it('finds the links that mention a host in every month, and in no other line', async () => {
    const library = openLibrary(newFolder());
    await library.append('2025-03' as Month, [linkOf(1), { ...linkOf(2), url: 'https://other.example/' as LinkUrl }]);
    await library.append(MONTH, [linkOf(3)]);
    expect((await library.mentioning(['example.com'])).map(({ month, link }) => [month, link.url])).toEqual([
      ['2025-03', 'https://example.com/1'],
      ['2025-04', 'https://example.com/3'],
    ]);
    expect(await library.mentioning(['nowhere.example'])).toEqual([]);
  });

  it('finds the Link of a first line before which an editor has put a byte order mark', async () => {
    const { folder } = fileWith(`\ufeff${JSON.stringify(linkOf(1))}\r\n${JSON.stringify(linkOf(2))}\r\n`);
    expect((await openLibrary(folder).mentioning(['example.com'])).map(({ link }) => link)).toEqual([
      linkOf(1),
      linkOf(2),
    ]);
  });

  it('gives every link where many hosts are asked for, so that none of theirs is missing', async () => {
    const library = openLibrary(newFolder());
    const hosts = Array.from({ length: 200 }, (_, number) => `host-${number}.example`);
    const saved = hosts.map((host, number) => ({ ...linkOf(number), url: `https://${host}/` as LinkUrl }));
    await library.append(MONTH, saved);
    expect((await library.mentioning(hosts)).map(({ link }) => link)).toEqual(saved);
    expect((await library.mentioning(hosts.slice(0, 2))).map(({ link }) => link)).toEqual(saved.slice(0, 2));
  });

  it('takes no other file for a month', async () => {
    const { folder } = fileWith('');
    for (const name of ['2025-13.jsonl', '2025-05.json', '2025-06.jsonl~', 'notes.jsonl', '2025-07'])
      writeFileSync(join(folder, 'links', name), '');
    for (const name of [
      '2025-08.jsonx',
      ...Array.from({ length: 12 }, (_, at) => `${2024 - at}-${String(12 - at).padStart(2, '0')}.jsonl`),
    ])
      writeFileSync(join(folder, 'links', name), '');
    expect(await openLibrary(folder).months()).toEqual([
      ...Array.from({ length: 12 }, (_, at) => `${2013 + at}-${String(1 + at).padStart(2, '0')}`),
      '2025-04',
    ]);
  });

  it('finds every line that mentions any of the hosts, in the order of the file, once', async () => {
    const line = (url: string, note: string): string => `{"url":"${url}","savedAt":"2025-04-30","note":"${note}"}`;
    const lines = [
      line('https://a.example/1', 'b.example a.example'),
      line('https://b.example/2', ''),
      line('https://c.example/3', 'a.example'),
      '{"url":"https://a.example/torn',
      line('https://d.example/4', ''),
      line('https://a.example/5', ''),
    ];
    const library = openLibrary(fileWith(lines.join('\n')).folder);
    const found = async (...hosts: readonly string[]): Promise<string> =>
      (await library.mentioning(hosts)).map(({ link }) => link.url.at(-1)).join('');
    expect(
      await Promise.all([
        found('a.example'),
        found('b.example', 'a.example'),
        found('c.example', 'd.example'),
        found('d.example', 'c.example'),
        found(),
        found('e.example'),
      ]),
    ).toEqual(['135', '1235', '34', '34', '', '']);
  });

  it('tells of each line that is not UTF-8, by its number, and shows what is left of it', async () => {
    const line = (title: Buffer): Buffer =>
      Buffer.concat([
        Buffer.from('{"url":"https://a.example/","savedAt":"2025-04-30","title":"'),
        title,
        Buffer.from('"}'),
      ]);
    const [good, bad] = [line(Buffer.from('題')), line(Buffer.from([0x8c, 0xb4]))];
    const { folder, file } = fileWith(Buffer.concat([bad, Buffer.from('\n'), good, Buffer.from('\n\n'), bad]));
    const { problems, links } = await openLibrary(folder).read(MONTH);
    expect(problems.map(({ place }) => place)).toEqual([
      { file, line: 1 },
      { file, line: 4 },
    ]);
    expect(problems[0]?.message.en).toMatch(/bytes that are not UTF-8 \(shown as \ufffd\)\. Correct the line/u);
    expect(problems[0]?.message.ja).toMatch(/UTF-8 ではないバイト.*\ufffd/u);
    expect(links[0]?.title).toContain('\ufffd');
  });

  it('names a folder that cannot be read', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'links'), 'his own');
    await expect(openLibrary(folder).months()).rejects.toThrow(
      `${join(folder, 'links')}: a part of this path is a file`,
    );
  });

  it('names a file that cannot be read', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'links', `${MONTH}.jsonl`), { recursive: true });
    await expect(openLibrary(folder).read(MONTH)).rejects.toThrow(`${MONTH}.jsonl: this is a folder, not a file`);
    await expect(openLibrary(folder).append(MONTH, [linkOf(1)])).rejects.toThrow(/is a folder, not a file/u);
  });
});
