import { Complaint } from '../complaint.ts';
import { folded } from '../text/folded.ts';
import type { LinkRow } from './link-row.ts';

/**
 * The one link of the month, other than that of `url`, that has the words in its title. Throws a Complaint where that
 * is none, or more than one.
 */
export function rowNamed(words: string, rows: readonly LinkRow[], url: string): LinkRow {
  const wanted = folded(words);
  const named = rows.filter((row) => row.url !== url && folded(row.title).includes(wanted));
  const [only] = named;
  if (only !== undefined && named.length === 1) return only;
  throw new Complaint({
    en: `"${words}" stands in the titles of ${named.length} links of the month: give a URL, or words that only one has`,
    ja: `「${words}」をタイトルに含むリンクはこの月に ${named.length} 件です。URL か、一つだけが含む言葉を入れてください`,
  });
}
