/** A browser's bookmarks: so many links, on a host for every fourteen of them, a little more than an hour apart. */
export function bookmarks(count) {
  const rows = Array.from({ length: count }, (_, number) => {
    const host = `site-${number % Math.ceil(count / 14)}.example`;
    const saved = FIRST + number * SECONDS_APART;
    return `<DT><A HREF="https://${host}/articles/${number}?id=${number}" ADD_DATE="${saved}">記事 ${number} の題名</A>`;
  });
  return `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
${rows.join('\n')}
</DL><p>
`;
}

const FIRST = Date.UTC(2010, 0, 1) / 1000;
const SECONDS_APART = 4000;
