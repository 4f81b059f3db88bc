import { describe, expect, it } from 'vitest';
import type { Fresh, FreshBlock } from '../../../src/issue.ts';
import { itemId } from '../../../src/core/url/item-id.ts';
import { markFresh } from '../../../src/core/merge/mark-fresh.ts';
import { mergeDraft } from '../../../src/core/merge/merge-draft.ts';
import { withoutMarkers } from './without-markers.ts';
import { fresh, heading, item, urlOf } from './rendered.ts';

const merge = (text: string, now: Fresh, restore: readonly string[] = []): ReturnType<typeof mergeDraft> =>
  mergeDraft(text, now, { file: 'd.md', restore });
/** The draft as a reader sees it: items by name, one after the other. */
const read = (text: string): string =>
  withoutMarkers(text)
    .replaceAll(/- \[題 (\w+)\]\(\S+\)\n/gu, '$1 ')
    .replaceAll('\n', ' ')
    .trim();

describe('where a new block goes', () => {
  it.each<[string, Fresh, Fresh, string]>([
    [
      'after the story before it',
      fresh(item('a'), item('f', undefined, 'a'), item('c')),
      fresh(item('a'), item('f', undefined, 'a'), item('b'), item('c')),
      '月 a f b c では',
    ],
    ['to the front, where nothing is before it', fresh(item('b')), fresh(item('a'), item('b')), '月 a b では'],
    ['to the end, before the closing', fresh(item('a')), fresh(item('a'), item('b'), item('c')), '月 a b c では'],
    [
      'a follow-up under its story',
      fresh(item('a'), item('b')),
      fresh(item('a'), item('f', undefined, 'a'), item('g', undefined, 'a'), item('b')),
      '月 a f g b では',
    ],
    [
      'an item under its heading',
      fresh(heading('X'), item('a'), heading('Y'), item('c')),
      fresh(heading('X'), item('a'), heading('Y'), item('b'), item('c')),
      '月 # X a # Y b c では',
    ],
    [
      'a heading with its first item, behind the section before it',
      fresh(heading('X'), item('a'), heading('Z'), item('c')),
      fresh(heading('X'), item('a'), heading('Y'), item('b'), heading('Z'), item('c')),
      '月 # X a # Y b # Z c では',
    ],
    [
      'headings in front of what stands, where nobody has touched it',
      fresh(item('a'), item('b')),
      fresh(heading('X'), item('c'), heading('Y'), item('a'), item('b')),
      '月 # X c # Y a b では',
    ],
    [
      'a heading that is new to the draft, in front of what stands',
      fresh(item('a'), item('c')),
      fresh(heading('X'), item('a'), item('b'), heading('Y'), item('c')),
      '月 # X a b # Y c では',
    ],
    ['a heading also where no new item needs it', fresh(item('a')), fresh(heading('X'), item('a')), '月 # X a では'],
  ])('%s', (_, first, second, expected) => {
    expect(read(merge(markFresh(first), second).text)).toBe(expected);
  });

  it('after the neighbour wherever the author has moved it', () => {
    const draft = markFresh(fresh(item('a'), item('b'), item('c')));
    const moved = draft.replace(/(<!--.*\/a -->\n.*\n)(<!--.*\/b -->\n.*\n)(<!--.*\/c -->\n.*\n)/u, '$3$1$2');
    expect(read(merge(moved, fresh(item('a'), item('b'), item('c'), item('d'))).text)).toBe('月 c d a b では');
  });

  it('with the heading that the author removed left out', () => {
    const draft = markFresh(fresh(heading('X'), item('a'))).replace(/<!--.*#heading.*\n# X\n/u, '');
    expect(read(merge(draft, fresh(heading('X'), item('a'), item('b'))).text)).toBe('月 a b では');
    expect(read(merge(draft, fresh(heading('X'), item('a'), item('b')), ['all']).text)).toBe('月 # X a b では');
  });

  it('with a blank line where the rendered text has one and the author has none', () => {
    const draft = markFresh(fresh(item('a', '段落 a\n\n'))).replace('段落 a\n\n', '段落 a\n私の段落\n');
    expect(withoutMarkers(merge(draft, fresh(item('a', '段落 a\n\n'), item('b', '段落 b\n\n'))).text)).toBe(
      '月\n段落 a\n私の段落\n\n段落 b\n\nでは\n',
    );
  });
});

describe('mergeDraft', () => {
  it.each(['', '\n\n', '\ufeff', '  \r\n'])('takes the empty draft %j for none', (draft) => {
    const { text, changes } = merge(draft, fresh(item('a')));
    expect(read(text.replaceAll('\r', '').replace('\ufeff', ''))).toBe('月 a では');
    expect(changes.map(({ kind }) => kind)).toEqual(['added']);
  });

  it('complains of a URL to restore that the month does not have', () => {
    const draft = markFresh(fresh(item('a')));
    for (const given of ['https://other.example/', 'not a url']) {
      const says = {
        en: `--restore ${given}: this month has no such item. Give a URL or an id of "roundup list", "closing", or "all"`,
        ja: `--restore ${given}: この月にその項目はありません。「roundup list」にある URL か番号、closing、all のどれかを指定してください`,
      };
      expect(() => merge(draft, fresh(item('a')), [given])).toThrow(
        expect.objectContaining({ name: 'Complaint', exit: 2, says }),
      );
    }
    expect(merge(draft, fresh(item('a')), [`${urlOf('a')}?utm_source=x`]).text).toBe(draft);
  });

  it('brings back all that was removed, but what stands in the text without its marker only by name', () => {
    const draft = markFresh(fresh(item('a'), item('b'), item('c')))
      .replace(/<!--.*\/a -->\n/u, '')
      .replace(/<!--.*\/b -->\n.*\n/u, '');
    const now = fresh(item('a'), item('b'), item('c'));
    expect([
      read(merge(draft, now).text),
      read(merge(draft, now, ['all']).text),
      read(merge(draft, now, ['all', urlOf('a')]).text),
    ]).toEqual(['月 a c では', '月 a b c では', '月 a a b c では']);
  });

  it('tells what it did in the order of the text, and what is not in it last', () => {
    const draft = markFresh(fresh(heading('X'), item('a'), item('b'), item('c'), item('e')))
      .replace('# X\n', '# X 私の\n')
      .replace('[題 a]', '[私の題]')
      .replace(/<!--.*\/c -->\n.*\n/u, '  <!-- roundup damaged \n');
    const now: Fresh = fresh(
      { ...heading('X'), text: '# X 改\n' },
      item('a', '改\n'),
      item('b', '改\n'),
      item('c'),
      item('d'),
    );
    expect(merge(draft, now).changes).toEqual([
      {
        kind: 'kept-edited',
        id: 'X',
        url: null,
        title: 'X',
        difference: ['- # X 私の', '+ # X 改'],
        place: { file: 'd.md', line: 2 },
      },
      {
        kind: 'kept-edited',
        id: itemId(urlOf('a')),
        url: urlOf('a'),
        title: '改',
        difference: [`- - [私の題](${urlOf('a')})`, '+ 改'],
        place: { file: 'd.md', line: 4 },
      },
      {
        kind: 'refreshed',
        id: itemId(urlOf('b')),
        url: urlOf('b'),
        title: '改',
        difference: [],
        place: { file: 'd.md', line: 6 },
      },
      {
        kind: 'added',
        id: itemId(urlOf('d')),
        url: urlOf('d'),
        title: '題 d',
        difference: [],
        place: { file: 'd.md', line: 8 },
      },
      {
        kind: 'damaged-marker',
        id: '',
        url: null,
        title: '<!-- roundup damaged',
        difference: [],
        place: { file: 'd.md', line: 11 },
      },
      {
        kind: 'kept-gone-from-library',
        id: itemId(urlOf('e')),
        url: urlOf('e'),
        title: '題 e',
        difference: [],
        place: { file: 'd.md', line: 12 },
      },
      {
        kind: 'removed-by-author',
        id: itemId(urlOf('c')),
        url: urlOf('c'),
        title: '題 c',
        difference: [],
        place: null,
      },
    ]);
  });

  it('tells of no heading that the month no longer has', () => {
    expect(merge(markFresh(fresh(heading('X'), item('a'))), fresh(item('a'))).changes).toEqual([]);
  });

  it('tells of a lost last marker where it puts a new one', () => {
    const draft = markFresh(fresh(item('a'))).replace(/<!--[^>]*#end.*\n/u, '');
    expect(merge(draft, fresh(item('a'))).changes).toEqual([
      { kind: 'damaged-marker', id: 'end', url: null, title: '', difference: [], place: { file: 'd.md', line: 6 } },
    ]);
  });

  it('leaves a draft alone that has no marker which can be read, and says so', () => {
    const draft = 'はじめに\n  <!-- roundup damaged -->  \n';
    const damaged = {
      kind: 'damaged-marker',
      id: '',
      url: null,
      title: '<!-- roundup damaged -->',
      difference: [],
      place: { file: 'd.md', line: 2 },
    };
    expect(merge(draft, fresh(item('a')))).toEqual({
      text: draft,
      changes: [{ ...damaged, kind: 'draft-not-ours', title: '', place: { file: 'd.md', line: 1 } }, damaged],
    });
  });

  it.each<[string, (draft: string) => string]>([
    ['a line', (draft) => draft.replace(/<!--[^>]*#closing[^]*$/u, '')],
    ['a marker', (draft) => draft.replace(/- \[題 a\][^]*$/u, '')],
  ])('goes on behind %s at the end that has no line end', (_, edit) => {
    const open = edit(markFresh(fresh(item('a')))).replace(/\n$/u, '');
    const { text } = merge(open, fresh(item('a'), item('b')));
    expect(text.startsWith(`${open}\n<!-- roundup `)).toBe(true);
    expect(text.endsWith(' -->\n')).toBe(true);
    expect(merge(text, fresh(item('a'), item('b'))).text).toBe(text);
  });

  it.each([
    ['spaces around its last marker', (draft: string) => draft.replace(/(<!--[^>]*#end.*)\n$/u, '  $1 \n')],
    ['no line end', (draft: string) => draft.slice(0, -1)],
    ['words behind its last marker, without a line end', (draft: string) => `${draft}私`],
  ])('leaves a draft with %s as it is', (_, edit) => {
    const draft = edit(markFresh(fresh(item('a'))));
    expect(merge(draft, fresh(item('a'))).text).toBe(draft);
  });

  it('refreshes nothing that the author cut down to what a later text happens to be', () => {
    const draft = markFresh(fresh(item('a', '題\n\n引用\n'))).replace('題\n\n引用\n', '題\n');
    const poor = merge(draft, fresh(item('a', '題\n'))).text;
    expect(merge(poor, fresh(item('a', '題\n\n引用\n'))).text).toBe(draft);
  });

  it('reads the same markers after a merge as before, whatever fences the rendered text brings', () => {
    const first = fresh(item('a', '題\n```\n引用\n'));
    const draft = `\`\`\`\n${markFresh(first).replace('題\n```\n引用\n', '題\n```\n')}\n\`\`\`\n${markFresh(first)}`;
    const second = fresh(item('a', '題 改\n```\n引用\n'), item('b', '題\n```\n'));
    const once = merge(draft, second).text;
    expect(merge(once, second).text).toBe(once);
  });

  it('takes half a line end at the end of the file for one', () => {
    const draft = markFresh(fresh(item('a')))
      .replace(/<!--[^>]*#closing[^]*$/u, '')
      .replace(/\n$/u, '\r');
    const once = merge(draft, fresh(item('a', '題 改\n'))).text;
    expect(read(once)).toContain('題 改');
    expect(merge(once, fresh(item('a', '題 改\n'))).text).toBe(once);
  });

  it('keeps quiet of an edit while the rendered text is as it was', () => {
    expect(merge(markFresh(fresh(item('a'))).replace('題 a', '私の題'), fresh(item('a'))).changes).toEqual([]);
  });

  it(
    'takes less than 200 ms of the processor for 2,000 lines, untouched or edited throughout',
    { tags: ['timed'] },
    () => {
      const items = (count: number, version: string): readonly FreshBlock[] =>
        Array.from({ length: count }, (_, index) =>
          item(`${index}`, `## [題 ${index}](${urlOf(String(index))})\n\n> 引用${version}\n> 続き\n\n出典\n\n`),
        );
      const draft = markFresh(fresh(...items(250, '')));
      for (const text of [draft, draft.replaceAll('> 続き', '> 続き\n私の言葉')]) {
        merge(text, fresh(...items(20, '')));
        const before = process.cpuUsage();
        const { changes } = merge(text, fresh(...items(270, ' 改')));
        const { user } = process.cpuUsage(before);
        expect(text.split('\n').length).toBeGreaterThanOrEqual(2000);
        expect(changes).toHaveLength(270);
        expect(user / 1000).toBeLessThan(200);
      }
    },
  );
});

it('half a line end at the end of a draft becomes a whole one, not one and a half', () => {
  const cut = `${markFresh(fresh()).split('\n').slice(0, 2).join('\r\n')}\r\n著者\r`;
  expect(merge(cut, fresh(item('a'))).text).toMatch(/\r\n著者\r\n<!-- roundup/u);
});

const quoted = (name: string): FreshBlock => item(name, `## 題 ${name}\n\n> 引用\n\n`);
it.each([
  ['code with a comment, in an edited block', '## 私の題\n\n```bash\n# 確認する\n\nid\n---\n```\n\n次に。\n\n'],
  ['code with a comment, below a block', '## 題 a\n\n> 引用\n\n```bash\n# 確認する\nid\n```\n\n次に。\n\n'],
  ['element that is closed', '## 私の題\n\n<details>\n<summary>手順</summary>\n\n## 一\n\n</details>\n\n次に。\n\n'],
  ['comment', '## 題 a\n\n> 引用\n\n<!--\n# メモ\n\n---\n-->\n\n次に。\n\n'],
  ['code that ends an edited block', '## 私の題\n\n```bash\nid\n\n# 終わり\n```\n'],
])('puts nothing new into the author’s %s', (_, written) => {
  const [a, b, c] = [quoted('a'), quoted('b'), quoted('c')];
  const draft = markFresh(fresh(a, c)).replace('## 題 a\n\n> 引用\n\n', written);
  const { text } = merge(draft, fresh(a, b, c));
  expect(text).toContain(written);
  expect(text.indexOf('## 題 b')).toBeGreaterThan(text.indexOf(written));
});
