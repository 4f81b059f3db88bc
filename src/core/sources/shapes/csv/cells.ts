// What a cell of a table, or a value of JSON, is by itself.

const URL_CELL = /^<?https?:\/\/\S+$/iu;
const PICTURE = /\.(?:png|jpe?g|gif|webp|svg|ico|avif)(?:[?#].*)?$/iu;
const NUMBER = /^\d+(?:\.\d+)?$/u;
const EPOCH = /^1\d{9}(?:\d{3}){0,2}$/u;

/** Whether a value is the address of a page, or of anything else on the web. */
export function isUrlCell(cell: string): boolean {
  return URL_CELL.test(cell.trim());
}

// `=HYPERLINK("https://…","title")` of a spreadsheet, `[title](https://…)`.
const HYPERLINK = /^=HYPERLINK\(\s*"(https?:[^"]+)"(?:\s*[,;]\s*"((?:[^"]|"")*)")?\s*\)$/iu;
const MARKDOWN = /^\[([^[\]]*)\]\((https?:[^\s()]+)\)$/iu;

/** A cell that is an address, or an address with its title; null for any other. */
export function linkInCell(given: string): { readonly url: string; readonly title: string } | null {
  const cell = given.trim();
  if (isUrlCell(cell)) return { url: cell.replace(/^<(.*)>$/u, '$1'), title: '' };
  const [, url, title = ''] = HYPERLINK.exec(cell) ?? [];
  if (url !== undefined) return { url, title: title.replaceAll('""', '"') };
  const [, words = '', address] = MARKDOWN.exec(cell) ?? [];
  return address === undefined ? null : { url: address, title: words };
}

/** Whether a cell of a table is a link and nothing else. */
export function isLinkCell(cell: string): boolean {
  return linkInCell(cell) !== null;
}

export function isPictureCell(cell: string): boolean {
  return PICTURE.test(cell);
}

export function isNumberCell(cell: string): boolean {
  return NUMBER.test(cell);
}

/** Whether it counts seconds, or thousandths or millionths of them, since 1970. */
export function isEpochCell(cell: string): boolean {
  return EPOCH.test(cell);
}
