import { Complaint } from '../complaint.ts';
import type { MonthLinks } from '../../model.ts';
import { ok, wrongAs, wrongAt, type Finding } from './finding.ts';

/** links/*.jsonl: how many there are, and every line that could not be read. */
export function aboutLinks(months: readonly (MonthLinks | Complaint)[]): readonly Finding[] {
  const read = months.flatMap((one) => (one instanceof Complaint ? [] : [one]));
  const count = read.reduce((sum, { links }) => sum + links.length, 0);
  const broken = months.flatMap((one) => (one instanceof Complaint ? [wrongAs('links', one)] : one.problems.map((problem) => wrongAt('links', problem))));
  if (months.length === 0) return [ok('links', 'nothing is saved yet', 'まだ何も保存されていません')];
  return [ok('links', `${count} links; months: ${read.length}`, `${read.length} か月分、リンク ${count} 件`), ...broken];
}
