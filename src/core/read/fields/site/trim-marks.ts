/** A name without the bars, dashes and brackets that parted it from a title. */
export function trimMarks(text: string): string {
  const unopened = /^[^<＜]*[>＞]\s*$/u.test(text) ? text.replace(/[>＞]\s*$/u, '') : text;
  const bare = /^[（(]([^（()）]+)[)）]$/u.exec(unopened.trim())?.[1] ?? unopened;
  return bare
    .replace(/^[\s_＿|｜:：・·»›/／\-–—―－<＜>＞]+/u, '')
    .replace(/(?<![\s_＿|｜:：・·»›/／\-–—―－<＜])[\s_＿|｜:：・·»›/／\-–—―－<＜]+$/u, '');
}

/** A name that stands in brackets as a whole, without them: 《NAME》, 【NAME】, [NAME]. */
export function unbracketed(name: string): string {
  return WHOLLY_BRACKETED.reduce((bare, brackets) => bare.replace(brackets, '$1'), name.trim()).trim();
}
const WHOLLY_BRACKETED: readonly RegExp[] = [
  /^《([^《》]+)》$/u,
  /^〈([^〈〉]+)〉$/u,
  /^【([^【】]+)】$/u,
  /^［([^［］]+)］$/u,
  /^\[([^[\]]+)\]$/u,
  /^『([^『』]+)』$/u,
  /^≪([^≪≫]+)≫$/u,
  /^〔([^〔〕]+)〕$/u,
  /^[～〜~]([^～〜~]+)[～〜~]$/u,
];
