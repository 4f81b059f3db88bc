import { pattern } from '../../text/pattern.ts';
import type { Phrases } from './weigh.ts';

// "The page you wanted", "this page": how a server speaks to its reader. An article
// about a 404 speaks of somebody else's page.
const MEANT =
  '(?:お探しの|お求めの|ご指定の|ご指定いただいた|指定された|指定した|ご覧に(?:なろうとし(?:た|ている)|なりたい)' +
  '|ご覧(?:いただいた|の)|アクセスしようとし(?:た|ている)|アクセスされた|リクエストされた' +
  '|この|本|該当する?|該当の|当該|こちらの)';
const THING =
  '(?:Web|ウェブ)?(?:ページ|記事|コンテンツ|ニュース|ファイル|URL|情報|商品|動画|投稿|アドレス|サイト|画面|エントリー?' +
  '|ブログ|(?:プレス)?リリース|アカウント|イベント|スレッド|求人|レシピ|作品|ポスト|ツイート|トピック|募集)';

/** The words of pages that are not there. */
export const SOFT_404: Phrases = {
  is: [
    /^(?:http )?(?:error|エラー)? ?(?:404|410)(?: ?(?:error|エラー|gone))?$/iu,
    pattern(
      'iu',
      String.raw`^(?:error )?(?:404 ?)?(?:the )?(?:requested )?(?:page|file|article|content|url`,
      String.raw`|document)? ?(?:is |was |could |can ?)?not (?:be )?found$`,
    ),
    pattern(
      'iu',
      String.raw`^(?:this |the |that )?(?:page|file|article|content|post|video) (?:is |was )?(?:not`,
      String.raw`|no longer|un) ?(?:available|exists?)(?: .{0,20})?$`,
    ),
    /^(?:this |the |that )?page (?:doesn['’]t|does not|no longer) exists?$/iu,
    pattern(
      'iu',
      String.raw`^(?:sorry,? |oops[!,]? |uh-?oh[!,]? )?(?:we|i) (?:can['’]?t|cannot|couldn['’]t`,
      String.raw`|could not)(?: seem to)? find (?:that|the|this) (?:page|article).{0,30}$`,
    ),
    /^(?:(?:page|article) (?:removed|deleted|missing|expired)|missing page|gone)$/iu,
    pattern(
      'iu',
      String.raw`^(?:404 ?)?(?:お探しの|お求めの|指定された|ご指定の|該当する?|該当の)?(?:Web|ウェブ)?(?:ページ|記事|コンテンツ|ファイル|URL|商品|エントリー?)(?:は`,
      String.raw`|が)?(?:[見み]つかりません|存在しません|ありません|ございません|表示できません|削除され(?:まし|てい))(?:でした|た|ます)?$`,
    ),
    /^(?:404 ?)?(?:ページ|記事)(?:未検出|なし|無し|がない)$/u,
    /^(?:この)?(?:記事|ページ|ニュース|コンテンツ)?(?:の|は)?(?:公開|掲載|配信)(?:期間)?(?:は|が|を)?終了(?:の?お知らせ|しました|いたしました|しています)?$/u,
    /^お探しの(?:ページ|記事|コンテンツ|情報|商品).{0,40}$/u,
    pattern(
      'u',
      String.raw`^(?:この|その)?(?:動画|投稿|ブログ|記事|ページ|コンテンツ|アカウント|トピック|スレッド|ポスト|ツイート)は(?:削除されました|存在しません|表示できません`,
      String.raw`|公開していません|非公開です|再生できません|公開を終了しました|ご覧いただけません|凍結されています)$`,
    ),
    pattern(
      'iu',
      String.raw`^(?:entry|post|article|page|topic|thread|user|video|object|link|url) (?:is `,
      String.raw`|was )?(?:not found|unavailable|deleted|removed)$`,
    ),
    pattern(
      'iu',
      String.raw`^(?:this )?(?:video|content|account|article|story) (?:is |has been |has )?(?:unavailable`,
      String.raw`|suspended|removed|deleted|expired|terminated)$`,
    ),
    /^(?:[a-z0-9.-]{3,60} |this domain )(?:is|may be) for sale$/iu,
    /^(?:domain|ドメイン)(?: parking| parked| expired|パーキング|の有効期限切れ)$/iu,
    /^(?:die )?seite (?:wurde )?nicht (?:gefunden|verfügbar)$/iu,
    /^page (?:introuvable|non trouvée)$/iu,
    /^p[áa]gina n(?:o encontrada|ão encontrada|on trovata)$/iu,
    /^(?:页面|頁面|找不到)(?:不存在|未找到|页面|頁面|該頁面)$/u,
    /^페이지를 찾을 수 없습니다$/u,
    /^(?:找不到|未找到|無法找到)(?:您(?:要|所)?(?:的|找的)?)?(?:該|该|此)?(?:網頁|网页|頁面|页面|文章)$/u,
    /^(?:您(?:访问|訪問|瀏覽|浏览)的)?(?:網頁|网页|頁面|页面|文章)(?:不存在|已(?:被)?(?:刪除|删除|移除)|未找到)$/u,
    /^страница не найдена$/iu,
    /^pagina niet gevonden$/iu,
    /^(?:エラー|エラーページ|error|error page|oops|おっと|リンク切れ)$/iu,
  ],
  tells: [
    new RegExp(
      `${MEANT}${THING}[^。「」『』]{0,60}(?:[見み]つかりません|[見み]つけることができません|存在しません|存在しない(?:か|可能性)|お探しできません)(?:でした)?`,
      'u',
    ),
    pattern(
      'u',
      String.raw`${MEANT}${THING}[^。「」『』]{0,60}(?:削除(?:、変更)?され(?:まし|た(?:可能性|か)|てい)`,
      String.raw`|削除された、?(?:か|または)|(?:掲載|公開|配信)期間(?:を|が)過ぎ`,
      String.raw`|移動(?:または|もしくは|や|した可能性|しまし|されまし|したか))`,
    ),
    new RegExp(
      `${MEANT}${THING}[^。「」『』]{0,30}(?:非公開|(?:公開|掲載|配信|提供)(?:期間)?[^。「」『』]{0,8}終了(?:いたし|し|され)?(?:まし|てい|ており)|` +
        `(?:公開|掲載)(?:を|が|は)?終了(?:した|の)可能性|` +
        `公開(?:し|され)て(?:いません|おりません)|(?:募集|受付|掲載)[は|を|が][^。「」『』]{0,8}終了|(?:掲載|公開)が?終了したか|利用できない可能性)`,
      'u',
    ),
    new RegExp(
      `${MEANT}${THING}[^。「」『』]{0,30}(?:表示(?:することが)?できません|ご覧(?:に|いただけ)(?:なれ)?ません|アクセスできません|ありません|ございません|閲覧できません)`,
      'u',
    ),
    pattern(
      'u',
      String.raw`^(?:申し訳(?:ございません|ありません)(?:が|。)?[、,]?)?(?:記事|ページ|コンテンツ|ニュース)(?:は|が|の)[^。「」『』]{0,12}(?:[見み]つかりません`,
      String.raw`|存在しません|掲載期間[^。「」『』]{0,10}終了|(?:公開|配信)(?:期間)?[^。「」『』]{0,6}終了)`,
    ),
    /URL(?:に|が|の)?[^。「」『』]{0,12}(?:誤り|間違|タイプミス|正しい)[^。「」『』]{0,30}(?:確認|可能性)/u,
    pattern(
      'iu',
      String.raw`(?:the|this|that) (?:page|article|file|url|link|content|post|resource|document|story|video)s? (?:`,
      String.raw`(?:that )?you(?:['’]re| are|['’]ve| have| were)? [a-z ]{3,40} )?(?:can ?not|can['’]t|couldn['’]t`,
      String.raw`|could not) be (?:found|displayed)`,
    ),
    pattern(
      'iu',
      String.raw`(?:the|this|that) (?:page|article|file|url|link|content|post|resource|document|story|video)s? (?:`,
      String.raw`(?:that )?you(?:['’]re| are|['’]ve| have| were)? [a-z ]{3,40} )?(?:(?:was|is|were)(?: not|n['’]t) `,
      String.raw`(?:found|available|here)|(?:is |was )?no longer (?:exists?|available|here)|doesn['’]t `,
      String.raw`(?:seem to )?exist|does not (?:seem to )?exist)`,
    ),
    pattern(
      'iu',
      String.raw`(?:the|this|that) (?:page|article|file|url|link|content|post|resource|document|story|video)s? (?:`,
      String.raw`(?:that )?you(?:['’]re| are|['’]ve| have| were)? [a-z ]{3,40} )?(?:(?:was|has|have|may have`,
      String.raw`|might have) (?:been |be )?(?:moved|removed|deleted|expired|unpublished|taken down))`,
    ),
    pattern(
      'iu',
      String.raw`(?:we|i)(?:['’]re sorry,?)? ?(?:but )?(?:we )?(?:can['’]?t|cannot|couldn['’]t|could not`,
      String.raw`|were unable to|are unable to)(?: seem to)? (?:find|locate) (?:the|that|this) (?:page|article`,
      String.raw`|content|file)`,
    ),
    /the requested (?:url|page|resource|document)[^.]{0,80}(?:not found|could not be found|does not exist)/iu,
    /お探しの(?:商品|製品|求人|物件)[^。「」『』]{0,30}(?:(?:販売|掲載|募集|取り?扱い)[^。「」『』]{0,8}終了|お?取り?扱い[^。「」『』]{0,8}(?:いません|おりません))/u,
    pattern(
      'iu',
      String.raw`(?:this|the) domain(?: name)?[^.]{0,20} (?:is|may be) (?:for sale|parked|expired`,
      String.raw`|available for purchase)|buy this domain|このドメイン(?:名)?は[^。]{0,30}(?:取得され|販売|売り出|有効期限|期限切れ|お名前)`,
    ),
    /this (?:account|site|page|blog) has been suspended|contact your hosting provider/iu,
    pattern(
      'iu',
      String.raw`seite[^.]{0,40}(?:nicht gefunden|existiert nicht|nicht mehr verfügbar)|page[^.]{0,50}(?:n['’]existe `,
      String.raw`(?:pas|plus)|est introuvable|a été (?:déplacée|supprimée))|página[^.]{0,50}no (?:existe|se `,
      String.raw`(?:ha )?encontr|está disponible)|pagina[^.]{0,50}(?:non (?:è stata trovata|esiste)|niet (?:gevonden`,
      String.raw`|bestaat))`,
    ),
    pattern(
      'u',
      String.raw`(?:您|你)(?:访问|要找|请求|查找|造訪|尋找)的(?:页面|頁面|网页|網頁|内容|文章)[^。]{0,20}(?:不存在|找不到|已(?:被)?(?:删除|刪除|移除))`,
      String.raw`|요청하신 페이지를 찾을 수 없|запрашиваем[^.]{0,40}страниц[^.]{0,30}не (?:найдена|существует)`,
    ),
    /it looks like nothing was found at this location/iu,
  ],
};
