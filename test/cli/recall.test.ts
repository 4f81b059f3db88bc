import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { emptyFolder, roundup, type Ran } from './program.ts';

const MARCH = `---
title: 三月の記事
date: 2025-04-10
url: https://blog.example/2025-03
---
## [港の倉庫](https://minato.example/1)

MITREは米国の非営利団体で、CVEを管理しています。
止まると困ります。

今月もMITREが話題でした。

あとはVirusTotalも使いました。
`;

let folder = '';
const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ran> =>
  roundup([...args, '--dir', folder], { env });
const inJapanese = { LANG: 'ja_JP.UTF-8' };
const post = (name: string, text: string): void => writeFileSync(join(folder, 'blog', name), text);

beforeEach(() => {
  folder = emptyFolder();
  mkdirSync(join(folder, 'blog'));
  writeFileSync(join(folder, 'roundup.yaml'), 'posts: {folder: blog}\n');
  post('march.md', MARCH);
});

describe('what earlier posts have explained', () => {
  it('is printed as it was written, with the place; the rest only where it is asked for', async () => {
    const place = `2025-04-10 「三月の記事」  https://blog.example/2025-03  ${join(folder, 'blog/march.md')}`;
    const explained = `${place}:8\n\nMITREは米国の非営利団体で、CVEを管理しています。\n止まると困ります。\n`;
    expect(await run(['recall', 'ｍｉｔｒｅ'])).toMatchObject({ code: 0, stdout: explained, stderr: '' });
    const all = await run(['recall', 'MITRE', '--all']);
    expect(all.stdout).toBe(`${explained}\n${place}:11\n\n今月もMITREが話題でした。\n`);
    const { paragraphs } = JSON.parse((await run(['recall', 'MITRE', '--json'])).stdout) as {
      readonly paragraphs: readonly unknown[];
    };
    expect(paragraphs).toMatchObject([{ explains: true, line: 8, title: '三月の記事', day: '2025-04-10' }]);
  });

  it('says so where there is nothing, and what there is instead', async () => {
    const mentioned = await run(['recall', 'VirusTotal'], inJapanese);
    expect(mentioned).toMatchObject({ code: 1, stdout: '' });
    expect(mentioned.stderr).toContain('触れている段落は 1 個あります（--all で表示）');
    expect((await run(['recall', 'IMSI'], inJapanese)).stderr).toContain('「IMSI」は 1 件の記事のどこにもありません');
    expect(await run(['recall', ' '])).toMatchObject({ code: 2, stdout: '' });
    writeFileSync(join(folder, 'roundup.yaml'), 'posts: {folder: nowhere}\n');
    const none = await run(['recall', 'MITRE']);
    expect(none).toMatchObject({ code: 1, stdout: '' });
    expect(none.stderr).toContain('say in roundup.yaml where they lie (posts: {folder: ../blog/_posts})');
  });

  it('is looked for in drafts that are no posts yet, too, and the same paragraph is printed once', async () => {
    mkdirSync(join(folder, 'links'));
    mkdirSync(join(folder, 'drafts'));
    writeFileSync(join(folder, 'links/2025-04.jsonl'), '');
    writeFileSync(
      join(folder, 'drafts/2025-04.md'),
      'MITREは米国の非営利団体で、CVEを管理しています。\n止まると困ります。\n\n<!-- KEVとは、一覧。 -->\nVirusTotalは検査サービスです。\n',
    );
    expect((await run(['recall', 'MITRE'])).stdout.match(/MITREは/gu)).toHaveLength(1);
    expect((await run(['recall', 'VirusTotal'])).stdout).toContain('2025-04.md:5\n\nVirusTotalは検査サービスです。\n');
    expect((await run(['recall', 'KEV'])).stdout).toBe('');
  });
});

describe('a draft', () => {
  const draft = async (): Promise<string> => (await run(['draft', '2025-04', '--offline'])).stdout;

  it('says which name of a story was explained before, and follows the posts', async () => {
    await run(['save', 'https://a.example/1', '--at', '2025-04-03', '--title', 'MITREの契約', '--no-fetch']);
    const hint = "<!-- 前に説明: MITRE（2025年4月10日、「三月の記事」）。読み返すには roundup recall 'MITRE' -->";
    expect(await draft()).toContain(hint);
    expect(await draft()).toContain(hint);
    post('march.md', MARCH.replace('非営利団体で、CVEを管理しています', 'あれ'));
    expect(await draft()).not.toContain('前に説明');
    post('new.md', '---\ntitle: 二月\n---\nMITREとは、組織。\n');
    expect(await draft()).toContain('前に説明: MITRE（「二月」）');
  });

  it('takes no hint from the month’s own post, nor from later ones', async () => {
    await run(['save', 'https://a.example/1', '--at', '2025-04-03', '--title', 'MITREの契約', '--no-fetch']);
    post('march.md', MARCH.replace('三月の記事', '2025年4月の気になるインターネット記事をピックアップ'));
    expect(await draft()).not.toContain('前に説明');
    post('march.md', MARCH.replace('2025-04-10', '2025-07-10'));
    expect(await draft()).not.toContain('前に説明');
  });
});

describe('saving a link', () => {
  it('says that an earlier post has it, and where', async () => {
    const saved = await run(['save', 'http://www.minato.example/1/', '--no-fetch'], inJapanese);
    expect(saved.code).toBe(0);
    expect(saved.stderr).toContain(
      `以前の記事で使っています: http://www.minato.example/1/: 「三月の記事」 (2025-04-10), ${join(folder, 'blog/march.md')}:6`,
    );
    expect((await run(['save', 'https://a.example/new', '--no-fetch'])).stderr).not.toContain('used before');
  });

  it('says nothing of the post of the month itself', async () => {
    post('march.md', MARCH.replace('三月の記事', '2025年4月の気になるインターネット記事をピックアップ'));
    const save = (day: string): Promise<Ran> => run(['save', 'https://minato.example/1', '--no-fetch', '--at', day]);
    expect((await save('2025-04-20')).stderr).not.toContain('used before');
    expect((await save('2025-05-20')).stderr).toContain('used before');
  });

  it('saves it although the posts cannot be read, and says so', async () => {
    chmodSync(join(folder, 'blog/march.md'), 0o000);
    const saved = await run(['save', 'https://minato.example/1', '--no-fetch']);
    chmodSync(join(folder, 'blog/march.md'), 0o600);
    expect(saved.code).toBe(0);
    expect(saved.stderr).toContain('saved (');
    // Root may read it all the same.
    expect(saved.stderr).toMatch(/march\.md: .*EACCES|used before/u);
  });
});
