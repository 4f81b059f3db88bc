import { describe, expect, it } from 'vitest';
import { keyIn } from '../../../src/core/api/key.ts';
import { Complaint } from '../../../src/core/complaint.ts';
import { aboutArchives } from '../../../src/core/doctor/archive.ts';
import { aboutDerived } from '../../../src/core/doctor/derived.ts';
import { aboutDrafts } from '../../../src/core/doctor/drafts.ts';
import { aboutEditor, programOf } from '../../../src/core/doctor/editor.ts';
import type { FolderFacts } from '../../../src/facts.ts';
import type { Finding } from '../../../src/core/finding/finding.ts';
import { placeText } from '../../../src/core/finding/place-text.ts';
import { aboutFolder } from '../../../src/core/doctor/folder.ts';
import { aboutLinks } from '../../../src/core/doctor/links.ts';
import { aboutLocale } from '../../../src/core/doctor/locale.ts';
import { aboutClock, aboutMonth } from '../../../src/core/doctor/month.ts';
import { aboutNetwork } from '../../../src/core/doctor/network.ts';
import { aboutProgram } from '../../../src/core/doctor/program.ts';
import { aboutSettings } from '../../../src/core/doctor/settings.ts';
import { aboutSources } from '../../../src/core/doctor/sources.ts';
import { aboutTemplates } from '../../../src/core/doctor/templates.ts';
import { aboutTranslate, needsOf } from '../../../src/core/doctor/translate.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings/settings.ts';
import type { LinkUrl, Month } from '../../../src/model.ts';

/** Each finding as a line: `wrong: what is so → what to do`. */
const told = (findings: readonly Finding[]): readonly string[] =>
  findings.map(
    ({ verdict, says, todo, place }) =>
      `${verdict}: ${place ? `${placeText(place)}: ` : ''}${says.en}${todo ? ` → ${todo.en}` : ''}`,
  );
const broken = new Complaint({ en: 'it is broken', ja: '壊れています' });
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

const FOLDER: FolderFacts = {
  path: '/r',
  state: 'folder',
  unwritable: [],
  readOnly: [],
  unlisted: [],
  dangling: [],
  free: 5e9,
  strays: [],
  archives: [],
  drafts: [],
  locks: [],
  unreadable: [],
};

describe('what doctor says of the program', () => {
  it.each([
    ['20.18.3', '2026-01-01', /^wrong: roundup 1\.0 needs node 20\.19 or newer; this is node 20\.18\.3 → Install/u],
    ['18.20.0', '2026-01-01', /^wrong/u],
    ['20.19.0', '2026-04-30', /^ok: roundup 1\.0, node 20\.19\.0$/u],
    ['20.19.0', '2026-05-01', /^look: .* no security fixes since 2026-04-30 → Install/u],
    ['24.0.0', '2026-05-01', /^ok/u],
    ['99.0.0', '2026-05-01', /^ok/u],
  ])('node %s on %s', (node, today, line) => {
    expect(told(aboutProgram({ version: '1.0', node }, today))).toEqual([expect.stringMatching(line)]);
  });
});

describe('what doctor says of the folder', () => {
  it.each([
    [{}, [/^ok: \/r \(named by --dir\)$/u]],
    [{ state: 'absent' as const }, [/^look: \/r \(named by --dir\) is not there yet → /u]],
    [{ state: 'no-folder' as const }, [/^wrong: .* is a file, not a folder → /u]],
    [{ unwritable: ['/r/links'] }, [/^ok/u, /^wrong: \/r\/links cannot be written to/u]],
    [{ unlisted: ['/r/archive'] }, [/^ok/u, /^wrong: \/r\/archive cannot be looked into/u]],
    [
      { readOnly: ['/r/drafts/2025-04.md'] },
      [/^ok/u, /^look: \/r\/drafts\/2025-04\.md is read-only, so "roundup draft --write" cannot update it → /u],
    ],
    [{ dangling: ['/r/links'] }, [/^ok/u, /^wrong: \/r\/links is a symbolic link that leads nowhere → Mount/u]],
    [{ free: 100e6 }, [/^ok/u, /^look: 100 MB are left/u]],
    [{ free: 1e6 }, [/^ok/u, /^wrong: 1 MB are left/u]],
    [{ free: null }, [/^ok/u]],
    [
      { strays: [{ path: '/r/links/2025-04 (1).jsonl', kind: 'links' as const, state: 'copy' as const }] },
      [/^ok/u, /^wrong: \/r\/links\/2025-04 \(1\)\.jsonl: this copy is not read → .*roundup import '/u],
    ],
    [
      { strays: [{ path: '/r/drafts/2025-04 2.md', kind: 'drafts' as const, state: 'copy' as const }] },
      [/^ok/u, /^wrong: \/r\/drafts\/2025-04 2\.md: this copy of the draft is not read → Compare the two/u],
    ],
    [
      { strays: [{ path: '/r/archive/.a.icloud', kind: 'archive' as const, state: 'placeholder' as const }] },
      [/^ok/u, /^wrong: \/r\/archive\/\.a\.icloud: the file is in the cloud only → Have it downloaded/u],
    ],
    [
      { strays: [{ path: '/r/links/memo.txt', kind: 'links' as const, state: 'unknown' as const }] },
      [/^ok/u, /^look: \/r\/links\/memo\.txt: it is not read, because its name is not that of a month → /u],
    ],
  ])('%j', (facts, lines) => {
    expect(told(aboutFolder({ ...FOLDER, ...facts }, 'option'))).toEqual(
      lines.map((line) => expect.stringMatching(line) as string),
    );
  });
});

describe('what doctor says of the state on the disk', () => {
  it('half a record at the end is worth a look, damage is wrong', () => {
    const archive = { file: '/r/archive/2025-04.warc.gz', size: 2_500_000, pages: 7, torn: 0, problems: [] };
    expect(told(aboutArchives([]))).toEqual(['ok: no page has been fetched yet']);
    expect(told(aboutArchives([archive]))).toEqual(['ok: 7 pages, 2.5 MB, in 1 month']);
    expect(told(aboutArchives([{ ...archive, torn: 90 }]))[1]).toMatch(
      /^look: .*half a record at the end \(90 bytes\), left by .* → Nothing to do/u,
    );
    expect(
      told(
        aboutArchives([
          { ...archive, problems: [{ place: { file: 'a' }, message: { en: 'damaged', ja: '' } }] },
          broken,
        ]),
      ).slice(1),
    ).toEqual(['wrong: a: damaged', 'wrong: it is broken']);
  });

  it('says of a line that was passed over what to do about it', () => {
    const month = {
      links: 0,
      problems: [{ place: { file: 'a', line: 3 }, message: { en: 'not JSON', ja: '' } }],
    };
    expect(told(aboutLinks([month, broken]))).toEqual([
      'ok: 0 links in 1 month',
      expect.stringMatching(/^wrong: a:3: not JSON → Correct the line, or delete it/u),
      'wrong: it is broken',
    ]);
  });

  it('sends him to the kept versions where a draft cannot be read', () => {
    expect(told(aboutDrafts([{ ...draft, text: broken }]))[0]).toBe(
      'wrong: it is broken → Or move it elsewhere, and bring an earlier version back ("roundup restore 2025-04")',
    );
  });

  it('tells who holds a lock, who held it, and what to delete', () => {
    const holder = { pid: 12, host: 'here', since: '2025-05-02T00:00:00.000Z' };
    const lock = (facts: object): readonly string[] =>
      told(aboutDerived({ ...FOLDER, locks: [{ file: '/r/.roundup/lock', holder, alive: true, ...facts }] }));
    expect(told(aboutDerived(FOLDER))).toEqual([expect.stringMatching(/^ok/u)]);
    expect(lock({})).toEqual([
      expect.stringMatching(
        /^look: another roundup is at work \(pid 12, here, 2025-05-02.* delete \/r\/\.roundup\/lock$/u,
      ),
    ]);
    expect(lock({ alive: false })).toEqual([
      expect.stringMatching(/^look: .* was left by a run that has ended .* the next run replaces it$/u),
    ]);
    expect(lock({ holder: null, alive: false })).toEqual([
      expect.stringMatching(/^look: .* does not say who holds it/u),
    ]);
    expect(told(aboutDerived({ ...FOLDER, unreadable: ['/r/.roundup/x'] }))).toEqual([
      expect.stringMatching(/^wrong: \/r\/\.roundup\/x cannot be read → Delete it/u),
    ]);
  });

  const draft = { month: '2025-04' as Month, path: 'd.md', backups: 2, damagedBackups: [] };
  const marker = (target: string): string => `<!-- roundup ${'0'.repeat(12)}+1 ${target} -->\n`;
  const [one, end] = [marker('https://a.example/1'), marker('#end 11111111')];
  it.each([
    [`head\n${one}text\n${end}`, ['ok: d.md: 1 item; 2 earlier versions kept']],
    ['', [/^wrong: d\.md is empty: .* → .*roundup restore 2025-04.*delete the file$/u]],
    ['only mine\n', [/^look: d\.md has no marker that can be read.* → .*--fresh -o FILE/u]],
    [`head\n${one}text\n`, [/^ok/u, /^look: d\.md: the last marker is missing/u]],
    [
      `head\n${one}text\n${one}copy\n${end}`,
      [/^ok/u, /^look: d\.md:4: a second marker for the same block.*roundup restore --list 2025-04/u],
    ],
    [
      `head\n<!-- roundup 0 https://a.example/2 -->\n${one}text\n${end}`,
      [/^ok/u, /^look: d\.md:2: this marker is damaged/u],
    ],
    [broken, [/^wrong: it is broken/u]],
  ])('the draft %j', (text, lines) => {
    expect(told(aboutDrafts([{ ...draft, text }]))).toEqual(
      lines.map((line) => (typeof line === 'string' ? line : (expect.stringMatching(line) as string))),
    );
  });

  it('names an earlier version that restore would pass over', () => {
    expect(told(aboutDrafts([{ ...draft, damagedBackups: [broken], text: `head\n${one}text\n${end}` }]))).toEqual([
      expect.stringMatching(/^ok/u),
      expect.stringMatching(/^look: it is broken → It is an earlier version/u),
    ]);
  });

  it('does not send him to versions that are not kept', () => {
    expect(told(aboutDrafts([{ ...draft, backups: 0, text: `head\n${one}text\n` }]))[1]).not.toContain('restore');
    expect(told(aboutDrafts([{ ...draft, backups: 0, text: broken }]))).toEqual(['wrong: it is broken']);
  });
});

describe('what doctor says of what is around', () => {
  it.each([
    [{}, [], null, [/^ok: pages are fetched directly/u]],
    [
      { HTTPS_PROXY: 'http://me:hush@p.example:3128', NO_PROXY: 'x.example' },
      [],
      null,
      [/^look: https pages go through the proxy http:\/\/p\.example:3128, but for x\.example; the guard cannot see/u],
    ],
    [
      { HTTPS_PROXY: 'p.example:1', http_proxy: 'http://p.example:1' },
      [],
      null,
      [/^look: http and https pages go through the proxy http:\/\/p\.example:1;/u],
    ],
    [{ HTTPS_PROXY: 'http://p.example', NO_PROXY: '*' }, [], null, [/^ok/u]],
    [{ HTTPS_PROXY: 'socks5://p.example' }, [], null, [/^wrong: HTTPS_PROXY: only http/u]],
    [{ ALL_PROXY: 'http://p.example' }, [], null, [/^look: ALL_PROXY is set, but not read → Set HTTPS_PROXY/u]],
    [{ NODE_TLS_REJECT_UNAUTHORIZED: '0' }, [], null, [/^wrong: .*certificates are not checked/u]],
    [{ NODE_EXTRA_CA_CERTS: '/ca' }, [], broken, [/^wrong: NODE_EXTRA_CA_CERTS: it is broken/u]],
    [
      { NODE_EXTRA_CA_CERTS: '/ca' },
      [],
      bytes('DER'),
      [/^wrong: NODE_EXTRA_CA_CERTS: there is no certificate in \/ca/u],
    ],
    [
      { NODE_EXTRA_CA_CERTS: '/ca' },
      [],
      bytes('-----BEGIN CERTIFICATE-----\n'),
      [/^ok: pages/u, /^ok: certificates of \/ca/u],
    ],
    [{}, ['10.0.0.0/8'], null, [/^look: fetch\.allowNet lets through 10\.0\.0\.0\/8/u]],
    [{}, ['10.0.0.0/99'], null, [/^wrong: /u]],
  ])('the network with %j, allowNet %j', (variables, allowNet, authorities, lines) => {
    const findings = aboutNetwork(variables, allowNet, authorities);
    expect(told(findings)).toEqual(lines.map((line) => expect.stringMatching(line) as string));
    expect(JSON.stringify(findings)).not.toContain('hush');
  });

  it.each([
    [{}, /^ok: messages are in English \(neither/u],
    [{ LANG: 'ja_JP.UTF-8' }, /^ok: messages are in Japanese \(LANG=ja_JP\.UTF-8\)/u],
    [{ LANG: 'ja_JP.UTF-8', LC_ALL: 'C' }, /^ok: messages are in English \(LC_ALL=C\)/u],
    [{ LC_MESSAGES: 'ja_JP.utf8', LANG: 'C' }, /^ok: messages are in Japanese/u],
    [{ LANG: 'ja_JP.eucJP' }, /^look: the locale says eucJP/u],
  ])('the locale of %j', (variables, line) => {
    expect(told(aboutLocale({ variables, terminal: true })).at(-1)).toMatch(line);
  });

  it('says which month it is for the author, whatever TZ says', () => {
    const [finding] = told(aboutMonth(new Date('2025-04-30T15:00:00Z'), 'Asia/Tokyo', { TZ: 'America/New_York' }));
    expect(finding).toBe(
      'ok: in Asia/Tokyo it is 2025-05 now; a command without a month means 2025-04 (TZ is America/New_York, which plays no part)',
    );
  });

  it('says where the clock stands before the last save', () => {
    const now = new Date('2025-04-30T15:00:00Z');
    const gap = { last: '2031-01-01T00:00:00.000Z', url: 'https://a.example/' as LinkUrl, off: 'behind' } as const;
    expect(told(aboutClock(gap, now, 'Asia/Tokyo'))).toEqual([
      expect.stringMatching(/^look: the clock says 2025-05-01, but the last link was saved on 2031-01-01.* → Set the/u),
    ]);
    expect(aboutClock({ ...gap, off: 'ahead' }, now, 'Asia/Tokyo')).toEqual([]);
    expect(aboutClock(null, now, 'Asia/Tokyo')).toEqual([]);
  });

  it('looks for the editor where a program can be told from its command', () => {
    expect(programOf('code --wait')).toBe('code');
    expect(programOf('"/opt/my editor" -w')).toBeNull();
    expect(programOf('$HOME/bin/e')).toBeNull();
    expect(told(aboutEditor({ variable: 'EDITOR', command: 'nano -w', path: null }))[0]).toMatch(
      /^look: "draft --edit" would open nano -w \(EDITOR\), which is not there → Set/u,
    );
    expect(told(aboutEditor({ variable: 'EDITOR', command: '"x y"', path: null }))[0]).toMatch(/^ok/u);
    expect(told(aboutEditor({ variable: null, command: 'vi', path: '/bin/vi' }))[0]).toMatch(
      /^ok: .*vi, because no variable/u,
    );
  });

  it.each([
    [null, null, null, /^ok: no translator/u],
    [{ command: ['trans', '-b'] }, '/bin/trans', null, /^ok: translations come from trans \(\/bin\/trans\)/u],
    [{ command: ['trans', '-b'] }, null, null, /^wrong: there is no program trans/u],
    [{ deepl: { keyFile: 'k' } }, null, keyIn('key\n', '/k', 0o600), /^ok: translations come from DeepL/u],
    [{ deepl: { keyFile: 'k' } }, null, keyIn(' \n', '/k', 0o600), /^wrong: the key file \/k is empty/u],
    [{ google: { keyFile: 'k' } }, null, keyIn('key\n', '/k', 0o644), /^wrong: others .*: chmod 600 \/k$/u],
    [{ libretranslate: { url: 'https://t.example' } }, null, null, /^ok/u],
  ])('the translator %j', (translate, program, key, line) => {
    expect(told(aboutTranslate({ translate, program, key }))).toEqual([expect.stringMatching(line)]);
  });

  it.each([
    [[], []],
    [[{ service: 'hatena', user: 'me' }], ['ok: sync brings in: hatena']],
    [[{ service: 'hatena' }], ['wrong: hatena: it needs a "user": your name there']],
    [
      [{ service: 'raindrop', keyVariable: 'NOT_SET' }],
      ['wrong: raindrop: the variable NOT_SET is not set, or is empty'],
    ],
    [[{ service: 'raindrop', keyVariable: 'SET' }], ['ok: sync brings in: raindrop']],
    [[{ service: 'folder', path: 'notes' }], ['wrong: folder: there is no folder notes']],
    [
      [
        { service: 'feed', url: 'https://a.example/' },
        { service: 'feed', url: 'https://b.example/' },
      ],
      ['wrong: feed: there are two of this name: give each a "name"'],
    ],
  ] as const)('the sources %j', (accounts, lines) => {
    const facts = accounts.map((account) => ({ account, key: null, isThere: false }));
    expect(told(aboutSources(facts, { SET: 'key' }))).toEqual(lines);
  });

  it('tells a key file that cannot be read, with the name of its source', () => {
    const account = { service: 'raindrop', keyFile: 'k' } as const;
    expect(told(aboutSources([{ account, key: keyIn('', '/k', 0o600), isThere: false }], {}))).toEqual([
      expect.stringMatching(/^wrong: raindrop: the key file \/k is empty/u),
    ]);
  });

  it('knows what a translator needs', () => {
    expect(needsOf(null)).toEqual({ program: null, keyFile: null });
    expect(needsOf({ command: ['x'] })).toEqual({ program: 'x', keyFile: null });
    expect(needsOf({ deepl: { keyFile: '~/k' } })).toEqual({ program: null, keyFile: '~/k' });
    expect(needsOf({ libretranslate: { url: 'https://t.example' } })).toEqual({ program: null, keyFile: null });
  });

  it('tells the templates that are over the shipped ones from the others', () => {
    const facts = {
      folder: '/r/templates',
      isDefault: true,
      own: {},
      alone: [],
      shipped: ['item', 'post'],
      post: null,
      others: [],
    };
    expect(told(aboutTemplates(facts))).toEqual(['ok: the shipped ones; your own would go into /r/templates']);
    expect(told(aboutTemplates({ ...facts, isDefault: false }))).toEqual([
      expect.stringMatching(/^look: the settings name \/r\/templates, but there is no template/u),
    ]);
    expect(told(aboutTemplates({ ...facts, own: { item: 'a', mine: 'b' } }))).toEqual([
      'ok: your own in /r/templates: item over the shipped ones; mine beside them',
    ]);
    expect(told(aboutTemplates({ ...facts, own: { itme: 'a', mine: 'b' }, alone: ['itme', 'mine'] })).slice(1)).toEqual(
      [expect.stringMatching(/^look: no template calls \/r\/templates\/itme\.hbs: did you mean item\.hbs\?/u)],
    );
    expect(told(aboutTemplates({ ...facts, own: { item: 'a' }, post: broken, others: [broken] })).slice(1)).toEqual([
      'wrong: it is broken',
      'look: it is broken',
    ]);
    expect(told(aboutTemplates(broken))).toEqual(['wrong: it is broken']);
  });
});

describe('the settings', () => {
  it.each<Partial<Settings>>([
    { title: '{{yaer}}年' },
    { publish: { ...DEFAULT_SETTINGS.publish, slug: 'post-{{mont}}' } },
    { fields: { date: ['{{nextYaer}}-01'] } },
  ])('are wrong where they have a name in double braces that the first draft would refuse: %j', (given) => {
    const [line, ...more] = told(aboutSettings('/r/roundup.yaml', true, { ...DEFAULT_SETTINGS, ...given }));
    expect(line).toMatch(
      /^wrong: roundup\.yaml: "(?:title|publish\.slug|fields\.date)" has \{\{\w+\}\}, which does not exist/u,
    );
    expect(more).toEqual([]);
  });

  it('are right by default', () => {
    expect(told(aboutSettings('/r/roundup.yaml', true, DEFAULT_SETTINGS))).toEqual(['ok: /r/roundup.yaml is valid']);
  });
});
