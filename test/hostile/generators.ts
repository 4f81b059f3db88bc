/** Makes the body of a hostile page of about so many characters. */
type Generator = (characters: number) => string;

/** The piece again and again; `#` becomes the count. */
function repeat(piece: string): Generator {
  return (characters) => {
    const times = Math.max(1, Math.floor(characters / piece.length));
    return piece.includes('#')
      ? Array.from({ length: times }, (_, count) => piece.replaceAll('#', String(count))).join('')
      : piece.repeat(times);
  };
}
const around =
  (open: string, inner: Generator, close = ''): Generator =>
  (characters) =>
    `${open}${inner(characters)}${close}`;
const nested =
  (open: string, close: string, inside = '深い所の文章です。'): Generator =>
  (characters) => {
    const times = Math.max(1, Math.floor(characters / (open.length + close.length)));
    return `${open.repeat(times)}${inside.repeat(20)}${close.repeat(times)}`;
  };
const TEXT = '県内の病院で電子カルテが停止し、担当者は復旧は来週になると話している。';

/** Pages that cost some parser, DOM or extractor much more than their size, by what they are made of. */
export const generators: Readonly<Record<string, Generator>> = {
  // Nesting.
  'nested div': nested('<div>', '</div>'),
  'nested span': nested('<span>', '</span>'),
  'nested b': nested('<b>', '</b>'),
  'nested blockquote': nested('<blockquote>', '</blockquote>'),
  'nested ul': nested('<ul><li>', '</ul>'),
  'nested table': nested('<table><tr><td>', '</table>'),
  'nested ruby': nested('<ruby>漢<rt>', '</rt></ruby>'),
  'nested section': nested('<section class=content>', '</section>'),
  'nested a': repeat('<a href=/#><div>'),
  'nested font': nested('<font>', '</font>'),
  'nested svg': nested('<svg><g>', '</g></svg>'),
  'nested math': nested('<math><mi>', '</mi></math>'),
  'nested template': nested('<template>', '</template>'),
  'nested button': repeat('<button><p>'),
  'nested form': repeat('<form><div>'),
  'nested select': repeat('<select><option>'),
  'nested dl': nested('<dl><dd>', '</dl>'),
  'nested object': nested('<object>', '</object>'),
  'nested fieldset': nested('<fieldset>', '</fieldset>'),
  'nested noscript': nested('<noscript>', '</noscript>'),
  'nested unknown': nested('<x-#>', '</x-#>'),
  'nested frameset': (n) => `<frameset>${'<frameset>'.repeat(n / 10)}`,
  'nested article of one paragraph each': repeat(`<article><p>${TEXT}`),
  'nested hidden': nested('<div hidden>', '</div>'),
  'nested foreignObject': nested('<svg><foreignObject><div>', '</div></foreignObject></svg>'),
  'nested details': nested('<details><summary>a</summary>', '</details>'),
  // Unclosed and overlapping tags.
  'unclosed font and p': repeat('<font size=#><p>'),
  'unclosed b and p': repeat('<b class=#><p>'),
  'overlapping b and i': repeat('<b><i></b></i>'),
  'overlapping a and div': repeat('<a href=#><div></a>'),
  'overlapping formatting in a table': repeat('<table><b>x<tr><i>'),
  'unclosed p': repeat('<p>文'),
  'unclosed li': repeat('<li>'),
  'unclosed nobr': repeat('<nobr>x'),
  'unclosed comment': (n) => `<!--${'-'.repeat(n)}`,
  'unclosed attribute': (n) => `<p title="${'x '.repeat(n / 2)}`,
  'unclosed tag': (n) => `<p ${'a '.repeat(n / 2)}`,
  'unclosed textarea': (n) => `<textarea>${'<p>'.repeat(n / 3)}`,
  'unclosed script': (n) => `<script>${'<!--<script>'.repeat(n / 12)}`,
  'unclosed CDATA': (n) => `<svg><![CDATA[${']'.repeat(n)}`,
  'end tags of nothing': repeat('</x>'),
  'end tags of p': repeat('</p>'),
  'end tags of br': repeat('</br>'),
  'end tags under open spans': (n) => `${'<span>'.repeat(2000)}${'</q>'.repeat(n / 4)}`,
  'a copied attribute': (n) => `<p><a href="${'A'.repeat(n / 2)}">${'<p>a'.repeat(n / 8)}`,
  plaintext: (n) => `<plaintext>${'<div>'.repeat(n / 5)}`,
  // Tables that throw things out.
  'text out of a table': (n) => `<table>${'a<tr>'.repeat(n / 5)}`,
  'div out of a table': (n) => `<table>${'<div>x</div>'.repeat(n / 12)}`,
  'tables out of tables': repeat('<table><table>'),
  'cells without rows': (n) => `<table>${'<td>x'.repeat(n / 5)}`,
  'rows of spans': repeat('<table><tr><td colspan=9999 rowspan=9999>x'),
  'column groups': (n) => `<table>${'<colgroup><col span=1000>'.repeat(n / 26)}`,
  // Many of one thing.
  'sibling div': repeat('<div>短い。</div>'),
  'sibling p': repeat(`<p>${TEXT}</p>`),
  'sibling br': repeat('x<br><br>'),
  'sibling span': repeat('<span>x</span> '),
  'sibling a': repeat('<a href=/#>リンク#</a> '),
  'sibling img': repeat('<img src=/#.png>'),
  'sibling iframe': repeat('<iframe src=https://a.example/#></iframe>'),
  'sibling noscript images': repeat('<div><img></div><noscript><img src=/#.jpg></noscript>'),
  'sibling h2': repeat('<h2>題名T</h2>'),
  'sibling input': repeat('<input name=#>'),
  'sibling meta': repeat('<meta name=a# content=b>'),
  'sibling link': repeat('<link rel=canonical href=/#>'),
  'sibling style': repeat('<style>@media{a{b:calc(1)}}</style>'),
  'sibling script': repeat('<script>1</script>'),
  'sibling title': repeat('<title>別の題#</title>'),
  'sibling base': repeat('<base href=/#/>'),
  'sibling comments': repeat('<!-- # -->'),
  'sibling body': repeat('<body a#=1>'),
  'sibling html': repeat('<html b#=1>'),
  'sibling time': repeat('<time datetime=2025-04-01>4月1日</time>'),
  'sibling bylines': repeat('<span class=byline>著者#</span>'),
  'sibling lists of links': repeat('<ul><li><a href=/#>項目</a></ul>'),
  'sibling share buttons': repeat('<div class="share">共有</div>'),
  'sibling data tables': repeat('<table><caption>表</caption><tr><th>a<td>b</table>'),
  'sibling figures': repeat('<figure data-x=/#.jpg><figcaption>図</figcaption></figure>'),
  // Attributes.
  'attributes of one tag': (n) => `<p ${repeat('a#=1 ')(n)}>x`,
  'one attribute doubled': (n) => `<p ${'a=1 '.repeat(n / 4)}>x`,
  'a huge attribute': (n) => `<p title="${'x'.repeat(n)}">x`,
  'a huge class': (n) => `<div class="${'article '.repeat(n / 8)}">${TEXT}</div>`,
  'a huge style': (n) => `<div style="${'display:none;'.repeat(n / 13)}">${TEXT}</div>`,
  'a style of brackets': (n) => `<div style="display:${'calc('.repeat(n / 5)}">x</div>`,
  'a huge srcset': (n) => `<img srcset="${'/a.jpg 1x, '.repeat(n / 11)}">`,
  'a huge href': (n) => `<a href="/${'../'.repeat(n / 3)}">x</a>`,
  'a huge data URL': (n) => `<img src="data:image/png;base64,${'A'.repeat(n)}" data-src=/a.jpg>`,
  'attribute names of quotes': (n) => `<p ${'"\'<'.repeat(n / 3)}>x`,
  // Text.
  'long text': (n) => `<p>${TEXT.repeat(n / TEXT.length)}</p>`,
  'long text without spaces': (n) => `<p>${'あ'.repeat(n)}</p>`,
  spaces: (n) => `<p>${' '.repeat(n)}x</p>`,
  'line ends': (n) => `<p>あ${'\n'.repeat(n)}い</p>`,
  commas: (n) => `<p>${'、，,'.repeat(n / 3)}</p>`,
  'full stops': (n) => `<p>${'。'.repeat(n)}</p>`,
  brackets: (n) => `<p>${'「『（'.repeat(n / 3)}</p>`,
  digits: (n) => `<p>${'2025/'.repeat(n / 5)}</p>`,
  dates: repeat('2025年4月1日 '),
  entities: repeat('&amp;&#x3042;'),
  'broken entities': repeat('&amp&#x;&#99999999;'),
  NULs: repeat('\0'),
  'lone surrogates': (n) => `<p>${'\ud800'.repeat(n)}</p>`,
  'combining marks': (n) => `<p>か${'\u3099'.repeat(n)}</p>`,
  'bidi controls': (n) => `<p>${'\u202e\u2066'.repeat(n / 2)}</p>`,
  'ideographic spaces': (n) => `<p>${'\u3000'.repeat(n)}</p>`,
  // Metadata.
  'a huge title': (n) => `<meta property="og:title" content="${'題 | '.repeat(n / 4)}"><p>${TEXT}`,
  'title separators': (n) => `<h1>${'a - b | '.repeat(n / 8)}</h1>`,
  'a huge description': (n) => `<meta name=description content="${TEXT.repeat(n / TEXT.length)}">`,
  'deep JSON-LD': (n) => `<script type="application/ld+json">${'{"@graph":['.repeat(n / 11)}</script>`,
  'long JSON-LD': (n) => `<script type="application/ld+json">[${'{"@type":"NewsArticle"},'.repeat(n / 24)}{}]</script>`,
  'broken JSON-LD': repeat('<script type="application/ld+json">{"a":"b"</script>'),
  'JSON-LD with __proto__': repeat(
    '<script type="application/ld+json">{"__proto__":{"@type":"Article"},"@type":["x"],"constructor":1}</script>',
  ),
  'many og:title': repeat('<meta property="og:title" content="題#">'),
  'many dates in meta': repeat('<meta property="article:published_time" content="2025-04-#">'),
  'a huge lang': (n) => around(`<div lang="${'ja-'.repeat(n / 3)}">`, () => TEXT)(n),
};
