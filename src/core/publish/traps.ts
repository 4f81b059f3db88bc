import { atStart, BACKSLASH, CODE, matches, trap } from './trap.ts';
import { unshownBold } from './unshown-bold.ts';

export const BOLD = trap({
  name: 'bold',
  find: unshownBold,
  is: [
    'is not shown in bold: the marks stand between a bracket or a sign and a letter',
    'は太字になりません（** が括弧や記号と文字のあいだにあるため）',
  ],
  todo: [
    'Put the marks inside the brackets (「**…**」), or spaces outside of them',
    '** を括弧の内側に入れる（「**…**」）か、外側に半角の空白を入れてください',
  ],
});

export const LINK_DEFINITION = trap({
  name: 'definition',
  verdict: 'wrong',
  find: atStart(/\[(?!\^)(?:\\.|[^\]\\])*\]:[ \t]*(?!<?[a-z]+:|[/#.])(?:\S+[ \t]*)?$/uy),
  is: [
    'is read as the definition of a link and not shown by any engine',
    'はリンクの定義と読まれ、どのエンジンでも表示されません',
  ],
  todo: ['Write a backslash in front of it', '前に \\ を書いてください'],
});

/** kramdown and Discount take any text behind it along. */
export const LOOSE_LINK_DEFINITION = trap({
  name: 'definition',
  verdict: 'wrong',
  find: atStart(/\[(?!\^)(?:\\.|[^\]\\])*\]:(?![ \t]*(?:<?[a-z]+:|[/#.])).*/uy),
  is: [
    'is read as the definition of a link and not shown by any engine',
    'はリンクの定義と読まれ、どのエンジンでも表示されません',
  ],
  todo: ['Write a backslash in front of it', '前に \\ を書いてください'],
});

// A line that begins with one is a table that the author means.
export const PIPES = trap({
  name: 'pipe',
  find: (line) => (line.trim().startsWith('|') ? [] : matches(/(?<!\\)\|/gu)(line)),
  is: ['makes a table of this line in Jekyll', 'で、Jekyll ではこの行が表になります'],
  todo: BACKSLASH,
});

export const FORMULA_BLOCK = trap({
  name: 'formula',
  find: matches(/(?<!\\)\$\$/gu),
  is: ['begins a formula in Jekyll', 'は Jekyll では数式になります'],
  todo: BACKSLASH,
});

export const FORMULA = trap({
  name: 'formula',
  find: matches(/(?<![\\$])\$(?![\s$])[^$\n]*(?<![\s\\$])\$(?![\d=$])|(?<!\\)\$\$/gu),
  is: ['is shown as a formula', 'は数式として表示されます'],
  todo: BACKSLASH,
});

export const SINGLE_TILDE = trap({
  name: 'tilde',
  find: matches(/(?<![~\\])~(?![~\s])[^~\n]*(?<![\s\\])~(?!~)/gu),
  is: ['is struck through by engines of GFM', 'は GFM のエンジンでは取り消し線になります'],
  todo: [
    'Write 〜, or a backslash in front of ~, if it is text',
    '文字として見せるなら、〜 を使うか、~ の前に \\ を書いてください',
  ],
});

export const HATENA_ID = trap({
  name: 'mention',
  find: matches(/(?<![\w:])id:[a-z][\w-]+/giu),
  is: ['is a call to a user of はてな', 'は、はてなのユーザーへの言及（idコール）になります'],
  todo: CODE,
});

// Discount, which はてなブログ renders with, raises only what stands behind a letter, a digit or a closing bracket: faces
// like (^_^) are text.
export const SUPERSCRIPT = trap({
  name: 'superscript',
  find: matches(/(?<=[a-z\d)])\^(?=[^\s)])/giu),
  is: ['raises what follows it in はてなブログ', 'は、はてなブログでは上付き文字になります'],
  todo: BACKSLASH,
});

// A question and its answer, above all. Inside of a paragraph it is text for Discount.
export const LETTERED_LIST = trap({
  name: 'list',
  find: atStart(/[a-z]\.(?=[ \t])/iuy),
  is: ['begins a list a., b., c. in はてなブログ', 'は、はてなブログでは a. b. c. と並ぶリストになります'],
  todo: ['Write a colon, or a backslash in front of the point', '「:」を使うか、「.」の前に \\ を書いてください'],
});

export const ATTRIBUTES = trap({
  name: 'attribute',
  find: matches(/^ {0,3}\{:[^}\n]*\}[ \t]*$|[ \t]\{#[\w-]+\}[ \t]*$/gu),
  is: ['is an attribute in Jekyll and not shown', 'は Jekyll では属性と読まれ、表示されません'],
  todo: BACKSLASH,
});

export const HEADING_ID = trap({
  name: 'attribute',
  find: matches(/\{#[\w-]+\}[ \t]*$(?<=^ {0,3}#.*)/gu),
  is: ['is the id of the heading in Hugo and not shown', 'は Hugo では見出しの id と読まれ、表示されません'],
  todo: BACKSLASH,
});

export const ABBREVIATION = trap({
  name: 'abbreviation',
  verdict: 'wrong',
  find: matches(/^ {0,3}\*\[[^\]\n]+\]:/gu),
  is: [
    'is an abbreviation in Jekyll, and its line is not shown',
    'は Jekyll では略語の定義と読まれ、その行は表示されません',
  ],
  todo: BACKSLASH,
});

export const DEFINITION = trap({
  name: 'definition',
  find: matches(/^:[ \t]+\S/gu),
  is: ['makes a list of definitions of the line before it', 'で、前の行とあわせて定義リストになります'],
  todo: BACKSLASH,
});

export const BRACKETED_STARS = trap({
  name: 'emphasis',
  find: matches(/\[\*\d*\](?=[^\n]*\[\*\d*\])/gu),
  is: [
    'is the beginning of emphasis in Jekyll, and its * is not shown',
    'は Jekyll では強調の始まりと読まれ、* が消えます',
  ],
  todo: ['Write a backslash in front of the *', '* の前に \\ を書いてください'],
});

export const EMOJI = trap({
  name: 'emoji',
  within: 'all',
  find: matches(/:(?=[\w+-]*[a-z])[a-z0-9_+-]+:/gu),
  is: [
    'may become an emoji in Qiita, and no escape prevents it',
    'は Qiita では絵文字になることがあり、エスケープでは防げません',
  ],
  todo: CODE,
});

export const MENTION = trap({
  name: 'mention',
  find: matches(/(?<![\w@./])@[a-z0-9][\w-]*/giu),
  is: ['is a call to a user of Qiita', 'は Qiita ではユーザーへのメンションになります'],
  todo: CODE,
});

// A rule between paragraphs, and the line below the head of a table.
const SHOWN = matches(/\S.*/gu);
const NO_WORDS = /^[\s>|:-]+$/u;
const SMART = matches(/(?<![-\\|:<!])-{2,3}(?![-|:>])|(?<![.\\])\.{3}(?!\.)|<<|>>/gu);

export const DASHES_AND_DOTS = trap({
  name: 'typography',
  find: (line) => (NO_WORDS.test(line) ? [] : SMART(line)),
  is: ['becomes another sign (– — … « »)', 'は別の文字（– — … « »）に変わります'],
  todo: [
    'Write it as code (`…`), or a backslash in front of each sign, if it is to stay',
    'このまま見せるなら、`…` で囲むか、1字ずつ前に \\ を書いてください',
  ],
});

export const EXCESS_CELL = trap({
  name: 'table',
  verdict: 'wrong',
  within: 'excess',
  find: (line) => (/[\p{L}\p{N}]/u.test(line) ? SHOWN(line) : []),
  is: ['stands behind the last column of its table, and is not shown', 'は表の列より右のセルにあり、表示されません'],
  todo: [
    'Give the head of the table as many columns, or write \\| for a bar',
    '見出しの行の列を増やすか、| を \\| と書いてください',
  ],
});
