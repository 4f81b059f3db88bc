import { gzipSync } from 'node:zlib';
import { WARCRecord, WARCSerializer } from 'warcio';
import { describe, expect, it } from 'vitest';
import { pagesInWarc } from '../../../src/core/warc/pages-in-warc.ts';

const HTML = 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n';

async function record(
  url: string,
  block: string,
  { type = 'response', date = '2025-04-02T00:00:00Z', fields = {} } = {},
): Promise<Uint8Array> {
  const made = WARCRecord.create(
    { type: type as 'response', url, date, warcVersion: 'WARC/1.1', warcHeaders: fields },
    [Buffer.from(block)],
  );
  made.httpHeaders = null;
  return WARCSerializer.serialize(made, { gzip: false });
}

function moved(to: string): string {
  return `HTTP/1.1 301 Moved\r\nLocation: ${to}\r\n\r\n`;
}

async function taken(records: readonly Uint8Array[]): Promise<readonly object[]> {
  const { pages, problems } = await pagesInWarc(Buffer.concat(records.map((one) => gzipSync(one))));
  expect(problems).toEqual([]);
  return pages.map(({ url, finalUrl, redirects, fetchedAt, body }) => ({
    url,
    finalUrl,
    redirects,
    fetchedAt,
    body: Buffer.from(body).toString(),
  }));
}

const PAGE = { finalUrl: 'https://a.example/page', redirects: [], fetchedAt: '2025-04-02T00:00:00Z', body: 'words' };

describe('the pages of a web archive', () => {
  it('stand under the URL where the way to them began', async () => {
    const [short, middle] = ['https://s.example/1', 'https://a.example/old'] as const;
    const records = [
      await record(short, moved(middle)),
      await record('https://a.example/logo.png', 'HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\nx'),
      await record(middle, moved('/page')),
      await record(PAGE.finalUrl, `${HTML}words`),
    ];
    expect(await taken(records)).toEqual([{ ...PAGE, url: short, redirects: [short, middle] }]);
  });

  it('are found where the redirect leads to what was fetched before it', async () => {
    const records = [
      await record(PAGE.finalUrl, `${HTML}words`),
      await record('https://s.example/1', moved(PAGE.finalUrl)),
    ];
    expect(await taken(records)).toEqual([
      { ...PAGE, url: PAGE.finalUrl },
      { ...PAGE, url: 'https://s.example/1', redirects: ['https://s.example/1'] },
    ]);
  });

  it('have the body that a revisit points to, by its digest or by its address', async () => {
    const digest = { 'WARC-Payload-Digest': 'sha1:AAAA' };
    const later = { type: 'revisit', date: '2025-05-02T00:00:00Z' };
    const records = [
      await record(PAGE.finalUrl, `${HTML}words`, { fields: digest }),
      await record('https://b.example/copy', 'HTTP/1.1 200 OK\r\n\r\n', { ...later, fields: digest }),
      await record(PAGE.finalUrl, 'HTTP/1.1 304 Not Modified\r\n\r\n', {
        ...later,
        fields: { 'WARC-Refers-To-Target-URI': PAGE.finalUrl },
      }),
    ];
    expect(await taken(records)).toEqual([
      { ...PAGE, url: PAGE.finalUrl },
      { ...PAGE, url: 'https://b.example/copy', finalUrl: 'https://b.example/copy', fetchedAt: later.date },
      { ...PAGE, url: PAGE.finalUrl, fetchedAt: later.date },
    ]);
  });

  it('are documents: no frames, no refusals, nothing that a page loads', async () => {
    const records = [
      await record('https://a.example/frame', `${HTML}ad`, { fields: { 'WARC-Resource-Type': 'subdocument' } }),
      await record('https://a.example/gone', 'HTTP/1.1 404 No\r\nContent-Type: text/html\r\n\r\ngone'),
      await record('https://a.example/x.js', 'HTTP/1.1 200 OK\r\nContent-Type: text/javascript\r\n\r\n1'),
      await record(PAGE.finalUrl, `${HTML}words`, { fields: { 'WARC-Resource-Type': 'document' } }),
    ];
    expect(await taken(records)).toEqual([{ ...PAGE, url: PAGE.finalUrl }]);
  });

  it('are taken of an archive that was compressed as a whole, which is told', async () => {
    const whole = gzipSync(
      Buffer.concat([await record('https://a.example/1', `${HTML}1`), await record('https://a.example/2', `${HTML}2`)]),
    );
    const { pages, problems } = await pagesInWarc(whole);
    expect(pages.map(({ url }) => url)).toEqual(['https://a.example/1', 'https://a.example/2']);
    expect(problems.map(({ en }) => en)).toEqual([expect.stringContaining('compressed as a whole')]);
  });

  it('that come before damage are taken, and the damage is told', async () => {
    const good = gzipSync(await record(PAGE.finalUrl, `${HTML}words`));
    const { pages, problems } = await pagesInWarc(Buffer.concat([good, Buffer.alloc(40)]));
    expect(pages).toHaveLength(1);
    expect(problems.map(({ en }) => en)).toEqual([
      `bytes ${good.length} to ${good.length + 40} are damaged; the pages in them were not taken`,
    ]);
  });
});
