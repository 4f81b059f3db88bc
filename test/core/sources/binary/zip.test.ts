import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { unpackZip } from '../../../../src/core/sources/binary/zip.ts';
import { parseSource } from '../../../../src/core/sources/parse-source.ts';

interface Member {
  readonly name: Uint8Array | string;
  readonly content: Uint8Array | string;
  readonly flags?: number;
}

/** A zip of these files, deflated. */
function zipOf(members: readonly Member[]): Uint8Array {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let offset = 0;
  for (const { name, content, flags = 0 } of members) {
    const [names, text] = [Buffer.from(name as string), Buffer.from(content as string)];
    const data = deflateRawSync(text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(text), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(text.length, 18);
    common.writeUInt16LE(names.length, 22);
    bodies.push(Buffer.from('PK\u0003\u0004'), common, names, data);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    directory.push(Buffer.from('PK\u0001\u0002'), Buffer.from([20, 0]), common, place, names);
    offset += 30 + names.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...bodies, ...directory, Buffer.from('PK\u0005\u0006'), end]);
}

const LIMITS = { mostBytes: 1000, mostFiles: 3 };

describe('unpackZip', () => {
  it('reads names in UTF-8, with or without the word for it, and in Shift_JIS', async () => {
    const shiftJis = new Uint8Array([0x8d, 0x60, 0x2e, 0x6d, 0x64]);
    const { files } = await unpackZip(
      zipOf([
        { name: '港.md', content: 'a', flags: 0x800 },
        { name: '港.md', content: 'b' },
        { name: shiftJis, content: 'c' },
      ]),
      'x.zip',
    );
    expect(files.map(({ file }) => file)).toEqual(['x.zip/港.md', 'x.zip/港.md', 'x.zip/港.md']);
  });

  it('stops at what is too much, keeps what it has, and says so', async () => {
    const members = ['a', 'b', 'c', 'd'].map((name) => ({ name: `${name}.md`, content: name.repeat(200) }));
    expect((await unpackZip(zipOf(members), 'x.zip', LIMITS)).files).toHaveLength(3);
    const large = [...members.slice(0, 1), { name: 'large.md', content: 'x'.repeat(1000) }];
    const { files, problems } = await unpackZip(zipOf(large), 'x.zip', LIMITS);
    expect(files).toHaveLength(1);
    expect(problems[0]?.message.en).toContain('too much');
  });

  it('names a damaged zip and an encrypted file, and goes on', async () => {
    const whole = zipOf([
      { name: 'secret.md', content: 'x', flags: 1 },
      { name: 'a.md', content: 'a' },
    ]);
    const { files, problems } = await unpackZip(whole, 'x.zip');
    expect(files.map(({ file }) => file)).toEqual(['x.zip/a.md']);
    expect(problems[0]?.message.en).toContain('encrypted');
    expect((await unpackZip(whole.slice(0, -10), 'x.zip')).problems[0]?.message.en).toContain('damaged');
  });

  it('gives way to what a service has written: lists of users and notes beside it are not read', async () => {
    const day = '[{"type":"message","ts":"1746016200.000200","user":"U1","text":"<https://news.example/1>"}]';
    const users = '[{"id":"U1","profile":{"title":"x","url":"https://who.example/"}}]';
    const found = await parseSource(
      zipOf([
        { name: 'users.json', content: users },
        { name: '一般/2025-04-30.json', content: day },
        { name: 'README.md', content: 'https://help.example/' },
      ]),
      'slack.zip',
      { timeZone: 'Asia/Tokyo' },
    );
    expect(found.links.map(({ url }) => url)).toEqual(['https://news.example/1']);
    expect(found.unpacked).toEqual([{ kind: 'slack', file: 'slack.zip/一般/2025-04-30.json' }]);
  });

  it('takes words for his only where nobody else writes in the whole channel', async () => {
    const day = (user: string, id: number): string =>
      `[{"type":"message","ts":"1746016200.000200","user":"${user}","text":"ことば <https://news.example/${id}>"}]`;
    const found = await parseSource(
      zipOf([
        { name: 'general/2025-04-30.json', content: day('U1', 1) },
        { name: 'general/2025-05-01.json', content: day('U2', 2) },
        { name: 'memo/2025-04-30.json', content: day('U1', 3) },
        { name: 'memo/2025-05-01.json', content: day('U1', 4) },
      ]),
      'slack.zip',
      { timeZone: 'Asia/Tokyo' },
    );
    expect(found.links.map(({ note = '' }) => note)).toEqual(['', '', 'ことば', 'ことば']);
  });

  it('reads a zip of notes, each with the date of its name', async () => {
    const members = [{ name: 'notes/2025-04-30.md', content: '- https://news.example/1\n' }];
    const { links } = await parseSource(zipOf(members), 'notes.zip', { timeZone: 'Asia/Tokyo' });
    expect(links).toMatchObject([{ url: 'https://news.example/1', savedAt: '2025-04-30' }]);
  });

  it('names the words that stand beside no link, with the file in the zip and their line', async () => {
    const members = [
      { name: '2025-04-29.md', content: 'https://news.example/0\n' },
      { name: '2025-04-30.md', content: 'https://news.example/1\n\n昼は散歩をした。\n\nhttps://news.example/2\n' },
    ];
    const { links, left, problems } = await parseSource(zipOf(members), 'notes.zip', { timeZone: 'Asia/Tokyo' });
    expect(links).toHaveLength(3);
    expect(links.flatMap(({ note }) => note ?? [])).toEqual([]);
    expect(left).toEqual([{ file: 'notes.zip/2025-04-30.md', lines: [3] }]);
    expect(problems).toEqual([]);
  });

  it('that is damaged in a file keeps the files before it, and says what to do', async () => {
    const content = 'https://news.example/1\n';
    const zip = Uint8Array.from(zipOf([1, 2].map((number) => ({ name: `${number}.md`, content }))));
    const second = Buffer.from(zip).indexOf('2.md');
    zip.fill(0xff, second + 4, second + 12);
    const { links, problems } = await parseSource(zip, 'notes.zip', { timeZone: 'Asia/Tokyo' });
    expect(links).toHaveLength(1);
    expect(problems).toEqual([
      {
        place: expect.objectContaining({ file: 'notes.zip' }) as unknown,
        message: expect.objectContaining({ en: expect.stringContaining('this zip is damaged') as unknown }) as unknown,
      },
    ]);
  });

  it.each([0.3, 0.6, 0.95])(
    'that was cut (%d) is told as damaged, and its bytes are not read as text',
    async (part) => {
      const whole = zipOf([{ name: 'a.md', content: 'https://news.example/1\n'.repeat(9) }]);
      const cut = whole.slice(0, Math.floor(whole.length * part));
      const { links, problems } = await parseSource(cut, 'notes.zip', { timeZone: 'Asia/Tokyo' });
      expect(links).toEqual([]);
      expect(problems.map(({ message }) => message.en)).toEqual([expect.stringContaining('this zip is damaged')]);
    },
  );

  it('unpacks of zips in a zip no more than of one', async () => {
    const note = (number: number): Uint8Array =>
      zipOf([{ name: `${number}.md`, content: `https://news.example/${number}\n` }]);
    const outer = zipOf([1, 2, 3].map((number) => ({ name: `${number}.zip`, content: note(number) })));
    const limits = { mostBytes: 1_000_000, mostFiles: 4 };
    const { links, problems } = await parseSource(outer, 'outer.zip', { timeZone: 'Asia/Tokyo', limits });
    expect(links).toHaveLength(1);
    expect(problems.map(({ message }) => message.en)).toEqual([
      expect.stringContaining('too much'),
      expect.stringContaining('too much'),
    ]);
  });
});
