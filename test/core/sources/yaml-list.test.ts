import { describe, expect, it } from 'vitest';
import { parseSource } from '../../../src/core/sources/parse-source.ts';

async function found(...lines: readonly string[]) {
  const text = `${lines.join('\n')}\n`;
  const {
    links,
    problems,
    left = [],
  } = await parseSource(new TextEncoder().encode(text), 'links.txt', {
    timeZone: 'Asia/Tokyo',
  });
  return {
    links: links.map(({ url, title = '', note = '' }) => [url.replace('https://a.example/', ''), title, note]),
    problems: problems.map(({ place, message }) => `${place.line} ${message.en}`),
    left: left.flatMap((one) => one.lines),
  };
}

describe('a list of links in YAML', () => {
  it.each([
    [
      'a colon in a value without quotation marks',
      ['- url: https://a.example/1', '  note: 見出し: 中身', '  title: 題', '- url: https://a.example/2', '  note: 次'],
      [
        ['1', '題', '見出し: 中身'],
        ['2', '', '次'],
      ],
    ],
    [
      'a colon in the words above the address',
      ['- note: 言葉 「: 」を含む: もの', '  url: https://a.example/1'],
      [['1', '', '言葉 「: 」を含む: もの']],
    ],
    [
      'values that begin with a mark',
      ['- url: https://a.example/1', '  title: "題" のこと', '  note: [続報] 気になる', '  tags: [a, b]'],
      [['1', '"題" のこと', '[続報] 気になる']],
    ],
    [
      'a tag behind the words',
      ['- url: https://a.example/1', '  note: 言葉 #タグ', '- url: https://a.example/2 # よそ', '  note: 次 # 注釈'],
      [
        ['1', '', '言葉 #タグ'],
        ['2', '', '次'],
      ],
    ],
    [
      'objects in braces, below a directive',
      ['%YAML 1.2', '---', 'links:', '- {url: https://a.example/1, note: 言葉}', '...'],
      [['1', '', '言葉']],
    ],
    ['fields below their address', ['https://a.example/1:', '  note: 言葉'], [['1', '', '言葉']]],
    [
      'an address in the line below its name',
      ['- title: 題', '  url:', '    https://a.example/1', '  note: >', '    たたまれた', '    言葉'],
      [['1', '題', 'たたまれた 言葉']],
    ],
    [
      'several documents',
      ['---', '- url: https://a.example/1', '  note: 一', '---', '- url: https://a.example/2', '  note: 二'],
      [
        ['1', '', '一'],
        ['2', '', '二'],
      ],
    ],
    [
      'a list between rules, as front matter without a text',
      ['---', 'title: 四月', 'links:', '  - url: https://a.example/1', '    note: 言葉', '---'],
      [['1', '', '言葉']],
    ],
  ])('gives only what was written: %s', async (_, lines, links) => {
    expect(await found(...lines)).toEqual({ links, problems: [], left: [] });
  });

  it('that stops being YAML is told with its line, and not read as text', async () => {
    const { links, problems } = await found(
      '- url: https://a.example/1',
      '  note: 言葉',
      '\ttags: x',
      '- url: https://a.example/2',
    );
    expect(links).toEqual([]);
    expect(problems).toEqual([expect.stringMatching(/^3 this is where the file stops being YAML/u)]);
  });

  it('below words of a diary is text', async () => {
    const { links, problems } = await found(
      '今月の:',
      '',
      '- url: https://a.example/1',
      '  note: 言葉',
      '続き "x" です',
    );
    expect(problems).toEqual([]);
    expect(links).toHaveLength(1);
  });

  it('has items of words alone, which are told with their lines', async () => {
    const { links, left } = await found('- url: https://a.example/1', '  note: 一', '- note: どこにもない言葉');
    expect(links).toEqual([['1', '', '一']]);
    expect(left).toEqual([3]);
  });
});
