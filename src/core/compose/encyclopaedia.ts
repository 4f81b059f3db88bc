import type { Quotation } from '../../issue.ts';
import type { Article, LinkUrl } from '../../model.ts';
import { dayText, japaneseDay } from '../month/japanese.ts';

/**
 * A passage of an encyclopaedia with its licence and the address of exactly this version (CC BY-SA 4.0, section 3(a)).
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
    url: permalink?.url ?? url,
    dateText: permalink?.date ? `${japaneseDay(dayText(permalink.date, timeZone))}版` : '',
    licence: 'CC BY-SA 4.0',
    licenceUrl: 'https://creativecommons.org/licenses/by-sa/4.0/deed.ja',
  };
}
