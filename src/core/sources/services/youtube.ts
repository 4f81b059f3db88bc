import { readMoment } from '../../month/read-moment.ts';
import { field, items, text } from '../../text/json-values.ts';
import { plainName } from '../shapes/csv/columns.ts';
import { rowsOf } from '../shapes/csv/records.ts';
import { json } from '../shapes/json.ts';
import { someHave } from '../shapes/json-fields.ts';
import type { Form, JsonLink, Opened, Parsed, RawLink, Source } from '../source.ts';

const HEAD = 1000;
const ID_COLUMNS = ['videoid', '動画id'];
const ID = /^[\w-]{11}$/u;
const VIDEO = /^https?:\/\/(?:www|music)\.youtube\.com\/watch\?/u;
// 「題」を視聴しました, Watched 題
const WATCHED = /^「(.*)」を視聴しました$|^(.*) を視聴しました$|^Watched (.*)$/su;

/** A playlist has the names of videos and when each was put into it. */
const playlist: Form = {
  fits: ({ text }) => idColumn(text.slice(0, HEAD).split('\n', 1)[0]?.split(',') ?? []) >= 0,
  read: (opened) => readPlaylist(opened),
};

export const youtube: Source = {
  about: {
    en: 'YouTube: playlists (CSV) and the watch history (JSON) of Google Takeout',
    ja: 'YouTube: Google データ エクスポートの再生リスト (CSV) と再生履歴 (JSON)',
  },
  takes: ['title', 'date'],
  forms: [json((value) => someHave(value, ['header', 'title', 'titleUrl', 'time']), watched), playlist],
};

function idColumn(names: readonly string[]): number {
  return names.findIndex((name) => ID_COLUMNS.includes(plainName(name)));
}

async function readPlaylist(opened: Opened): Promise<Parsed> {
  const { rows, problems } = await rowsOf(opened.text, ',');
  const at = idColumn(rows[0]?.cells ?? []);
  const links = rows.flatMap(({ cells, line }): readonly RawLink[] => {
    const id = (cells[at] ?? '').trim();
    if (!ID.test(id)) return [];
    const moments = cells.flatMap((cell, index) => (index === at ? [] : (readMoment(cell, opened.timeZone) ?? [])));
    return [{ url: `https://www.youtube.com/watch?v=${id}`, savedAt: moments[0] ?? null, line, tags: [] }];
  });
  return { links, problems };
}

/** Its own sentence about each video is nobody's; a video that is gone has its address for a title. */
function watched(value: unknown, timeZone: string): readonly JsonLink[] {
  return items(value)
    .filter((one) => VIDEO.test(text(field(one, 'titleUrl'))))
    .map((one) => {
      const url = text(field(one, 'titleUrl'));
      const [whole = text(field(one, 'title')), ...titles] = WATCHED.exec(text(field(one, 'title'))) ?? [];
      const title = titles.find((words) => words !== undefined) ?? whole;
      const savedAt = readMoment(text(field(one, 'time')), timeZone);
      return { url, savedAt, title: title.startsWith('http') ? '' : title, tags: [] };
    });
}
