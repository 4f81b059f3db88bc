import type { WARCRecord } from 'warcio';
import type { LinkUrl, Message, Page } from '../../model.ts';
import { canonicalUrl } from '../url/canonical-url.ts';
import { pageOfRecord } from './record.ts';
import { scan } from './scan.ts';
import { isGzip } from './gzip.ts';

/** A record with a Page, where it stands among the others, and what it says of the payload. */
export interface Kept {
  readonly page: Page;
  readonly order: number;
  readonly digest: string;
  /** What Browsertrix loaded it as; ''. */
  readonly resourceType: string;
}
/** A record that says that another one holds what was seen here too (WARC 1.1, section 6.7). */
export interface Revisit {
  readonly url: LinkUrl;
  readonly order: number;
  readonly fetchedAt: string;
  readonly digest: string;
  readonly refersTo: string;
}
export interface WarcRecords {
  readonly kept: readonly Kept[];
  readonly revisits: readonly Revisit[];
  readonly problems: readonly Message[];
}

/** The records of a file that hold Pages or point to some. */
export async function recordsIn(bytes: Uint8Array): Promise<WarcRecords> {
  const [kept, revisits, problems]: [Kept[], Revisit[], Message[]] = [[], [], []];
  let order = 0;
  for (const content of contentsOf(bytes, (message) => problems.push(message))) {
    let inMember = 0;
    const broken = await eachRecord(content, async (record) => {
      order += 1;
      inMember += 1;
      const field = (name: string): string => record.warcHeaders.headers.get(name) ?? '';
      const digest = record.warcPayloadDigest ?? `none ${order}`;
      if (record.warcType === 'revisit') {
        const url = canonicalUrl(record.warcTargetURI ?? '');
        const refersTo = canonicalUrl(record.warcRefersToTargetURI ?? '');
        const fetchedAt = record.warcDate ?? '';
        if (url.ok)
          revisits.push({ url: url.value, order, fetchedAt, digest, refersTo: refersTo.ok ? refersTo.value : '' });
        return;
      }
      const page = await pageOfRecord(record);
      if (page) kept.push({ page, order, digest, resourceType: field('WARC-Resource-Type') });
    });
    if (broken) problems.push(broken);
    if (inMember > 1 && isGzip(bytes)) problems.push(AS_A_WHOLE);
  }
  return { kept, revisits, problems: [...new Set(problems)] };
}

/** The bytes of the records: those of each gzip member, or the file itself. */
function* contentsOf(bytes: Uint8Array, tell: (message: Message) => void): Generator<Uint8Array> {
  if (!isGzip(bytes)) {
    yield bytes;
    return;
  }
  for (const stretch of scan(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))) {
    if (stretch.state === 'whole') yield stretch.content;
    else tell(damaged(stretch.offset, stretch.offset + stretch.length));
  }
}

/** What is wrong with the records, or null. */
async function eachRecord(content: Uint8Array, each: (record: WARCRecord) => Promise<void>): Promise<Message | null> {
  const { AsyncIterReader, WARCParser } = await import('warcio');
  const parser = new WARCParser(new AsyncIterReader([content], null), { parseHttp: false });
  try {
    for (let record = await parser.parse(); record; record = await parser.parse()) await each(record);
    return null;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return UNREADABLE;
  }
}

const UNREADABLE: Message = {
  en:
    'a record cannot be read, nor what follows it; the pages before it were taken. ' +
    '"warcio check" says where the archive is damaged',
  ja:
    '読めないレコードがあり、その後も読めません。その前のページは取り込みました。' +
    '壊れている場所は「warcio check」で分かります',
};
// Nobody can find a record in it without unpacking the whole file.
const AS_A_WHOLE: Message = {
  en:
    'this archive is compressed as a whole; its pages were taken all the same, but other programs cannot look into ' +
    'it. "warcio recompress" mends it',
  ja: '全体がまとめて圧縮されたアーカイブです。ページは取り込みましたが、ほかのプログラムでは中を探せません。「warcio recompress」で直せます',
};

function damaged(from: number, to: number): Message {
  return {
    en: `bytes ${from} to ${to} are damaged; the pages in them were not taken`,
    ja: `${from} バイト目から ${to} バイト目までが壊れています。そこにあるページは取り込めません`,
  };
}
