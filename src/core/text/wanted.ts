/** What a value has to be, as a schema says it in English. The type holds every schema to the phrases below. */
export function wanted(words: WantedWords): WantedWords {
  return words;
}

export type WantedWords = keyof typeof JAPANESE;

/** Those words in Japanese; anything else (names that may be chosen from, a limit such as `<=64`) as it is. */
export function wantedInJapanese(words: string): string {
  return Object.hasOwn(JAPANESE, words) ? JAPANESE[words as WantedWords] : words;
}

const JAPANESE = {
  'a CIDR block such as 10.0.0.0/8': '10.0.0.0/8 のような CIDR',
  'a URL such as https://example.com/': 'https://example.com/ のような URL',
  'a day such as 2025-04-01': '2025-04-01 のような日付',
  'a list of {heading, tags}': '{heading, tags} の並び',
  'a month such as 2025-04': '2025-04 のような月',
  'a program and its arguments': 'プログラムとその引数',
  'a size such as 10MB': '10MB のような大きさ',
  'a text without the character NUL': 'NUL 文字のない文字列',
  'a text, not empty': '空でない文字列',
  'a title': 'タイトル',
  'a whole number': '整数',
  'an IANA time zone such as Asia/Tokyo': 'Asia/Tokyo のような IANA のタイムゾーン名',
  'an http(s) URL': 'http か https の URL',
  'eight hex digits': '8 桁の 16 進数',
  'folder, from (months and the URLs of their posts, such as 2025-04: https://…)':
    'folder と from（2025-04: https://… のような、月とその記事の URL）',
  'folder, from, or a month such as 2025-04': 'folder、from、または 2025-04 のような月',
  'letters, digits, "-", "_" and "."': '英数字と「-」「_」「.」（60 文字まで）',
  'names and their values': '名前と値の組',
  'null, {command: [...]}, {deepl: {keyFile}}, {libretranslate: {url}}, {google: {keyFile}}':
    'null、{command: [...]}、{deepl: {keyFile}}、{libretranslate: {url}}、{google: {keyFile}}',
  'printable ASCII': 'ASCII の文字（制御文字以外）',
  'the name of a variable': '環境変数の名前',
  // What the library calls the types of values.
  Array: '並び（- で始まる行）',
  Object: '名前と値の組',
  boolean: 'true か false',
  number: '数',
  string: '文字列',
} as const;
