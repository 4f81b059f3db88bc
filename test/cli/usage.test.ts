import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli.ts';
import { someOf } from '../counts.ts';
import { ROOT, emptyFolder, roundup } from './program.ts';

/** The fenced blocks of a README that begin with a command line `$ …`. */
function shown(readme: string, command: string): string {
  const block = readme.split('```').find((part) => part.startsWith(`console\n$ ${command}\n`));
  return block?.slice(`console\n$ ${command}\n`.length) ?? '';
}

/** Writes what is printed into the README, where that is asked for. */
function written(file: string, readme: string, command: string, printed: string): string {
  if (process.env['ROUNDUP_WRITE_EXPECTED'] !== '1') return readme;
  const changed = readme.replace(shown(readme, command), () => printed);
  if (changed !== readme) writeFileSync(join(ROOT, file), changed);
  return changed;
}

/** What the program prints for `roundup COMMAND --help`, made in this process. */
async function helpOf(command: string, language: string): Promise<string> {
  let text = '';
  const noWorld = (): never => {
    throw new Error('help needs no World');
  };
  await run([command, '--help'], '0', noWorld, {
    out: (part) => (text += part),
    error: (part) => (text += part),
    words: ({ en, ja }) => (language === 'ja' ? ja : en),
  });
  return text;
}

it('help, and help of a command, are what --help says', async () => {
  expect(await roundup(['help'])).toEqual(await roundup(['--help']));
  expect(await roundup(['help', 'save'])).toEqual(await roundup(['save', '--help']));
  expect(await roundup(['help', 'sve'])).toMatchObject({ code: 2, stderr: expect.stringContaining('save') as string });
});

describe('the usage', () => {
  it.each([
    ['README.md', 'en_US.UTF-8', 'Commands:\n'],
    ['README.ja.md', 'ja_JP.UTF-8', 'コマンド:\n'],
  ])('is shown in %s as --help prints it in %s', async (file, LANG, title) => {
    let readme = readFileSync(join(ROOT, file), 'utf8');
    const printed = async (...words: string[]): Promise<string> => (await roundup(words, { env: { LANG } })).stdout;
    const usage = await printed('--help');
    readme = written(file, readme, 'roundup --help', usage);
    expect(shown(readme, 'roundup --help')).toBe(usage);
    const commands = [...(usage.split(title)[1] ?? '').matchAll(/^ {2}([a-z]+)/gmu)].map((found) => found[1] ?? '');
    expect(commands.length).toBeGreaterThan(5);
    for (const command of commands) {
      const help = await helpOf(command, LANG.slice(0, 2));
      readme = written(file, readme, `roundup ${command} --help`, help);
      expect(shown(readme, `roundup ${command} --help`)).toBe(help);
    }
    expect(await printed('draft', '--help')).toBe(await helpOf('draft', LANG.slice(0, 2)));
  });

  it('is the same set of commands in both languages of the README', () => {
    const commandsOf = (file: string): readonly string[] =>
      [...readFileSync(join(ROOT, file), 'utf8').matchAll(/```(?:console|sh|crontab|yaml)\n([\s\S]*?)```/gu)].map(
        (found) =>
          (found[1] ?? '').replace(/^(\$ roundup(?: [a-z]+)? --help\n)[\s\S]*/u, '$1').replaceAll(/ *#.*$/gmu, ''),
      );
    expect(commandsOf('README.ja.md')).toEqual(commandsOf('README.md'));
  });

  it.each([
    [['nonsense'], 'unknown command'],
    [['draft', '--nonsense'], 'unknown option'],
    [['save'], 'missing required argument'],
    [['draft', '2025-13'], '"2025-13" is not a month'],
    [['draft', '--fresh', '--write'], '-o FILE'],
  ])('%j is a usage error: exit 2, and says why', async (args, message) => {
    const ran = await roundup([...args, '--dir', emptyFolder()]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(message);
  });

  it.each([
    [['save'], 'save'],
    [['draft', '--nonsense'], 'draft'],
    [['list', '2025-04', '2025-05'], 'list'],
  ])('%j points at the help of its command', async (args, command) => {
    const ran = await roundup([...args, '--dir', emptyFolder()]);
    expect(ran.stderr).toContain(`(see "roundup ${command} --help")`);
  });

  it.each([
    [['fetch'], 2],
    [['fetch', '2025-04'], 2],
    [['list', '2025-04'], 3],
  ])('%j names the folder where --dir is mistyped, and makes none', async (args, code) => {
    const mistyped = join(emptyFolder(), 'rondup');
    const ran = await roundup([...args, '--dir', mistyped]);
    expect(ran).toMatchObject({ code, stdout: '' });
    expect(ran.stderr).toContain(mistyped);
    expect(existsSync(mistyped)).toBe(false);
  });

  it('fetches nothing, silently, in a folder that has no links yet', async () => {
    const ran = await roundup(['fetch', '--dir', emptyFolder()]);
    expect(ran).toMatchObject({ code: 0, stdout: '', stderr: '' });
  });

  it.each([
    [['save', 'https://a.example/', '--follows', 'zzz'], '"zzz" is neither a URL nor the id of a saved link'],
    [['mark', 'https://a.example/', 'follows=zzz'], '"zzz" is neither a URL nor the id of a saved link'],
    [['mark', 'https://a.example/', 'follows=a.example/b'], 'write https://a.example/b'],
    [['mark', 'https://a.example/', 'titel=a.b'], '"titel=a.b" is not a mark (did you mean title=?)'],
    [['mark', 'https://a.example/', 'Later'], '"Later" is not a mark (did you mean later?)'],
  ])('%j says what would be a link there', async (args, message) => {
    const ran = await roundup([...args, '--dir', emptyFolder()]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(message);
  });

  it('says that standard input holds no link', async () => {
    const ran = await roundup(['save', '-', '--dir', emptyFolder()], { input: 'ただのことば\n' });
    expect(ran).toMatchObject({ code: 1, stdout: '' });
    expect(ran.stderr).toContain('no link was found in standard input');
  });

  const IN_JAPANESE: readonly [readonly string[], string][] = [
    [['nonsense'], 'エラー: nonsense というコマンドはありません'],
    [['drafts'], '（draft ですか）'],
    [['draft', '--nonsense'], 'エラー: --nonsense というオプションはありません'],
    [['save'], 'エラー: 引数 <url> が足りません'],
    [['save', 'https://a.example/', '--tag', ' '], 'の値「 」は使えません: 空です'],
    [['save', 'https://a.example/', '--at'], 'エラー: オプション --at <moment> に値がありません'],
    [['list', '2025-04', '2025-05'], 'エラー: 引数が多すぎます（1 個まで。2 個ありました）'],
  ];
  it.each(someOf(IN_JAPANESE, 3))('%j is told in Japanese where the locale is', async (args, message) => {
    const ran = await roundup([...args, '--dir', emptyFolder()], { env: { LANG: 'ja_JP.UTF-8' } });
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toContain(message);
    expect(ran.stderr).not.toMatch(/[a-z]{3,} [a-z]{3,} [a-z]{3,}/u);
  });

  it('prints the version of package.json', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
    expect(await roundup(['--version'])).toMatchObject({ code: 0, stdout: `${version}\n` });
  });

  it('says so when nothing is saved in the month: exit 3', async () => {
    const ran = await roundup(['draft', '2025-04', '--dir', emptyFolder()]);
    expect(ran).toMatchObject({ code: 3, stdout: '' });
    expect(ran.stderr).toContain('nothing is saved in 2025-04');
  });

  it('names the months that have links, and none from which all were taken out', async () => {
    const folder = emptyFolder();
    const [taken, kept] = ['https://a.example/1', 'https://a.example/2'];
    await roundup(['save', taken, '--at', '2025-02-03', '--no-fetch', '--dir', folder]);
    await roundup(['save', kept, '--at', '2025-03-03', '--no-fetch', '--dir', folder]);
    await roundup(['rm', taken, '--dir', folder]);
    const ran = await roundup(['list', '2025-04', '--dir', folder]);
    expect(ran).toMatchObject({ code: 3, stdout: '' });
    expect(ran.stderr).toContain(`nothing is saved in 2025-04. In ${folder} links are saved in 2025-03\n`);
  });

  it('says of a draft that was only printed that its file is as it was', async () => {
    const folder = emptyFolder();
    const save = (url: string): Promise<unknown> =>
      roundup(['save', url, '--at', '2025-04-03', '--no-fetch', '--dir', folder]);
    const draft = async (...more: string[]): Promise<string> =>
      (await roundup(['draft', '2025-04', '--offline', '--dir', folder, ...more])).stderr;
    await save('https://a.example/1');
    expect(await draft()).not.toContain('as it was');
    await draft('--write');
    await save('https://a.example/2');
    expect(await draft()).toMatch(/added: .*\n(?:.*\n)*.*2025-04\.md is as it was: --write carries this out\n/u);
    expect(await draft('--write')).not.toContain('as it was');
    expect(await draft()).not.toContain('as it was');
  });

  it('says what became of the links where all of a month are put off: exit 3', async () => {
    const folder = emptyFolder();
    const url = 'https://a.example/';
    await roundup(['save', url, '--at', '2025-04-03', '--no-fetch', '--dir', folder]);
    await roundup(['mark', url, 'later', '--dir', folder]);
    const ran = await roundup(['draft', '2025-04', '--dir', folder]);
    expect(ran).toMatchObject({ code: 3, stdout: '' });
    expect(ran.stderr).toContain('nothing is left for 2025-04');
    expect(ran.stderr).toContain('"roundup mark URL none"');
  });

  it('speaks Japanese where the locale does', async () => {
    const ran = await roundup(['draft', '2025-04', '--dir', emptyFolder()], { env: { LANG: 'ja_JP.UTF-8' } });
    expect(ran.stderr).toContain('2025-04 には何も保存されていません');
    const english = await roundup(['draft', '2025-04', '--dir', emptyFolder()], {
      env: { LANG: 'ja_JP.UTF-8', LC_ALL: 'C' },
    });
    expect(english.stderr).toContain('nothing is saved');
  });

  it('names the line of a setting that does not exist: exit 2', async () => {
    const { writeFileSync } = await import('node:fs');
    const folder = emptyFolder();
    writeFileSync(join(folder, 'roundup.yaml'), 'timeZone: Asia/Tokyo\ntitel: x\n');
    const ran = await roundup(['list', '--dir', folder]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain('roundup.yaml:2: there is no setting "titel"');
  });
});
