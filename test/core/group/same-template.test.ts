import { describe, expect, it } from 'vitest';
import { featuresOf, type Features } from '../../../src/core/group/features.ts';
import { areOfOneTemplate } from '../../../src/core/group/same-template.ts';
import type { Entry } from '../../../src/model.ts';

const features = (title: string): Features =>
  featuresOf({ link: { url: 'https://example.com/', savedAt: '2025-04-01T00:00:00Z' } } as Entry, title);
const of = (one: string, other: string): boolean => areOfOneTemplate(features(one), features(other));

describe('areOfOneTemplate', () => {
  it.each([
    ['灯台通信「海鳥」で不審な画面が表示される事象', '港町計画のサイトで不審な画面が表示される事象'],
    ['MISAKI-100にOSコマンドを実行される脆弱性', '潮風ルーターにOSコマンドを実行される脆弱性'],
  ])('tells of %s and %s', (one, other) => {
    expect(of(one, other)).toBe(true);
  });

  it.each([
    ['潮風商会に不正アクセス、会員情報が流出', '会員情報の流出を確認 - 潮風商会'],
    ['Orchard Cloudの侵害、CVE-2025-20837を悪用', 'CVE-2025-20837がOrchard Cloudで悪用される'],
    ['JPCERT/CC、Misaki Secureの脆弱性について注意喚起', 'IPA、Misaki Secureの脆弱性について注意喚起'],
    ['JPCERT/CC、脆弱性CVE-2025-20837について注意喚起', 'IPA、脆弱性CVE-2025-20837について注意喚起'],
    ['【速報】シオカゼ、システム障害で出荷を停止', '【独自】シオカゼ、システム障害で出荷を停止'],
    ['マイクロソフト、メール障害で復旧作業を継続', 'Microsoft、メール障害で復旧作業を継続'],
  ])('says nothing of %s and %s', (one, other) => {
    expect(of(one, other)).toBe(false);
  });
});
