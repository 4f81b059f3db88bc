import { createHash, hash } from 'node:crypto';
import type { WARCRecord } from 'warcio';
import { canonicalUrl } from '../url/canonical-url.ts';
import type { LinkUrl, Page } from '../../model.ts';
import { readHead, writeHead, type HttpMessage } from './http-head.ts';
import { COMPLETENESS, ownRecord, type RecordParts } from './own-record.ts';

// What WARC has no field for. Other programs pass over fields they do not know (WARC 1.1, section 4).
const SAVED_URL = 'Roundup-Saved-URL';
const REDIRECTS = 'Roundup-Redirects';
const FETCHED_AT = 'Roundup-Fetched-At';
const HANDED_OVER = 'Roundup-Handed-Over';
const LEADS_TO = 'Roundup-Leads-To';
const VERSION = 'WARC/1.1';

/** The types of what can be a page of its own. */
export const PAGES = /^(?:text\/html|application\/xhtml\+xml|application\/pdf)\b/iu;

/**
 * A Page as one WARC record, not compressed: a response, or a resource where the author's browser had it and
 * nobody knows what the server sent. Its target is the final URL; the saved one and the redirects stand in
 * fields of our own, so that a fetch can be read from one record. There is no request record: a Page does not
 * know what was sent, and evidence is not made up.
 * @param digest of the body
 */
export async function writeRecord(page: Page, digest = payloadDigest(page.body)): Promise<Uint8Array> {
  const utc = new Date(page.fetchedAt).toISOString();
  const handedOver = page.handedOver === true;
  return written(
    {
      type: handedOver ? 'resource' : 'response',
      url: page.finalUrl,
      date: utc,
      warcHeaders: {
        ...(handedOver && { 'Content-Type': contentType(page), [HANDED_OVER]: 'file' }),
        'WARC-Payload-Digest': digest,
        ...(page.completeness === 'truncated' && { 'WARC-Truncated': 'unspecified' }),
        [SAVED_URL]: page.url,
        ...(page.redirects.length > 0 && { [REDIRECTS]: page.redirects.join(' ') }),
        [COMPLETENESS]: page.completeness,
        ...(utc !== page.fetchedAt && { [FETCHED_AT]: page.fetchedAt }),
      },
    },
    handedOver ? [page.body] : [writeHead(page), page.body],
  );
}

/**
 * The redirects on the way to a Page, a response record each, as other programs
 * look for them: the bodies were not waited for.
 */
export async function writeHops({ hops = [], finalUrl, fetchedAt }: Page): Promise<readonly Uint8Array[]> {
  return Promise.all(
    hops.map((hop) =>
      written(
        {
          type: 'response',
          url: hop.url,
          date: new Date(fetchedAt).toISOString(),
          warcHeaders: { 'WARC-Truncated': 'unspecified', [LEADS_TO]: finalUrl },
        },
        [writeHead(hop, { bodyLess: true })],
      ),
    ),
  );
}

async function written(
  options: NonNullable<Parameters<typeof WARCRecord.create>[0]>,
  parts: readonly Uint8Array[],
): Promise<Uint8Array> {
  const { WARCRecord, WARCSerializer } = await import('warcio');
  const record = WARCRecord.create({ ...options, warcVersion: VERSION }, parts);
  // Else warcio would put a head of its own in front, in UTF-8.
  record.httpHeaders = null;
  // What is not there warcio works out itself, in several times the time.
  const { headers } = record.warcHeaders;
  const block = digestOf(...parts);
  if (!record.warcPayloadDigest) headers.set('WARC-Payload-Digest', block);
  headers.set('WARC-Block-Digest', block);
  return WARCSerializer.serialize(record, { gzip: false });
}

function contentType({ headers }: Page): string {
  return headers.find(([name]) => name === 'content-type')?.[1] ?? 'application/octet-stream';
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

/** A record as a Page; null for one that holds none. Records that other programs wrote are read too. */
export async function readRecord(content: Uint8Array): Promise<Page | null> {
  const own = ownRecord(content);
  if (own) return pageOfParts(own);
  const { AsyncIterReader, WARCParser } = await import('warcio');
  const record = await new WARCParser(new AsyncIterReader([content], null), { parseHttp: false }).parse();
  return record && pageOfRecord(record);
}

/**
 * A response or a resource as a Page; null for every other record, and for what
 * roundup has written on the way to a Page.
 */
export async function pageOfRecord(record: WARCRecord): Promise<Page | null> {
  return pageOfParts({
    field: (name) => record.warcHeaders.headers.get(name) ?? '',
    block: () => record.readFully(),
  });
}

async function pageOfParts({ field, block: readBlock }: RecordParts): Promise<Page | null> {
  const warcType = field('WARC-Type');
  if ((warcType !== 'response' && warcType !== 'resource') || field(LEADS_TO) !== '') return null;
  const target = canonicalUrl(field('WARC-Target-URI'));
  if (!target.ok) return null;
  const bytes = await readBlock();
  const block = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isHandedOver = field(HANDED_OVER) !== '';
  const type = field('Content-Type');
  // Screenshots and logs are resources too.
  if (warcType === 'resource' && !isHandedOver && !PAGES.test(type)) return null;
  const http = warcType === 'response' ? readHead(block) : resource(block, type);
  if (!http) return null;
  const saved = canonicalUrl(field(SAVED_URL));
  const redirects = field(REDIRECTS).split(' ').map(canonicalUrl);
  return {
    url: saved.ok ? saved.value : target.value,
    finalUrl: target.value,
    redirects: redirects.flatMap((url): LinkUrl[] => (url.ok ? [url.value] : [])),
    ...http.head,
    body: http.body,
    fetchedAt: field(FETCHED_AT) || field('WARC-Date'),
    completeness: http.cut ? 'truncated' : completenessOf(field(COMPLETENESS), field('WARC-Truncated')),
    ...(isHandedOver && { handedOver: true }),
  };
}

function resource(body: Uint8Array, type: string): HttpMessage {
  return { head: { status: 200, headers: [['content-type', type]] }, body, cut: false };
}

/** `sha256:…` of the body. */
export function payloadDigest(body: Uint8Array): string {
  return `sha256:${hash('sha256', body)}`;
}

function digestOf(...parts: readonly Uint8Array[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return `sha256:${sum.digest('hex')}`;
}

function completenessOf(ours: string, truncated: string): Page['completeness'] {
  if (ours === 'whole' || ours === 'unknown' || ours === 'truncated') return ours;
  return truncated === '' ? 'whole' : 'truncated';
}
