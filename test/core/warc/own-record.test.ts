import fc from 'fast-check';
import { expect, it } from 'vitest';
import { AsyncIterReader, WARCParser } from 'warcio';
import { ownRecord } from '../../../src/core/warc/own-record.ts';
import { pageOfRecord, readRecord, writeHops, writeInfo, writeRecord } from '../../../src/core/warc/record.ts';
import type { Page } from '../../../src/model.ts';
import { page, pageOf, plain } from '../../io/archive/pages.ts';

async function byWarcio(content: Uint8Array): Promise<Page | null> {
  const record = await new WARCParser(new AsyncIterReader([content], null), { parseHttp: false }).parse();
  return record && pageOfRecord(record);
}

it('is read without warcio as warcio reads it', async () => {
  await fc.assert(
    fc.asyncProperty(page, fc.boolean(), async (made, handedOver) => {
      const content = await writeRecord({ ...made, ...(handedOver && { handedOver }) });
      expect(ownRecord(content)).not.toBeNull();
      const [ours, theirs] = [await readRecord(content), await byWarcio(content)];
      expect(ours && plain(ours)).toEqual(theirs && plain(theirs));
    }),
    { examples: [[{ ...pageOf(1), headers: [['content-type', '\u00a0']] }, true]] },
  );
});

it.each<[string, (head: string) => string]>([
  ['its fields in small letters', (head) => head.toLowerCase().replace('warc/1.1', 'WARC/1.1')],
  ['a field twice', (head) => `${head}\r\nRoundup-Completeness: whole`],
  ['a field over two lines', (head) => head.replace('Roundup-Completeness: ', 'Roundup-Completeness:\r\n ')],
])('is left to warcio where another program has written it anew: %s', async (_, change) => {
  const text = Buffer.from(await writeRecord(pageOf(1))).toString('latin1');
  const end = text.indexOf('\r\n\r\n');
  const content = Buffer.from(change(text.slice(0, end)) + text.slice(end), 'latin1');
  expect(ownRecord(content)).toBeNull();
  expect((await readRecord(content))?.url).toBe(pageOf(1).url);
});

it('is none where the bytes end too soon, or where it holds no page', async () => {
  const content = await writeRecord(pageOf(1));
  expect(ownRecord(content.subarray(0, content.length - 10))).toBeNull();
  expect(ownRecord(content.subarray(0, 100))).toBeNull();
  expect(ownRecord(await writeInfo('x', 'y', '2025-05-11T03:00:00.000Z'))).toBeNull();
  const hop = { url: pageOf(2).url, status: 301, headers: [] };
  const [written] = await writeHops({ ...pageOf(1), hops: [hop] });
  expect(ownRecord(written!)).toBeNull();
  expect(ownRecord(new Uint8Array())).toBeNull();
});
