import { describe, expect, it } from 'vitest';
import { areOfOneTemplate } from '../../../src/core/group/same-template.ts';
import type { Features } from '../../../src/core/group/features.ts';

const of = (one: string, other: string): boolean =>
  areOfOneTemplate({ wording: one } as Features, { wording: other } as Features);

describe('areOfOneTemplate', () => {
  it.each([
    ['灯台通信「海鳥」で不審な画面が表示される事象', '港町計画のサイトで不審な画面が表示される事象'],
    ['misaki-100にosコマンドを実行される脆弱性', '潮風ルーターにosコマンドを実行される脆弱性'],
  ])('tells of %s and %s', (one, other) => {
    expect(of(one, other)).toBe(true);
  });

  it.each([
    ['潮風商会に不正アクセス、会員情報が流出', '会員情報の流出を確認 - 潮風商会'],
    ['orchard cloudの侵害、cve-2025-20837を悪用', 'cve-2025-20837がorchard cloudで悪用される'],
  ])('says nothing of %s and %s', (one, other) => {
    expect(of(one, other)).toBe(false);
  });
});
