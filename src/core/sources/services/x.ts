import { readMoment } from '../../month/read-moment.ts';
import { csv } from '../shapes/csv/csv.ts';
import { htmlWords } from '../shapes/html-words.ts';
import { json } from '../shapes/json.ts';
import { momentOf, someHave } from '../shapes/json-fields.ts';
import { field, items, text } from '../../text/json-values.ts';
import type { JsonLink, Source } from '../source.ts';

const OF_THE_SERVICE = /^https?:\/\/(?:www\.|mobile\.)?(?:twitter|x)\.com\/[^/]+\/status\/\d+\/(?:photo|video)\//iu;

export const x: Source = {
  about: {
    en: 'X (Twitter): bookmarks as CSV or JSON by an extension, your own posts (`tweets.js` of the archive)',
    ja: 'X (Twitter): 拡張機能で書き出したブックマークの CSV・JSON、自分の投稿（アーカイブの `tweets.js`）',
  },
  takes: ['note', 'date'],
  forms: [
    csv({ columns: ['tweeturl'], isPost: true }),
    csv({ columns: ['screenname', 'fulltext'], isPost: true }),
    csv({ columns: ['tweetid'], isPost: true }),
    json((value) => items(value).some((one) => postOf(one) !== undefined), ownPosts),
    json((value) => items(value).some((one) => field(field(one, 'like'), 'tweetId') !== undefined), likes),
    json((value) => someHave(value, ['full_text', 'screen_name', 'url']), bookmarks),
  ],
};

function postOf(one: unknown): unknown {
  const post = field(one, 'tweet');
  return field(post, 'full_text') === undefined ? undefined : post;
}

/** What the author has posted: the pages it links to. A post that is only passed on has no words of the author's. */
function ownPosts(value: unknown, timeZone: string): readonly JsonLink[] {
  return items(value).flatMap((one): readonly JsonLink[] => {
    const post = postOf(one);
    const urls = items(field(field(post, 'entities'), 'urls'));
    const given = text(field(post, 'full_text'));
    const written = [...urls, ...items(field(field(post, 'entities'), 'media'))];
    const words = written.reduce<string>((rest, url) => rest.replace(text(field(url, 'url')), ''), given);
    const note = given.startsWith('RT @') ? '' : htmlWords(words).trim();
    return urls
      .map((url) => text(field(url, 'expanded_url')))
      .filter((url) => url !== '' && !OF_THE_SERVICE.test(url))
      .map((url) => ({ url, savedAt: readMoment(text(field(post, 'created_at')), timeZone), note, tags: [] }));
  });
}

/** Nothing says when the author liked a post. */
function likes(value: unknown): readonly JsonLink[] {
  return items(value).flatMap((one): readonly JsonLink[] => {
    const url = text(field(field(one, 'like'), 'expandedUrl'));
    return url === '' ? [] : [{ url, savedAt: null, tags: [] }];
  });
}

/** Posts of others: their words are no title and no note. Some extensions know when they were saved. */
function bookmarks(value: unknown, timeZone: string): readonly JsonLink[] {
  return items(value).map((one) => ({
    url: text(field(one, 'url')),
    savedAt: momentOf(field(one, 'bookmark_date'), timeZone) ?? momentOf(field(one, 'created_at'), timeZone),
    tags: [],
  }));
}
