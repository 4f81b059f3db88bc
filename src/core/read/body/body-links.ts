interface Anchor {
  readonly getAttribute: (name: string) => string | null;
}
export interface LinkSource {
  readonly querySelectorAll: (name: string) => ArrayLike<unknown>;
}

// A page of links has thousands; nobody reads on through more.
const MOST = 500;
// Nothing that leads anywhere is longer; 500 of the longest attributes would be 30 MB in every month's readings.
const LONGEST = 4_000;

/**
 * The absolute http(s) URLs that an article links to (Readability has made them absolute), in order, without
 * duplicates and without places on the same page.
 */
export function linksOf(article: LinkSource, url: string): readonly string[] {
  const links = new Set<string>();
  const here = url.replace(/#.*$/su, '');
  for (const anchor of Array.from(article.querySelectorAll('a')) as readonly Anchor[]) {
    const href = anchor.getAttribute('href') ?? '';
    if (
      links.size < MOST &&
      href.length <= LONGEST &&
      /^https?:\/\//iu.test(href) &&
      URL.canParse(href) &&
      href.replace(/#.*$/su, '') !== here
    )
      links.add(href);
  }
  return [...links];
}
