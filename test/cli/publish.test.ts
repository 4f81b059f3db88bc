import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { someOf } from '../counts.ts';
import { emptyFolder, ROOT, roundup, type Ran } from './program.ts';

const DRAFT = readFileSync(join(ROOT, 'fixtures/publish/jekyll-a-month/draft.md'), 'utf8');

/** A roundup folder with one draft; `settings` is its roundup.yaml. */
function folderWith(
  settings: string,
  draft = DRAFT,
): { readonly folder: string; readonly run: (...args: string[]) => Promise<Ran> } {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'drafts'));
  writeFileSync(join(folder, 'drafts/2025-04.md'), draft);
  writeFileSync(join(folder, 'roundup.yaml'), settings);
  return { folder, run: (...args) => roundup([...args, '--dir', folder]) };
}

describe('from the draft to the post', () => {
  it('needs a draft: exit 3, and says how to write one', async () => {
    const folder = emptyFolder();
    for (const command of ['check', 'publish']) {
      const ran = await roundup([command, '2025-04', '--dir', folder]);
      expect(ran).toMatchObject({ code: 3, stdout: '' });
      expect(ran.stderr).toContain('"roundup draft 2025-04 --write"');
    }
  });

  it('checks: a line for each finding, where it stands, as text and as JSON; exit 1', async () => {
    const { run } = folderWith('', '言葉がが重なる。\n');
    const text = await run('check', '2025-04');
    expect(text.code).toBe(1);
    expect(text.stdout).toMatch(/drafts\/2025-04\.md:1:3: look {2}doubled: "がが": twice the same\n/u);
    const { findings } = JSON.parse((await run('check', '2025-04', '--json')).stdout) as { findings: unknown[] };
    expect(findings).toMatchObject([{ area: 'doubled', verdict: 'look', place: { line: 1, column: 3 } }]);
    const { run: clean } = folderWith('', '言葉が重ならない。\n');
    expect(await clean('check', '2025-04')).toMatchObject({ code: 0, stdout: 'Nothing is wrong.\n' });
  });

  it('publishes the exact file, once; a second run changes nothing, also on another day', async () => {
    const { folder, run } = folderWith('engine: jekyll\npublish: {to: blog/_posts}\n');
    expect(await run('publish', '2025-04', '--date', '2025-05-11')).toMatchObject({ code: 0, stdout: '' });
    const name = '2025-05-11-roundup-2025-04.md';
    const post = readFileSync(join(folder, 'blog/_posts', name), 'utf8');
    expect(post).toBe(readFileSync(join(ROOT, 'fixtures/publish/jekyll-a-month', name), 'utf8'));
    const again = await run('publish', '2025-04');
    expect(again).toMatchObject({ code: 0 });
    expect(again.stderr).toContain('nothing new');
    expect(readdirSync(join(folder, 'blog/_posts'))).toEqual([name]);
    expect((await run('publish', '2025-04', '--stdout')).stdout).toBe(post);
  });

  it('never writes over a post that differs, shows how, and keeps a backup outside the blog with --force', async () => {
    const { folder, run } = folderWith('engine: hugo\n');
    await run('publish', '2025-04', '--date', '2025-05-11');
    const file = join(folder, 'posts/roundup-2025-04.md');
    writeFileSync(file, readFileSync(file, 'utf8').replace('それではまた来月。', 'ではまた。'));
    const refused = await run('publish', '2025-04');
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('- ではまた。\n+ それではまた来月。');
    expect(readFileSync(file, 'utf8')).toContain('ではまた。');
    expect(await run('publish', '2025-04', '--force')).toMatchObject({ code: 0 });
    expect(readFileSync(file, 'utf8')).toContain('それではまた来月。');
    expect(readdirSync(join(folder, 'posts'))).toEqual(['roundup-2025-04.md']);
    expect(readdirSync(join(folder, 'drafts/.backup')).join(' ')).toMatch(/roundup-2025-04\.md-/u);
  });

  it('keeps what a tool of the engine has written into the front matter', async () => {
    const { folder, run } = folderWith('engine: qiita\n');
    await run('publish', '2025-04');
    const file = join(folder, 'posts/roundup-2025-04.md');
    const posted = readFileSync(file, 'utf8')
      .replace('id: null', "id: '0123456789abcdef'")
      .replace('updated_at: ""', "updated_at: '2025-05-11T09:00:00+09:00'");
    writeFileSync(file, posted);
    expect((await run('publish', '2025-04')).stderr).toContain('nothing new');
    expect(readFileSync(file, 'utf8')).toBe(posted);
  });

  const BROKEN_RULES: readonly [string, string, readonly string[], string][] = [
    ['zenn', '', ['--slug', 'short'], 'zenn takes a slug of 12 to 50 characters'],
    ['zenn\npublish:\n  slug: abc1234', '', [], 'roundup.yaml:3: zenn takes a slug of 12 to 50 characters'],
    ['zenn', 'tags: [a, b, c, d, e, f]', [], 'drafts/2025-04.md:2:1: zenn takes at most 5 topics'],
    ['zenn', 'tags: ["x y"]', [], 'drafts/2025-04.md:2:1: a topic of zenn is letters and digits'],
    ['zenn', 'topics: [a, b, c, d, e, f]', [], 'drafts/2025-04.md:2:1: zenn takes at most 5 topics'],
    ['qiita', 'tags: [in cident]', [], 'drafts/2025-04.md:2:1: a tag of Qiita has no spaces'],
    ['qiita', 'title: x', [], 'Qiita takes 1 to 5 tags, here are 0'],
    ['jekyll', '', ['--slug', 'a/b'], 'names a file and a part of the address'],
  ];
  it.each(someOf(BROKEN_RULES, 3))(
    'tells of a rule of %s that is broken by %j %j before anything is written',
    async (engine, front, options, message) => {
      const { folder, run } = folderWith(`engine: ${engine}\n`, `---\n${front}\n---\n\nことば。\n`);
      const ran = await run('publish', '2025-04', ...options);
      expect(ran).toMatchObject({ code: 1, stdout: '' });
      expect(ran.stderr).toContain(message);
      expect(readdirSync(folder)).not.toContain('posts');
    },
  );

  it.each(['../../x', '/x', 'a/../../x', '..\\x'])(
    'writes into no other folder for the slug %s, --force or not',
    async (slug) => {
      const { folder, run } = folderWith('engine: hugo\n', 'ことば。\n');
      const ran = await run('publish', '2025-04', '--slug', slug, '--force');
      expect(ran).toMatchObject({
        code: 2,
        stdout: '',
        stderr: expect.stringContaining('leads out of the folder') as string,
      });
      expect(readdirSync(folder)).not.toContain('posts');
    },
  );

  const STOPS: readonly [string, string, string][] = [
    ['<!-- めも\n\nことば。\n', 'this comment is not closed', '&lt;!-- めも'],
    ['Hugo では {{< figure >}} と書く。\n', 'is a shortcode in Hugo', '{{< figure >}}'],
    ['[続報]: 新しい事実\n', 'not shown by any engine', '[続報]: 新しい事実'],
  ];
  it.each(someOf(STOPS, 2))('stops at %j, and goes on with --force', async (draft, message, written) => {
    const { folder, run } = folderWith('engine: hugo\n', draft);
    const ran = await run('publish', '2025-04');
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain(message);
    expect(ran.stderr).not.toMatch(/^\d+ to look at/mu);
    expect(await run('publish', '2025-04', '--force')).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'posts/roundup-2025-04.md'), 'utf8')).toContain(written);
  });

  it('says where the front matter is broken, and which day is none', async () => {
    const { run } = folderWith('', '---\ntitle: [\n---\n\nことば。\n');
    expect((await run('publish', '2025-04')).stderr).toMatch(/drafts\/2025-04\.md:\d: the front matter is not YAML/u);
    expect(await run('publish', '2025-04', '--date', '2025-05-32')).toMatchObject({ code: 1 });
    const { run: other } = folderWith('');
    expect(await other('publish', '2025-04', '--date', '2025-05-32')).toMatchObject({ code: 2 });
  });

  it('records where a month stands, and lists the posts', async () => {
    const { run, folder } = folderWith('engine: hugo\n');
    await run('publish', '2025-04');
    expect(await run('publish', '2025-04', '--url', 'nonsense')).toMatchObject({ code: 2 });
    expect(await run('publish', '2025-04', '--url', 'https://blog.example/april')).toMatchObject({ code: 0 });
    expect((await run('publish', '--list')).stdout).toBe(
      `2025-04  ${join(folder, 'posts/roundup-2025-04.md')}  https://blog.example/april\n`,
    );
  });
});

describe('with what is known of the pages', () => {
  function demo(): { readonly folder: string; readonly run: (...args: string[]) => Promise<Ran> } {
    const folder = emptyFolder();
    cpSync(join(ROOT, 'fixtures/demo'), folder, { recursive: true });
    rmSync(join(folder, '.roundup'), { recursive: true, force: true });
    return { folder, run: (...args) => roundup([...args, '--dir', folder]) };
  }

  it('a dead link, a changed title, and words that are not in their page are found; a true quotation is not', async () => {
    const { folder, run } = demo();
    await run('draft', '2025-04', '--offline', '--write');
    const file = join(folder, 'drafts/2025-04.md');
    const draft = readFileSync(file, 'utf8');
    expect((await run('check', '2025-04')).stdout).not.toMatch(/ quoted: | left-out: /u);
    writeFileSync(file, draft.replace('第三者が侵入し', '攻撃者が侵入し'));
    const { stdout } = await run('check', '2025-04');
    expect(stdout).toMatch(/wrong {2}quoted: these words do not stand in https:\/\/sec-nippo\.example/u);
    expect(stdout).toMatch(/look {2}links: https:\/\/www\.kieta\.example\S+ .*404/u);
    expect(stdout).toMatch(/look {2}links: .*the title has changed/u);
    expect(await run('publish', '2025-04')).toMatchObject({ code: 1 });
  });

  it('what is saved and not in the draft is told, and what an earlier draft or post has used', async () => {
    const { folder, run } = demo();
    writeFileSync(join(folder, 'roundup.yaml'), 'posts: {folder: old}\n');
    mkdirSync(join(folder, 'old'));
    mkdirSync(join(folder, 'drafts'), { recursive: true });
    const url = 'https://minato-joushisu.example/entry/2025/04/25/passkey';
    writeFileSync(join(folder, 'old/march.md'), `---\ntitle: 三月の記事\ndate: 2025-04-10\n---\n\n[題](${url})\n`);
    writeFileSync(join(folder, 'drafts/2025-04.md'), `## [パスキー](${url})\n\nことば。\n`);
    const { stdout } = await run('check', '2025-04');
    expect(stdout).toMatch(
      /used-before: https:\/\/minato\S+ was used before: 「三月の記事」 \(2025-04-10\), \S+march\.md:6/u,
    );
    expect(stdout).toMatch(/left-out: .*saved, but not in the draft: https:\/\/sec-nippo\.example/u);
  });
});

it('a story that goes on names the post that was recorded, from the next draft on', async () => {
  const folder = emptyFolder();
  const run = (...args: string[]): Promise<Ran> => roundup([...args, '--dir', folder]);
  const [lead, later] = ['https://a.example/lead', 'https://b.example/later'];
  await run('save', lead, '--at', '2025-03-10', '--title', '発端', '--no-fetch');
  await run('draft', '2025-03', '--offline', '--write');
  await run('save', later, '--at', '2025-04-10', '--title', 'その後', '--follows', lead, '--no-fetch');
  expect((await run('draft', '2025-04', '--offline')).stdout).not.toContain('https://blog.example/march');
  await run('publish', '2025-03', '--url', 'https://blog.example/march');
  expect((await run('draft', '2025-04', '--offline')).stdout).toContain('](https://blog.example/march)');
});

it('counts as "more" only what comes behind something told', async () => {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'drafts'));
  writeFileSync(join(folder, 'drafts/2025-04.md'), 'ことば（とじない。\n');
  const ran = await roundup(['publish', '2025-04', '--dir', folder]);
  expect(ran.stderr).toMatch(/^\d+ to look at: "roundup check 2025-04"$/mu);
});
