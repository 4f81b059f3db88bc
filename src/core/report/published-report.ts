import type { RecordedPost } from '../../facts.ts';
import type { Message, Place } from '../../model.ts';
import { placeText } from '../finding/place-text.ts';
import { dayOf } from '../month/month.ts';
import { oneLine } from '../text/one-line.ts';

/** That a month's post is out, where, and since when that is recorded. */
export function publishedMessage({ month, url, recordedAt }: RecordedPost, timeZone: string): Message {
  const day = recordedAt === '' ? '' : dayOf(recordedAt, timeZone);
  return {
    en: `${month} is published: ${url}${day && ` (recorded on ${day})`}`,
    ja: `${month} の記事は公開済みです: ${url}${day && `（${day} に記録）`}`,
  };
}

/** For a page that the draft links and the published post does not. */
export function notInPostMessage(title: string, place: Place): Message {
  const name = oneLine(title, MOST_CHARACTERS);
  return {
    en: `${placeText(place)}: not in the published post: ${name}`,
    ja: `${placeText(place)}: 公開した記事にはありません: ${name}`,
  };
}
const MOST_CHARACTERS = 100;

/** What to do about links that the draft has and the published post has not. */
export function lateRemedy({ month }: RecordedPost): Message {
  return {
    en: `  "roundup publish ${month} --force" publishes it too, "roundup mark URL later" puts it into the next month`,
    ja: `  記事にも入れるなら「roundup publish ${month} --force」、翌月に回すなら「roundup mark URL later」`,
  };
}

/** For a link that was saved into a month whose post is out. */
export function savedLateMessage({ month, url }: RecordedPost): Message {
  return {
    en: `  ${month} is published already (${url}); "roundup mark URL later" puts it into the next month`,
    ja: `  ${month} の記事は公開済みです（${url}）。翌月に回すなら「roundup mark URL later」`,
  };
}
