/** What programs write where they know no title, or have seen a page that stood before the real one. In lower case. */
export const NO_TITLES: ReadonlySet<string> = new Set([
  '(no title)',
  '(untitled)',
  'about:blank',
  'attention required! | cloudflare',
  'just a moment...',
  'loading...',
  'new tab',
  'no title',
  'redirecting...',
  'untitled',
  'untitled page',
  'しばらくお待ちください...',
  'タイトルなし',
  'タイトル無し',
  '新しいタブ',
  '無題のページ',
]);
