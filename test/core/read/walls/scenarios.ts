import type { FailureKind } from '../../../../src/model.ts';

/** What a wall says, apart from the page around it. */
export interface Scenario {
  readonly kind: FailureKind;
  readonly title: string;
  readonly heading: string;
  readonly text: readonly string[];
  /** With a password field. */
  readonly password?: true;
  /** Where a redirect led, as a path or an address. */
  readonly sentTo?: string;
}

/** Walls in the words that are usual for them; hosts and names are made up. */
export const SCENARIOS: readonly Scenario[] = [
  {
    kind: 'soft-404',
    title: 'ニュース',
    heading: 'お探しのページは見つかりませんでした。',
    text: [
      'アクセスしようとしたページは、移動または削除された可能性があります。',
      '掲載期間が終了した記事は表示できません。',
    ],
  },
  {
    kind: 'soft-404',
    title: 'お探しのページは見つかりませんでした - 経済日日',
    heading: '',
    text: [
      'お探しのページは見つかりませんでした。',
      'URLが正しく入力されているかどうかご確認ください。正しく入力されている場合は、ページが移動したか、削除された可能性があります。',
    ],
  },
  {
    kind: 'soft-404',
    title: '放送',
    heading: 'お探しのページはありません',
    text: ['お探しのページは移動または削除されました。'],
  },
  {
    kind: 'soft-404',
    title: '404 - ページが見つかりません',
    heading: '',
    text: ['ファイルが見つかりません', 'お探しのファイルは、移動または削除された可能性があります。'],
  },
  {
    kind: 'soft-404',
    title: 'お探しのページが見つかりません｜手帖',
    heading: 'お探しのページが見つかりません。',
    text: ['ページがすでに削除されているか、URLが間違っている可能性があります。'],
  },
  { kind: 'soft-404', title: 'Entry is not found - ブログ名', heading: 'Entry is not found', text: [''] },
  {
    kind: 'soft-404',
    title: 'エントリーは見つかりませんでした - ブログの国',
    heading: 'エントリーは見つかりませんでした',
    text: [''],
  },
  {
    kind: 'soft-404',
    title: 'Page not found · Forge',
    heading: '404',
    text: ['This is not the web page you are looking for.'],
  },
  {
    kind: 'soft-404',
    title: 'Not Found – Stories',
    heading: 'PAGE NOT FOUND',
    text: [
      '404',
      'Out of nothing, something.',
      'You can find (just about) anything on Stories — apparently even a page that doesn’t exist.',
    ],
  },
  {
    kind: 'soft-404',
    title: 'ブログ',
    heading: 'このブログは存在しません',
    text: ['指定されたブログは存在しないか、閉鎖された可能性があります。'],
  },
  { kind: 'soft-404', title: 'ニュース', heading: '', text: ['このニュースは公開期間が終了しています。'] },
  { kind: 'soft-404', title: '配信終了 | 協同通信', heading: '配信終了', text: ['この記事は配信を終了しました。'] },
  {
    kind: 'soft-404',
    title: 'ページを表示できません',
    heading: 'ページを表示できません',
    text: ['ご覧になろうとしているページは現在表示できません。'],
  },
  { kind: 'soft-404', title: '動画', heading: 'この動画は削除されました', text: ['投稿者によって削除されました。'] },
  {
    kind: 'soft-404',
    title: 'Video unavailable',
    heading: 'Video unavailable',
    text: ['This video is no longer available because the account associated with this video has been terminated.'],
  },
  {
    kind: 'soft-404',
    title: '記事が見つかりません：読売り新聞',
    heading: '記事が見つかりません',
    text: ['申し訳ありませんが、お探しの記事は見つかりませんでした。公開終了の可能性があります。'],
  },
  {
    kind: 'soft-404',
    title: 'Sorry - Example',
    heading: 'Sorry, this page isn’t available.',
    text: ['The link you followed may be broken, or the page may have been removed.'],
  },
  {
    kind: 'soft-404',
    title: '404',
    heading: 'Whoops, our bad…',
    text: [
      'The page you requested was not found, and we have a fine guess why.',
      'If you typed the URL directly, please make sure the spelling is correct.',
    ],
  },
  {
    kind: 'soft-404',
    title: 'HTTP 404 エラー',
    heading: 'HTTP 404 未検出',
    text: ['このページは削除されたか、名前が変更されたか、または一時的に使用できなくなっている可能性があります。'],
  },
  {
    kind: 'soft-404',
    title: 'エラーが発生しました',
    heading: '404 File not found',
    text: ['指定されたファイルが見つかりませんでした。'],
  },
  { kind: 'soft-404', title: 'This page could not be found', heading: '404', text: ['This page could not be found.'] },
  {
    kind: 'soft-404',
    title: 'ページが存在しません',
    heading: 'ページが存在しません',
    text: [
      'アクセスいただいたページは削除されたか、URLが変更されています。お手数ですが、トップページからお探しください。',
    ],
  },
  {
    kind: 'soft-404',
    title: 'お探しの商品は現在お取り扱いしておりません',
    heading: '',
    text: ['お探しの商品は販売を終了いたしました。'],
  },
  {
    kind: 'soft-404',
    title: 'We can’t find the page you’re looking for',
    heading: 'We can’t find the page you’re looking for',
    text: ['It may have expired, or there could be a typo. Maybe you can find what you need from our homepage.'],
  },
  {
    kind: 'soft-404',
    title: 'Article expired',
    heading: 'This article has expired',
    text: ['The article you requested is no longer available on this site.'],
  },
  {
    kind: 'soft-404',
    title: 'プレスリリース',
    heading: '',
    text: ['誠に申し訳ございませんが、このプレスリリースは掲載を終了いたしました。'],
  },
  {
    kind: 'soft-404',
    title: 'Seite nicht gefunden',
    heading: 'Seite nicht gefunden',
    text: ['Die von Ihnen gesuchte Seite wurde leider nicht gefunden.'],
  },
  {
    kind: 'soft-404',
    title: 'Page introuvable',
    heading: 'Page introuvable',
    text: ['La page que vous recherchez n’existe pas ou a été déplacée.'],
  },
  {
    kind: 'soft-404',
    title: 'Página no encontrada',
    heading: 'Página no encontrada',
    text: ['Lo sentimos, la página que busca no existe.'],
  },
  {
    kind: 'soft-404',
    title: 'example.com is for sale',
    heading: 'example.com',
    text: ['This domain may be for sale. Buy this domain.'],
  },
  { kind: 'soft-404', title: '登録所', heading: 'このドメインは', text: ['このドメインは登録所で取得されています。'] },
  {
    kind: 'soft-404',
    title: 'Account Suspended',
    heading: 'This Account has been suspended.',
    text: ['Contact your hosting provider for more information.'],
  },
  {
    kind: 'soft-404',
    title: 'ご指定のページは見つかりません',
    heading: 'ご指定のページは見つかりません',
    text: [
      'ご指定のURLが間違っているか、ページの掲載が終了した可能性がございます。',
      '検索フォームからお探しください。',
    ],
  },
  {
    kind: 'soft-404',
    title: '指定されたページは存在しません | 四十七報',
    heading: '指定されたページは存在しません',
    text: ['記事の掲載期間が終了したか、URLが間違っています。'],
  },
  {
    kind: 'blocked',
    title: 'Access denied',
    heading: 'Error 1020',
    text: [
      'Access denied',
      'What happened? This website is using a security service to protect itself from online attacks.',
    ],
  },
  {
    kind: 'blocked',
    title: 'Vercel Security Checkpoint',
    heading: '',
    text: ["We're verifying your browser", 'Enable JavaScript to continue'],
  },
  { kind: 'blocked', title: 'Bot Verification', heading: 'Verifying that you are not a robot...', text: [''] },
  {
    kind: 'blocked',
    title: 'Human Verification',
    heading: "Let's confirm you are human",
    text: [
      'Complete the security check before continuing. This step verifies that you are not a bot, which helps to protect your account and prevent spam.',
    ],
  },
  {
    kind: 'blocked',
    title: 'DDoS-Guard',
    heading: 'Checking your browser before accessing site.example',
    text: ['Please allow up to 5 seconds'],
  },
  {
    kind: 'blocked',
    title: 'Blocked',
    heading: 'Sorry, you have been blocked',
    text: ['You are unable to access site.example', 'Your IP address has been blocked.'],
  },
  {
    kind: 'blocked',
    title: '403 Forbidden',
    heading: '403 ERROR',
    text: [
      'The request could not be satisfied.',
      "Request blocked. We can't connect to the server for this app or website at this time.",
    ],
  },
  {
    kind: 'blocked',
    title: 'お知らせ',
    heading: 'ご利用の国・地域からはアクセスできません',
    text: ['このサイトは日本国外からのアクセスを制限しています。'],
  },
  {
    kind: 'blocked',
    title: 'You have been blocked',
    heading: '',
    text: ['You have been blocked from The Example. We detected unusual activity from your device or network.'],
  },
  {
    kind: 'blocked',
    title: 'Are you a human?',
    heading: 'Please verify you are a human',
    text: [
      'Access to this page has been denied because we believe you are using automation tools to browse the website.',
    ],
  },
  {
    kind: 'blocked',
    title: 'アクセスエラー',
    heading: 'アクセスが拒否されました',
    text: ['お客様のアクセスは拒否されました。サポートID: 1234567890'],
  },
  {
    kind: 'blocked',
    title: 'Security Check',
    heading: '',
    text: ['Please complete the security check to access site.example'],
  },
  {
    kind: 'blocked',
    title: 'site.example',
    heading: 'Security verification',
    text: [
      'This website uses a security service to protect against malicious bots. This page is displayed while the website verifies you are not a bot.',
    ],
  },
  {
    kind: 'blocked',
    title: '451',
    heading: 'Unavailable due to legal reasons',
    text: [
      'We recognize you are attempting to access this website from a country belonging to the European Economic Area (EEA) including the EU which enforces the General Data Protection Regulation (GDPR) and therefore access cannot be granted at this time.',
    ],
  },
  {
    kind: 'login',
    title: 'ログイン｜経済日日',
    heading: 'ログイン',
    text: ['メールアドレスとパスワードを入力してください。'],
    password: true,
  },
  {
    kind: 'login',
    title: 'Log in to Friends',
    heading: 'Log in to Friends',
    text: ['You must log in to continue.'],
    password: true,
  },
  {
    kind: 'login',
    title: '会員登録 (無料) | 経済ビズ',
    heading: '',
    text: ['この記事は登録会員限定です。', '会員の方はこちらからログイン'],
  },
  {
    kind: 'login',
    title: 'Network Login, Sign in',
    heading: 'Sign in',
    text: ['Stay updated on your professional world'],
    password: true,
    sentTo: '/uas/login',
  },
  {
    kind: 'login',
    title: 'Photos',
    heading: '',
    text: ['Log in to see photos and videos from your friends.'],
    password: true,
    sentTo: '/accounts/login/?next=/p/abc',
  },
  {
    kind: 'login',
    title: 'Sign in - Accounts',
    heading: 'Sign in',
    text: ['Use your Account'],
    sentTo: 'https://accounts.search.example/signin',
  },
  {
    kind: 'login',
    title: 'サインイン',
    heading: 'サインイン',
    text: ['アカウントにサインインしてください'],
    password: true,
  },
  {
    kind: 'login',
    title: '会員限定ページ',
    heading: '会員限定',
    text: ['このページは会員専用です。閲覧するにはログインしてください。'],
    password: true,
  },
  {
    kind: 'login',
    title: 'Team wiki',
    heading: 'Log in',
    text: ['Username', 'Password', 'Remember my login on this computer'],
    password: true,
  },
  {
    kind: 'login',
    title: 'Member-only story',
    heading: '',
    text: ['This story is for members only. Create an account to read the full story.'],
  },
  {
    kind: 'login',
    title: '認証が必要です',
    heading: '認証',
    text: ['ユーザーIDとパスワードを入力してください'],
    password: true,
  },
  {
    kind: 'login',
    title: '有料会員登録のご案内',
    heading: '',
    text: ['この記事は有料会員限定です。', '有料会員になると、すべての記事をお読みいただけます。'],
  },
  {
    kind: 'consent',
    title: 'Before you continue',
    heading: 'Before you continue to Video',
    text: ['We use cookies and data to', 'Deliver and maintain Search services'],
    sentTo: 'https://consent.video.example/m',
  },
  {
    kind: 'consent',
    title: 'Your privacy choices',
    heading: '',
    text: [
      'We, Portal, are part of the Portal family of brands. When you use our sites and apps, we use cookies to provide our sites and apps to you.',
      'Click here to find out more about our partners.',
    ],
    sentTo: 'https://guce.portal.example/consent',
  },
  {
    kind: 'consent',
    title: 'Datenschutz',
    heading: 'Mit Werbung und Cookies nutzen',
    text: ['Besuchen Sie unsere Seite wie gewohnt mit Werbung und Tracking. Wir und unsere Partner verwenden Cookies.'],
    sentTo: 'https://consent.site.example/',
  },
  {
    kind: 'consent',
    title: 'Search に進む前に',
    heading: 'Search にアクセスする前に',
    text: ['Search は Cookie とデータを使用して次のことを行います。', 'Search のサービスの提供と維持'],
    sentTo: 'https://consent.search.example/ml',
  },
  { kind: 'consent', title: '年齢確認', heading: '年齢確認', text: ['あなたは18歳以上ですか？'] },
  {
    kind: 'http-5xx',
    title: 'メンテナンスのお知らせ',
    heading: 'ただいまメンテナンス中です。',
    text: ['ご不便をおかけしております。メンテナンス終了までしばらくお待ちください。'],
  },
  {
    kind: 'http-5xx',
    title: '503',
    heading: '現在アクセスが集中しております',
    text: ['大変申し訳ございませんが、しばらく経ってから再度アクセスをお願いいたします。'],
  },
  { kind: 'http-5xx', title: 'Service Unavailable', heading: 'The service is unavailable.', text: [''] },
  {
    kind: 'http-5xx',
    title: '混雑中',
    heading: 'ただいまサイトが大変混み合っております',
    text: ['順番にご案内しております。このままお待ちください。'],
  },
  {
    kind: 'http-5xx',
    title: 'Application error: a client-side exception has occurred',
    heading: '',
    text: ['Application error: a client-side exception has occurred (see the browser console for more information).'],
  },
  {
    kind: 'http-5xx',
    title: 'システムエラー',
    heading: 'システムエラーが発生しました',
    text: ['恐れ入りますが、時間をおいて再度お試しください。'],
  },
  {
    kind: 'http-5xx',
    title: 'Blog › Error',
    heading: '',
    text: ['There has been a critical error on this website.', 'Learn more about troubleshooting the blog software.'],
  },
  {
    kind: 'http-5xx',
    title: 'Site under maintenance',
    heading: '',
    text: ["Our site is undergoing scheduled maintenance. We'll be back shortly."],
  },
  {
    kind: 'http-5xx',
    title: 'Briefly unavailable for scheduled maintenance. Check back in a minute.',
    heading: '',
    text: ['Briefly unavailable for scheduled maintenance. Check back in a minute.'],
  },
];
