import type { Phrases } from './weigh.ts';

// "The page you wanted", "this page": how a server speaks to its reader. An article about a 404 speaks of somebody else's page.
const MEANT = '(?:お探しの|お求めの|ご指定の|ご指定いただいた|指定された|指定した|ご覧になろうとし(?:た|ている)|アクセスしようとし(?:た|ている)|アクセスされた|リクエストされた|この|本|該当する?|該当の|当該|こちらの)';
const THING = '(?:Web|ウェブ)?(?:ページ|記事|コンテンツ|ニュース|ファイル|URL|情報|商品|動画|投稿|アドレス|サイト|画面|エントリー?)';

/** The words of pages that are not there. */
export const SOFT_404: Phrases = {
  is: [
    /^(?:http )?(?:error|エラー)? ?(?:404|410)(?: ?(?:error|エラー|gone))?$/iu,
    /^(?:error )?(?:404 ?)?(?:the )?(?:requested )?(?:page|file|article|content|url|document)? ?(?:is |was |could |can ?)?not (?:be )?found$/iu,
    /^(?:this |the |that )?(?:page|file|article|content|post|video) (?:is |was )?(?:not|no longer|un) ?(?:available|exists?)(?: .{0,20})?$/iu,
    /^(?:this |the |that )?page (?:doesn['’]t|does not|no longer) exists?$/iu,
    /^(?:sorry,? |oops[!,]? |uh-?oh[!,]? )?(?:we|i) (?:can['’]?t|cannot|couldn['’]t|could not)(?: seem to)? find (?:that|the|this) (?:page|article).{0,30}$/iu,
    /^(?:(?:page|article) (?:removed|deleted|missing|expired)|missing page|gone)$/iu,
    /^(?:404 ?)?(?:お探しの|お求めの|指定された|ご指定の|該当する?|該当の)?(?:Web|ウェブ)?(?:ページ|記事|コンテンツ|ファイル|URL|商品|エントリー?)(?:は|が)?(?:見つかりません|存在しません|ありません|ございません|表示できません|削除され(?:まし|てい))(?:でした|た|ます)?$/iu,
    /^(?:404 ?)?(?:ページ|記事)(?:未検出|なし|無し|がない)$/u,
    /^(?:この)?(?:記事|ページ|ニュース|コンテンツ)?(?:の|は)?(?:公開|掲載|配信)(?:期間)?(?:は|が|を)?終了(?:の?お知らせ|しました|いたしました|しています)?$/u,
    /^お探しの(?:ページ|記事|コンテンツ|情報|商品).{0,40}$/u,
    /^(?:エラー|エラーページ|error|error page|oops|おっと)$/iu,
  ],
  tells: [
    new RegExp(`${MEANT}${THING}[^。「」『』]{0,60}(?:見つかりません|見つけることができません|存在しません|存在しない(?:か|可能性)|お探しできません)(?:でした)?`, 'u'),
    new RegExp(`${MEANT}${THING}[^。「」『』]{0,60}(?:削除され(?:まし|た(?:可能性|か)|てい)|削除された、?(?:か|または)|移動(?:または|もしくは|や|した可能性|しまし|されまし|したか))`, 'u'),
    new RegExp(`${MEANT}${THING}[^。「」『』]{0,30}(?:非公開|(?:公開|掲載|配信|提供)(?:期間)?[^。「」『』]{0,8}終了(?:いたし|し|され)?(?:まし|てい|ており)|公開され(?:ていません|ておりません))`, 'u'),
    new RegExp(`${MEANT}${THING}[^。「」『』]{0,30}(?:表示(?:することが)?できません|ご覧(?:に|いただけ)(?:なれ)?ません|アクセスできません|ありません|ございません|閲覧できません)`, 'u'),
    /^(?:申し訳(?:ございません|ありません)(?:が|。)?[、,]?)?(?:記事|ページ|コンテンツ|ニュース)(?:は|が|の)[^。「」『』]{0,12}(?:見つかりません|存在しません|掲載期間[^。「」『』]{0,10}終了|(?:公開|配信)(?:期間)?[^。「」『』]{0,6}終了)/u,
    /URL(?:に|が|の)?[^。「」『』]{0,12}(?:誤り|間違|タイプミス|正しい)[^。「」『』]{0,30}(?:確認|可能性)/u,
    /(?:the|this|that) (?:page|article|file|url|link|content|post|resource|document|story|video)s? (?:(?:that )?you(?:['’]re| are|['’]ve| have| were)? [a-z ]{3,40} )?(?:can ?not|can['’]t|couldn['’]t|could not) be (?:found|displayed)/iu,
    /(?:the|this|that) (?:page|article|file|url|link|content|post|resource|document|story|video)s? (?:(?:that )?you(?:['’]re| are|['’]ve| have| were)? [a-z ]{3,40} )?(?:(?:was|is|were)(?: not|n['’]t) (?:found|available|here)|(?:is |was )?no longer (?:exists?|available|here)|doesn['’]t (?:seem to )?exist|does not (?:seem to )?exist)/iu,
    /(?:the|this|that) (?:page|article|file|url|link|content|post|resource|document|story|video)s? (?:(?:that )?you(?:['’]re| are|['’]ve| have| were)? [a-z ]{3,40} )?(?:(?:has|have|may have|might have) (?:been |be )?(?:moved|removed|deleted|expired|unpublished))/iu,
    /(?:we|i)(?:['’]re sorry,?)? ?(?:but )?(?:we )?(?:can['’]?t|cannot|couldn['’]t|could not|were unable to|are unable to)(?: seem to)? (?:find|locate) (?:the|that|this) (?:page|article|content|file)/iu,
    /the requested (?:url|page|resource|document)[^.]{0,80}(?:not found|could not be found|does not exist)/iu,
    /it looks like nothing was found at this location/iu,
  ],
};
