import type { PageView } from '../../view.ts';
import { textOf } from '../../view/text.ts';
import { datesIn, type WrittenDate } from './written-date.ts';

/** Dates that readers see, with the words beside them. */
export interface SeenDate extends WrittenDate {
  /** What the words say it is the date of. */
  readonly of: 'publication' | 'change' | 'event' | 'unknown';
  /** Blocks from the title: negative above it. */
  readonly distance: number;
}

const PUBLICATION = /公開|投稿|掲載|発表|配信|作成|登録|発行|リリース日|プレスリリース|記載|執筆|posted|published|pubblicato|publié|veröffentlicht|erstellt|publicado|入力|등록/iu;
const CHANGE = /更新|改訂|改定|修正|変更|改版|updated?|modified|aktualisiert|zuletzt|mis à jour|actualizado|last changed|수정/iu;
const EVENT = /開催|会期|期間|日時|日程|締切|〆切|期限|まで|予定|有効|発売|開始|受付|募集|開演|放送|放映|施行|生年月日|誕生|更新日時点|現在|撮影|reiwa|born|event|deadline|expires|release date|starts?\b/iu;
const LONGEST = 120;
const ABOVE = 8;
const BELOW = 10;

/** The dates in short blocks around the title and in elements that are called dates, nearest labelled ones first. */
export function datesNearTitle(view: PageView, title: number, monthFirst: boolean): readonly SeenDate[] {
  const seen: SeenDate[] = [];
  for (let index = Math.max(0, title - ABOVE); index <= Math.min(view.blocks.length - 1, title + BELOW); index += 1) {
    const block = view.blocks[index];
    if (block === undefined || block.furniture || block.text.length > LONGEST || (block.linkShare > 0.8 && index !== title)) continue;
    const before = view.blocks[index - 1];
    const label = before !== undefined && before.text.length <= 12 && datesIn(before.text, monthFirst).length === 0 ? before.text : '';
    seen.push(...judged(block.text, label, monthFirst, index - title));
  }
  return seen;
}

/** The dates of `time` elements and of elements named after dates, outside of furniture. */
export function markedDates(view: PageView, title: number, monthFirst: boolean): readonly SeenDate[] {
  return view.marks
    .filter(({ kind, furniture }) => (kind === 'date' || kind === 'time') && !furniture)
    .slice(0, 60)
    .flatMap(({ element, block, names }) => {
      const text = textOf(element, LONGEST + 1);
      if (text.length > LONGEST) return [];
      return judged(text, /modif|update|revis|kousin|koushin/u.test(names) ? '更新' : '', monthFirst, block - title);
    });
}

function judged(text: string, label: string, monthFirst: boolean, distance: number): readonly SeenDate[] {
  const folded = text.normalize('NFKC');
  const dates = datesIn(text, monthFirst);
  return dates.map((date, index) => {
    const before = folded.slice(dates[index - 1]?.end ?? 0, date.start).slice(-24);
    const after = folded.slice(date.end, dates[index + 1]?.start ?? folded.length).slice(0, 12);
    return { ...date, distance, of: meaning(`${label} ${before}`, after) };
  });
}

function meaning(before: string, after: string): SeenDate['of'] {
  if (CHANGE.test(before) || /^\s*(?:に)?(?:最終)?(?:更新|改訂|修正)/u.test(after)) return PUBLICATION.test(before) && !/更新|updated?/iu.test(before.slice(-8)) ? 'publication' : 'change';
  if (PUBLICATION.test(before) || /^\s*(?:に)?(?:公開|投稿|掲載|配信|発表|付)/u.test(after)) return 'publication';
  if (EVENT.test(before) || /^\s*(?:まで|から|より|開催|開始|発売|締切|現在|[-–~〜～]\s*\d)/u.test(after)) return 'event';
  return 'unknown';
}
