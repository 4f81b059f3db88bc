import { describe, expect, it } from 'vitest';
import { editedMessage } from '../../../src/core/report/edited-report.ts';

const A = '<!-- roundup 111111111111+1 https://a.example/ -->\n## 一\n';
const B = '<!-- roundup 222222222222+1 https://b.example/ -->\n## 二\n';
const END = '<!-- roundup 333333333333+1 #closing -->\nおわり\n';
const said = (before: string, after: string): string => editedMessage(before, after, 'd.md').en;

describe('what became of a draft in the editor', () => {
  it('is nothing where it is as it was', () => {
    expect(said(A + B, A + B)).toBe('nothing changed in the editor: d.md');
  });
  it('counts the lines that are new and those that are gone', () => {
    expect(said(A, `${A}\n一つ。\n二つ。\n`)).toBe('edited: d.md, lines new: 2, gone: 0');
    expect(said(A, A.replace('一', '壱'))).toBe('edited: d.md, lines new: 1, gone: 1');
  });
  it('counts nothing for blocks that were moved', () => {
    expect(said(A + B, B + A)).toBe('edited: d.md, lines new: 0, gone: 0');
  });
  it('counts the items that were taken out, and no other blocks', () => {
    expect(said(A + B + END, A)).toBe(
      'edited: d.md, lines new: 0, gone: 4; items taken out: 1 ("--restore URL" brings one back)',
    );
    expect(editedMessage(A + B, A, 'd.md').ja).toContain('外した項目は 1 件');
  });
});
