import { createHash } from 'node:crypto';
import {
  appendFileSync,
  createReadStream,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { WARCParser } from 'warcio';
import { verbatim } from '../../../src/core/text/verbatim.ts';
import { openArchive } from '../../../src/io/archive/archive.ts';
import { openReadLog } from '../../../src/io/files/read-log.ts';
import { writeIndex } from '../../../src/io/archive/index-file.ts';
import type { LinkUrl, Page } from '../../../src/model.ts';
import { failure } from '../../../src/core/outcome.ts';
import { countFrom } from '../../counts.ts';
import { newFolder } from '../folders.ts';
import { MONTH, OPTIONS, page, pageOf, plain } from './pages.ts';

const fileIn = (folder: string): string => join(folder, 'archive', `${MONTH}.warc.gz`);

describe('an archive', () => {
  it('gives back every page as it was, also to a program that has only the file', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 4 }), async (pages) => {
        const folder = newFolder();
        const archive = openArchive(folder, OPTIONS);
        const written = [];
        for (const one of pages) written.push(await archive.append(MONTH, one));
        rmSync(join(folder, '.roundup'), { recursive: true });
        const again = openArchive(folder, OPTIONS);
        expect(await again.versions(MONTH)).toEqual(written);
        for (const [index, version] of written.entries())
          expect(plain(await again.read(version))).toEqual(plain(pages[index] as Page));
      }),
      { numRuns: countFrom('ROUNDUP_ARCHIVE_RUNS', 100) },
    );
  }, 120_000);

  it('is read by another WARC reader, digests and all', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 4 }), async (pages) => {
        const folder = newFolder();
        await Promise.all(pages.map((one) => openArchive(folder, OPTIONS).append(MONTH, one)));
        const records = [];
        for await (const record of new WARCParser(createReadStream(fileIn(folder)), {
          parseHttp: false,
          keepHeadersCase: true,
        })) {
          records.push({
            type: record.warcType,
            fields: new Map(record.warcHeaders.headers),
            block: Buffer.from(await record.readFully()),
          });
        }
        expect(records.map(({ type }) => type)).toEqual(['warcinfo', ...pages.map(() => 'response')]);
        for (const { type, fields, block } of records) {
          expect(Number(fields.get('Content-Length'))).toBe(block.length);
          if (type === 'warcinfo') continue;
          expect(fields.get('WARC-Block-Digest')).toBe(digest(block));
          expect(fields.get('WARC-Payload-Digest')).toBe(digest(block.subarray(block.indexOf('\r\n\r\n') + 4)));
        }
      }),
      { numRuns: countFrom('ROUNDUP_ARCHIVE_RUNS', 30) },
    );
  });

  it('is WARC 1.1 with one gzip member for each record, and headers in the bytes they came in', async () => {
    const folder = newFolder();
    const archive = openArchive(folder, OPTIONS);
    const { offset, length } = await archive.append(MONTH, { ...pageOf(1), headers: [['x-name', 'caf\u00e9']] });
    const { gunzipSync } = await import('node:zlib');
    const bytes = readFileSync(fileIn(folder));
    expect(offset + length).toBe(bytes.length);
    expect(gunzipSync(bytes.subarray(0, offset)).toString()).toMatch(
      /^WARC\/1\.1\r\n[\s\S]*WARC-Type: warcinfo[\s\S]*software: roundup\/test/u,
    );
    expect(gunzipSync(bytes.subarray(offset)).toString('latin1')).toMatch(
      /^WARC\/1\.1\r\n[\s\S]*\r\n\r\nHTTP\/1\.1 200 \r\nx-name: caf\u00e9\r\n\r\n/u,
    );
  });

  it('keeps its index as long as it fits, and makes it anew when it does not', async () => {
    const folder = newFolder();
    const archive = openArchive(folder, OPTIONS);
    for (const number of [1, 2]) await archive.append(MONTH, pageOf(number));
    const expected = await archive.versions(MONTH);
    const index = join(folder, '.roundup', 'archive', `${MONTH}.jsonl`);
    const good = readFileSync(index, 'utf8');
    for (const spoilt of [
      '',
      '{}\n',
      good.slice(0, -3),
      good.replace('"index":3', '"index":2'),
      good.replace('"index":3', '"index":4'),
      good.replace(/\n\{"url"[^\n]*/u, ''),
      'null\nnull\n',
      good.replaceAll('{', '['),
    ]) {
      writeFileSync(index, spoilt);
      expect(await openArchive(folder, OPTIONS).versions(MONTH)).toEqual(expected);
      expect(readFileSync(index, 'utf8').match(/\nstamp /gu)).toHaveLength(1);
    }
    utimesSync(fileIn(folder), new Date(), new Date(Date.now() - 5000));
    expect(await archive.versions(MONTH)).toEqual(expected);
  });

  it('reads its index again only when somebody else has written to the file', async () => {
    const folder = newFolder();
    const log = openReadLog();
    const read: string[] = [];
    const bytes = (path: string): Promise<Buffer | null> => {
      read.push(path);
      return log.bytes(path);
    };
    const archive = openArchive(folder, { ...OPTIONS, log: { ...log, bytes } });
    for (const number of [1, 2, 3]) await archive.append(MONTH, pageOf(number));
    expect(await archive.versions(MONTH)).toHaveLength(3);
    expect(read).toEqual([]);
    await openArchive(folder, OPTIONS).append(MONTH, pageOf(4));
    const five = await archive.append(MONTH, pageOf(5));
    expect((await archive.versions(MONTH)).map(({ url }) => url)).toEqual(
      [1, 2, 3, 4, 5].map((one) => pageOf(one).url),
    );
    expect(read).toHaveLength(1);
    expect((await openArchive(folder, OPTIONS).versions(MONTH)).at(-1)).toEqual(five);
  });

  it('sees that its file is another one of the same size', async () => {
    const folder = newFolder();
    const archive = openArchive(folder, OPTIONS);
    const [one, two] = [await archive.append(MONTH, pageOf(1)), await archive.append(MONTH, pageOf(22))];
    const bytes = readFileSync(fileIn(folder));
    writeFileSync(
      fileIn(folder),
      Buffer.concat([
        bytes.subarray(0, one.offset),
        bytes.subarray(two.offset),
        bytes.subarray(one.offset, two.offset),
      ]),
    );
    expect((await archive.versions(MONTH)).map(({ url }) => url)).toEqual([two.url, one.url]);
  });

  it('is not misled by a flipped bit in its index', async () => {
    const folder = newFolder();
    const archive = openArchive(folder, OPTIONS);
    for (const number of [1, 2]) await archive.append(MONTH, pageOf(number));
    const expected = await archive.versions(MONTH);
    const index = join(folder, '.roundup', 'archive', `${MONTH}.jsonl`);
    const good = readFileSync(index);
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.nat(7), async (at, bit) => {
        const spoilt = Buffer.from(good);
        spoilt.writeUInt8(spoilt.readUInt8(at) ^ (1 << bit), at);
        writeFileSync(index, spoilt);
        expect(await archive.versions(MONTH)).toEqual(expected);
      }),
      { numRuns: countFrom('ROUNDUP_FLIP_RUNS', 3_000) },
    );
  }, 300_000);

  it('never takes an index that lacks the records before its own for whole', async () => {
    const folder = newFolder();
    const archive = openArchive(folder, OPTIONS);
    await archive.append(MONTH, pageOf(1));
    const index = join(folder, '.roundup', 'archive', `${MONTH}.jsonl`);
    await archive.append(MONTH, pageOf(2));
    const lines = readFileSync(index, 'utf8').split('\n');
    // As it is when `.roundup` is deleted while a batch is written: the second batch alone.
    writeFileSync(index, [lines[0], ...lines.slice(3)].join('\n'));
    expect((await archive.versions(MONTH)).map(({ url }) => url)).toEqual([
      'https://example.com/1',
      'https://example.com/2',
    ]);
  });

  it('cuts nothing off because an index says so', async () => {
    const folder = newFolder();
    const archive = openArchive(folder, OPTIONS);
    const [one] = [await archive.append(MONTH, pageOf(1)), await archive.append(MONTH, pageOf(2))];
    const { size, mtimeMs } = statSync(fileIn(folder));
    writeIndex(join(folder, '.roundup', 'archive', `${MONTH}.jsonl`), {
      versions: [one],
      stamp: { size, mtime: mtimeMs, end: one.offset + one.length },
    });
    await archive.append(MONTH, pageOf(3));
    expect((await archive.versions(MONTH)).map(({ url }) => url.slice(-1))).toEqual(['1', '2', '3']);
  });

  it('reads a page whose index is of another file all the same, and says so when it is gone', async () => {
    const folder = newFolder();
    const archive = openArchive(folder, OPTIONS);
    const version = await archive.append(MONTH, pageOf(1));
    const moved = { ...version, offset: version.offset + 7, length: version.length - 3 };
    expect(plain(await archive.read(moved))).toEqual(plain(pageOf(1)));
    const other = await archive.append(MONTH, pageOf(2));
    expect(plain(await archive.read({ ...version, offset: other.offset, length: other.length }))).toEqual(
      plain(pageOf(1)),
    );
    await expect(archive.read({ ...moved, digest: 'sha256:0' })).rejects.toThrow(
      /is no longer in the archive. Run the command again/u,
    );
  });

  it('loads no WARC reader while its index is current', async () => {
    const folder = newFolder();
    await openArchive(folder, OPTIONS).append(MONTH, pageOf(1));
    vi.resetModules();
    vi.doMock('warcio', () => {
      throw new Error('warcio was loaded');
    });
    const { openArchive: openAgain } = await import('../../../src/io/archive/archive.ts');
    const archive = openAgain(folder, OPTIONS);
    expect(await archive.versions(MONTH)).toHaveLength(1);
    rmSync(join(folder, '.roundup'), { recursive: true });
    await expect(openAgain(folder, OPTIONS).versions(MONTH)).rejects.toThrow();
    vi.doUnmock('warcio');
  });

  it('reads records of another program', async () => {
    const { WARCRecord, WARCSerializer } = await import('warcio');
    const folder = newFolder();
    const archive = openArchive(folder, OPTIONS);
    await archive.append(MONTH, pageOf(1));
    const record = WARCRecord.create(
      {
        type: 'response',
        url: 'https://other.example/',
        date: '2025-04-02T00:00:00Z',
        warcVersion: 'WARC/1.0',
        httpHeaders: { 'Content-Type': 'text/plain' },
        statusline: 'HTTP/1.0 404 Not Found',
      },
      [Buffer.from('gone')],
    );
    appendFileSync(fileIn(folder), await WARCSerializer.serialize(record, { gzip: true }));
    const [, version] = await archive.versions(MONTH);
    expect(version && (await archive.read(version))).toMatchObject({
      url: 'https://other.example/',
      status: 404,
      headers: [['content-type', 'text/plain']],
      redirects: [],
      completeness: 'whole',
      fetchedAt: '2025-04-02T00:00:00Z',
    });
  });

  it('flushes pages that arrive together together', async () => {
    const folder = newFolder();
    const archive = openArchive(folder, OPTIONS);
    const versions = await Promise.all(
      Array.from({ length: 30 }, (_, number) => archive.append(MONTH, pageOf(number))),
    );
    expect(await archive.versions(MONTH)).toEqual(versions);
    expect(
      readFileSync(join(folder, '.roundup', 'archive', `${MONTH}.jsonl`), 'utf8').match(/\nstamp /gu)?.length,
    ).toBeLessThanOrEqual(3);
    expect(statSync(fileIn(folder)).size).toBe(versions.at(-1)!.offset + versions.at(-1)!.length);
  });

  it('remembers the last failure of a link until a page of it arrives', async () => {
    const folder = newFolder();
    const archive = openArchive(folder, OPTIONS);
    const [one, other] = ['https://example.com/1' as LinkUrl, 'https://example.com/dead' as LinkUrl];
    await archive.recordFailure(MONTH, one, {
      at: '2025-04-30T10:00:00Z',
      outcome: failure('timeout', verbatim('20 s')),
    });
    await archive.recordFailure(MONTH, other, {
      at: '2025-04-30T10:00:00Z',
      outcome: failure('dns', verbatim('no such host')),
    });
    await archive.recordFailure(MONTH, other, {
      at: '2025-04-30T11:00:00Z',
      outcome: failure('rate-limited', verbatim('429'), { notBefore: '2025-05-01T00:00:00Z' }),
    });
    appendFileSync(join(folder, '.roundup', 'failures', `${MONTH}.jsonl`), '\n{"url":"https://exam');
    expect(
      [...(await archive.failures(MONTH))].map(([url, { outcome }]) => [url, outcome.ok ? '' : outcome.failure.kind]),
    ).toEqual([
      [one, 'timeout'],
      [other, 'rate-limited'],
    ]);
    await archive.append(MONTH, pageOf(1));
    expect([...(await archive.failures(MONTH)).entries()]).toEqual([
      [
        other,
        {
          at: '2025-04-30T11:00:00Z',
          outcome: failure('rate-limited', verbatim('429'), { notBefore: '2025-05-01T00:00:00Z' }),
        },
      ],
    ]);
    rmSync(join(folder, '.roundup'), { recursive: true });
    expect((await archive.failures(MONTH)).size).toBe(0);
  });

  it.each(['timeous', 'constructor', '__proto__', ''])(
    'knows no failure of the kind %j, which a later version or a damaged disk may name',
    async (kind) => {
      const folder = newFolder();
      mkdirSync(join(folder, '.roundup', 'failures'), { recursive: true });
      writeFileSync(
        join(folder, '.roundup', 'failures', `${MONTH}.jsonl`),
        `\n${JSON.stringify({ url: 'https://example.com/1', at: '2025-04-30T10:00:00Z', kind, detail: { en: '', ja: '' } })}`,
      );
      expect(await openArchive(folder, OPTIONS).failures(MONTH)).toEqual(new Map());
    },
  );
});

function digest(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
