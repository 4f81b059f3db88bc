import { pattern } from '../../../text/pattern.ts';

/** What the words beside a date say that it is the date of. */
export type Meaning = 'publication' | 'change' | 'event' | 'unknown';

const PUBLICATION = pattern(
  'iu',
  String.raw`公開|投稿|掲載|発表|配信|作成|登録|発行|リリース日|プレスリリース|記載|執筆|posted|published|date of (?:report|issue)|pubblicato|publié`,
  String.raw`|veröffentlicht|erstellt|publicado|入力|등록`,
);
const CHANGE =
  /更新|改訂|改定|修正|変更|改版|updated?|modified|aktualisiert|zuletzt|mis à jour|actualizado|last changed|수정/iu;
const EVENT = pattern(
  'iu',
  String.raw`開催|会期|期間|日時|日程|締切|〆切|期限|まで|予定|有効|発売|開始|受付|募集|開演|放送|放映|施行|生年月日|誕生|更新日時点|現在|撮影`,
  String.raw`|(?:実施|作業|発生|検知|復旧|停止)(?:年月)?日|reiwa|born|event|deadline|expires|release date|starts?\b`,
);

const WEEKDAY = /^\s*[(][月火水木金土日](?:曜日?)?(?:・?祝)?[)]/u;
/** Behind a date. */
const PUBLICATION_BEHIND =
  /^\s*\(?(?:に)?(?:公開|投稿|掲載|配信|発表|発行|付)|^[\s:：]*(?:初版|(?:initial|first) (?:publication|release))/iu;
const EVENT_BEHIND =
  /^\s*(?:まで|から|より|開催|開始|発売|締切|現在|に?(?:実施|発生|復旧)|[-–~〜～]\s*\d(?!\d?[:h]\d{2}))/u;

/** `before`, `behind`: the words beside the date, folded by NFKC. */
export function meaning(before: string, behind: string): Meaning {
  const after = behind.replace(WEEKDAY, '');
  if (CHANGE.test(before) || /^\s*\(?(?:に)?(?:最終)?(?:更新|改訂|修正)/u.test(after))
    return PUBLICATION.test(before) && !/更新|updated?/iu.test(before.slice(-8)) ? 'publication' : 'change';
  if (PUBLICATION.test(before) || PUBLICATION_BEHIND.test(after)) return 'publication';
  if (EVENT.test(before) || EVENT_BEHIND.test(after)) return 'event';
  return 'unknown';
}
