import type { Month } from '../../model.ts';
import { addMonths, yearAndMonth } from '../month/month.ts';

// What people speak of in the month in which the post is read, January first.
const SEASON: readonly (readonly string[])[] = [
  ['正月休み', '初詣', '大寒のころの寒さ'],
  ['節分', '立春', '確定申告の準備', 'サイバーセキュリティ月間（2月1日から3月18日）'],
  ['ひな祭り', '春一番', '年度末の忙しさ', '花粉'],
  ['新年度', '桜', '新しい職場や学校'],
  ['大型連休', '新緑', '立夏', '五月晴れ'],
  ['梅雨入り', 'あじさい', '株主総会の季節', '夏至'],
  ['七夕', '梅雨明け', '海の日', '暑中見舞い'],
  ['お盆', '花火', '夏休み', '残暑'],
  ['台風', '防災の日', '十五夜', '秋の連休'],
  ['金木犀', 'スポーツの日', '秋の夜長', '衣替え'],
  ['紅葉', '文化の日', '木枯らし', '立冬'],
  ['師走', '忘年会', '年末の大掃除', 'この一年のできごと'],
];

/** Words for the greeting of the post on `month`, which is read in the month after it. */
export function greetingHints(month: Month): readonly string[] {
  return SEASON[yearAndMonth(addMonths(month, 1)).month - 1] ?? [];
}
