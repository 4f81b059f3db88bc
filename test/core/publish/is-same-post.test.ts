import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSamePost } from '../../../src/core/publish/is-same-post.ts';

const fields = fc.uniqueArray(
  fc.tuple(fc.constantFrom('title', 'date', 'tags', 'draft', 'slug'), fc.constantFrom('題', 'a: b', '3', '[x, y]')),
  {
    selector: ([name]) => name,
    maxLength: 5,
  },
);
const front = (
  all: readonly (readonly [string, string])[],
  quote = (text: string): string => JSON.stringify(text),
): string => `---\n${all.map(([name, value]) => `${name}: ${quote(value)}\n`).join('')}---\n`;
const POST = '---\ntitle: "題"\ntags: [a, b]\nmeta: {x: 1, y: 2}\n---\n\n本文です。\n続きです。\n';

describe('whether two posts say the same', () => {
  it('goes by what the front matter says, in any order and with any quotation marks', () => {
    fc.assert(
      fc.property(fields, (all) => {
        const single = (text: string): string => `'${text}'`;
        expect(isSamePost(`${front(all)}本文\n`, `${front(all.toReversed(), single)}本文\n`)).toBe(true);
      }),
    );
  });

  it('is so either way round, and of a post with itself', () => {
    const post = fc.tuple(fields, fc.constantFrom('本文\n', '別の本文\n')).map(([all, body]) => front(all) + body);
    fc.assert(
      fc.property(post, post, (one, other) => {
        expect(isSamePost(one, one)).toBe(true);
        expect(isSamePost(one, other)).toBe(isSamePost(other, one));
      }),
    );
  });

  it.each<[string, string, boolean]>([
    ['line ends and a byte order mark', `\ufeff${POST.replaceAll('\n', '\r\n')}`, true],
    ['blank lines at its edges', POST.replace('---\n\n本文', '---\n本文').trimEnd(), true],
    ['the order inside of a value', POST.replace('{x: 1, y: 2}', '{y: 2, x: 1}'), true],
    ['the order of a list', POST.replace('[a, b]', '[b, a]'), false],
    ['another value', POST.replace('題', '別の題'), false],
    ['a field more', POST.replace('tags', 'slug: x\ntags'), false],
    ['a word of the body', POST.replace('本文', '本文 '), false],
    ['no front matter', '本文です。\n続きです。\n', false],
  ])('with %s: %j is %s', (_, other, is) => {
    expect(isSamePost(POST, other)).toBe(is);
  });
});
