import { chmodSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mark } from '../../src/commands/mark.ts';
import { rm } from '../../src/commands/rm.ts';
import { sync } from '../../src/commands/sync.ts';
import { DEFAULT_SETTINGS, type SyncSettings } from '../../src/core/settings/settings.ts';
import { openAccounts } from '../../src/io/sync/open-accounts.ts';
import type { Link, Month } from '../../src/model.ts';
import { savingWorld, type SavingWorld } from './saving-world.ts';
import { play, type Answer } from './services-on-loopback.ts';

const KEY = 'geheim-0123456789';
const NOW = '2025-05-02T03:00:00Z';
const [APRIL, MAY] = ['2025-04', '2025-05'] as Month[] as [Month, Month];

interface Syncing extends SavingWorld {
  readonly run: (...names: string[]) => Promise<void>;
  readonly links: (month?: Month) => Promise<readonly Link[]>;
}

function syncing(sources: readonly SyncSettings[], { now = NOW, terminal = true, state = 'whole' } = {}): Syncing {
  const saving = savingWorld({ now });
  const clock = (): Date => new Date(now);
  const accounts = openAccounts({
    folder: saving.folder,
    environment: { ROUNDUP_TEST_KEY: KEY },
    now: clock,
    random: () => 0,
    interrupted: new AbortController().signal,
  });
  const world = {
    ...saving.world,
    settings: async () => ({ ...DEFAULT_SETTINGS, sources }),
    accounts: async () => ({ ...accounts, close: async () => undefined }),
    inspection: async () => ({ surroundings: { terminal }, folder: async () => ({ path: saving.folder, state }) }),
    interrupted: new AbortController().signal,
    files: { ...saving.world.files, pathOf: (given: string) => join(saving.folder, given) },
  } as unknown as SavingWorld['world'];
  return {
    ...saving,
    world,
    run: async (...names) => sync(world, { names }),
    links: async (month = APRIL) => (await world.library.read(month)).links,
  };
}

function filesBelow(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

const KEYED = { keyVariable: 'ROUNDUP_TEST_KEY' } as const;

function rain(number: number, created = '2025-04-20T00:00:00.000Z'): object {
  return {
    _id: number,
    link: `https://page.example/${number}`,
    title: `題 ${number}`,
    note: '',
    excerpt: '抜粋',
    created,
    tags: ['sec'],
  };
}

describe('sync', () => {
  it('reads Raindrop page by page until all is known; note and highlights are his, the excerpt is not', async () => {
    const items = Array.from({ length: 60 }, (_, index) => rain(index));
    items[0] = { ...rain(0), note: '私のメモ', highlights: [{ text: '一節', note: '' }] };
    const server = await play((path) => {
      const page = Number(path.searchParams.get('page'));
      return { body: { result: true, items: items.slice(page * 50, page * 50 + 50), count: 60 } };
    });
    const { run, links, folder, said } = syncing([{ service: 'raindrop', url: server.url, ...KEYED }]);
    await run();
    expect(server.asked).toHaveLength(2);
    expect(server.heads[0]).toMatchObject({ authorization: `Bearer ${KEY}` });
    expect(await links()).toHaveLength(60);
    expect((await links())[0]).toMatchObject({ note: '私のメモ', quote: '一節', tags: ['sec'], source: 'raindrop' });
    expect(JSON.stringify(await links())).not.toContain('抜粋');
    expect(said).toEqual(['raindrop: saved 60 (2025-04: 60), already saved 0, passed over 0']);
    await run();
    expect(await links()).toHaveLength(60);
    rmSync(join(folder, '.roundup'), { recursive: true });
    const before = readFileSync(join(folder, 'links/2025-04.jsonl'), 'utf8');
    await run();
    expect(readFileSync(join(folder, 'links/2025-04.jsonl'), 'utf8')).toBe(before);
    expect(filesBelow(folder) + said.join('\n')).not.toContain(KEY);
  });

  it('brings nothing back that the author has taken out or taken back, unless it is saved there anew', async () => {
    let again = rain(1);
    const noted = { ...rain(2), note: '書き間違い' };
    const server = await play(() => ({ body: { items: [again, noted] } }));
    const { run, links, world } = syncing([{ service: 'raindrop', url: server.url, ...KEYED }]);
    await run();
    await rm(world, ['https://page.example/1']);
    await mark(world, { urls: ['https://page.example/2'], marks: ['note=', 'title=', 'tag=-sec'] });
    const decided = await links();
    await run();
    expect(await links()).toEqual(decided);
    expect(decided).toMatchObject([{ url: 'https://page.example/2', tags: [] }]);
    noted.note = '正しい言葉';
    again = rain(1, '2025-05-02T04:00:00.000Z');
    await run();
    expect((await links())[0]).toMatchObject({ note: '正しい言葉', tags: [] });
    expect(await links(MAY)).toHaveLength(1);
  });

  it('leaves alone what was saved before last month, or before the day that the settings say', async () => {
    const body = { items: [rain(1, '2025-04-01T00:00:00+09:00'), rain(2, '2025-03-31T23:59:59+09:00')] };
    const server = await play(() => ({ body }));
    const { run, links } = syncing([{ service: 'raindrop', url: server.url, ...KEYED }]);
    await run();
    expect((await links()).map(({ url }) => url)).toEqual(['https://page.example/1']);
    expect(await links('2025-03' as Month)).toEqual([]);
    const wider = syncing([{ service: 'raindrop', url: server.url, since: '2025-03-01', ...KEYED }]);
    await wider.run();
    expect(await wider.links('2025-03' as Month)).toHaveLength(1);
  });

  it.each([
    [401, {}, 'the key was refused (401)'],
    [404, {}, 'there is nothing at its address (404)'],
    [500, {}, 'it failed (500)'],
    [429, { 'retry-after': '3600' }, 'it asks to be left in peace until 2025-05-02 13:00:00'],
  ] as const)(
    'goes on with the others after a %i, names it, and says nothing of the key',
    async (status, headers, words) => {
      const bad = await play(() => ({ status, headers, body: { error: `no such key ${KEY}` } }));
      const good = await play(() => ({ body: { items: [rain(1)] } }));
      const { run, links, said, folder } = syncing([
        { service: 'raindrop', name: 'broken', url: bad.url, ...KEYED },
        { service: 'raindrop', url: good.url, ...KEYED },
      ]);
      await expect(run()).rejects.toMatchObject({ exit: 1, says: { en: 'not synced: broken' } });
      expect(said[0]).toContain(`broken: ${words}`);
      expect(await links()).toHaveLength(1);
      expect(filesBelow(folder) + said.join('\n')).not.toContain(KEY);
      const before = bad.asked.length;
      await expect(run('broken')).rejects.toMatchObject({ exit: 1 });
      // Retry-After is kept by the next run too.
      expect(bad.asked.length > before).toBe(status !== 429);
    },
  );

  it('keeps what came before an answer that was cut off, and starts over from where it stood', async () => {
    let isCut = true;
    const page = Array.from({ length: 50 }, (_, index) => rain(index));
    const server = await play((path) => {
      if (path.searchParams.get('page') === '0') return { body: { items: page } };
      return isCut ? { body: '{"items": [{"link": "https://page.exa' } : { body: { items: [rain(99)] } };
    });
    const { run, links, said } = syncing([{ service: 'raindrop', url: server.url, ...KEYED }]);
    await expect(run()).rejects.toMatchObject({ says: { en: 'not synced: raindrop' } });
    expect(said[0]).toContain('its answer cannot be read');
    expect(await links()).toHaveLength(50);
    isCut = false;
    await run();
    expect(await links()).toHaveLength(51);
  });

  it('keeps both words where a note was changed at the service, and what was deleted there', async () => {
    let items: object[] = [{ ...rain(1), note: '前の言葉' }, rain(2)];
    const server = await play(() => ({ body: { items } }));
    const { run, links } = syncing([{ service: 'raindrop', url: server.url, ...KEYED }]);
    await run();
    items = [{ ...rain(1), note: '後の言葉' }];
    await run();
    expect(await links()).toHaveLength(2);
    expect((await links())[0]?.note).toContain('前の言葉');
    expect((await links())[0]?.note).toContain('後の言葉');
  });

  it('keeps the pages before one that has to be waited for, and goes on with it later', async () => {
    const items = Array.from({ length: 60 }, (_, index) => rain(index));
    let isBusy = true;
    const server = await play((path) => {
      const page = Number(path.searchParams.get('page'));
      if (page > 0 && isBusy) return { status: 429, headers: { 'retry-after': '3600' }, body: {} };
      return { body: { items: items.slice(page * 50, page * 50 + 50) } };
    });
    const sources = [{ service: 'raindrop', url: server.url, ...KEYED }] as const;
    const { run, links, folder } = syncing(sources);
    await expect(run()).rejects.toMatchObject({ exit: 1 });
    expect(await links()).toHaveLength(50);
    const asked = server.asked.length;
    await expect(run()).rejects.toMatchObject({ exit: 1 });
    expect(server.asked).toHaveLength(asked);
    isBusy = false;
    rmSync(join(folder, '.roundup'), { recursive: true });
    await run();
    expect(await links()).toHaveLength(60);
  });

  it('ends where a server gives the same page again and again', async () => {
    const server = await play(() => ({ body: { items: Array.from({ length: 50 }, (_, index) => rain(index)) } }));
    const { run, links } = syncing([{ service: 'raindrop', url: server.url, ...KEYED }]);
    await run();
    expect(await links()).toHaveLength(50);
    expect(server.asked).toHaveLength(2);
  });

  it('takes the clock of the server where that is behind', async () => {
    const date = 'Fri, 25 Apr 2025 00:00:00 GMT';
    const server = await play(() => ({ headers: { date }, body: { items: [rain(1)] } }));
    const { run, folder } = syncing([{ service: 'raindrop', url: server.url, ...KEYED }]);
    await run();
    const stand = JSON.parse(readFileSync(join(folder, '.roundup/sync/raindrop.json'), 'utf8')) as object;
    expect(stand).toMatchObject({ until: '2025-04-25T00:00:00.000Z' });
  });

  it('is quiet where nobody looks', async () => {
    const server = await play(() => ({ body: { items: [rain(1)] } }));
    const { run, said, links } = syncing([{ service: 'raindrop', url: server.url, ...KEYED }], { terminal: false });
    await run();
    expect(await links()).toHaveLength(1);
    expect(said).toEqual([]);
  });

  it('takes the key from a file that nobody else can read', async () => {
    const server = await play(() => ({ body: { items: [rain(1)] } }));
    const { run, write, said, links } = syncing([{ service: 'raindrop', url: server.url, keyFile: 'key' }]);
    chmodSync(write('key', `${KEY}\n`), 0o644);
    await expect(run()).rejects.toMatchObject({ exit: 1 });
    expect(said[0]).toContain('chmod 600');
    chmodSync(write('key', `${KEY}\n`), 0o600);
    await run();
    expect(await links()).toHaveLength(1);
  });

  it('says that the folder is not there, where that is what is wrong', async () => {
    await expect(syncing([], { state: 'absent' }).run()).rejects.toMatchObject({
      exit: 2,
      says: { en: expect.stringMatching(/^\S+ is not there, so there are no sources\. /u) as unknown },
    });
  });

  it.each([
    [[], [], 'no sources'],
    [[{ service: 'hatena', user: 'a' }], ['nobody'], 'there is no source "nobody". Known: hatena'],
  ] as const)('is a usage error: exit 2', async (sources, names, words) => {
    await expect(syncing(sources).run(...names)).rejects.toMatchObject({
      exit: 2,
      says: { en: expect.stringContaining(words) as unknown },
    });
  });
});

const TWO = ['https://page.example/1', 'https://page.example/2'] as const;

describe('sync of each service, as its API is documented', () => {
  it('linkding: by offset', async () => {
    const all = Array.from({ length: 101 }, (_, index) => ({
      url: `https://page.example/${index}`,
      title: '',
      description: '説明',
      notes: index === 0 ? '覚え書き' : '',
      tag_names: ['a'],
      date_added: '2025-04-20T00:00:00Z',
    }));
    const server = await play((path) => {
      const offset = Number(path.searchParams.get('offset'));
      return {
        body: {
          count: 101,
          next: offset === 0 ? 'http://inside:9090/api' : null,
          results: all.slice(offset, offset + 100),
        },
      };
    });
    const { run, links } = syncing([{ service: 'linkding', url: `${server.url}/`, ...KEYED }]);
    await run();
    expect(server.heads[0]).toMatchObject({ authorization: `Token ${KEY}` });
    expect(server.asked[0]).toMatch(/^GET \/api\/bookmarks\/\?limit=100&offset=0&added_since=2025-03-31T10/u);
    expect(await links()).toHaveLength(101);
    expect((await links())[0]).toMatchObject({ note: '覚え書き' });
    expect(JSON.stringify(await links())).not.toContain('説明');
  });

  it('Karakeep: by cursor', async () => {
    const one = (number: number): object => ({
      id: `k${number}`,
      createdAt: '2025-04-20T00:00:00.000Z',
      title: null,
      note: 'メモ',
      summary: '要約',
      tags: [{ id: 't', name: 'sec', attachedBy: 'human' }],
      content: { type: 'link', url: TWO[number], title: '題' },
    });
    const server = await play((path) =>
      path.searchParams.get('cursor') === 'c1'
        ? { body: { bookmarks: [one(1)], nextCursor: null } }
        : { body: { bookmarks: [one(0)], nextCursor: 'c1' } },
    );
    const { run, links } = syncing([{ service: 'karakeep', url: server.url, ...KEYED }]);
    await run();
    expect((await links()).map(({ url }) => url)).toEqual(TWO);
    expect((await links())[0]).toMatchObject({
      note: 'メモ',
      tags: ['sec'],
      title: '題',
      savedAt: '2025-04-20T00:00:00.000Z',
    });
  });

  it('wallabag: with a token for the secrets', async () => {
    let sent = '';
    const server = await play((path, request, body) => {
      if (path.pathname === '/oauth/v2/token') {
        sent = body;
        return { body: { access_token: 'token1' } };
      }
      if (request.headers.authorization !== 'Bearer token1') return { status: 401 };
      const page = Number(path.searchParams.get('page'));
      const entry = {
        url: TWO[page - 1],
        title: '題',
        created_at: '2025-04-20T09:00:00+0900',
        tags: [{ label: 'sec' }],
        content: '<p>本文</p>',
        annotations: page === 1 ? [{ quote: '一節', text: '感想' }] : [],
      };
      return { body: { page, pages: 2, total: 2, _embedded: { items: [entry] } } };
    });
    const { run, links, write, folder, said } = syncing([{ service: 'wallabag', url: server.url, keyFile: 'key' }]);
    chmodSync(write('key', 'id:secret:me:pass:word\n'), 0o600);
    await run();
    expect(JSON.parse(sent)).toMatchObject({
      client_id: 'id',
      client_secret: 'secret',
      username: 'me',
      password: 'pass:word',
    });
    expect(await links()).toMatchObject([{ url: TWO[0], note: '感想', quote: '一節', tags: ['sec'] }, { url: TWO[1] }]);
    rmSync(join(folder, 'key'));
    expect(filesBelow(folder) + said.join('\n')).not.toMatch(/pass:word|token1|secret/u);
  });

  it('Readwise Reader: highlights of whatever page go to their documents', async () => {
    const of = {
      title: '題',
      tags: { sec: { name: 'sec' } },
      saved_at: '2025-04-20T00:00:00Z',
      location: 'new',
      parent_id: null,
      summary: '要約',
    };
    const pages = [
      [{ ...of, id: 'h', parent_id: 'd', category: 'highlight', content: '一節', notes: '感想', source_url: TWO[0] }],
      [
        { ...of, id: 'd', category: 'article', source_url: TWO[0], notes: '' },
        { ...of, id: 'f', location: 'feed', source_url: TWO[1] },
      ],
    ];
    const server = await play((path) => {
      const isSecond = path.searchParams.get('pageCursor') === 'p2';
      return { body: { count: 3, nextPageCursor: isSecond ? null : 'p2', results: pages[isSecond ? 1 : 0] } };
    });
    const { run, links } = syncing([{ service: 'readwise', url: server.url, ...KEYED }]);
    await run();
    expect(await links()).toMatchObject([{ url: TWO[0], quote: '一節', note: '感想', tags: ['sec'] }]);
    expect(await links()).toHaveLength(1);
  });

  it('Inoreader: by continuation, dated by the star', async () => {
    const item = (url: string): object => ({
      title: '題',
      starred: 1_745_107_200,
      canonical: [{ href: url }],
      categories: ['user/1/label/sec'],
    });
    const server = await play((path) =>
      path.searchParams.get('c') === 'n'
        ? { body: { items: [item(TWO[1])] } }
        : { body: { items: [item(TWO[0])], continuation: 'n' } },
    );
    const { run, links } = syncing([{ service: 'inoreader', url: server.url, ...KEYED }]);
    await run();
    expect(await links()).toMatchObject([{ url: TWO[0], tags: ['sec'] }, { url: TWO[1] }]);
  });

  it('Miniflux: starred, by offset', async () => {
    const entry = (url: string): object => ({
      id: 1,
      feed_id: 2,
      url,
      title: '題',
      starred: true,
      changed_at: '2025-04-20T00:00:00Z',
      tags: [],
    });
    const server = await play((path) => ({
      body: { total: 101, entries: path.searchParams.get('offset') === '0' ? [entry(TWO[0])] : [entry(TWO[1])] },
    }));
    const { run, links } = syncing([{ service: 'miniflux', url: server.url, ...KEYED }]);
    await run();
    expect(server.heads[0]).toMatchObject({ 'x-auth-token': KEY });
    expect((await links()).map(({ url }) => url)).toEqual(TWO);
  });

  it('Mastodon: by the header Link; the page that a post shows, without its words; dated by the sync', async () => {
    const post = (id: number, card: string | null): object => ({
      id: String(id),
      uri: `https://social.example/users/a/statuses/${id}`,
      url: `https://social.example/@a/${id}`,
      created_at: '2025-04-01T00:00:00Z',
      content: '<p>ほかの人のことば</p>',
      account: { acct: 'a' },
      card: card && { url: card },
    });
    const server = await play((path) =>
      path.searchParams.get('max_id') === '7'
        ? { body: [post(2, null)] }
        : {
            headers: {
              link: '<https://x.example/api/v1/bookmarks?limit=40&max_id=7>; rel="next", <https://x.example/y?min_id=9>; rel="prev"',
            },
            body: [post(1, TWO[0])],
          },
    );
    const { run, links } = syncing([{ service: 'mastodon', url: server.url, ...KEYED }]);
    await run();
    expect((await links(MAY)).map(({ url, savedAt }) => [url, savedAt])).toEqual([
      [TWO[0], '2025-05-02T03:00:00.000Z'],
      ['https://social.example/@a/2', '2025-05-02T03:00:00.000Z'],
    ]);
    expect(JSON.stringify(await links(MAY))).not.toContain('ほかの人');
    await run();
    // The first page has nothing new: the second is not asked for.
    expect(server.asked).toHaveLength(3);
  });

  it('Pinboard: in one request', async () => {
    const server = await play(() => ({
      body: [
        {
          href: TWO[0],
          description: '題',
          extended: '感想',
          time: '2025-04-20T00:00:00Z',
          tags: 'a b',
          shared: 'no',
          toread: 'no',
        },
      ],
    }));
    const { run, links } = syncing([{ service: 'pinboard', url: server.url, ...KEYED }]);
    await run();
    expect(server.asked[0]).toContain(`auth_token=${KEY}`);
    expect(await links()).toMatchObject([{ url: TWO[0], title: '題', note: '感想', tags: ['a', 'b'] }]);
  });

  it('はてなブックマーク: page by page, comment and tags apart', async () => {
    const rss = (items: string): string =>
      `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:hatena="http://www.hatena.ne.jp/info/xmlns#"><channel rdf:about="https://b.hatena.ne.jp/me/bookmark"><title>me</title><link>https://b.hatena.ne.jp/me/bookmark</link></channel>${items}</rdf:RDF>`;
    const item = (url: string, date: string): string =>
      `<item rdf:about="${url}"><title>題</title><link>${url}</link><description>私のコメント</description><dc:date>${date}</dc:date><dc:subject>security</dc:subject></item>`;
    const server = await play((path) => {
      const page = path.searchParams.get('page');
      if (page === '1')
        return { body: rss(item(TWO[0], '2025-04-30T15:30:00Z') + item(TWO[1], '2025-04-20T00:00:00Z')) };
      return { body: rss(page === '2' ? item('https://page.example/old', '2024-01-01T00:00:00Z') : '') };
    });
    const { run, links } = syncing([{ service: 'hatena', user: 'me', url: server.url }]);
    await run();
    expect(server.asked).toEqual(['GET /me/bookmark.rss?page=1', 'GET /me/bookmark.rss?page=2']);
    expect(await links(MAY)).toMatchObject([
      { url: TWO[0], note: '私のコメント', tags: ['security'], source: 'hatena' },
    ]);
    expect(await links()).toMatchObject([{ url: TWO[1] }]);
  });

  it('a feed: only when it has changed; the original link behind FeedBurner', async () => {
    const body =
      '<?xml version="1.0"?><rss version="2.0" xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"><channel><title>f</title><link>https://page.example/</link>' +
      `<item><title>題</title><link>https://feeds.example/~r/x/1</link><feedburner:origLink>${TWO[0]}</feedburner:origLink><description>抜粋</description><pubDate>Sun, 20 Apr 2025 00:00:00 GMT</pubDate></item></channel></rss>`;
    const server = await play((path, { headers }): Answer => {
      if (path.pathname === '/old') return { status: 301, headers: { location: '/feed' } };
      return headers['if-none-match'] === '"v1"' ? { status: 304 } : { headers: { etag: '"v1"' }, body };
    });
    const { run, links } = syncing([{ service: 'feed', url: `${server.url}/old` }]);
    await run();
    await run();
    expect(server.heads.at(-1)).toMatchObject({ 'if-none-match': '"v1"' });
    expect(await links()).toMatchObject([{ url: TWO[0] }]);
    expect((await links())[0]).not.toHaveProperty('note');
  });

  it('a feed of another user: his comments are not the words of the author', async () => {
    const rss = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://b.hatena.ne.jp/friend/bookmark"><title>friend</title><link>https://b.hatena.ne.jp/friend/bookmark</link></channel><item rdf:about="https://b.hatena.ne.jp/friend/20250420#bookmark-1"><title>題</title><link>${TWO[0]}</link><description>他人の言葉</description><dc:date>2025-04-20T00:00:00Z</dc:date></item></rdf:RDF>`;
    const server = await play(() => ({ body: rss }));
    const { run, links } = syncing([{ service: 'feed', url: `${server.url}/friend/bookmark.rss` }]);
    await run();
    expect(await links()).toMatchObject([{ url: TWO[0], title: '題' }]);
    expect(JSON.stringify(await links())).not.toContain('他人の言葉');
  });

  it('a key is not sent on to another server', async () => {
    const other = await play(() => ({ body: { items: [rain(1)] } }));
    const server = await play(() => ({ status: 302, headers: { location: `${other.url}/rest` } }));
    const { run, said } = syncing([{ service: 'raindrop', url: server.url, ...KEYED }]);
    await expect(run()).rejects.toMatchObject({ exit: 1 });
    expect(said[0]).toContain('it answered 302');
    expect(other.asked).toEqual([]);
  });

  it('something else than a feed is told, and is no list of links', async () => {
    const server = await play(() => ({ body: '<!doctype html><a href="https://page.example/1">x</a>' }));
    const { run, links, said } = syncing([{ service: 'feed', url: server.url }]);
    await expect(run()).rejects.toMatchObject({ exit: 1 });
    expect(said[0]).toContain('its answer cannot be read');
    expect(await links(MAY)).toEqual([]);
  });

  it('a folder of notes', async () => {
    const { run, links, folder } = syncing([{ service: 'folder', path: 'notes' }]);
    mkdirSync(join(folder, 'notes'));
    writeFileSync(join(folder, 'notes/2025-04-20.md'), `- [題](${TWO[0]}) 私のメモ\n`);
    writeFileSync(join(folder, 'notes/2020-01-01.md'), `- ${TWO[1]}\n`);
    await run();
    expect((await links()).map(({ url }) => url)).toEqual([TWO[0]]);
    expect(await links('2020-01' as Month)).toEqual([]);
  });
});
