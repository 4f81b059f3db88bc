import { pattern } from '../text/pattern.ts';
import { HTML_ELEMENTS } from './html-elements.ts';
import { BACKSLASH_OR_CODE, matches, trap, type FoundTrap } from './trap.ts';

export const SHORTCODE = trap({
  name: 'template',
  verdict: 'wrong',
  within: 'code',
  find: matches(/\{\{[<%](?!\/\*)/gu),
  is: [
    'is a shortcode in Hugo, in code as well: one that Hugo does not know stops the whole site',
    'は Hugo ではコードの中でもショートコードになり、知らない名前だとサイト全体の生成が止まります',
  ],
  todo: [
    'Write {{</* … */>}} to show it; if you mean the shortcode, publish with --force',
    '文字として見せるなら {{</* … */>}} と書いてください。ショートコードとして使うなら --force で公開してください',
  ],
});

// An address in angle brackets does not count as a tag; what stands in them is `x` in the lines that traps look at.
const OPENED_ONLY = String.raw`(?<!\\)<(?!x{3,}>)`;
const OPENED = String.raw`${OPENED_ONLY}\/?`;
// A tag with its attributes, as far as the line has it.
const TAG = String.raw`[a-z][a-z0-9-]*(?:\s[^<>\n]*)?>`;
// A tag without attributes, by its name.
const NAMED = pattern('giu', OPENED, String.raw`([a-z][a-z0-9-]*)\s?\/?>`);
const AT_START = pattern('iu', '^ {0,3}', OPENED, '[a-z]');
const tags = matches(pattern('giu', OPENED, TAG));

export const HTML_LOST = trap({
  name: 'html',
  verdict: 'wrong',
  find: matches(pattern('giu', '^ {0,3}', OPENED, String.raw`[a-z][a-z0-9-]*(?=[\s/>])[^\n]*`)),
  is: [
    'is HTML, and Hugo leaves out the whole block with its words',
    'は HTML で、Hugo はこのかたまりを中のことばごと省きます',
  ],
  todo: [
    'Write it in Markdown, or set markup.goldmark.renderer.unsafe in Hugo and publish with --force',
    'Markdown で書くか、Hugo の markup.goldmark.renderer.unsafe を設定して --force で公開してください',
  ],
});

export const HTML_DROPPED = trap({
  name: 'html',
  find: (line) => (AT_START.test(line) ? [] : tags(line)),
  is: ['is HTML, which Hugo leaves out', 'は HTML で、Hugo はこのタグを省きます'],
  todo: [
    'Write it in Markdown, or set markup.goldmark.renderer.unsafe in Hugo',
    'Markdown で書くか、Hugo の markup.goldmark.renderer.unsafe を設定してください',
  ],
});

export const HTML_SHOWN = trap({
  name: 'html',
  find: matches(pattern('giu', OPENED, String.raw`(?!br\b)`, TAG)),
  is: ['is HTML, which zenn shows as text', 'は HTML ですが、zenn では文字のまま表示されます'],
  todo: ['Write it in Markdown', 'Markdown で書いてください'],
});

// What stands behind one of these is no text of the page, until it is closed.
const TAKING = pattern(
  'giu',
  OPENED_ONLY,
  String.raw`(script|style|textarea|title|xmp|iframe|noembed|noframes|plaintext|template|svg|math|select|datalist`,
  String.raw`|object|video|audio|canvas|dialog|head)(?:\s[^<>\n]*)?>`,
);
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Named in a sentence. An element that is meant is closed in its line, or its tag begins one without a sentence. */
export const HTML_TAKES_ALONG = trap({
  name: 'html',
  verdict: 'wrong',
  find: (line) => openedIn(line).map(({ at, text }) => ({ at, text })),
  is: [
    'is HTML: browsers do not show what follows it, to the end of the post',
    'は HTML で、ブラウザーはここから後ろを記事の終わりまで表示しません',
  ],
  todo: BACKSLASH_OR_CODE,
});

export const HTML_UNKNOWN = trap({
  name: 'html',
  verdict: 'wrong',
  find: (line) => [...line.matchAll(NAMED)].flatMap(unknownTag),
  is: ['is read as HTML, and not shown', 'は HTML と読まれ、表示されません'],
  todo: BACKSLASH_OR_CODE,
});

export const HTML_HOLDS_MARKDOWN = trap({
  name: 'html',
  find: matches(
    /^ {0,3}<(?:details|div|section|article|aside|figure|center)(?=[\s>])(?![^<>\n]*\bmarkdown=)[^<>\n]*>/giu,
  ),
  is: ['holds Markdown that Jekyll shows as it is written', 'の中の Markdown は、Jekyll では記号のまま表示されます'],
  todo: ['Write markdown="1" into the tag', 'タグに markdown="1" を書き足してください'],
});

function openedIn(line: string): readonly FoundTrap[] {
  return matches(TAKING)(line).filter(({ at, text }) => {
    const name = /[a-z]+/iu.exec(text)?.[0] ?? '';
    const rest = line.slice(at + text.length);
    const isClosed = rest.toLowerCase().includes(`</${name.toLowerCase()}`);
    return !isClosed && (line.slice(0, at).trim() !== '' || JAPANESE.test(rest));
  });
}

/** A name with a hyphen may be an element that a script of the blog defines. */
function unknownTag({ 0: text, 1: name = '', index }: RegExpExecArray): readonly FoundTrap[] {
  return name.includes('-') || HTML_ELEMENTS.has(name.toLowerCase()) ? [] : [{ at: index, text }];
}
