import { describe, expect, it } from 'vitest';
import type { BlockChange, Fresh, FreshBlock } from '../../../src/issue.ts';
import { fingerprintOf } from '../../../src/core/merge/fingerprint.ts';
import { markFresh } from '../../../src/core/merge/mark-fresh.ts';
import { mergeDraft } from '../../../src/core/merge/merge-draft.ts';
import { withoutMarkers } from './without-markers.ts';
import { item, urlOf } from './rendered.ts';

const SLOT = '<!-- ここに自分のことば -->';

/** `a` a lead, `f<a` its follow-up, `#X` a heading, `a!` one whose page could not be read, `a=…` one with a note. */
function fresh(outline: string): Fresh {
  const grouped = outline.includes('#');
  const blocks = outline.split(' ').map((word): FreshBlock => {
    if (word.startsWith('#'))
      return { kind: 'heading', id: word, url: null, under: null, text: `## ${word.slice(1)}\n\n` };
    const [, name = '', lead, failed, note] = /^(\w+)(?:<(\w+))?(!?)(?:=(.+))?$/u.exec(word) ?? [];
    const marks = `##${grouped ? '#' : ''}${lead === undefined ? '' : '#'}`;
    const body = failed === '!' ? `${marks} ${name}?` : `${marks} ${name}\n\n> 引用 ${name}`;
    return {
      ...item(name, `${body}\n\n${note ?? SLOT}\n\n`, lead ?? null),
      ...(note !== undefined && { own: note }),
      ...(failed === '!' && { unread: true }),
    };
  });
  return {
    blocks: [
      { kind: 'head', id: 'head', url: null, under: null, text: '月\n\n<!-- はじめに -->\n\n' },
      ...blocks,
      { kind: 'closing', id: 'closing', url: null, under: null, text: '<!-- おわりに -->\n' },
    ],
  };
}

function merged(first: string, edit: (draft: string) => string, second: string): { text: string; told: string } {
  const { text, changes } = mergeDraft(edit(markFresh(fresh(first))), fresh(second), { file: 'd.md', restore: [] });
  const again = mergeDraft(text, fresh(second), { file: 'd.md', restore: [] });
  expect(again.text).toBe(text);
  return { text, told: told(changes) };
}
const told = (changes: readonly BlockChange[]): string =>
  changes.map(({ kind, title }) => `${kind} ${title || '?'}`).join(', ');
/** Headings as `##a`, words of the author in their places. */
const shape = (text: string): string =>
  withoutMarkers(text)
    .split('\n')
    .filter((line) => /^(?:#|私)/u.test(line))
    .map((line) => line.replace(' ', ''))
    .join(' ');
const wordsFor =
  (name: string) =>
  (draft: string): string =>
    draft.replace(new RegExp(`(> 引用 ${name}\n\n)${SLOT}`, 'u'), `$1私の${name}`);
const lineBefore =
  (name: string) =>
  (draft: string): string =>
    draft.replace(new RegExp(`(?=<!-- roundup \\S+ ${urlOf(name)})`, 'u'), '私の一行\n');

describe('a decision that is taken back', () => {
  it.each<[string, string, (draft: string) => string, string, string]>([
    ['goes back behind what his words hold', 'a b c', wordsFor('a'), 'c a b', '##a 私のa ##b ##c'],
    ['with the rest of its story', 'a b c d<c', wordsFor('a'), 'c d<c a b', '##a 私のa ##b ##c ##d'],
    [
      'over two that he holds',
      'a b c d',
      (draft) => wordsFor('a')(wordsFor('b')(draft)),
      'd a b c',
      '##a 私のa ##b 私のb ##c ##d',
    ],
    ['after a follow-up under a lead that he holds', 'a b c', wordsFor('a'), 'a c<a b', '##a 私のa ##b ##c'],
  ])('%s', (_, first, edit, second, before) => {
    const options = { file: 'd.md', restore: [] };
    const once = mergeDraft(edit(markFresh(fresh(first))), fresh(second), options).text;
    expect(shape(once)).not.toBe(before);
    expect(mergeDraft(once, fresh(second), options).text).toBe(once);
    expect(shape(mergeDraft(once, fresh(first), options).text.replaceAll('###', '##'))).toBe(before);
  });

  it('is carried out whole as soon as nothing of his holds anything', () => {
    const options = { file: 'd.md', restore: [] };
    const once = mergeDraft(wordsFor('a')(markFresh(fresh('a b c'))), fresh('c a b'), options).text;
    expect(shape(mergeDraft(once.replace('私のa', SLOT), fresh('c a b'), options).text)).toBe('##c ##a ##b');
  });
});

describe('a decision after the draft was written', () => {
  const untouched = (draft: string): string => draft;
  it.each<[string, string, (draft: string) => string, string, string, string]>([
    ['a late follow-up goes under its lead', 'a b c', untouched, 'a c<a b', '##a ###c ##b', 'moved c'],
    ['the marked lead goes first', 'a b c', untouched, 'c a b', '##c ##a ##b', 'moved c'],
    [
      'the greeting does not hinder that',
      'a b c',
      (draft) => draft.replace('<!-- はじめに -->', '私の挨拶'),
      'c a b',
      '私の挨拶 ##c ##a ##b',
      'moved c',
    ],
    [
      'it goes first among the untouched, and why not before all of them is told',
      'a b c',
      wordsFor('a'),
      'c a b',
      '##a 私のa ##c ##b',
      'moved-short c',
    ],
    ['what is left out is taken out', 'a b c', untouched, 'a c', '##a ##c', 'taken-out b'],
    ['what comes back is there again', 'a c', untouched, 'a b c', '##a ##b ##c', 'added b'],
    [
      'what has his words is not taken out',
      'a b c',
      wordsFor('b'),
      'a c',
      '##a ##b 私のb ##c',
      'kept-gone-from-library b',
    ],
    [
      'a line of his in front holds it too',
      'a b c',
      lineBefore('b'),
      'a c',
      '##a 私の一行 ##b ##c',
      'kept-gone-from-library b',
    ],
    ['and a line behind it', 'a b c', lineBefore('c'), 'a c', '##a ##b 私の一行 ##c', 'kept-gone-from-library b'],
    [
      'what has his words is not moved: the others are moved around it',
      'a b c',
      wordsFor('c'),
      'a c<a b',
      '##a ###c 私のc ##b',
      'refreshed c, moved b',
    ],
    ['so the lead that he marks comes first', 'a b c', wordsFor('c'), 'c a b', '##c 私のc ##a ##b', 'moved a, moved b'],
    [
      'groups gather around it',
      'a b c d',
      wordsFor('a'),
      '#X b #Y a c d',
      '##X ###b ##Y ###a 私のa ###c ###d',
      'moved b, refreshed a, refreshed c, refreshed d',
    ],
    [
      'where they are held as well, it is not shown as part of a foreign story',
      'a b c',
      (draft) => wordsFor('b')(wordsFor('c')(draft)),
      'a c<a b',
      '##a ##b 私のb ##c 私のc',
      'kept-edited c, kept-in-place c',
    ],
    [
      'nothing comes between it and what stands under it, and what stays where it is is not told as moved',
      'a r<a b',
      wordsFor('a'),
      'b a r<a',
      '##a 私のa ###r ##b',
      '',
    ],
    [
      'but is refreshed where it stands in its story',
      'a f<a b',
      wordsFor('f'),
      'a f b',
      '##a ##f 私のf ##b',
      'refreshed f',
    ],
    [
      'late groups bring their headings',
      'a b c',
      untouched,
      '#X a c #Y b',
      '##X ###a ###c ##Y ###b',
      'refreshed a, moved c, refreshed b',
    ],
  ])('%s', (_, first, edit, second, expected, changes) => {
    const { text, told: says } = merged(first, edit, second);
    expect([shape(text), says]).toEqual([expected, changes]);
  });

  it('brings headings also above what has his words, where nothing foreign comes under them', () => {
    expect(shape(merged('a b', wordsFor('a'), '#X a #Y b').text)).toBe('##X ###a 私のa ##Y ###b');
  });

  it('takes headings out again', () => {
    expect(shape(merged('#X a #Y b', (draft) => draft, 'a b').text)).toBe('##a ##b');
  });

  it('leaves what the author has moved where he put it', () => {
    const toFront = (draft: string): string =>
      draft.replace(
        /(<!-- roundup \S+ \S+\/a -->[^]*?)(<!-- roundup \S+ \S+\/b -->[^]*?)(?=<!-- roundup \S+ \S+\/c)/u,
        '$2$1',
      );
    expect(shape(merged('a b c', toFront, 'a b c').text)).toBe('##b ##a ##c');
    expect(shape(merged('a b c d', toFront, 'd a b c').text)).toBe('##d ##b ##a ##c');
  });

  it('is told of what it moves alone, and not of all that stands below it then', () => {
    const options = { file: 'd.md', restore: [] };
    const first = mergeDraft(wordsFor('d')(markFresh(fresh('d a b c'))), fresh('a b c d'), options);
    expect(shape(first.text)).toBe('##d 私のd ##a ##b ##c');
    const { text, changes } = mergeDraft(first.text, fresh('c a b d'), options);
    expect([shape(text), told(changes)]).toEqual(['##d 私のd ##c ##a ##b', 'moved-short c']);
    const joined = mergeDraft(first.text, fresh('b a<b c d'), options);
    expect([shape(joined.text), told(joined.changes)]).toEqual(['##d 私のd ##b ###a ##c', 'moved a']);
    const parted = mergeDraft(joined.text, fresh('a b c d'), options);
    expect(shape(parted.text)).toBe('##d 私のd ##a ##b ##c');
    expect(told(parted.changes)).toMatch(/^moved [ab]$/u);
  });

  it('is told again as long as his words hold the block, and carried out when they are gone', () => {
    const draft = wordsFor('b')(wordsFor('c')(markFresh(fresh('a b c'))));
    const held = mergeDraft(draft, fresh('a c<a b'), { file: 'd.md', restore: [] });
    const again = mergeDraft(held.text, fresh('a c<a b'), { file: 'd.md', restore: [] });
    expect(told(again.changes)).toBe(told(held.changes));
    const freed = again.text.replace('私のc', SLOT);
    expect(shape(mergeDraft(freed, fresh('a c<a b'), { file: 'd.md', restore: [] }).text)).toBe('##a ###c ##b 私のb');
  });
});

describe('words in the place that is made for them', () => {
  it('leave the lines above to be refreshed', () => {
    const { text, told: says } = merged('a!', (draft) => draft.replace(SLOT, '私のa'), 'a');
    expect(withoutMarkers(text)).toContain('## a\n\n> 引用 a\n\n私のa\n');
    expect(says).toBe('refreshed a');
  });

  it('are kept where a note is saved later, which is told', () => {
    const { text, told: says } = merged('a', wordsFor('a'), 'a=追記');
    expect(text).toContain('私のa');
    expect(text).not.toContain('追記');
    expect(says).toBe('kept-edited a');
  });

  it('give way to nothing: an empty place takes the note', () => {
    expect(withoutMarkers(merged('a', (draft) => draft, 'a=追記').text)).toContain('> 引用 a\n\n追記\n');
  });

  it('are found under markers that know no such place', () => {
    const draft = wordsFor('a')(markFresh(fresh('a')));
    const { hash, lines } = fingerprintOf(['## a', '', '> 引用 a', '', SLOT]);
    const old = draft.replace(/\S+(?= https:\/\/news\.example\/a -->)/u, `${hash}+${lines}`);
    expect(mergeDraft(old, fresh('a'), { file: 'd.md', restore: [] })).toEqual({ text: old, changes: [] });
    const grouped = mergeDraft(old, fresh('#X a'), { file: 'd.md', restore: [] });
    expect(shape(grouped.text)).toBe('##X ###a 私のa');
  });
});

describe('the author’s own heading', () => {
  const heading = /(?=<!-- roundup \S+ \S+\/b -->)/u;
  it.each([
    ['a heading', '## 私の話題\n\n私の前置き\n\n'],
    ['a rule', '---\n\n'],
    ['an open element', '<details>\n<summary>私の話題</summary>\n\n'],
  ])('holds what follows it, also below a place that is filled: %s', (_, section) => {
    const write = (draft: string): string => wordsFor('a')(draft).replace(heading, section);
    const { text } = merged('a b c', write, 'a c');
    expect(shape(text)).toContain('##b');
    expect(text).toContain(section);
  });

  it('holds what follows it, also below a block that is edited', () => {
    const write = (draft: string): string =>
      wordsFor('a')(draft).replace('## a', '## 私のa').replace(heading, '## 私の話題\n\n私の前置き\n\n');
    expect(shape(merged('a b c', write, 'a c').text)).toContain('##b');
  });
});

describe('what was read', () => {
  it('is never replaced by a failure', () => {
    const { text, told: says } = merged('a b', (draft) => draft, 'a! b');
    expect(text).toBe(markFresh(fresh('a b')));
    expect(says).toBe('kept-as-read a');
  });

  it('replaces a failure', () => {
    expect(merged('a! b', (draft) => draft, 'a b').text).toBe(markFresh(fresh('a b')));
  });
});

describe('what is new', () => {
  it('stands in front of the author’s own heading for what follows', () => {
    const { text } = merged(
      'a b',
      (draft) => draft.replace(/(?=<!-- roundup \S+ \S+\/b -->)/u, '## 私の話題\n\n私の前置き\n\n'),
      'a f<a b',
    );
    expect(shape(text)).toBe('##a ###f ##私の話題 私の前置き ##b');
  });

  it('never stands in front of the author’s front matter', () => {
    const headless = { blocks: fresh('a').blocks.filter(({ kind }) => kind !== 'head') };
    const draft = `---\ntitle: 私の題\n---\n\n私の前置き\n\n${markFresh(headless)}`;
    const now = { blocks: fresh('b a').blocks.filter(({ kind }) => kind !== 'head') };
    const { text } = mergeDraft(draft, now, { file: 'd.md', restore: [] });
    expect(text.startsWith('---\ntitle: 私の題\n---\n')).toBe(true);
    const gone = { blocks: fresh('b').blocks.filter(({ kind }) => kind !== 'head') };
    expect(mergeDraft(draft, gone, { file: 'd.md', restore: [] }).text.startsWith('---\ntitle: 私の題\n')).toBe(true);
  });

  it('is not added where he links to it in his own words, which is told once', () => {
    const draft = markFresh(fresh('a')).replace(SLOT, `私は[これ](${urlOf('b')})も読んだ`);
    const once = mergeDraft(draft, fresh('a b'), { file: 'd.md', restore: [] });
    expect([shape(once.text), told(once.changes)]).toEqual([
      `##a 私は[これ](${urlOf('b')})も読んだ`,
      'linked-in-text b',
    ]);
    const twice = mergeDraft(once.text, fresh('a b'), { file: 'd.md', restore: [] });
    expect([twice.text, told(twice.changes)]).toEqual([once.text, '']);
    expect(shape(mergeDraft(once.text, fresh('a b'), { file: 'd.md', restore: [urlOf('b')] }).text)).toContain('##b');
  });
});
