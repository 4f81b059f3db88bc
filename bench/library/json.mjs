/** Pinboard's export of so many links, a host for every fourteen of them, an hour apart. */
export function jsonOf(count) {
  const items = Array.from({ length: count }, (_, number) => ({
    href: `https://site-${number % Math.ceil(count / 14)}.example/articles/${number}`,
    description: `記事 ${number} の題名`,
    extended: number % 3 === 0 ? 'あとで読む' : '',
    time: new Date(FIRST + number * HOUR).toISOString().replace('.000', ''),
    tags: 'a b',
    shared: 'no',
    toread: 'no',
  }));
  return JSON.stringify(items);
}

const FIRST = Date.UTC(2010, 0, 1);
const HOUR = 3_600_000;
