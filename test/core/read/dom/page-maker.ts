import { pick, randomFrom } from './random.ts';

// What pages are made of, above all what Readability treats in some special way.
const WORDS = [
  '県内の病院で',
  '電子カルテが',
  '停止した。',
  '担当者は「復旧は',
  '来週になる」と',
  '話している。',
  'The maintainer, who is paid by nobody,',
  'released version 4.2 on Monday.',
  'セキュリティ',
  '(CVE-2025-1234)',
  'für die Nutzer, aber',
  '，',
  '、',
  '&amp;',
  '&nbsp;',
  '\n',
  '<ruby>体罰<rp>(</rp><rt>たいばつ</rt><rp>)</rp></ruby>',
];
const CLASSES = [
  'article-body',
  'content main',
  'sidebar',
  'comment',
  'footer',
  'share-buttons',
  'byline',
  'ad-break',
  'hidden',
  'post text',
  'related',
  'lazy',
  'caption',
  'menu',
  'x',
];
const ATTRIBUTES = [
  '',
  '',
  '',
  ' style="display:none"',
  ' style="color:red;visibility:hidden"',
  ' hidden',
  ' aria-hidden="true"',
  ' role="navigation"',
  ' role="dialog" aria-modal="true"',
  ' align=center width=10',
  ' itemprop="author name"',
  ' rel=author',
  ' dir=rtl',
  ' data-src="/big.jpg"',
];
const LINKS = [
  '/story/2',
  '#part',
  'https://other.example/x?a=1&amp;b=2',
  'javascript:void(0)',
  '',
  'mailto:someone@example.com',
];

/** A page that depends on the seed alone: an article with everything around it that pages have. */
export function makePage(seed: number): string {
  const random = randomFrom(seed);
  const some = (most: number, part: () => string): string =>
    Array.from({ length: Math.floor(random() * (most + 1)) }, part).join('');
  const text = (): string => some(14, () => pick(random, WORDS)) || '文。';
  const attributes = (): string =>
    `${random() < 0.5 ? ` class="${pick(random, CLASSES)}"` : ''}${random() < 0.2 ? ` id="${pick(random, CLASSES)}"` : ''}${pick(random, ATTRIBUTES)}`;
  const link = (): string => `<a href="${pick(random, LINKS)}">${text()}</a>`;
  const image = (): string =>
    pick(random, [
      '<img src="/a.png" alt="x">',
      '<img class=lazy data-src="/b.jpg" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=">',
      '<img>',
      '<img srcset="/c.webp 2x, /d.webp 1x">',
      '<picture><source srcset="/e.webp 1x"><img src="/e.png"></picture>',
      '<figure data-x="/f.jpg"><figcaption>写真</figcaption></figure>',
      '<div><img alt=""></div><noscript><img src="/g.jpg"></noscript>',
    ]);
  const inline = (): string =>
    pick(random, [
      text,
      text,
      link,
      () => `<b>${text()}</b>`,
      () => `<font color=red>${text()}</font>`,
      () => '<br>',
      () => '<br><br>',
      () => `<span${attributes()}>${text()}</span>`,
      image,
      () => '<!-- note -->',
      () => `<code>${text()}</code>`,
    ])();
  const line = (): string => `${inline()}${some(4, inline)}`;
  const block = (depth: number): string => {
    const inner = (): string => (depth > 0 && random() < 0.7 ? some(4, () => block(depth - 1)) : line());
    const kinds: readonly (() => string)[] = [
      () => `<p${attributes()}>${line()}</p>`,
      () => `<p>${line()}`,
      () => `<div${attributes()}>${inner()}</div>`,
      () => `<div${attributes()}>${inner()}</div>`,
      () => `<section${attributes()}>${inner()}</section>`,
      () => `<h${Math.ceil(random() * 6)}${attributes()}>${text()}</h1>`,
      () => `<ul${attributes()}>${some(5, () => `<li>${inner()}`)}</ul>`,
      () => `<blockquote>${inner()}</blockquote>`,
      () => `<table${attributes()}>${some(4, () => `<tr>${some(4, () => `<td>${inner()}</td>`)}</tr>`)}</table>`,
      () => `<form><input name=a>${inner()}<button>送信</button></form>`,
      () =>
        pick(random, [
          '<iframe src="https://www.youtube.com/embed/1"></iframe>',
          '<object data="x.swf"></object>',
          '<svg><title>icon</title><path d="M0"/></svg>',
          '<math><mi>x</mi></math>',
          '<hr>',
          '<aside>PR</aside>',
          '<script>var a = "<p>";</script>',
          '<style>p{}</style>',
          '<template><p>no</p></template>',
          '<select><option>1</select>',
          '<footer>(c)</footer>',
          '<pre>a\n  b</pre>',
        ]),
      line,
      image,
    ];
    return pick(random, kinds)();
  };
  const blocks = (most: number): string => some(most, () => block(3));
  const title = pick(random, ['電子カルテが停止 | 例の新聞', 'Release 4.2 - Example', 'A: B', 'お知らせ', '']);
  const head = [
    `<title>${title}</title>`,
    '<meta property="og:title" content="電子カルテが停止">',
    '<meta name=description content="県内の病院で停止した。">',
    '<base href="https://base.example/dir/">',
    '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"電子カルテが停止","author":{"name":"山田"}}</script>',
    '<link rel=stylesheet href=x.css>',
  ].filter(() => random() < 0.5);
  return `${random() < 0.8 ? '<!DOCTYPE html>' : ''}<html lang=ja><head>${head.join('\n')}</head><body${attributes()}>${blocks(4)}<h1>${title}</h1><article>${blocks(12)}</article>${blocks(6)}</body></html>`;
}

/** The page with a few things wrong with it: tags lost, doubled, moved, cut; strange ones added. */
export function mutate(html: string, seed: number): string {
  const random = randomFrom(seed ^ 0x5bd1e995);
  const strange = [
    '</p>',
    '</div></div>',
    '<b>',
    '<a href=x>',
    '<table>',
    '<tr><td>',
    '</table>',
    '<p',
    '<div class="',
    '-->',
    '<!--',
    '&#x0;',
    '<svg>',
    '<math>',
    '</body>',
    '<body class=q>',
    '<html lang=en>',
    '<frameset>',
    '<select>',
    '<template>',
    '<br/>',
    '</br>',
    '<font size=2>',
    '</ruby>',
    '<noscript>',
    '<textarea>',
    '<h1>',
    '<nobr>',
    '<button>',
    '<li>',
    '<form>',
    ']]>',
    '<![CDATA[',
    '\u0000',
    '<plaintext>',
  ];
  let page = html;
  for (let times = 1 + Math.floor(random() * 5); times > 0; times -= 1) {
    const [from, length] = [Math.floor(random() * page.length), Math.floor(random() * 60)];
    const piece = page.slice(from, from + length);
    const changes: readonly (() => string)[] = [
      () => page.slice(0, from) + page.slice(from + length),
      () => page.slice(0, from) + piece + page.slice(from),
      () => page.slice(0, from) + pick(random, strange) + page.slice(from),
      () => page.slice(0, from) + pick(random, strange) + page.slice(from + length),
      () => page.replace(/<\/\w+>/u, ''),
      () => (random() < 0.2 ? page.slice(0, from) : page),
    ];
    page = pick(random, changes)();
  }
  return page;
}
