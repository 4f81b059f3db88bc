/** A link in a line of text, and where it stands in it. */
export interface LineLink {
  readonly url: string;
  /** From its markup: `[title](url)`. */
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly bare: boolean;
}

/** URLs by the names that a text gives them: `[1]: https://…`. In lower case. */
export type References = ReadonlyMap<string, string>;

// No title is longer than its bounds: a line without an end would be looked through from every bracket.
const TITLE = String.raw`(?:[^[\]\\]|\\.|\[[^\]]{0,200}\]){0,500}`;
const ADDRESS = String.raw`https?:[^\s<>"'()[\]]{1,2000}`;
const AROUND = String.raw`[^<>]{0,300}`;
const IN_BARE = String.raw`[^,;|\s<>"${'`'}\u200b-\u200f\u2060“”‘’«»「」｢｣『』【】〈〉《》＜＞〔〕（）［］｛｝、。､｡，．！？：；｜／…]`;
const OPTIONS = /^(.*?)((?::(?:title(?:=.*)?|embed(?::cite)?|bookmark|image))*)$/u;

const PATTERNS = {
  // `title <url>`_ of reStructuredText.
  rst: new RegExp(String.raw`${'`'}([^${'`'}<>]{1,500}?)\s*<(${ADDRESS})>${'`'}__?`, 'giu'),
  // A URL in code is an example.
  code: /`[^`]{0,200}?:\/\/[^`]{0,2000}`/gu,
  // [![words](picture)](url)
  picture: new RegExp(String.raw`\[!\[(${TITLE})\]\([^\s()]{1,2000}\)\]\((${ADDRESS})\)`, 'giu'),
  // [[url][title]] of Org.
  org: /\[\[(https?:[^\s[\]]{1,2000})\](?:\[([^[\]]{0,500})\])?\]/giu,
  anchor: new RegExp(
    String.raw`<a\s${AROUND}?href\s?=\s?["']?(https?:[^\s"'<>]{1,2000})${AROUND}>([^<>]{0,500})</a>`,
    'giu',
  ),
  // [title](url "more")
  markdown: new RegExp(
    String.raw`(!?)\[(${TITLE})\]\(\s*<?((?:[^\s()<>]|\((?:[^\s()<>]|\([^\s()<>]*\))*\))+)>?` +
      String.raw`(?:\s+(?:"[^"]{0,500}"|'[^']{0,500}'|\([^)]{0,500}\)))?\s*\)`,
    'gu',
  ),
  // [title][name], [title][] and [title].
  reference: /\[([^[\]]{1,500})\](?:\[([^[\]]{0,200})\]|(?![(:[]))/gu,
  // url[title] of AsciiDoc.
  asciidoc:
    /(?<!\[)(?:\blink:)?(https?:\/\/[^\s[\]<>"「」『』（）、。]{1,2000})\[((?=[^[\]]{0,500}[^\d[\]])[^[\]]{0,500})\]/giu,
  // "title":url of Textile.
  textile: /"([^"]{1,500})":(https?:\/\/[^\s"<>「」『』（）、。]{1,2000}[^\s"<>「」『』（）、。.,;:!?)\]])/giu,
  angle: /<(https?:[^\s<>]+)>/giu,
  // [title url], [url title] and [url:title=title] of Cosense and はてな.
  brackets: /\[(?:([^[\]]*?)\s+)?(https?:\/\/[^\s[\]]+)(?:\s+([^[\]]*))?\](?!\()/giu,
  // 題|url and url|題 of JIRA and Slack; [[題:url]] and [[題>url]] of PukiWiki.
  pukiwiki: /\[\[([^[\]\n]{1,500}?)[:>](https?:[^\s[\]]{1,2000})\]\]/giu,
  jira: /\[([^[\]|\n]{1,500})\|(https?:[^\s[\]|]{1,2000})(?:\|[^[\]\n]{0,200})?\]/giu,
  slack: /<(https?:[^\s<>|]{1,2000})\|([^<>\n]{1,500})>/giu,
  // It ends at white space, quotes, what nobody sees, and the brackets and stops of Japanese text.
  // Letters of any script may belong to it.
  // A comma parts it from another one.
  bare: new RegExp(String.raw`https?:\/\/${IN_BARE}+(?:[,;|](?!https?:\/\/)${IN_BARE}*)*`, 'giu'),
} as const;

interface TakenSpan {
  readonly url: string;
  readonly title: string;
  readonly bare?: boolean;
  readonly length?: number;
}

/**
 * The links of a line in the notations of Markdown, Org, AsciiDoc, HTML, Cosense, はてな and none at all, in their order.
 * Pictures, and what stands in code, are passed over.
 */
export function linksOfLine(line: string, references: References = new Map()): readonly LineLink[] {
  if (!/https?:/iu.test(line) && references.size === 0) return [];
  const links: LineLink[] = [];
  let rest = line;
  const take = (pattern: RegExp, read: (found: RegExpMatchArray, at: number) => TakenSpan | 'words' | null): void => {
    const pieces: string[] = [];
    let from = 0;
    for (const found of rest.matchAll(pattern)) {
      const link = read(found, found.index);
      if (link === 'words') continue;
      const end = found.index + (link?.length ?? found[0].length);
      if (link) links.push({ url: link.url, title: link.title, start: found.index, end, bare: link.bare === true });
      pieces.push(rest.slice(from, found.index), ' '.repeat(end - found.index));
      from = end;
    }
    if (from > 0) rest = pieces.join('') + rest.slice(from);
  };
  // Nearly every line has none of the signs that a notation needs.
  const [hasCode, hasBracket, hasAngle] = [line.includes('`'), line.includes('['), line.includes('<')];
  if (hasCode) {
    take(PATTERNS.rst, ([, title = '', url = '']) => ({ url, title }));
    take(PATTERNS.code, () => null);
  }
  if (line.includes('[![')) take(PATTERNS.picture, ([, title = '', url = '']) => ({ url, title: plainTitle(title) }));
  if (line.includes('[[')) take(PATTERNS.org, ([, url = '', title = '']) => ({ url, title }));
  if (hasAngle) take(PATTERNS.anchor, ([, url = '', title = '']) => ({ url, title: plainTitle(title) }));
  if (hasBracket)
    take(PATTERNS.markdown, ([, image, title = '', url = '']) =>
      image === '!' || !/^https?:/iu.test(url) ? null : { url, title: plainTitle(title) },
    );
  if (references.size > 0) {
    take(PATTERNS.reference, ([, title = '', name = '']) => {
      const url = references.get((name || title).toLowerCase());
      return url === undefined ? 'words' : { url, title: plainTitle(title) };
    });
  }
  if (hasBracket)
    take(PATTERNS.asciidoc, ([, url = '', title = '']) => ({
      url,
      title: title.replace(/,\s?window=.*$/u, '').replace(/\^$/u, ''),
    }));
  if (line.includes('":')) take(PATTERNS.textile, ([, title = '', url = '']) => ({ url, title }));
  if (line.includes('[[')) take(PATTERNS.pukiwiki, ([, title = '', url = '']) => ({ url, title }));
  if (line.includes('|')) {
    take(PATTERNS.jira, ([, title = '', url = '']) => ({ url, title }));
    take(PATTERNS.slack, ([, url = '', title = '']) => ({ url, title }));
  }
  if (hasAngle) take(PATTERNS.angle, ([, url = '']) => ({ url, title: '', bare: true }));
  if (hasBracket)
    take(PATTERNS.brackets, ([, before = '', given = '', after = '']) => {
      const [, url = given, options = ''] = OPTIONS.exec(given) ?? [];
      return { url, title: before || after || (/:title=(.+)$/u.exec(options)?.[1] ?? '') };
    });
  take(PATTERNS.bare, ([whole], at) => {
    const url = withoutTail(whole, rest.charAt(at - 1));
    return { url, title: '', bare: true, length: url.length };
  });
  return links.sort((one, other) => one.start - other.start);
}

const OPENING: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };

/** A bare URL without the punctuation of the sentence around it, and without the marks that opened in front of it. */
function withoutTail(url: string, before: string): string {
  // A bar that words of another script follow parts cells.
  let text = url.replace(/\|(?=[^\p{ASCII}]).*$/u, '');
  for (;;) {
    const last = text.at(-1) ?? '';
    const opening = OPENING[last];
    const isTail =
      opening === undefined
        ? '.,;:!?|'.includes(last) || ("'*_~".includes(last) && last === before)
        : text.split(opening).length < text.split(last).length;
    if (last === '' || !isTail) return text;
    text = text.slice(0, -1);
  }
}

const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['gt', '>'],
  ['hellip', '…'],
  ['lt', '<'],
  ['mdash', '—'],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['quot', '"'],
]);

/** A title without what its markup adds. */
function plainTitle(title: string): string {
  return title
    .replaceAll(/\\([!-/:-@[-`{-~])/gu, '$1')
    .replaceAll(/(\*\*|__|`)(.+?)\1/gu, '$2')
    .replaceAll(/&([a-z]+);/gu, (entity, name: string) => ENTITIES.get(name) ?? entity);
}
