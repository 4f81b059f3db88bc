/** A link in a line of text, and where it stands in it. */
export interface LineLink {
  readonly url: string;
  /** From its markup: `[title](url)`. */
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly bare: boolean;
}

// A bare URL ends at white space, quotes, and the brackets and stops of Japanese text. Letters of any script may belong to it.
const BARE = /https?:\/\/[^\s<>"`「」『』【】〈〉《》（）［］、。，．！？：；｜…]+/giu;
// No title is longer than its bounds: a line without an end would be looked through from every bracket.
const MARKDOWN =
  /(!?)\[((?:[^[\]\\]|\\.|\[[^\]]{0,200}\]){0,500})\]\(\s*<?((?:[^\s()<>]|\((?:[^\s()<>]|\([^\s()<>]*\))*\))+)>?(?:\s+(?:"[^"]{0,500}"|'[^']{0,500}'|\([^)]{0,500}\)))?\s*\)/gu;
const DEFINITION = /^\s{0,3}\[([^\]]+)\]:\s*<?(https?:[^\s>]+)>?/iu;
const ANGLE = /<(https?:[^\s<>]+)>/giu;
const BRACKETS = /\[(?:([^[\]]*?)\s+)?(https?:\/\/[^\s[\]]+)(?:\s+([^[\]]*))?\](?!\()/giu;

/** The links of a line in the notations of Markdown, Cosense, はてな and none at all, in their order. Images are none. */
export function linksOfLine(line: string): readonly LineLink[] {
  const links: LineLink[] = [];
  let rest = line;
  const take = (
    pattern: RegExp,
    read: (found: RegExpMatchArray) => { url: string; title: string; bare?: boolean; length?: number } | null,
  ): void => {
    for (const found of rest.matchAll(pattern)) {
      const link = read(found);
      const length = link?.length ?? found[0].length;
      if (link)
        links.push({
          url: link.url,
          title: link.title,
          start: found.index,
          end: found.index + length,
          bare: link.bare === true,
        });
      rest = rest.slice(0, found.index) + ' '.repeat(length) + rest.slice(found.index + length);
    }
  };
  take(new RegExp(DEFINITION, 'giu'), ([, , url = '']) => ({ url, title: '' }));
  take(MARKDOWN, ([, image, title = '', url = '']) =>
    image === '!' || !/^https?:/iu.test(url) ? null : { url, title: unescape(title) },
  );
  take(ANGLE, ([, url = '']) => ({ url, title: '', bare: true }));
  take(BRACKETS, ([, before = '', given = '', after = '']) => {
    const [, url = given, options = ''] =
      /^(.*?)((?::(?:title(?:=.*)?|embed(?::cite)?|bookmark|image))*)$/u.exec(given) ?? [];
    return { url, title: before || after || (/:title=(.+)$/u.exec(options)?.[1] ?? '') };
  });
  take(BARE, ([whole]) => {
    const url = withoutTail(whole);
    return { url, title: '', bare: true, length: url.length };
  });
  return links.sort((one, other) => one.start - other.start);
}

/** A bare URL without the punctuation of the sentence around it. */
function withoutTail(url: string): string {
  let text = url;
  for (;;) {
    const tail = /(?:(?<![.,;:!?'*_~|])[.,;:!?'*_~|]+|\)|\]|\})$/u.exec(text)?.[0];
    if (tail === undefined) return text;
    const opening = { ')': '(', ']': '[', '}': '{' }[tail];
    if (opening !== undefined && text.split(opening).length >= text.split(tail).length) return text;
    text = text.slice(0, -tail.length);
  }
}

function unescape(title: string): string {
  return title.replaceAll(/\\([!-/:-@[-`{-~])/gu, '$1').replaceAll(/(\*\*|__|`)(.+?)\1/gu, '$2');
}
