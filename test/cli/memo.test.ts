import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { someOf } from '../counts.ts';
import { emptyFolder, roundup, type Ran } from './program.ts';
import { serveAll } from './web.ts';

const page = (title: string, text: string): string =>
  `<!doctype html><html lang="ja"><meta charset="utf-8"><title>${title}</title><article><h1>${title}</h1><p>${text}</p></article>`;
const PAGES: Readonly<Record<string, string>> = {
  '/terminal': page(
    '港の倉庫で見つかった古い端末',
    '港の倉庫で、十年前に失われたと思われていた端末が見つかった。中の記録は消えずに残っていた。',
  ),
  '/station': page(
    '駅の案内板に身に覚えのない広告',
    '駅の案内板が何者かに操作され、広告が表示された。鉄道会社は案内板の接続を切って調べている。',
  ),
  '/later': page(
    '駅の案内板を操作した者が名乗り出る',
    '駅の案内板を操作した者が名乗り出た。鉄道会社は経緯を聞いている。',
  ),
};
const REVISED = page('鉄道会社、案内板の広告を消す', '鉄道会社は案内板の広告を消した。');

/** What changes between two drafts, and what the second one shows of it. */
interface Change {
  readonly what: string;
  readonly change: (at: {
    readonly folder: string;
    readonly run: (...args: string[]) => Promise<Ran>;
    readonly url: (path: string) => string;
  }) => unknown;
  readonly shows: RegExp;
}

const CHANGES: readonly Change[] = [
  { what: 'nothing', change: () => undefined, shows: /港の倉庫で見つかった古い端末/u },
  {
    what: 'a link is saved',
    change: ({ run, url }) => run('save', url('/later'), '--at', '2025-04-20', '--no-fetch'),
    shows: /名乗り出る/u,
  },
  {
    what: 'a link is put off to the month',
    change: ({ run, url }) =>
      run('save', url('/later'), '--at', '2025-03-20', '--no-fetch').then(() => run('mark', url('/later'), 'later')),
    shows: /名乗り出る/u,
  },
  {
    what: 'a link gets a title',
    change: ({ run, url }) => run('mark', url('/station'), 'title=駅の広告'),
    shows: /\[駅の広告\]/u,
  },
  {
    what: 'a link that was dead is left out',
    change: ({ run, url }) => run('mark', url('/dead'), 'skip'),
    shows: /^(?![\s\S]*\/dead)/u,
  },
  {
    what: 'a link goes on from another',
    change: ({ run, url }) => run('mark', url('/station'), `follows=${url('/terminal')}`),
    shows: /^- \[駅の案内板/mu,
  },
  {
    what: 'a link gets words and a heading to stand under',
    change: ({ folder, run, url }) => (
      appendFileSync(join(folder, 'roundup.yaml'), 'groups: [{heading: 鉄道, tags: [駅]}]\n'),
      run('mark', url('/station'), 'tag=駅', 'note=ひとこと。')
    ),
    shows: /鉄道[\s\S]*ひとこと。/u,
  },
  {
    what: 'the time zone, and a link is saved',
    change: ({ folder, run, url }) => (
      appendFileSync(join(folder, 'roundup.yaml'), 'timeZone: America/New_York\n'),
      run('save', url('/later'), '--at', '2025-04-20', '--no-fetch')
    ),
    shows: /名乗り出る/u,
  },
  {
    what: 'what was kept is damaged, and a link is saved',
    change: ({ folder, run, url }) => {
      const file = join(folder, '.roundup/memo/post-2025-04.json');
      writeFileSync(file, readFileSync(file, 'utf8').replace('港の倉庫', '沖の倉庫'));
      return run('save', url('/later'), '--at', '2025-04-20', '--no-fetch');
    },
    shows: /^(?![\s\S]*沖の倉庫)/u,
  },
  {
    what: 'the settings',
    change: ({ folder }) => appendFileSync(join(folder, 'roundup.yaml'), 'title: "{{month}}月の話"\n'),
    shows: /4月の話/u,
  },
  {
    what: 'the settings are wrong',
    change: ({ folder }) => appendFileSync(join(folder, 'roundup.yaml'), 'titel: x\n'),
    shows: /titel/u,
  },
  {
    what: 'a template of his own',
    change: ({ folder }) => (
      mkdirSync(join(folder, 'templates')),
      writeFileSync(join(folder, 'templates/closing.hbs'), 'では。\n')
    ),
    shows: /では。/u,
  },
  {
    what: 'a line of the library is broken',
    change: ({ folder }) => appendFileSync(join(folder, 'links/2025-04.jsonl'), '{"url":\n'),
    shows: /2025-04\.jsonl:4/u,
  },
  {
    what: 'a page says something else',
    change: ({ run }) => run('fetch', '2025-04', '--refresh'),
    shows: /案内板の広告を消す/u,
  },
  {
    what: 'the archive is gone',
    change: ({ folder }) => rmSync(join(folder, 'archive'), { recursive: true }),
    shows: /案内板の広告を消す/u,
  },
  {
    what: 'what was derived is gone',
    change: ({ folder }) => rmSync(join(folder, '.roundup'), { recursive: true }),
    shows: /駅の案内板/u,
  },
];

describe('a draft is what it would be if nothing were remembered, after', () => {
  const original = mkdtempSync(join(tmpdir(), 'roundup-test-'));
  let revised = false;
  const server = serveAll((request, response) => {
    const text = revised && request.url === '/station' ? REVISED : PAGES[request.url ?? ''];
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': 'text/html' }).end(text);
  });
  const url = (path: string): string => server().origin + path;

  beforeAll(async () => {
    writeFileSync(join(original, 'roundup.yaml'), 'fetch: {allowNet: [127.0.0.0/8]}\n');
    for (const [day, path] of [
      ['02', '/terminal'],
      ['03', '/station'],
      ['04', '/dead'],
    ] as const)
      await roundup(['save', url(path), '--at', `2025-04-${day}`, '--no-fetch', '--dir', original]);
    const drafts: Ran[] = [];
    for (let run = 0; run < 3; run += 1) drafts.push(await roundup(['draft', '2025-04', '--dir', original]));
    expect(drafts.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(new Set(drafts.map(({ stdout }) => stdout)).size).toBe(1);
    expect(drafts[2]).toEqual(drafts[1]);
    expect(existsSync(join(original, '.roundup/memo/post-2025-04.json'))).toBe(true);
    revised = true;
  });
  afterAll(() => rmSync(original, { recursive: true }));

  it('it was made offline', async () => {
    const folder = emptyFolder();
    cpSync(original, folder, { recursive: true });
    for (const name of ['.roundup', 'archive']) rmSync(join(folder, name), { recursive: true });
    const offline = await roundup(['draft', '2025-04', '--offline', '--dir', folder]);
    expect(offline.stdout).not.toContain('港の倉庫で見つかった古い端末');
    expect((await roundup(['draft', '2025-04', '--dir', folder])).stdout).toContain('港の倉庫で見つかった古い端末');
  });

  it.each(someOf(CHANGES, 4))('$what', async ({ change, shows }) => {
    const folder = emptyFolder();
    cpSync(original, folder, { recursive: true, preserveTimestamps: true });
    const run = (...args: string[]): Promise<Ran> => roundup([...args, '--dir', folder]);
    await change({ folder, run, url });
    const fetched = await run('draft', '2025-04');
    const remembering = await run('draft', '2025-04');
    rmSync(join(folder, '.roundup/memo'), { recursive: true, force: true });
    const made = await run('draft', '2025-04');
    expect(remembering).toEqual(made);
    expect(fetched.stdout).toBe(made.stdout);
    expect(`${made.stdout}${made.stderr}`).toMatch(shows);
  });
});
