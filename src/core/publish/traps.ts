import { atStart, BACKSLASH, CODE, matches, trap } from './trap.ts';
import { unshownBold } from './unshown-bold.ts';

export const BOLD = trap(
  'bold',
  unshownBold,
  [
    'is not shown in bold: the marks stand between a bracket or a sign and a letter',
    'は太字になりません（** が括弧や記号と文字のあいだにあるため）',
  ],
  [
    'Put the marks inside the brackets (「**…**」), or spaces outside of them',
    '** を括弧の内側に入れる（「**…**」）か、外側に半角の空白を入れてください',
  ],
);

export const LINK_DEFINITION = trap(
  'definition',
  atStart(/\[(?!\^)(?:\\.|[^\]\\])*\]:[ \t]*(?!<?[a-z]+:|[/#.])(?:\S+[ \t]*)?$/uy),
  [
    'is read as the definition of a link and not shown by any engine',
    'はリンクの定義と読まれ、どのエンジンでも表示されません',
  ],
  ['Write a backslash in front of it', '前に \\ を書いてください'],
  { verdict: 'wrong' },
);

/** kramdown and Discount take any text behind it along. */
export const LOOSE_LINK_DEFINITION = trap(
  'definition',
  atStart(/\[(?!\^)(?:\\.|[^\]\\])*\]:(?![ \t]*(?:<?[a-z]+:|[/#.])).*/uy),
  [
    'is read as the definition of a link and not shown by any engine',
    'はリンクの定義と読まれ、どのエンジンでも表示されません',
  ],
  ['Write a backslash in front of it', '前に \\ を書いてください'],
  { verdict: 'wrong' },
);

// A line that begins with one is a table that the author means.
export const PIPES = trap(
  'pipe',
  (line) => (line.trim().startsWith('|') ? [] : matches(/(?<!\\)\|/gu)(line)),
  ['makes a table of this line in Jekyll', 'で、Jekyll ではこの行が表になります'],
  BACKSLASH,
);

export const FORMULA_BLOCK = trap(
  'formula',
  matches(/(?<!\\)\$\$/gu),
  ['begins a formula in Jekyll', 'は Jekyll では数式になります'],
  BACKSLASH,
);

export const FORMULA = trap(
  'formula',
  matches(/(?<![\\$])\$(?![\s$])[^$\n]*(?<![\s\\$])\$(?![\d=$])|(?<!\\)\$\$/gu),
  ['is shown as a formula', 'は数式として表示されます'],
  BACKSLASH,
);

export const SINGLE_TILDE = trap(
  'tilde',
  matches(/(?<![~\\])~(?![~\s])[^~\n]*(?<![\s\\])~(?!~)/gu),
  ['is struck through by engines of GFM', 'は GFM のエンジンでは取り消し線になります'],
  [
    'Write 〜, or a backslash in front of ~, if it is text',
    '文字として見せるなら、〜 を使うか、~ の前に \\ を書いてください',
  ],
);

export const FOOTNOTE = trap(
  'footnote',
  atStart(/\[\^[^\]\s]+\]:/uy),
  ['is the text of a footnote, which is moved to the end of the post', 'は脚注の本文と読まれ、記事の末尾へ移ります'],
  BACKSLASH,
);

export const INLINE_FOOTNOTE = trap(
  'footnote',
  matches(/(?<!\\)\^\[[^\]\n]*\]/gu),
  ['is a footnote in zenn', 'は zenn では脚注になります'],
  BACKSLASH,
);

export const HATENA_FOOTNOTE = trap(
  'footnote',
  matches(/\(\([^()\n]+\)\)/gu),
  ['is a footnote in はてなブログ', 'は、はてなブログでは脚注になります'],
  CODE,
);

export const HATENA_ID = trap(
  'mention',
  matches(/(?<![\w:])id:[a-z][\w-]+/giu),
  ['is a call to a user of はてな', 'は、はてなのユーザーへの言及（idコール）になります'],
  CODE,
);

// Discount, which はてなブログ renders with, raises only what stands behind a letter, a digit or a closing bracket: faces
// like (^_^) are text.
export const SUPERSCRIPT = trap(
  'superscript',
  matches(/(?<=[a-z\d)])\^(?=[^\s)])/giu),
  ['raises what follows it in はてなブログ', 'は、はてなブログでは上付き文字になります'],
  BACKSLASH,
);

export const ATTRIBUTES = trap(
  'attribute',
  matches(/^ {0,3}\{:[^}\n]*\}[ \t]*$|[ \t]\{#[\w-]+\}[ \t]*$/gu),
  ['is an attribute in Jekyll and not shown', 'は Jekyll では属性と読まれ、表示されません'],
  BACKSLASH,
);

export const HEADING_ID = trap(
  'attribute',
  matches(/\{#[\w-]+\}[ \t]*$(?<=^ {0,3}#.*)/gu),
  ['is the id of the heading in Hugo and not shown', 'は Hugo では見出しの id と読まれ、表示されません'],
  BACKSLASH,
);

export const ABBREVIATION = trap(
  'abbreviation',
  matches(/^ {0,3}\*\[[^\]\n]+\]:/gu),
  [
    'is an abbreviation in Jekyll, and its line is not shown',
    'は Jekyll では略語の定義と読まれ、その行は表示されません',
  ],
  BACKSLASH,
  { verdict: 'wrong' },
);

export const DEFINITION = trap(
  'definition',
  matches(/^:[ \t]+\S/gu),
  ['makes a list of definitions of the line before it', 'で、前の行とあわせて定義リストになります'],
  BACKSLASH,
);

export const EMOJI = trap(
  'emoji',
  matches(/:(?=[\w+-]*[a-z])[a-z0-9_+-]+:/gu),
  [
    'may become an emoji in Qiita, and no escape prevents it',
    'は Qiita では絵文字になることがあり、エスケープでは防げません',
  ],
  ['Write it as code (`…`) if it is text', '文字として見せるなら、`…` で囲んでください'],
  { within: 'all' },
);

export const MENTION = trap(
  'mention',
  matches(/(?<![\w@./])@[a-z0-9][\w-]*/giu),
  ['is a call to a user of Qiita', 'は Qiita ではユーザーへのメンションになります'],
  CODE,
);

// A rule between paragraphs, and the line below the head of a table.
const SHOWN = matches(/\S.*/gu);
const NO_WORDS = /^[\s>|:-]+$/u;
const SMART = matches(/(?<![-\\|:<!])-{2,3}(?![-|:>])|(?<![.\\])\.{3}(?!\.)|<<|>>/gu);

export const DASHES_AND_DOTS = trap(
  'typography',
  (line) => (NO_WORDS.test(line) ? [] : SMART(line)),
  ['becomes another sign (– — … « »)', 'は別の文字（– — … « »）に変わります'],
  [
    'Write it as code (`…`), or a backslash in front of each sign, if it is to stay',
    'このまま見せるなら、`…` で囲むか、1字ずつ前に \\ を書いてください',
  ],
);

export const EXCESS_CELL = trap(
  'table',
  (line) => (/[\p{L}\p{N}]/u.test(line) ? SHOWN(line) : []),
  ['stands behind the last column of its table, and is not shown', 'は表の列より右のセルにあり、表示されません'],
  [
    'Give the head of the table as many columns, or write \\| for a bar',
    '見出しの行の列を増やすか、| を \\| と書いてください',
  ],
  { verdict: 'wrong', within: 'excess' },
);
