/**
 * Text in which white space, widths and the kind of quotation marks and dashes do
 * not count: what a quotation is compared by.
 */
export function denseText(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Default_Ignorable_Code_Point}]/gu, '')
    .replaceAll(/[“”„‟"「」『』'‘’]/gu, '"')
    .replaceAll(/[‐‑‒–—―ー－−-]/gu, '-')
    .toLowerCase();
}

/**
 * Whether the lines of a quotation, in this form, stand in the page, which is in it already, in their order; `…`, （中略）
 * and [...] stand for what is left out.
 */
export function standsIn(lines: readonly string[], page: string, form: (text: string) => string = denseText): boolean {
  let at = 0;
  for (const piece of lines.flatMap((line) => line.split(LEFT_OUT)).map(form)) {
    if (piece === '') continue;
    const found = page.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return true;
}

const LEFT_OUT = /…+|‥+|\.{3,}|[（(［[]\s*(?:中略|前略|後略|略|…+|\.{3})\s*[）)］\]]/u;
