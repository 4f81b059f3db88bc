import type { Message, Month, PageVersion, Problem } from '../../model.ts';
import { stateOf } from './archive-file.ts';
import type { Index } from './index-file.ts';
import { followed, redirectOf, type Redirect } from '../../core/warc/follow-redirects.ts';
import { payloadDigest, readRecord } from '../../core/warc/record.ts';
import { scanFile } from './scan-file.ts';
import type { Stretch } from '../../core/warc/scan.ts';

export interface ArchiveSurvey {
  readonly index: Index;
  /** Stretches of the file that hold no record, or `several`, of which only the first can be found. */
  readonly damage: readonly Damage[];
}

type Damage =
  | Exclude<Stretch, { readonly state: 'whole' }>
  | { readonly state: 'several'; readonly offset: number; readonly length: number };

/**
 * Reads the whole archive file: what an index is made from when there is none that fits, and what `doctor` looks at.
 */
export async function surveyArchive(file: string, month: Month): Promise<ArchiveSurvey> {
  const { size, mtime } = await stateOf(file);
  const versions: PageVersion[] = [];
  const redirects: Redirect[] = [];
  const damage: ArchiveSurvey['damage'][number][] = [];
  let end = 0;
  for await (const stretch of scanFile(file, size)) {
    if (stretch.state !== 'whole') {
      damage.push(stretch);
      continue;
    }
    const { offset, length, content } = stretch;
    end = offset + length;
    if (holdsSeveral(content)) damage.push({ state: 'several', offset, length });
    const page = await readRecord(content);
    if (!page) continue;
    const redirect = redirectOf(page);
    if (redirect) {
      redirects.push(redirect);
      continue;
    }
    const { url, finalUrl, status, fetchedAt, completeness, handedOver, body } = page;
    versions.push({
      url,
      finalUrl,
      status,
      fetchedAt,
      completeness,
      month,
      offset,
      length,
      digest: payloadDigest(body),
      ...(handedOver && { handedOver }),
    });
  }
  return { index: { versions: followed(versions, redirects), stamp: { size, mtime, end } }, damage };
}

/** Whether more follows behind the first record of a member: the archive was compressed as a whole. */
function holdsSeveral(content: Uint8Array): boolean {
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const headEnd = bytes.indexOf('\r\n\r\n');
  const length = /^content-length:\s*(\d+)/imu.exec(bytes.toString('latin1', 0, Math.max(headEnd, 0)))?.[1];
  return length !== undefined && bytes.length > headEnd + 4 + Number(length) + 8;
}

/** Damage for a person. A torn tail does not count: an interrupted program leaves it, and it costs one fetch. */
export function damageProblems(file: string, damage: ArchiveSurvey['damage']): readonly Problem[] {
  return damage
    .filter(({ state }) => state !== 'torn')
    .map(({ state, offset, length }) => ({
      place: { file },
      message: state === 'several' ? AS_A_WHOLE : damagedBytes(offset, offset + length),
    }));
}

function damagedBytes(from: number, to: number): Message {
  const pages = 'the pages in them will be fetched again. If you have a backup of this file, bring it back';
  const again = 'そこにあったページはもう一度取得します。このファイルのバックアップがあれば戻してください';
  return {
    en: `bytes ${from} to ${to} are damaged; ${pages}`,
    ja: `${from} バイト目から ${to} バイト目までが壊れています。${again}`,
  };
}

const AS_A_WHOLE: Message = {
  en:
    'this archive is compressed as a whole: only its first page can be found. ' +
    'Put it aside and import it ("roundup import"), or mend it ("warcio recompress")',
  ja:
    '全体がまとめて圧縮されているため、最初のページしか見つけられません。' +
    '別の場所へ移して「roundup import」で取り込むか、「warcio recompress」で直してください',
};
