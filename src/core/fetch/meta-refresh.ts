export const MOST_REFRESHES = 2;
const MOST_SECONDS = 5;
const BYTES_LOOKED_AT = 32_768;

/**
 * Where a page sends its reader within five seconds by `<meta http-equiv=refresh>` (HTML Standard, "shared
 * declarative refresh steps"), as it stands in the page;
 * null for pages that only reload themselves, and for refreshes in comments,
 * scripts and `noscript`, which are for others.
 * @param html the decoded body. Only its beginning is looked at.
 */
export function metaRefresh(html: Uint8Array): string | null {
  const text = new TextDecoder().decode(html.subarray(0, BYTES_LOOKED_AT));
  if (!/http-equiv/iu.test(text)) return null;
  const shown = text.replaceAll(
    /<!--[\s\S]*?(?:-->|$)|<(script|style|noscript|template|textarea|title)\b[\s\S]*?(?:<\/\1\s*>|$)/giu,
    '',
  );
  // Every start of a tag matches up to some end: no text is looked at twice.
  for (const [tag] of shown.matchAll(/<meta\b(?:"[^"]*(?:"|$)|'[^']*(?:'|$)|[^'">])*/giu)) {
    if (attribute(tag, 'http-equiv')?.trim().toLowerCase() !== 'refresh') continue;
    return refreshTarget(attribute(tag, 'content') ?? '');
  }
  return null;
}

/** `0; url=/next`, `3,'next'`: the form of the HTML Standard, and of the Refresh header. */
export function refreshTarget(content: string): string | null {
  const [, seconds, rest = ''] = /^(\d*)(?:\.[\d.]*)?(?:\s*[;,]\s*|\s+)(.*)$/su.exec(content.trim()) ?? [];
  if (seconds === undefined || Number(seconds) > MOST_SECONDS) return null;
  const value = rest.replace(/^url\s*=\s*/iu, '');
  const [, , quoted] = /^(["'])(.*?)(?:\1|$)/su.exec(value) ?? [];
  const url = (quoted ?? value).trim();
  return url === '' ? null : url;
}

function attribute(tag: string, name: string): string | null {
  const [, double, single, bare] =
    new RegExp(`[\\s"'/]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'iu').exec(tag) ?? [];
  const value = double ?? single ?? bare;
  return value === undefined
    ? null
    : value.replaceAll(
        /&(?:(amp|quot|apos);|#x([\da-f]{1,8});?|#(\d{1,8});?)/giu,
        (_, name?: string, hex?: string, decimal?: string) =>
          (name ? NAMED[name.toLowerCase()] : numbered(hex ? Number.parseInt(hex, 16) : Number(decimal))) ?? '',
      );
}

// What templates write in a URL; mustache.js writes every slash and equals sign by its number.
const NAMED: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'" };

function numbered(code: number): string {
  return code === 0 || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);
}
