import { describe, expect, it } from 'vitest';
import { withoutNotices } from '../../../../src/core/sources/shapes/mail/notices.ts';

const isNotice = (words: string): boolean => withoutNotices(`[${words}](https://letter.example/1)`).trim() === '';

describe('a link by which a newsletter speaks of itself', () => {
  it.each([
    '配信停止はこちら',
    'メールの配信を停止する場合はこちら',
    '▼登録情報の変更',
    'メルマガの配信停止・登録情報の変更はこちらから',
    'このメールをブラウザで見る',
    '退会手続き',
    '利用規約',
    'お問い合わせ先',
    'Click here to unsubscribe',
    'If you no longer wish to receive these emails, unsubscribe here',
    'Unsubscribe | Manage preferences',
    'View this email in your browser',
    'Update your preferences or unsubscribe from this list',
    'YouTube',
  ])('is called so: %s', (words) => {
    expect(isNotice(words)).toBe(true);
  });

  it.each([
    'プライバシーポリシー改定の影響',
    'TwitterのAPI有料化',
    'YouTubeの広告',
    '退会ボタンの位置をめぐる訴訟',
    '配信停止になったアプリ',
    'Facebook fined 1.2bn',
    'How to unsubscribe from anything, safely',
    'View from the harbour',
    'こちら',
    '',
  ])('is not called so: %s', (words) => {
    expect(isNotice(words)).toBe(false);
  });

  it('goes, and its line keeps its number', () => {
    const text = '▼配信停止はこちら\nhttps://letter.example/1\n\n■記事\nhttps://news.example/1\n';
    expect(withoutNotices(text).split('\n')).toHaveLength(6);
    expect(withoutNotices(text)).not.toContain('letter.example');
    expect(withoutNotices(text)).toContain('https://news.example/1');
  });

  it('goes by its address too', () => {
    const text = 'https://letter.example/unsubscribe?u=1\nhttps://news.example/how-to-unsubscribe\n';
    expect(withoutNotices(text).trim()).toBe('https://news.example/how-to-unsubscribe');
  });
});
