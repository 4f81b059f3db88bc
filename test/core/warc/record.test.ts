import { describe, expect, it } from 'vitest';
import { WARCRecord, WARCSerializer } from 'warcio';
import { payloadDigest, readRecord, writeHops, writeInfo, writeRecord } from '../../../src/core/warc/record.ts';
import type { LinkUrl, Page } from '../../../src/model.ts';
import { pageOf, plain } from '../../io/archive/pages.ts';

/** The fields of a record by name, and its block. */
async function fieldsOf(
  content: Uint8Array,
): Promise<{ readonly first: string; readonly fields: Readonly<Record<string, string>>; readonly block: string }> {
  const [head = '', ...rest] = Buffer.from(content).toString('latin1').split('\r\n\r\n');
  const [first = '', ...lines] = head.split('\r\n');
  return {
    first,
    fields: Object.fromEntries(
      lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
    ),
    block: rest.join('\r\n\r\n'),
  };
}

/** What another program could have written. */
async function foreign(
  fields: Readonly<Record<string, string>>,
  { type = 'response', url = 'https://other.example/', block = 'HTTP/1.1 200 OK\r\n\r\nbody' } = {},
): Promise<Uint8Array> {
  const record = WARCRecord.create(
    { type: type as 'response', url, date: '2025-04-02T00:00:00Z', warcVersion: 'WARC/1.1', warcHeaders: fields },
    [Buffer.from(block)],
  );
  record.httpHeaders = null;
  return WARCSerializer.serialize(record, { gzip: false });
}

const PAGE: Page = {
  ...pageOf(1),
  url: 'https://short.example/a' as LinkUrl,
  redirects: ['https://short.example/a', 'https://www.example.com/1'] as LinkUrl[],
  fetchedAt: '2025-05-01T00:30:00+09:00',
  completeness: 'truncated',
};

describe('the record of a page', () => {
  it('says what WARC has fields for in those, and the rest in our own', async () => {
    const { first, fields, block } = await fieldsOf(await writeRecord(PAGE));
    expect(first).toBe('WARC/1.1');
    expect(fields).toMatchObject({
      'WARC-Type': 'response',
      'WARC-Target-URI': 'https://example.com/1',
      'WARC-Date': '2025-04-30T15:30:00.000Z',
      'WARC-Payload-Digest': payloadDigest(PAGE.body),
      'WARC-Truncated': 'unspecified',
      'Roundup-Saved-URL': 'https://short.example/a',
      'Roundup-Redirects': 'https://short.example/a https://www.example.com/1',
      'Roundup-Completeness': 'truncated',
      'Roundup-Fetched-At': '2025-05-01T00:30:00+09:00',
    });
    expect(block).toMatch(/^HTTP\/1\.1 200 \r\ncontent-type: text\/html\r\n\r\n<title>1<\/title>/u);
    expect(plain((await readRecord(await writeRecord(PAGE)))!)).toEqual(plain(PAGE));
  });

  it('has no fields that say nothing', async () => {
    const { fields } = await fieldsOf(await writeRecord(pageOf(1)));
    expect(
      Object.keys(fields)
        .filter((name) => /^(?:roundup|warc-truncated)/iu.test(name))
        .toSorted(),
    ).toEqual(['Roundup-Completeness', 'Roundup-Saved-URL']);
    expect(fields).toMatchObject({ 'Roundup-Saved-URL': 'https://example.com/1', 'Roundup-Completeness': 'whole' });
  });
});

describe('the redirects on the way to a page', () => {
  const hops = [
    {
      url: 'https://short.example/a' as LinkUrl,
      status: 301,
      headers: [
        ['location', '/b'],
        ['content-length', '9'],
      ] as const,
    },
  ];

  it('are records of their own under their URLs, without a body, and no pages', async () => {
    const [hop, ...more] = await writeHops({ ...PAGE, hops });
    expect(more).toEqual([]);
    const { fields, block } = await fieldsOf(hop!);
    expect(fields).toMatchObject({
      'WARC-Type': 'response',
      'WARC-Target-URI': 'https://short.example/a',
      'WARC-Truncated': 'unspecified',
      'Roundup-Leads-To': 'https://example.com/1',
    });
    expect(block).toMatch(/^HTTP\/1\.1 301 \r\nlocation: \/b\r\nx-archive-orig-content-length: 9\r\n\r\n\r?\n?/u);
    expect(await readRecord(hop!)).toBeNull();
  });
});

describe('the record of a page that was handed over', () => {
  it('is a resource that says so, and comes back as it was', async () => {
    const page: Page = { ...pageOf(1), headers: [['content-type', 'text/html']], handedOver: true };
    const { fields } = await fieldsOf(await writeRecord(page));
    expect(fields).toMatchObject({
      'WARC-Type': 'resource',
      'Content-Type': 'text/html',
      'Roundup-Handed-Over': 'file',
    });
    expect(plain((await readRecord(await writeRecord(page)))!)).toEqual(plain(page));
  });
});

describe('the record at the start of a file', () => {
  it('says who wrote it, when, and by what rules', async () => {
    const { first, fields, block } = await fieldsOf(
      await writeInfo('2025-04.warc.gz', 'roundup/test', '2025-05-11T03:00:00.000Z'),
    );
    expect(first).toBe('WARC/1.1');
    expect(fields).toMatchObject({
      'WARC-Type': 'warcinfo',
      'WARC-Filename': '2025-04.warc.gz',
      'WARC-Date': '2025-05-11T03:00:00.000Z',
    });
    expect(block.trim().split('\r\n')).toEqual([
      'software: roundup/test',
      'format: WARC File Format 1.1',
      'conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
    ]);
  });

  it('is no page', async () => {
    expect(await readRecord(await writeInfo('x', 'y', '2025-05-11T03:00:00.000Z'))).toBeNull();
  });
});

describe('a record that another program wrote', () => {
  it('is a page with what it says', async () => {
    expect(plain((await readRecord(await foreign({})))!)).toEqual({
      url: 'https://other.example/',
      finalUrl: 'https://other.example/',
      redirects: [],
      status: 200,
      headers: [],
      body: Buffer.from('body'),
      fetchedAt: '2025-04-02T00:00:00Z',
      completeness: 'whole',
    });
  });

  it.each<[string, Readonly<Record<string, string>>, Partial<Page>]>([
    ['was cut', { 'WARC-Truncated': 'length' }, { completeness: 'truncated' }],
    ['has a completeness that is none of ours', { 'Roundup-Completeness': 'half' }, { completeness: 'whole' }],
    ['has one of ours', { 'Roundup-Completeness': 'unknown', 'WARC-Truncated': 'time' }, { completeness: 'unknown' }],
    [
      'is whole, as it says itself',
      { 'Roundup-Completeness': 'whole', 'WARC-Truncated': 'time' },
      { completeness: 'whole' },
    ],
    ['was cut, as it says itself', { 'Roundup-Completeness': 'truncated' }, { completeness: 'truncated' }],
    [
      'has a saved URL that is none',
      { 'Roundup-Saved-URL': 'ftp://a.example/' },
      { url: 'https://other.example/' as LinkUrl },
    ],
    [
      'has redirects of which one is none',
      { 'Roundup-Redirects': 'https://a.example/ x https://b.example/' },
      { redirects: ['https://a.example/', 'https://b.example/'] as LinkUrl[] },
    ],
  ])('that %s is read', async (_, fields, expected) => {
    expect(await readRecord(await foreign(fields))).toMatchObject(expected);
  });

  it.each<[string, { readonly type?: string; readonly url?: string; readonly block?: string }]>([
    ['a request', { type: 'request' }],
    ['a resource', { type: 'resource' }],
    ['of no web page', { url: 'dns:other.example' }],
    ['without a head', { block: 'not HTTP' }],
  ])('is no page: %s', async (_, other) => {
    expect(await readRecord(await foreign({}, other))).toBeNull();
  });

  it('is none where there is none', async () => {
    expect(await readRecord(new Uint8Array())).toBeNull();
  });
});
