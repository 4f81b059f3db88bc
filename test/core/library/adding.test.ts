import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addLinks } from './added.ts';
import { findLink } from '../../../src/core/library/find-link.ts';
import { linkLine, parseLinks, type LinkLine } from '../../../src/core/library/links-file.ts';
import { markLink, parseMarking } from '../../../src/core/library/mark-link.ts';
import { knownMessage } from '../../../src/core/report/saved-report.ts';
import type { Link, LinkUrl, Month } from '../../../src/model.ts';

const PAGE = 'https://a.example/x' as LinkUrl;
const APRIL = '2025-04' as Month;
const plain: Link = { url: PAGE, savedAt: '2025-04-10', tags: [], source: 'cli' };

const read = (text: string): Link | undefined => parseLinks(text, 'links/2025-04.jsonl').links[0];
const saved = (text: string): Parameters<typeof addLinks>[0] =>
  parseLinks(text, '').links.map((link) => ({ month: APRIL, link }));

/** The file after saving the page once more, with this. */
function saving(text: string, more: Partial<Link>): string {
  const { added, known } = addLinks(saved(text), [{ ...plain, ...more }], 'Asia/Tokyo');
  return (
    text + [...added.map(({ link }) => link), ...known.flatMap(({ update }) => update ?? [])].map(linkLine).join('')
  );
}
function marking(text: string, ...marks: readonly string[]): string {
  return marks.reduce((file, mark) => {
    const standing = findLink(saved(file), PAGE);
    const parsed = parseMarking(mark);
    if (!standing || !parsed) throw new Error(`${mark} is no mark`);
    return (
      file +
      markLink(standing, parsed, APRIL)
        .lines.map(({ link }) => linkLine(link))
        .join('')
    );
  }, text);
}

describe('saving a link again', () => {
  it('adds a note and a quote behind the first, in a line that says only that', () => {
    const file = saving(saving('', { note: '一つ目', quote: '最初の文。' }), { note: '二つ目', quote: '次の文。' });
    expect(read(file)).toMatchObject({ note: '一つ目\n\n二つ目', quote: '最初の文。\n\n次の文。' });
    expect(JSON.parse(file.trim().split('\n')[1] ?? '')).toEqual({
      ...plain,
      note: '二つ目',
      quote: '次の文。',
      adds: ['note', 'quote'],
    });
  });

  it.each(['一つ目', '二つ目\n\n三つ目', '三つ目'])('takes the same words %j for said already', (note) => {
    const file = ['一つ目', '二つ目\n\n三つ目'].reduce((text, one) => saving(text, { note: one }), '');
    expect(saving(file, { note })).toBe(file);
  });

  it('says what it adds, and what stands in place of something else', () => {
    const { known } = addLinks(
      saved(linkLine({ ...plain, title: '題', note: '一つ目' })),
      [{ ...plain, title: '別の題', note: '二つ目' }],
      'Asia/Tokyo',
    );
    expect(known.map((one) => knownMessage(one))).toEqual([
      {
        en: 'already saved (2025-04), now with note, title replaced: https://a.example/x',
        ja: 'すでに 2025-04 に保存されています。コメントを書き足しました。タイトルを書き換えました: https://a.example/x',
      },
    ]);
  });

  it('from a file only fills what is empty', () => {
    const file = saving('', { note: '一つ目' });
    expect(saving(file, { note: '別の', source: 'hatena' })).toBe(file);
  });

  it('on two machines keeps what both have added', () => {
    const notes = fc.uniqueArray(fc.stringMatching(/^[あ-ん]{1,4}$/u), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(notes, fc.nat(5), (words, share) => {
        const base = saving('', { note: 'はじめ' });
        const on = (mine: readonly string[]): string =>
          mine.reduce((text, note) => saving(text, { note }), base).slice(base.length);
        const [one, other] = [words.slice(0, share), words.slice(share)];
        const merged = read(base + on(one) + on(other));
        expect(merged?.note?.split('\n\n').toSorted()).toEqual([...new Set(['はじめ', ...words])].toSorted());
      }),
    );
  });
});

describe('marking a link', () => {
  it('puts a note or a quote in place of all that was added', () => {
    const file = saving(saving('', { note: '一' }), { note: '二' });
    expect(read(marking(file, 'note=三', 'quote=文。'))).toMatchObject({ note: '三', quote: '文。' });
    expect(read(marking(file, 'note='))).toEqual(plain);
  });

  it('gives and takes tags one by one, and what a link follows', () => {
    const file = saving('', { tags: ['一', '二'] });
    expect(read(marking(file, 'tag=三', 'tag=-一'))?.tags).toEqual(['二', '三']);
    expect(read(marking(file, 'follows=https://b.example/'))?.follows).toBe('https://b.example/');
    expect(read(marking(file, 'follows=https://b.example/', 'follows='))).toEqual(read(file));
    const apart = marking(file, 'follows=https://b.example/', 'follows=none');
    expect(read(apart)).toEqual({ ...read(file), apart: true });
    expect(read(marking(apart, 'follows=none'))).toEqual(read(apart));
    expect(read(marking(apart, 'follows='))).toEqual(read(file));
    expect(read(marking(apart, 'follows=https://c.example/'))).toEqual({
      ...read(file),
      follows: 'https://c.example/',
    });
  });

  it('writes only what is decided', () => {
    const file = saving('', { note: '一', tags: ['二'] });
    const line = JSON.parse(marking(file, 'lead').slice(file.length)) as LinkLine;
    expect(line).toEqual({ ...plain, mark: 'lead' });
  });
});

describe('a line that takes a page out', () => {
  it('leaves nothing of it, until it is saved again', () => {
    const file = linkLine({ ...plain, note: '一' }) + linkLine({ ...plain, removed: true });
    expect(parseLinks(file, '').links).toEqual([]);
    expect(read(file + linkLine(plain))).toEqual(plain);
    expect(
      findLink(
        [
          { month: APRIL, link: plain },
          { month: APRIL, link: { ...plain, removed: true } as LinkLine },
        ],
        PAGE,
      ),
    ).toBeNull();
  });
});
