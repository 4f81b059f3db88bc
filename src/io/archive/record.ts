import { createHash } from 'node:crypto';
import { canonicalUrl } from '../../core/url/canonical-url.ts';
import type { LinkUrl, Page } from '../../model.ts';
import { readHead, writeHead } from './http-head.ts';

// What WARC has no field for. Other programs pass over fields they do not know (WARC 1.1, section 4).
const SAVED_URL = 'Roundup-Saved-URL';
const REDIRECTS = 'Roundup-Redirects';
const COMPLETENESS = 'Roundup-Completeness';
const FETCHED_AT = 'Roundup-Fetched-At';
const VERSION = 'WARC/1.1';

/**
 * A Page as one WARC response record, not compressed. Its target is the final URL; the saved one and the redirects stand in
 * fields of our own, so that a fetch is one record and cannot be torn in two. There is no request record: a Page does not
 * know what was sent, and evidence is not made up.
 */
export async function writeRecord(page: Page): Promise<Uint8Array> {
  const { WARCRecord, WARCSerializer } = await import('warcio');
  const utc = new Date(page.fetchedAt).toISOString();
  const record = WARCRecord.create(
    {
      type: 'response',
      url: page.finalUrl,
      date: utc,
      warcVersion: VERSION,
      warcHeaders: {
        'WARC-Payload-Digest': payloadDigest(page.body),
        ...(page.completeness === 'truncated' && { 'WARC-Truncated': 'unspecified' }),
        [SAVED_URL]: page.url,
        ...(page.redirects.length > 0 && { [REDIRECTS]: page.redirects.join(' ') }),
        [COMPLETENESS]: page.completeness,
        ...(utc !== page.fetchedAt && { [FETCHED_AT]: page.fetchedAt }),
      },
    },
    [writeHead(page), page.body],
  );
  // Else warcio would put a head of its own in front, in UTF-8.
  record.httpHeaders = null;
  return WARCSerializer.serialize(record, { gzip: false });
}

/** What stands at the start of a file: who wrote it, and how to read our fields. */
export async function writeInfo(file: string, software: string, date: string): Promise<Uint8Array> {
  const { WARCRecord, WARCSerializer } = await import('warcio');
  const record = WARCRecord.createWARCInfo(
    { filename: file, date, warcVersion: VERSION },
    {
      software,
      format: 'WARC File Format 1.1',
      conformsTo: 'http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/',
    },
  );
  return WARCSerializer.serialize(record, { gzip: false });
}

/** A response record as a Page; null for every other record. Records that other programs wrote are read too. */
export async function readRecord(content: Uint8Array): Promise<Page | null> {
  const { AsyncIterReader, WARCParser } = await import('warcio');
  const record = await new WARCParser(new AsyncIterReader([content], null), { parseHttp: false }).parse();
  if (record?.warcType !== 'response') return null;
  const http = readHead(Buffer.from(await record.readFully()));
  const field = (name: string): string => record.warcHeaders.headers.get(name) ?? '';
  const target = canonicalUrl(record.warcTargetURI ?? '');
  if (!http || !target.ok) return null;
  const saved = canonicalUrl(field(SAVED_URL));
  const redirects = field(REDIRECTS).split(' ').map(canonicalUrl);
  return {
    url: saved.ok ? saved.value : target.value,
    finalUrl: target.value,
    redirects: redirects.flatMap((url): LinkUrl[] => (url.ok ? [url.value] : [])),
    ...http.head,
    body: http.body,
    fetchedAt: field(FETCHED_AT) || (record.warcDate ?? ''),
    completeness: completenessOf(field(COMPLETENESS), field('WARC-Truncated')),
  };
}

/** `sha256:…` of the body. */
export function payloadDigest(body: Uint8Array): string {
  return `sha256:${createHash('sha256').update(body).digest('hex')}`;
}

function completenessOf(ours: string, truncated: string): Page['completeness'] {
  if (ours === 'whole' || ours === 'unknown' || ours === 'truncated') return ours;
  return truncated === '' ? 'whole' : 'truncated';
}
