import type { Month, PageVersion, Problem } from '../../model.ts';
import { stateOf } from './archive-file.ts';
import type { Index } from './index-file.ts';
import { payloadDigest, readRecord } from './record.ts';
import { scanFile } from './scan-file.ts';
import type { Stretch } from './scan.ts';

export interface ArchiveSurvey {
  readonly index: Index;
  /** Stretches of the file that hold no record. */
  readonly damage: readonly Exclude<Stretch, { readonly state: 'whole' }>[];
}

/** Reads the whole archive file: what an index is made from when there is none that fits, and what `doctor` looks at. */
export async function surveyArchive(file: string, month: Month): Promise<ArchiveSurvey> {
  const { size, mtime } = await stateOf(file);
  const versions: PageVersion[] = [];
  const damage: ArchiveSurvey['damage'][number][] = [];
  let end = 0;
  for await (const stretch of scanFile(file, size)) {
    if (stretch.state !== 'whole') {
      damage.push(stretch);
      continue;
    }
    const { offset, length, content } = stretch;
    end = offset + length;
    const page = await readRecord(content);
    if (!page) continue;
    const { url, finalUrl, status, fetchedAt, completeness, body } = page;
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
    });
  }
  return { index: { versions, stamp: { size, mtime, end } }, damage };
}

/** Damage for a person. A torn tail is no damage: it is what an interrupted program leaves, and costs one fetch. */
export function damageProblems(file: string, damage: ArchiveSurvey['damage']): readonly Problem[] {
  return damage
    .filter(({ state }) => state === 'damaged')
    .map(({ offset, length }) => ({
      place: { file },
      message: {
        en: `bytes ${offset} to ${offset + length} are damaged; the pages in them will be fetched again. If you have a backup of this file, bring it back`,
        ja: `${offset} バイト目から ${offset + length} バイト目までが壊れています。そこにあったページはもう一度取得します。このファイルのバックアップがあれば戻してください`,
      },
    }));
}
