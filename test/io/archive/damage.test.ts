import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openArchive } from '../../../src/io/archive/archive.ts';
import { readMember } from '../../../src/core/warc/member.ts';
import { scan } from '../../../src/core/warc/scan.ts';
import { scanFile } from '../../../src/io/archive/scan-file.ts';
import type { PageVersion, Problem } from '../../../src/model.ts';
import { countFrom, lawRuns } from '../../counts.ts';
import { newFolder } from '../folders.ts';
import { MONTH, OPTIONS, pageOf, plain } from './pages.ts';

const fileIn = (folder: string): string => join(folder, 'archive', `${MONTH}.warc.gz`);

/** An archive of three small pages: its bytes, and where each record ends. */
async function threePages(): Promise<{ readonly bytes: Buffer; readonly versions: readonly PageVersion[] }> {
  const folder = newFolder();
  const archive = openArchive(folder, OPTIONS);
  const versions = [];
  for (const number of [1, 2, 3]) versions.push(await archive.append(MONTH, pageOf(number, 30)));
  return { bytes: readFileSync(fileIn(folder)), versions };
}

function plant(bytes: Uint8Array): string {
  const folder = newFolder();
  mkdirSync(dirname(fileIn(folder)));
  writeFileSync(fileIn(folder), bytes);
  return folder;
}

describe('a damaged archive', () => {
  it('cut off anywhere keeps every record before the cut, and can be written and read on by any program', async () => {
    const { bytes, versions } = await threePages();
    const [step, ends] = [countFrom('ROUNDUP_CUT_STEP', 1, 37), versions.map(({ offset, length }) => offset + length)];
    const NEAR = countFrom('ROUNDUP_CUT_NEAR', 12, 3);
    const near = (size: number): boolean => ends.some((end) => Math.abs(end - size) < NEAR) || size < NEAR;
    for (let size = 0; size < bytes.length; size += 1) {
      if (size % step !== 0 && !near(size)) continue;
      const folder = plant(bytes.subarray(0, size));
      const problems: Problem[] = [];
      const archive = openArchive(folder, { ...OPTIONS, complain: (problem) => problems.push(problem) });
      const whole = versions.filter(({ offset, length }) => offset + length <= size);
      expect(await archive.versions(MONTH), `cut at ${size}`).toEqual(whole);
      const added = await archive.append(MONTH, pageOf(4, 30));
      expect(await archive.versions(MONTH)).toEqual([...whole, added]);
      expect(plain(await archive.read(added))).toEqual(plain(pageOf(4, 30)));
      // gunzip runs over all members, and throws at bytes that are none.
      expect(
        gunzipSync(readFileSync(fileIn(folder)))
          .toString()
          .match(/WARC-Type: response/gu),
      ).toHaveLength(whole.length + 1);
      expect(problems).toEqual([]);
      rmSync(folder, { recursive: true });
    }
  }, 300_000);

  it('keeps the bytes that it cuts off', async () => {
    const { bytes } = await threePages();
    const folder = plant(bytes.subarray(0, bytes.length - 20));
    await openArchive(folder, OPTIONS).append(MONTH, pageOf(4));
    const torn = join(folder, '.roundup', 'torn');
    const [name = ''] = readdirSync(torn);
    const kept = readFileSync(join(torn, name));
    expect(bytes.includes(kept)).toBe(true);
    expect(kept.length).toBeGreaterThan(50);
  });

  it.each(['zeros', 'text', 'a record damaged after it was whole'])(
    'with %s at its end keeps them aside, and goes on',
    async (what) => {
      const { bytes, versions } = await threePages();
      const spoilt = Buffer.from(bytes);
      if (what.startsWith('a record')) spoilt.writeUInt8(spoilt.readUInt8(bytes.length - 6) ^ 0x10, bytes.length - 6);
      const tail = what === 'zeros' ? Buffer.alloc(300) : Buffer.from(what === 'text' ? 'not a record' : '');
      const folder = plant(Buffer.concat([spoilt, tail]));
      const problems: Problem[] = [];
      const archive = openArchive(folder, { ...OPTIONS, complain: (problem) => problems.push(problem) });
      const whole = what.startsWith('a record') ? versions.slice(0, 2) : versions;
      expect(await archive.versions(MONTH)).toEqual(whole);
      expect(problems[0]?.message.en).toMatch(/are damaged/u);
      await archive.append(MONTH, pageOf(4));
      expect(
        gunzipSync(readFileSync(fileIn(folder)))
          .toString()
          .match(/WARC-Type: response/gu),
      ).toHaveLength(whole.length + 1);
      const [kept = ''] = readdirSync(join(folder, 'archive', 'damaged'));
      expect(readFileSync(join(folder, 'archive', 'damaged', kept))).toEqual(
        tail.length > 0 ? tail : spoilt.subarray(versions[2]!.offset),
      );
    },
  );

  it('with flipped bits loses no record but those hit, and tells of each', async () => {
    const { bytes, versions } = await threePages();
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (at, bit) => {
        const spoilt = Buffer.from(bytes);
        spoilt.writeUInt8(spoilt.readUInt8(at) ^ (1 << bit), at);
        const folder = plant(spoilt);
        const problems: Problem[] = [];
        const archive = openArchive(folder, { ...OPTIONS, complain: (problem) => problems.push(problem) });
        const found = await archive.versions(MONTH);
        const unhurt = versions.filter(({ offset, length }) => at < offset || at >= offset + length);
        for (const version of unhurt) expect(found).toContainEqual(version);
        // A gzip header has bits that mean nothing (time, system): then all is there.
        for (const version of found) {
          const number = Number(version.url.split('/').at(-1));
          expect(plain(await archive.read(version))).toEqual(plain(pageOf(number, 30)));
        }
        const tailHurt = at >= versions[2]!.offset;
        const lostOrInfo = versions.length - found.length + (at < versions[0]!.offset ? 1 : 0);
        if (lostOrInfo > 0 && !tailHurt && found.length < 3) expect(problems).toHaveLength(1);
        const added = await archive.append(MONTH, pageOf(4, 30));
        expect(await archive.versions(MONTH)).toEqual([...found, added]);
        rmSync(folder, { recursive: true });
      }),
      { numRuns: countFrom('ROUNDUP_FLIP_RUNS', 1_500) },
    );
  }, 300_000);

  it('that is cut while its index still fits the old size is looked through again', async () => {
    const { bytes, versions } = await threePages();
    const folder = plant(bytes);
    const archive = openArchive(folder, OPTIONS);
    await archive.versions(MONTH);
    truncateSync(fileIn(folder), bytes.length - 1);
    expect(await archive.versions(MONTH)).toEqual(versions.slice(0, 2));
    appendFileSync(fileIn(folder), bytes.subarray(-1));
    expect(await archive.versions(MONTH)).toEqual(versions);
  });

  it('of zero bytes is as if it were not there', async () => {
    const folder = plant(Buffer.alloc(0));
    const archive = openArchive(folder, OPTIONS);
    expect(await archive.versions(MONTH)).toEqual([]);
    await archive.append(MONTH, pageOf(1));
    expect(await archive.versions(MONTH)).toHaveLength(1);
    expect(statSync(fileIn(folder)).size).toBeGreaterThan(0);
    expect(existsSync(join(folder, 'archive', 'damaged'))).toBe(false);
  });
});

describe('scan', () => {
  it('divides any bytes into stretches without a gap', () => {
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 40 }),
      fc
        .uint8Array({ maxLength: 40 })
        .map((content) => gzipSync(Buffer.concat([Buffer.from('WARC/1.1\r\n'), content]))),
      fc.constant(Buffer.from([0x1f, 0x8b, 0x08])),
      fc.uint8Array({ maxLength: 40 }).map((content) => gzipSync(content).subarray(0, -4)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const bytes = Buffer.concat(pieces);
        let end = 0;
        for (const { offset, length } of scan(bytes)) {
          expect(offset).toBe(end);
          expect(length).toBeGreaterThan(0);
          end += length;
        }
        expect(end).toBe(bytes.length);
      }),
      { numRuns: lawRuns(1000) },
    );
  });

  it('gives the same for a file that is read in windows of any size', async () => {
    const folder = newFolder();
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 30 }),
      fc
        .uint8Array({ maxLength: 60 })
        .map((content) => gzipSync(Buffer.concat([Buffer.from('WARC/1.1\r\n'), content]))),
      fc.uint8Array({ maxLength: 30 }).map((content) => gzipSync(content).subarray(0, -4)),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 6 }), fc.integer({ min: 1, max: 200 }), async (pieces, window) => {
        const bytes = Buffer.concat(pieces);
        writeFileSync(join(folder, 'file'), bytes);
        const found = [];
        for await (const stretch of scanFile(join(folder, 'file'), bytes.length, window)) found.push(stretch);
        expect(found).toEqual([...scan(bytes)]);
      }),
      { numRuns: countFrom('ROUNDUP_WINDOW_RUNS', 300) },
    );
  });

  it('finds every record between pieces of junk', () => {
    const record = fc
      .uint8Array({ maxLength: 40 })
      .map((content) => gzipSync(Buffer.concat([Buffer.from('WARC/1.1\r\n'), content])));
    const junk = fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 20 }).filter((bytes) => bytes[0] !== 0x1f),
      fc.constantFrom(
        Buffer.alloc(50),
        Buffer.from('\u001f\u008b\u0008 no member', 'latin1'),
        Buffer.concat([
          Buffer.from('a damaged page with '),
          gzipSync(Buffer.from('<title>gzip</title>')),
          Buffer.from(' inside'),
        ]),
      ),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(junk, record), { maxLength: 5 }), (pairs) => {
        const found = [...scan(Buffer.concat(pairs.flat()))].filter(({ state }) => state === 'whole');
        expect(found.length).toBe(pairs.length);
      }),
    );
  });

  it('calls half a record torn at the end of a file, and damage before another one', () => {
    const record = gzipSync(Buffer.from('WARC/1.1\r\nhello'));
    const states = (...pieces: readonly Uint8Array[]): readonly string[] =>
      [...scan(Buffer.concat(pieces))].map(({ state }) => state);
    expect(states(record, record.subarray(0, 20))).toEqual(['whole', 'torn']);
    expect(states(record.subarray(0, 20), record)).toEqual(['damaged', 'whole']);
    expect(states(record, Buffer.from('junk'))).toEqual(['whole', 'damaged']);
    // A member that says it has 65,535 more bytes.
    const greedy = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 0xff, 0xff, 0, 0]);
    expect(states(greedy, record)).toEqual(['damaged', 'whole']);
    expect(states(record, greedy)).toEqual(['whole', 'torn']);
  });

  it('reads members with a name, a comment, extra fields and a header checksum, and the first of several', () => {
    const plainMember = Buffer.from(gzipSync(Buffer.from('WARC/1.1 x')));
    const flagged = Buffer.concat([
      plainMember.subarray(0, 3),
      Buffer.from([0x1e]),
      plainMember.subarray(4, 10),
      Buffer.from([2, 0, 7, 7]),
      Buffer.from('name\0comment\0'),
      Buffer.from([0, 0]),
      plainMember.subarray(10),
    ]);
    expect(readMember(Buffer.concat([flagged, plainMember]), 0)).toMatchObject({
      state: 'whole',
      length: flagged.length,
      content: Buffer.from('WARC/1.1 x'),
    });
    for (let size = 0; size < flagged.length; size += 1)
      expect(readMember(flagged.subarray(0, size), 0).state, `cut at ${size}`).toBe('torn');
  });
});
