import type { Message } from '../../../model.ts';
import { brokenJson } from '../shapes/json.ts';
import type { Form, Opened, Source } from '../source.ts';

interface Unreadable {
  readonly starts: (opened: Opened, head: string) => boolean;
  readonly message: Message;
}

/** What cannot be read, and what to do instead. */
const KNOWN: readonly Unreadable[] = [
  {
    starts: ({ file }, head) => /^v1[01]/u.test(head) && !/\s/u.test(head.slice(0, 3)) && /bookmarks/iu.test(file),
    message: {
      en: 'Chromium keeps this copy encrypted: import the file "Bookmarks" beside it',
      ja: 'Chromium が暗号化した控えです。同じフォルダーの「Bookmarks」を取り込んでください',
    },
  },
  {
    starts: (_, head) => head.startsWith('mozLz40'),
    message: {
      en:
        'this backup of Firefox is damaged: export the bookmarks as HTML or JSON (Manage Bookmarks > Import and ' +
        'Backup)',
      ja: 'Firefox のバックアップが壊れています。「ブックマークを管理 > インポートとバックアップ」から HTML か JSON で書き出してください',
    },
  },
  {
    starts: (_, head) => head.startsWith('%PDF-'),
    message: {
      en: 'this is a PDF, not a list of links: hand a page over with "roundup save URL --page FILE"',
      ja: 'リンクの一覧ではなく PDF です。ページとして渡すには "roundup save URL --page ファイル" を使ってください',
    },
  },
  {
    starts: (_, head) => head.startsWith('{\\rtf'),
    message: {
      en: 'this is RTF: save it as plain text (.txt)',
      ja: 'RTF です。テキスト (.txt) で保存し直してください',
    },
  },
  {
    starts: (_, head) => /^(?:\x1f\x8b|\xfd7zXZ|7z\xbc\xaf|Rar!|BZh)/u.test(head),
    message: {
      en: 'this archive cannot be read: unpack it and import the files in it',
      ja: 'このアーカイブは読めません。展開して、中のファイルを取り込んでください',
    },
  },
  {
    starts: ({ file }, head) => head.startsWith('\xd0\xcf\x11\xe0') && /\.msg$/iu.test(file),
    message: {
      en: 'this is a mail as Outlook keeps it: save it as .eml (in the new Outlook: … > Save as), or as text',
      ja: 'Outlook 形式のメールです。.eml（新しい Outlook では「…」>「名前を付けて保存」）かテキストで保存し直してください',
    },
  },
  {
    starts: (_, head) => head.startsWith('\xd0\xcf\x11\xe0'),
    message: {
      en: 'this is a file of an old Office: save the table as CSV (UTF-8)',
      ja: '古い Office のファイルです。表を CSV (UTF-8) で保存し直してください',
    },
  },
  {
    starts: ({ file }) => /\.car$/iu.test(file),
    message: {
      en: 'this is a repository of Bluesky (CAR), which holds no bookmarks: import them as JSON of the API',
      ja: 'Bluesky のリポジトリ (CAR) です。ブックマークは入っていません。API の JSON を取り込んでください',
    },
  },
];

const NO_TEXT: Message = {
  en: 'this is not text: nothing was read from it; export the links as HTML, CSV, JSON or text',
  ja: 'テキストではないため、読み取れません。リンクを HTML、CSV、JSON、テキストのどれかで書き出してください',
};

const any: Form = {
  fits: (opened) => !opened.isText || knownAs(opened) !== undefined,
  read: async (opened) => ({ links: [], problems: [{ line: 1, message: knownAs(opened)?.message ?? NO_TEXT }] }),
};

export const unreadable: Source = {
  about: { en: 'what cannot be read (it says how to export it)', ja: '読めないもの（書き出し方を示します）' },
  takes: [],
  forms: [any, brokenJson],
};

function knownAs(opened: Opened): Unreadable | undefined {
  const head = new TextDecoder('latin1').decode(opened.bytes.subarray(0, 100));
  return KNOWN.find(({ starts }) => starts(opened, head));
}
