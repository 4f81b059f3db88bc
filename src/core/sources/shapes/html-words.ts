const BREAKS = /<(?:br|\/p|\/div|\/li|\/h\d|hr)\b[^<>]{0,300}>/giu;
const LINK = /<a\s[^<>]{0,2000}?href="(https?:[^"<>\s]{1,2000})"[^<>]{0,2000}>((?:[^<]|<(?!\/a>)){0,2000})<\/a>/giu;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', apos: "'", gt: '>', lt: '<', nbsp: ' ', quot: '"' };

/** Simple HTML as lines of text; a link is its address. */
export function htmlWords(html: string): string {
  return html
    .replaceAll(LINK, (_, url: string, words: string) =>
      /^[#@]/u.test(withoutTags(words)) ? withoutTags(words) : ` ${url} `,
    )
    .replaceAll(BREAKS, '\n')
    .replaceAll(/<[^<>]{0,2000}>/gu, '')
    .replaceAll(/&#(\d{1,7});|&#x([0-9a-f]{1,6});|&([a-z]{1,10});/giu, entity)
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/ ?\n ?/gu, '\n')
    .trim();
}

function withoutTags(html: string): string {
  return html.replaceAll(/<[^<>]{0,2000}>/gu, '');
}

function entity(whole: string, decimal?: string, hex?: string, name?: string): string {
  if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
  const code = Number.parseInt(decimal ?? hex ?? '', decimal === undefined ? 16 : 10);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}
