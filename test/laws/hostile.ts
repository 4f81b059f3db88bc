import fc from 'fast-check';

const MARKUP = [
  '*', '**', '_', '__', '~~', '~', '`', '``', '```', '[', ']', '](', ')', '(', '![', '![x](https://evil.example/x.png)', '[x](javascript:alert(1))', '[x]: https://evil.example', '[^1]', '<', '>', '<b>', '</a>',
  '<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<https://evil.example>', '<!--', '-->', '--', '--!>', '<!-- roundup 0123456789ab+3 https://a.example/ -->', '<!-- roundup 0123456789ab+3 #end -->', 'roundup 0123abcd+1',
  '<![CDATA[', '<?php', '&', '&amp;', '&lt;', '&#60;', '&#x3c;', '&copy', '&copy;', '&#', '\\', '\\\\', '|', '|-|', '$', '$$', '^', '#', '##', '# ', '-', '- ', '+', '+ ', '=', '===', '---', '***', '1.', '1) ', '10. ', ':', ':::', ':::message', '> ',
  '{{', '}}', '{%', '%}', '{#', '{{<', '>}}', '{{%', '{:', '{: onclick="x"}', '{::comment}', '{', '}', '{{ site.title }}', '{% include x %}', '{% endraw %}', '"', "'", '@', 'a@b.example', 'www.evil.example', 'https://evil.example/', '!', '?',
  '\n', '\n\n', '\r', '\t', '    ', ' ', '  \n', '\u0000', '\u0007', '\u001b[31m', '\u001b]0;x\u0007', '\u009b31m', '\u007f', '\u202e', '\u2066', '\u200b', '\ufeff', '\u2028', '\ud800', '\udc00', '\uffff', '\u00ad', '\u{e0041}', '\u00a0', '\u3000',
] as const;
const WORDS = ['CVE-2025-1234 (RCE): foo', '情報漏えい', '【速報】', '「…」', '葛\u{e0100}', '👨\u200d👩\u200d👧', '🇯🇵', '☎\ufe0f', 'Q&A', 'AT&T', 'C#', 'foo_bar', 'が', 'か\u3099', 'a', '2025', '10', 'roundup', 'e\u0301', '脆弱性', '~user'] as const;

/** Titles as nobody would write them but somebody will: markup of every engine, controls, halves of pairs, between ordinary words. */
export const hostileText = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...MARKUP) }, { weight: 4, arbitrary: fc.constantFrom(...WORDS) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) }), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(''));

const piece = fc.oneof(fc.constantFrom(...MARKUP, ...WORDS), fc.constantFrom('a', 'wiki', 'Foo_(bar)', '%E3%81%82', '%', '%zz', '%2F', '%28', 'a=1', '&b=2', '&copy=1', '&lt;=1', '~user', '*', "'", '日本語', ';', ',', '@', '$1'));

/** http(s) URLs full of the same, as the URL parser accepts them. */
export const hostileUrl = fc
  .record({
    host: fc.constantFrom('a.example', '日本語.example', '192.0.2.1', 'xn--wgv71a119e.example', 'a-b.example:8443'),
    scheme: fc.constantFrom('http', 'https'),
    path: fc.array(piece, { maxLength: 5 }),
    query: fc.option(fc.array(piece, { maxLength: 5 })),
    fragment: fc.option(fc.array(piece, { maxLength: 4 })),
  })
  .map(({ scheme, host, path, query, fragment }) => `${scheme}://${host}/${path.join('/')}${query ? `?${query.join('')}` : ''}${fragment ? `#${fragment.join('')}` : ''}`)
  .filter((url) => URL.canParse(url));
