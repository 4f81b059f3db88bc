// Below these, a name of three labels is a site's (`example.co.jp`); below others, one of two.
const SECOND_LEVEL = /^(?:ac|ad|co|com|ed|edu|go|gov|gr|lg|ne|net|or|org)$/u;

/** Whether two hosts belong to one site, as far as their names tell: `blog.example.co.jp` and `www.example.co.jp`. */
export function isSameSite(one: string, other: string): boolean {
  return one === other || (siteOf(one) === siteOf(other) && siteOf(one) !== '');
}

/** The part of a host that its site has in common. */
function siteOf(host: string): string {
  if (/^[\d.]+$|:/u.test(host)) return host;
  const labels = host.split('.');
  const isLong = labels.length > 2 && labels.at(-1)?.length === 2 && SECOND_LEVEL.test(labels.at(-2) ?? '');
  return labels.slice(isLong ? -3 : -2).join('.');
}
