import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { emptyFolder, madeOnce, roundup, type RunOptions } from './program.ts';
import { serve } from './web.ts';

interface Told {
  readonly area: string;
  readonly verdict: string;
  readonly says: { readonly en: string; readonly ja: string };
  readonly place: { readonly file: string; readonly line?: number } | null;
}

const placed = (place: Told['place']): string =>
  place === null ? '' : `${[place.file, place.line].filter((part) => part !== undefined).join(':')}: `;

/** What doctor says that is not ok, as lines, and how it ended. */
async function examine(
  folder: string,
  options: RunOptions = {},
): Promise<{ readonly code: number | null; readonly lines: readonly string[] }> {
  const ran = await roundup(['doctor', '--json', '--dir', folder], options);
  expect(ran.stderr).toBe('');
  const { healthy, findings } = JSON.parse(ran.stdout) as { healthy: boolean; findings: readonly Told[] };
  expect(ran.code).toBe(healthy ? 0 : 1);
  // The node that runs the tests may be an old one.
  return {
    code: ran.code,
    lines: findings
      .filter(({ area, verdict }) => verdict !== 'ok' && area !== 'program')
      .map(({ area, verdict, says, place }) => `${verdict} ${area}: ${placed(place)}${says.en}`),
  };
}

const servePage = (): ReturnType<typeof serve> =>
  serve((_, response) => response.setHeader('content-type', 'text/html').end('<title>題</title><p>本文です。</p>'));
const folderWithPages = madeOnce(async (folder) => {
  const { origin } = await servePage();
  writeFileSync(join(folder, 'roundup.yaml'), 'fetch: {allowNet: [127.0.0.0/8]}\n');
  await roundup(['save', `${origin}/1`, `${origin}/2`, '--at', '2025-04-10', '--dir', folder]);
  await roundup(['draft', '2025-04', '--write', '--dir', folder]);
  rmSync(join(folder, 'roundup.yaml'));
});

/** Every file below, with its size and time. */
function standing(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .toSorted()
    .map((name) => `${name} ${statSync(join(folder, name)).size} ${statSync(join(folder, name)).mtimeMs}`);
}

describe('doctor', () => {
  it('finds nothing wrong with what the program itself has made, and changes nothing', async () => {
    const folder = await folderWithPages();
    const before = standing(folder);
    expect(await examine(folder, { env: { EDITOR: process.execPath } })).toEqual({ code: 0, lines: [] });
    expect(standing(folder)).toEqual(before);
    const text = await roundup(['doctor', '--dir', folder], { env: { EDITOR: process.execPath, LANG: 'ja_JP.UTF-8' } });
    expect(text).toMatchObject({ code: 0, stderr: '' });
    expect(text.stdout).toContain('良好  links: 1 か月分、リンク 2 件\n');
    expect(text.stdout).toContain('良好  archive: 1 か月分、2 ページ、');
    expect(text.stdout).toContain('2025-04.md: 記事 2 件、前の版 0 件\n');
    expect(text.stdout).toMatch(/異常はありません.*。\n$/u);
  });

  it('names each damage with its file and what to do, and exits 1', async () => {
    const folder = await folderWithPages();
    const file = (name: string): string => join(folder, name);
    appendFileSync(file('links/2025-04.jsonl'), '{"torn\n');
    writeFileSync(file('links/2025-04 (1).jsonl'), '');
    const archive = readFileSync(file('archive/2025-04.warc.gz'));
    archive.fill(0, 400, 440);
    writeFileSync(file('archive/2025-04.warc.gz'), archive);
    writeFileSync(
      file('drafts/2025-04.md'),
      readFileSync(file('drafts/2025-04.md'), 'utf8').replace(/<!-- roundup \S+ #end.*\n/u, ''),
    );
    mkdirSync(file('drafts/.backup/2025-04.md'), { recursive: true });
    writeFileSync(file('drafts/.backup/2025-04.md/2025-05-01T00-00-00.000Z'), Buffer.from([0xff, 0xfe]));
    mkdirSync(file('templates'));
    writeFileSync(file('templates/item.hbs'), '{{line titel}}\n');
    writeFileSync(
      file('.roundup/lock'),
      JSON.stringify({
        id: 'x',
        pid: 2 ** 22 + 1,
        host: hostname(),
        since: '2025-05-02T00:00:00.000Z',
        boot: 'another',
        namespace: '',
        started: '',
      }),
    );
    symlinkSync('loop', file('.roundup/loop'));
    const { code, lines } = await examine(folder, { env: { EDITOR: process.execPath } });
    expect(code).toBe(1);
    expect(lines).toEqual([
      `wrong folder: ${file('links/2025-04 (1).jsonl')}: this copy is not read`,
      `wrong links: ${file('links/2025-04.jsonl')}:3: this line is not JSON; it was passed over`,
      expect.stringMatching(/^wrong archive: \S+2025-04\.warc\.gz: bytes \d+ to \d+ are damaged/u),
      expect.stringMatching(/^look derived: \S+\.roundup\/lock was left by a run that has ended \(pid 4194305/u),
      `wrong derived: ${file('.roundup/loop')} cannot be read`,
      expect.stringMatching(/^look drafts: \S+2025-04\.md: the last marker is missing/u),
      expect.stringMatching(/^look drafts: \S+00\.000Z is not UTF-8 text/u),
      expect.stringMatching(/^wrong templates: \S+item\.hbs:1: there is no "titel"\. Did you mean "title"\?/u),
    ]);
  });

  it('tells a torn archive from a damaged one, and the next fetch repairs it', async () => {
    const folder = await folderWithPages();
    const archive = join(folder, 'archive/2025-04.warc.gz');
    truncateSync(archive, statSync(archive).size - 10);
    const { code, lines } = await examine(folder, { env: { EDITOR: process.execPath } });
    expect({ code, lines }).toEqual({ code: 0, lines: [expect.stringMatching(/^look archive: .*half a record/u)] });
    const { origin } = await servePage();
    writeFileSync(join(folder, 'roundup.yaml'), 'fetch: {allowNet: [127.0.0.0/8]}\n');
    await roundup(['save', `${origin}/3`, '--at', '2025-04-10', '--dir', folder]);
    rmSync(join(folder, 'roundup.yaml'));
    expect((await examine(folder, { env: { EDITOR: process.execPath } })).lines).toEqual([]);
  });

  it('says what is wrong with the settings and still looks at the rest', async () => {
    const folder = await folderWithPages();
    writeFileSync(join(folder, 'roundup.yaml'), 'titel: x\n');
    appendFileSync(join(folder, 'links/2025-04.jsonl'), '[]\n');
    const { code, lines } = await examine(folder, { env: { EDITOR: process.execPath } });
    expect(code).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(/^wrong settings: \S+roundup\.yaml:1: there is no setting "titel"/u),
      expect.stringMatching(/^wrong links: \S+:3: /u),
    ]);
    rmSync(join(folder, 'roundup.yaml'));
    mkdirSync(join(folder, 'roundup.yaml'));
    expect((await examine(folder, { env: { EDITOR: process.execPath } })).lines[0]).toMatch(
      /^wrong settings: \S+roundup\.yaml: this is a folder, not a file \(EISDIR\)/u,
    );
  });

  it.each([
    [
      'translate: {deepl: {keyFile: ~/no-key}}\n',
      /^wrong translate: the key file \S+\/no-key is not there\. Write the key into its first line, and run: chmod 600/u,
    ],
    ['translate: {command: [no-such-translator]}\n', /^wrong translate: there is no program no-such-translator/u],
    ['templates: mine\n', /^look templates: the settings name \S+\/mine, but there is no template/u],
    ['fetch: {allowNet: [10.0.0.0/8]}\n', /^look network: fetch\.allowNet lets through 10\.0\.0\.0\/8/u],
  ])('with the settings %j', async (yaml, line) => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'roundup.yaml'), yaml);
    expect((await examine(folder, { env: { EDITOR: process.execPath } })).lines).toEqual([expect.stringMatching(line)]);
  });

  it('takes a translator and a key from where the settings mean them', async () => {
    const folder = emptyFolder();
    writeFileSync(join(folder, 'roundup.yaml'), 'translate: {command: [./translate.sh, ja]}\n');
    writeFileSync(join(folder, 'translate.sh'), '#!/bin/sh\ncat\n');
    const env = { EDITOR: process.execPath, HOME: folder };
    expect((await examine(folder, { env })).lines).toEqual([
      expect.stringMatching(/^wrong translate: there is no program/u),
    ]);
    chmodSync(join(folder, 'translate.sh'), 0o755);
    expect((await examine(folder, { env })).lines).toEqual([]);
    writeFileSync(join(folder, 'roundup.yaml'), 'translate: {deepl: {keyFile: ~/key}}\n');
    writeFileSync(join(folder, 'key'), 'abc:fx\n', { mode: 0o644 });
    expect((await examine(folder, { env })).lines).toEqual([
      expect.stringMatching(/^wrong translate: others .* chmod 600 \S+\/key$/u),
    ]);
    chmodSync(join(folder, 'key'), 0o600);
    expect((await examine(folder, { env })).lines).toEqual([]);
  });

  it('says where the folder would be, and that a file is none', async () => {
    const home = emptyFolder();
    const ran = await roundup(['doctor'], { env: { HOME: home }, cwd: home });
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain(
      `look   folder: ${home}/.local/share/roundup (your data folder, because nothing else named one) is not there yet`,
    );
    expect(readdirSync(home)).toEqual([]);
    writeFileSync(join(home, 'file'), '');
    const { code, lines } = await examine(join(home, 'file'), { env: { EDITOR: process.execPath } });
    expect(code).toBe(1);
    expect(lines).toContain(`wrong folder: ${home}/file (named by --dir) is a file, not a folder`);
  });

  it('speaks of a folder that cannot be looked into', async () => {
    const folder = await folderWithPages();
    rmSync(join(folder, 'archive'), { recursive: true });
    writeFileSync(join(folder, 'archive'), '');
    expect((await examine(folder, { env: { EDITOR: process.execPath } })).lines).toContain(
      `wrong folder: ${folder}/archive cannot be looked into, so nothing in it is found`,
    );
  });

  it('tells of another run that is at work, without waiting for it', async () => {
    const folder = emptyFolder();
    mkdirSync(join(folder, '.roundup'));
    writeFileSync(
      join(folder, '.roundup/lock'),
      JSON.stringify({
        id: 'x',
        pid: 1,
        host: 'elsewhere',
        since: '2025-05-02T00:00:00.000Z',
        boot: '',
        namespace: '',
        started: '',
      }),
    );
    expect((await examine(folder, { env: { EDITOR: process.execPath } })).lines).toEqual([
      'look derived: another roundup is at work (pid 1, elsewhere, 2025-05-02T00:00:00.000Z)',
    ]);
  });

  it('shows a proxy without its password', async () => {
    const ran = await roundup(['doctor', '--dir', emptyFolder()], {
      env: { https_proxy: 'http://me:hush@proxy.example:3128' },
    });
    expect(ran.stdout).toContain('https pages go through the proxy http://proxy.example:3128;');
    expect(ran.stdout).not.toContain('hush');
  });
});
