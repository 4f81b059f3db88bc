import { describe, expect, it } from 'vitest';
import { strayFiles } from '../../../src/core/library/stray-files.ts';
import { strayProblem } from '../../../src/core/library/stray-messages.ts';

// What is put into the name of `2025-04.md`; %s is the name without its ending.
const COPIES = [
  "%s (Taro's conflicted copy 2025-05-03)",
  '%s (conflicted copy 2025-05-03 (1))',
  '%s (太郎の競合コピー 2025-05-03)',
  '%s (競合コピー 2025-05-03)',
  '%s (Copie en conflit de Taro 2025-05-03)',
  '%s (In Konflikt stehende Kopie von Taro 2025-05-03)',
  '%s (Copia en conflicto de Taro 2025-05-03)',
  '%s (Copia in conflitto di Taro 2025-05-03)',
  '%s (Cópia em conflito de Taro 2025-05-03)',
  '%s (Taro 的冲突副本 2025-05-03)',
  '%s (Taro 的衝突複本 2025-05-03)',
  '%s (Taro의 충돌된 사본 2025-05-03)',
  '%s (конфликтующая копия с taro 2025-05-03)',
  '%s (Case Conflict)',
  '%s (SFConflict taro@a.example 2025-05-03-10-10-10)',
  '%s (conflicted copy 2025-05-03 101010)',
  '%s_conflict-20250503-101010',
  '%s_DESKTOP_May-03-101010-2025_Conflict',
  '%s.Conflict',
  '%s.conflict1',
  '%s [conflicted]',
  '%s.sync-conflict-20250503-101010-ABCDEFG',
  '%s.sync-conflict-20250503-101010',
  '%s (1)',
  '%s(1)',
  '%s 2',
  '%s のコピー',
  '%sのコピー',
  '%s - コピー',
  '%s - コピー (2)',
  '%s - Copy',
  '%s copy 2',
  'Copy of %s',
  '%s-DESKTOP-7A1',
  '%s-DESKTOP-ABCDEFG',
  '%s-laptop-x',
  '%s-LAPTOP-X',
  '%s-Laptop-7f2k',
  '%s-desktop-7a1-2',
  "%s-Taro's MacBook Pro",
  '%s-太郎のMacBook Air',
  '%s-TaronoMacBook-Air',
  '%s-MacBook-Pro.local',
  '%s_REMOTE_4711',
];
const stateOf = (kind: 'links' | 'archive' | 'drafts', name: string): unknown =>
  strayFiles(kind, [name]).map(({ month, state }) => [month, state])[0];

describe('a file in a folder of months that is not read', () => {
  it.each(COPIES)('is a copy, where it is spelt %s', (spelling) => {
    const [named] = [(ending: string): string => spelling.replace('%s', `2025-04${ending}`)];
    for (const stem of [named(''), named('').normalize('NFD')]) {
      expect(stateOf('drafts', `${stem}.md`)).toEqual(['2025-04', 'copy']);
      expect(stateOf('links', `${stem}.jsonl`)).toEqual(['2025-04', 'copy']);
      expect(stateOf('archive', `${stem}.warc.gz`)).toEqual(['2025-04', 'copy']);
    }
    // Programs know only the last ending of two, and some none at all.
    expect(stateOf('archive', `${named('.warc')}.gz`)).toEqual(['2025-04', 'copy']);
    expect(stateOf('drafts', named('.md'))).toEqual(['2025-04', 'copy']);
  });

  it.each([
    '2025-04-memo.md',
    '2025-04 下書きメモ.md',
    '2025-04-TODO.md',
    '2025-04-11.md',
    '2025-04-laptop-review.md',
    '2025-04-desktop-phishing.md',
    '2025-04-ubuntu.md',
    '2025-04-conflict-of-interest.md',
    '2025-04 競合調査.md',
    '2025-04 (競合調査 2025年).md',
    '2025-04 コピーライト.md',
    '2025-04-taro-pc.md',
  ])('may be a note of the author, if it holds no draft: %s', (name) => {
    expect(stateOf('drafts', name)).toEqual(['2025-04', 'doubtful']);
  });

  it.each([
    '2025-04.md',
    '2025-04.md.swp',
    '.2025-04.md.un~',
    '2025-04.md~',
    '#2025-04.md#',
    '.#2025-04.md',
    '2025-04.txt',
    '2025-04.html',
    '.backup',
    '._2025-04.md',
    '.DS_Store',
    'memo.md',
    '12025-04.md',
    '2025-13 (1).md',
    '3f1b8f1e-7a52-4b39-9d44-2025-04.roundup-tmp',
  ])('is none of a draft: %s', (name) => {
    expect(stateOf('drafts', name)).toBeUndefined();
  });

  it.each([
    ['.2025-04.md.icloud', 'drafts'],
    ['2025-04.md.nextcloud', 'drafts'],
    ['2025-04.md.rsls', 'drafts'],
    ['.2025-04.jsonl.icloud', 'links'],
    ['.2025-04 2.jsonl.icloud', 'links'],
    ['2025-04.warc.gz.owncloud', 'archive'],
  ] as const)('stands for one that is not here: %s', (name, kind) => {
    expect(stateOf(kind, name)).toEqual(['2025-04', 'placeholder']);
  });

  it('is a copy, whatever its name says, where nothing but links or pages is kept', () => {
    expect(stateOf('links', '2025-04-old.jsonl')).toEqual(['2025-04', 'copy']);
    expect(stateOf('archive', '2025-04-taro-pc.warc.gz')).toEqual(['2025-04', 'copy']);
    expect(stateOf('links', 'notes.txt')).toEqual([null, 'unknown']);
    expect(stateOf('links', '.2025-04.jsonl.swp')).toBeUndefined();
  });
});

describe('what is said of it', () => {
  const told = (kind: 'links' | 'archive' | 'drafts', state: 'copy' | 'placeholder', path: string): string =>
    strayProblem(kind, { state }, path).message.en;

  it('names the way out, in words that a shell takes as they are', () => {
    expect(told('links', 'copy', "/r/links/2025-04 (Taro's conflicted copy).jsonl")).toContain(
      String.raw`roundup import '/r/links/2025-04 (Taro'\''s conflicted copy).jsonl'`,
    );
    expect(told('archive', 'copy', '/r/archive/2025-04.Conflict.warc.gz')).toContain(
      'Take in its pages with: roundup import /r/archive/2025-04.Conflict.warc.gz,',
    );
    expect(told('drafts', 'copy', '/r/drafts/2025-04 2.md')).toContain('Compare the two');
    expect(told('drafts', 'placeholder', '/r/drafts/.2025-04.md.icloud')).toContain('in the cloud only');
  });
});
