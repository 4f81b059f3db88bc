import { Complaint } from '../complaint.ts';
import type { ArchiveFacts } from '../../facts.ts';
import { look, ok, wrongAs, wrongAt, type Finding } from '../finding/finding.ts';
import { counted } from '../text/counted.ts';

/** archive/*.warc.gz, read whole: what is damaged, and where an interrupted run has left half a page. */
export function aboutArchives(archives: readonly (ArchiveFacts | Complaint)[]): readonly Finding[] {
  if (archives.length === 0)
    return [ok('archive', 'no page has been fetched yet', 'まだ一つもページを取得していません')];
  const read = archives.flatMap((one) => (one instanceof Complaint ? [] : [one]));
  const pages = read.reduce((sum, one) => sum + one.pages, 0);
  const size = (read.reduce((sum, one) => sum + one.size, 0) / 1e6).toFixed(1);
  return [
    ok(
      'archive',
      `${counted(pages, 'page')}, ${size} MB, in ${counted(read.length, 'month')}`,
      `${read.length} か月分、${pages} ページ、${size} MB`,
    ),
    ...archives.flatMap((one) =>
      one instanceof Complaint
        ? [wrongAs('archive', one)]
        : [...one.problems.map((problem) => wrongAt('archive', problem)), ...torn(one)],
    ),
  ];
}

function torn({ file, torn: bytes }: ArchiveFacts): readonly Finding[] {
  if (bytes === 0) return [];
  return [
    look(
      'archive',
      {
        en: `${file}: half a record at the end (${counted(bytes, 'byte')}), left by a run that was cut off`,
        ja: `${file}: 最後の ${bytes} バイトは、中断された実行が残した書きかけの記録です`,
      },
      {
        en: 'Nothing to do: the next fetch cuts it off and fetches that page again',
        ja: '何もしなくて構いません。次の取得で切り取り、そのページを取り直します',
      },
    ),
  ];
}
