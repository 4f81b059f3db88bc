import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ALL } from '../counts.ts';
import { blockWithMarker, changed, readDraft } from './draft-reader.ts';
import { ROOT, emptyFolder, roundup, type Ran } from './program.ts';
import { serve } from './web.ts';

const EXPECTED = join(ROOT, 'fixtures/months/twenty-runs/expected.md');

/**
 * What the author does between two runs of `draft --write`, and what that run has to do. Paths stand for the URLs of
 * the test's server.
 */
interface Round {
  readonly what: string;
  /** Commands that he runs first; each has to end well. */
  readonly commands?: readonly (readonly string[])[];
  /** What happens to pages meanwhile. */
  readonly pages?: Readonly<Record<string, string | null>>;
  /** How he leaves the draft. */
  readonly edit?: (text: string) => string;
  /** Blocks that are his from now on, byte for byte. */
  readonly edited?: readonly string[];
  readonly options?: readonly string[];
  /** Items that come new into the draft, in their order there. */
  readonly added?: readonly string[];
  /** Items that he takes out, and that stay out. */
  readonly removed?: readonly string[];
  readonly restored?: readonly string[];
  /** Items that a decision takes out, because he has not touched them. */
  readonly takenOut?: readonly string[];
  /** What the run says, besides. */
  readonly told?: readonly RegExp[];
  /** What stands in the draft after it. */
  readonly has?: readonly string[];
}

const page = (title: string, text: string, language = 'ja'): string =>
  `<!doctype html><html lang="${language}"><meta charset="utf-8"><title>${title}</title><meta property="og:site_name" content="試験新聞"><article><h1>${title}</h1><p>${text}</p></article>`;

const PAGES: Readonly<Record<string, string>> = {
  '/terminal': page(
    '港の倉庫で見つかった古い端末',
    '港の倉庫で、十年前に失われたと思われていた端末が見つかった。中の記録は消えずに残っていた。',
  ),
  '/certificate': page(
    '認証局が証明書の有効期間を短縮へ',
    '認証局の団体は、証明書の有効期間を段階的に短くすると決めた。運用の自動化が避けられなくなる。',
  ),
  '/phishing': page(
    'A closer look at device code phishing',
    'Attackers no longer need a fake login page. They send a genuine sign-in code and ask the victim to type it on the real site.',
    'en',
  ),
  '/library': page(
    '図書館の蔵書検索が十年ぶりに刷新',
    '市立図書館は、蔵書検索の仕組みを十年ぶりに新しくした。読みがなの揺れにも強くなったという。',
  ),
  '/satellite': page(
    '通信衛星の打ち上げ、天候不良で延期',
    '通信衛星を載せたロケットの打ち上げは、上空の風が強いため延期された。次の機会は週末になる。',
  ),
  '/cipher': page(
    '古い暗号方式の廃止が決まる',
    '長く使われてきた暗号方式について、標準化団体が廃止の時期を示した。移行の猶予は三年とされる。',
  ),
  '/station': page(
    '駅の案内板に身に覚えのない広告',
    '駅の案内板が何者かに操作され、広告が表示された。鉄道会社は案内板の接続を切って調べている。',
  ),
  '/weather': page(
    '観測所に新しい計器を設置',
    '山あいの観測所に、風と雨を同時に測る計器が据えられた。記録は一分ごとに公開される。',
  ),
  '/fibre': page(
    '小さな町に光回線が開通',
    '人口二千人の町で、待ち望まれた光回線が使えるようになった。役場は手続きを電子化する。',
  ),
  '/report': page(
    '検索大手が年次報告を公表',
    '検索大手は、一年間に受けた開示請求の数を公表した。請求は前の年より二割増えた。',
  ),
  '/orbit': page('人工天体が軌道に到達', '打ち上げから半日後、機体は予定の高さに達した。運用会社は通信の試験に入る。'),
};

const BOOKMARKS = (origin: string): string =>
  `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n<DT><A HREF="${origin}/weather" ADD_DATE="1744675200">観測所</A>\n<DT><A HREF="${origin}/fibre" ADD_DATE="1744761600">光回線</A>\n<DT><A HREF="${origin}/terminal?utm_source=x" ADD_DATE="1744761600">港の倉庫で見つかった古い端末</A>\n</DL>\n`;

const save = (path: string, day: string, ...more: readonly string[]): readonly string[] => [
  'save',
  path,
  '--at',
  `2025-04-${day}`,
  '--no-fetch',
  ...more,
];
const windows = (text: string): string => `\ufeff${text.replaceAll(/\r?\n/gu, '\r\n')}`;

const rounds = (url: (path: string) => string): readonly Round[] => [
  {
    what: 'the first draft of three links',
    commands: [
      save('/terminal', '02', '--note', '続きが気になる。'),
      save('/certificate', '04'),
      save('/phishing', '06'),
    ],
    added: ['/terminal', '/certificate', '/phishing'],
    has: ['> 港の倉庫で、十年前に失われたと思われていた端末が見つかった。', '続きが気になる。', '以下、翻訳'],
  },
  {
    what: 'a greeting',
    edit: (text) => changed(text, /<!-- はじめに.*-->/u, '皆さん、私です。\n風が薫りますね（私の庭も）。'),
  },
  {
    what: 'the front matter',
    edit: (text) => changed(text, /^title: .*$/mu, 'title: "私の四月"\ntags: [私, 四月]'),
    edited: [''],
  },
  {
    what: 'two more links',
    commands: [save('/satellite', '10'), save('/library', '08')],
    added: ['/library', '/satellite'],
  },
  {
    what: 'his own words in one block, half of its quotation taken out, and a bridge to the next one',
    edit: (text) => {
      const shorter = changed(text, '決めた。運用の自動化が避けられなくなる。', '決めた。');
      const block = blockWithMarker(shorter, url('/certificate'));
      return changed(
        shorter,
        block,
        `${changed(block, '<!-- ここに自分のことば -->', '私の見立てでは、三年で終わる。')}しかし私がほっとするのもつかの間。\n\n`,
      );
    },
    edited: ['/certificate'],
  },
  {
    what: 'a title that changes after the saving',
    pages: {
      '/satellite': page(
        '通信衛星の打ち上げに成功',
        '通信衛星を載せたロケットの打ち上げは、上空の風が強いため延期された。次の機会は週末になる。',
      ),
    },
    commands: [['fetch', '2025-04', '--refresh']],
    told: [
      /the title has changed since it was saved: 通信衛星の打ち上げに成功/u,
      /refreshed: 通信衛星の打ち上げ、天候不良で延期/u,
    ],
    has: [
      '[通信衛星の打ち上げ、天候不良で延期]',
      '<!-- タイトルは4月10日の保存時点のものです（現在: 「通信衛星の打ち上げに成功」） -->',
    ],
  },
  {
    what: 'a closing',
    edit: (text) => changed(text, /<!-- おわりに.*-->/u, 'それではまた来月。（私）'),
    edited: ['#closing'],
  },
  {
    what: 'an item moved to the top',
    edit: (text) => {
      const block = blockWithMarker(text, url('/library'));
      const without = changed(text, block, '');
      return changed(
        without,
        blockWithMarker(without, url('/terminal')),
        block + blockWithMarker(without, url('/terminal')),
      );
    },
  },
  {
    what: 'an item taken out, but not the words below it',
    edit: (text) => changed(text, blockWithMarker(text, url('/certificate')), 'しかし私がほっとするのもつかの間。\n\n'),
    removed: ['/certificate'],
    told: [/left out, because you removed it: .*certificate/u],
  },
  {
    what: 'two more, one of them twice',
    commands: [save('/cipher', '12'), save('/station', '14'), save('/station?utm_source=mail', '20')],
    added: ['/cipher', '/station'],
  },
  {
    what: 'words in front of an item and behind another, which are refreshed later, in another editor with its line ends and its byte order mark',
    edit: (text) =>
      windows(
        changed(
          changed(text, '## [古い暗号方式', '（ここからは私の専門です）\n\n## [古い暗号方式'),
          /(?<=## \[図書館[^#]*)<!-- ここに自分のことば -->/u,
          '<!-- ここに自分のことば -->\n\n私も借りに行きました。',
        ),
      ),
  },
  {
    what: 'bookmarks, some of them saved already',
    commands: [['import', 'BOOKMARKS']],
    added: ['/weather', '/fibre'],
    has: ['[観測所]', '[光回線]', '\r\n> 山あいの観測所に'],
  },
  {
    what: 'a translation pasted into its slot, while a page dies',
    pages: { '/cipher': null },
    commands: [['fetch', '2025-04', '--refresh']],
    edit: (text) =>
      changed(text, /<!-- 以下、翻訳.*-->/u, '以下、私の訳\r\n\r\n> 攻撃者に偽のログイン画面はもう要らない（私訳）。'),
    edited: ['/phishing'],
    told: [/cipher: the page is gone/u, /refreshed: 古い暗号方式の廃止が決まる/u],
    has: ['> 長く使われてきた暗号方式について', '<!-- 4月12日に保存したページは、'],
  },
  {
    what: 'marks: one left out, one put off before it was ever placed, one put first, one with another title',
    commands: [
      save('/report', '15'),
      ['mark', '/report', 'later'],
      ['mark', '/fibre', 'skip'],
      ['mark', '/satellite', 'lead'],
      ['mark', '/library', 'title=図書館の検索が新しくなった'],
    ],
    takenOut: ['/fibre'],
    told: [/taken out, as it is no longer for this month: 光回線/u, /refreshed: 図書館の検索が新しくなった/u],
    has: ['[図書館の検索が新しくなった]', '[駅の案内板に身に覚えのない広告]'],
  },
  {
    what: 'a title for an item that he has edited',
    commands: [['mark', '/phishing', 'title=装置コードを使った詐取']],
    told: [/kept as you edited it: 装置コードを使った詐取[^]*\+ ## \[装置コードを使った詐取\]/u],
    has: ['[A closer look at device code phishing]'],
  },
  { what: 'the first editor again', edit: (text) => text.replaceAll('\r\n', '\n') },
  {
    what: 'what he had taken out comes back',
    options: ['--restore', '/certificate'],
    restored: ['/certificate'],
    told: [/brought back: 認証局が証明書の有効期間を短縮へ/u],
    has: ['運用の自動化が避けられなくなる。'],
  },
  {
    what: 'a follow-up of what stands in the middle, and a last line without an end',
    commands: [save('/orbit', '28', '--follows', '/satellite')],
    edit: (text) => text.trimEnd(),
    added: ['/orbit'],
    has: ['- [人工天体が軌道に到達]'],
  },
  {
    what: 'two taken out at once, one of them with its own words',
    edit: (text) =>
      changed(
        changed(text, blockWithMarker(text, url('/weather')), ''),
        blockWithMarker(text, url('/station')),
        '駅のことは私の手で書く。\n\n',
      ),
    removed: ['/weather', '/station'],
  },
  {
    what: 'nothing new',
    commands: [save('/terminal#top', '29'), save('/fibre?utm_medium=x', '29')],
    told: [/nothing new/u],
  },
];

it('a month of twenty runs ends with every byte of the author in place', { timeout: 300_000 }, async () => {
  const pages: Record<string, string | null> = { ...PAGES };
  const { origin } = await serve((request, response) => {
    const body = pages[new URL(request.url ?? '/', 'http://any').pathname];
    response
      .writeHead(body ? 200 : 404, { 'content-type': 'text/html' })
      .end(body ?? page('404 Not Found', 'お探しのページはありません。'));
  });
  const folder = emptyFolder();
  const draft = join(folder, 'drafts/2025-04.md');
  const url = (path: string): string => (path.startsWith('/') ? `${origin}${path}` : path);
  const named = (paths: readonly string[] = []): readonly string[] => paths.map(url);
  const program = async (args: readonly string[]): Promise<Ran> => {
    const ran = await roundup([
      ...args.map((argument) => (argument === 'BOOKMARKS' ? join(folder, 'bookmarks.html') : url(argument))),
      '--dir',
      folder,
    ]);
    expect(ran, ran.stderr).toMatchObject({ code: 0, stdout: '' });
    return ran;
  };
  writeFileSync(
    join(folder, 'roundup.yaml'),
    'fetch: {allowNet: [127.0.0.0/8], attemptSeconds: 10, linkSeconds: 20}\n',
  );
  writeFileSync(join(folder, 'bookmarks.html'), BOOKMARKS(origin));

  const his = new Set<string>();
  const out = new Set<string>();
  const script = rounds(url);
  expect(script).toHaveLength(20);
  for (const [index, round] of script.entries()) {
    const { what, commands = [], edit, options = [], told = [], has = [] } = round;
    const name = `run ${index + 1}, ${what}`;
    Object.assign(pages, round.pages);
    for (const command of commands) await program(command);
    if (edit) writeFileSync(draft, edit(readFileSync(draft, 'utf8')));
    const before = existsSync(draft) ? readFileSync(draft, 'utf8') : '';
    const ran = await program(['draft', '2025-04', '--write', ...options]);
    const after = readFileSync(draft, 'utf8');

    const [left, found] = [readDraft(before), readDraft(after)];
    expect(found.authored, name).toEqual(left.authored);
    for (const target of named(round.edited)) his.add(target);
    for (const target of named(round.removed)) {
      his.delete(target);
      out.add(target);
    }
    for (const target of named(round.restored)) out.delete(target);
    for (const target of his) expect(found.blocks.get(target), `${name}: ${target}`).toBe(left.blocks.get(target));
    const newTargets = [...named(round.added), ...named(round.restored)];
    expect(
      found.targets.filter((target) => !left.targets.includes(target) && target.startsWith('http')),
      name,
    ).toEqual(newTargets);
    expect(
      found.targets.filter((target) => left.targets.includes(target)),
      name,
    ).toEqual(left.targets.filter((target) => !named(round.takenOut).includes(target)));
    expect(new Set(found.targets).size, name).toBe(found.targets.length);
    expect(
      found.targets.filter((target) => out.has(target)),
      name,
    ).toEqual([]);
    for (const words of told) expect(ran.stderr, name).toMatch(words);
    for (const words of has) expect(after, name).toContain(words);

    if (!ALL && index % 5 !== 4) continue;
    const again = await program(['draft', '2025-04', '--write']);
    expect(readFileSync(draft, 'utf8'), `${name}: a second run`).toBe(after);
    expect(again.stderr, name).toContain('nothing new for');
  }

  const text = plain(readFileSync(draft, 'utf8'), origin);
  if (process.env['ROUNDUP_WRITE_EXPECTED'] === '1') writeFileSync(EXPECTED, text);
  expect(text).toBe(readFileSync(EXPECTED, 'utf8'));
});

/**
 * The draft without what differs from one run of the test to the next: the server's port, what is computed from it, and
 * today.
 */
function plain(text: string, origin: string): string {
  return text
    .replaceAll(origin, 'http://site.test')
    .replaceAll(encodeURIComponent(origin), 'http%3A%2F%2Fsite.test')
    .replaceAll(
      /^(<!-- roundup) [0-9a-f]{12}(\+\d+)(\/[0-9a-f]{12}\+\d+)?( \S+)( [0-9a-f ]+| \S+)* -->/gmu,
      '$1 …$2$4 -->',
    )
    .replaceAll(/\d+月\d+日(?=に見たとき)/gu, '今日');
}
