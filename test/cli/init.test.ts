import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeEach, describe, expect, it } from 'vitest';
import { init } from '../../src/commands/init.ts';
import { parseSettings } from '../../src/core/settings/parse-settings.ts';
import { readAnswer } from '../../src/io/read-answer.ts';
import { savingWorld } from '../commands/saving-world.ts';
import { emptyFolder, roundup } from './program.ts';

let folder = '';
beforeEach(() => {
  folder = emptyFolder();
});
const settingsOf = (path: string) => parseSettings(readFileSync(path, 'utf8'), path);

describe('a first roundup.yaml', () => {
  it('has the defaults where nobody answers, and is told line by line', async () => {
    const ran = await roundup(['init', join(folder, 'new')]);
    expect(ran).toMatchObject({ code: 0, stdout: '' });
    const path = join(folder, 'new/roundup.yaml');
    expect(ran.stderr).toBe(`written: ${path}\n  timeZone: Asia/Tokyo\n  engine: plain\n  publish:\n    to: posts\n`);
    expect(settingsOf(path)).toMatchObject({ timeZone: 'Asia/Tokyo', engine: 'plain', publish: { to: 'posts' } });
  });

  it('says what was given, and how many posts lie there', async () => {
    mkdirSync(join(folder, 'my: blog'));
    writeFileSync(join(folder, 'my: blog/a.md'), '');
    const flags = ['--engine', 'hugo', '--time-zone', 'Europe/Berlin', '--posts', 'my: blog'];
    const ran = await roundup(['init', '--dir', folder, ...flags], { env: { LANG: 'ja_JP.UTF-8' } });
    expect(ran.stderr).toContain(`${join(folder, 'my: blog')} の記事: 1 件`);
    expect(settingsOf(join(folder, 'roundup.yaml'))).toMatchObject({
      timeZone: 'Europe/Berlin',
      engine: 'hugo',
      publish: { to: 'my: blog' },
      posts: { folder: null },
    });
  });

  it('is never written over', async () => {
    writeFileSync(join(folder, 'roundup.yaml'), 'engine: zenn # mine\n');
    const ran = await roundup(['init', folder, '--engine', 'hugo']);
    expect(ran.code).toBe(1);
    expect(ran.stderr).toContain('is there already; nothing was changed');
    expect(readFileSync(join(folder, 'roundup.yaml'), 'utf8')).toBe('engine: zenn # mine\n');
  });

  it.each([
    [['--engine', 'jekyl'], 'Did you mean "jekyll"? There are: plain, jekyll'],
    [['--engine', 'x'], 'there is no engine "x". There are: plain, jekyll'],
    [['--time-zone', 'Asia/Tokio'], '"Asia/Tokio" is not a time zone: write it as Asia/Tokyo'],
    [['--posts', ' '], 'the folder of your posts has no name'],
  ])('is not written for %j', async (flags, message) => {
    const ran = await roundup(['init', folder, ...flags]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toContain(message);
    expect(existsSync(join(folder, 'roundup.yaml'))).toBe(false);
  });

  it('asks until the answer can be taken', async () => {
    const { world, said } = savingWorld();
    const answers = ['Asia/Tokio', 'Asia/Seoul', 'zenn', '../blog'];
    const asked: string[] = [];
    let written = '';
    await init(
      {
        ...world,
        screen: {
          ...world.screen,
          ask: async ({ en }: { readonly en: string }) => {
            asked.push(en.slice(0, 9));
            return answers.shift() ?? null;
          },
        },
        files: {
          ...world.files,
          readText: async (path: string) => ({ path, text: '', digest: null }),
          replace: async (_: unknown, text: string) => void (written = text),
          pathOf: (path: string) => path,
          markdownUnder: async () => [],
        },
      },
      { timeZone: undefined, engine: undefined, posts: undefined },
    );
    expect(asked).toEqual(['Time zone', 'Time zone', 'Engine of', 'Folder of']);
    expect(said[0]).toContain('"Asia/Tokio" is not a time zone');
    expect(written).toContain('timeZone: Asia/Seoul\nengine: zenn\npublish:\n  to: ../blog\n');
  });
});

it('an answer is a line, and none at the end of input', async () => {
  const input = new PassThrough();
  const answer = readAnswer(input);
  input.write('  東京 \nnext');
  expect(await answer).toBe('東京');
  const ended = new PassThrough();
  const none = readAnswer(ended);
  ended.end();
  expect(await none).toBeNull();
});
