import type { Quotation } from '../../issue.ts';
import type { Article, LinkUrl } from '../../model.ts';
import { dayText, japaneseDay } from '../month/japanese.ts';

/**
 * A passage of an encyclopaedia with its licence, the address of its article and that of exactly this version
 * (CC BY-SA 4.0, section 3(a)).
 */
export function encyclopaediaPassage(
  url: LinkUrl,
  encyclopaedia: string,
  article: Article | null,
  timeZone: string,
): Quotation {
  const permalink = article?.permalink ?? null;
  return {
    kind: 'encyclopaedia',
    text: article?.summary ?? '',
    source: `${article === null ? '' : `「${article.title}」`}『${encyclopaedia}』`,
    url,
    dateText: permalink?.date ? `${japaneseDay(dayText(permalink.date, timeZone))}の版` : '',
    versionUrl: permalink?.url ?? '',
    licence: 'CC BY-SA 4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by-sa/4.0/deed.ja',
  };
}
