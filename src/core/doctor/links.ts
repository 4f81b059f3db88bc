import { Complaint } from '../complaint.ts';
import type { MonthTally } from '../../facts.ts';
import type { Message } from '../../model.ts';
import { ok, wrongAs, wrongAt, type Finding } from '../finding/finding.ts';
import { counted } from '../text/counted.ts';

const MEND: Message = {
  en: 'Correct the line, or delete it and save again what it was about',
  ja: '行を直してください。直せなければ、行を消して、そのリンクを保存し直してください',
};

/** links/*.jsonl: how many there are, and every line that could not be read. */
export function aboutLinks(months: readonly (MonthTally | Complaint)[]): readonly Finding[] {
  const read = months.flatMap((one) => (one instanceof Complaint ? [] : [one]));
  const count = read.reduce((sum, { links }) => sum + links, 0);
  const broken = months.flatMap((one) =>
    one instanceof Complaint
      ? [wrongAs('links', one)]
      : one.problems.map((problem) => ({ ...wrongAt('links', problem), todo: MEND })),
  );
  if (months.length === 0) return [ok('links', 'nothing is saved yet', 'まだ何も保存されていません')];
  return [
    ok(
      'links',
      `${counted(count, 'link')} in ${counted(read.length, 'month')}`,
      `${read.length} か月分、リンク ${count} 件`,
    ),
    ...broken,
  ];
}
