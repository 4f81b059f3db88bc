import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { importFiles } from '../../src/commands/import.ts';
import { list, listDuplicates } from '../../src/commands/list.ts';
import { mark } from '../../src/commands/mark.ts';
import { rm } from '../../src/commands/rm.ts';
import { save } from '../../src/commands/save.ts';
import { undo } from '../../src/commands/undo.ts';
import { linkLine } from '../../src/core/library/links-file.ts';
import { monthOf } from '../../src/core/month/month.ts';
import { listJson } from '../../src/core/report/list-report.ts';
import { parseSource } from '../../src/core/sources/parse-source.ts';
import { width } from '../../src/core/text/width.ts';
import { itemId } from '../../src/core/url/item-id.ts';
import { pageKey } from '../../src/core/url/page-key.ts';
import type { LinkUrl, Month } from '../../src/model.ts';
import { link } from '../core/arbitrary-links.ts';
import { savingWorld } from './saving-world.ts';

const [ID1, ID2] = ['https://a.example/1', 'https://a.example/2'].map((url) => itemId(url as LinkUrl));

/** Each ended, and set in below the title unless it begins with a day. */
function lines(...texts: readonly string[]): string {
  return texts.map((text) => `${/^\d\d-\d\d /u.test(text) ? '' : ' '.repeat(18)}${text}\n`).join('');
}

describe('list', () => {
  it('shows the previous month in the order of saving: day, mark, title, URL, tags and what a link follows', async () => {
    const { world, printed } = savingWorld();
    await save(world, {
      urls: ['https://a.example/1'],
      at: '2025-04-30T14:59:00Z',
      title: '一つ目',
      tags: ['脆弱性', 'a b'],
    });
    await save(world, { urls: ['https://a.example/2'], at: '2025-04-02', tags: [], follows: 'https://a.example/1' });
    await save(world, { urls: ['https://a.example/3'], at: '2025-05-01', tags: [] });
    await mark(world, { urls: ['https://a.example/1'], marks: ['lead'] });
    await list(world, { month: undefined, json: false, verbose: false });
    expect(printed.join('')).toBe(
      lines(
        `04-02   ${ID2}  https://a.example/2`,
        '↳ https://a.example/1',
        `04-30 ★ ${ID1}  一つ目`,
        'https://a.example/1',
        '#脆弱性 #a_b',
      ),
    );
  });

  it('sets in what is longer than a line of the terminal, and breaks nothing in a pipe', async () => {
    const { world, printed } = savingWorld();
    const title = '港の倉庫で保管していた端末の一部が夜間の更新のあとに起動しなくなった件の続報（第二報）';
    await save(world, { urls: ['https://a.example/1'], at: '2025-04-02', title, note: '短い', tags: [] });
    const shown = { ...world, screen: { ...world.screen, columns: 60 } };
    await list(shown, { month: '2025-04', json: false, verbose: false });
    await list(world, { month: '2025-04', json: false, verbose: false });
    const [wrapped = '', whole] = printed;
    expect(whole).toBe(lines(`04-02   ${ID1}  ${title}`, 'https://a.example/1', '短い'));
    expect(Math.max(...wrapped.split('\n').map(width))).toBeLessThanOrEqual(60);
    expect(
      wrapped
        .split('\n')
        .slice(1, -1)
        .every((line) => line.startsWith(' '.repeat(18))),
    ).toBe(true);
    expect(wrapped.replaceAll(/\s/gu, '')).toBe((whole ?? '').replaceAll(/\s/gu, ''));
  });

  it('shows what was put off in the month it came from and in the one it goes to', async () => {
    const { world, printed } = savingWorld();
    await save(world, { urls: ['https://a.example/1'], at: '2025-04-30', tags: [] });
    await mark(world, { urls: ['https://a.example/1'], marks: ['later'] });
    await list(world, { month: '2025-04', json: false, verbose: false });
    await list(world, { month: '2025-05', json: false, verbose: false });
    expect(printed).toEqual([
      lines(`04-30 → ${ID1}  https://a.example/1`),
      lines(`04-30   ${ID1}  https://a.example/1`, '← 2025-04'),
    ]);
  });

  it('takes the title of a page that has been read', async () => {
    const { world, printed } = savingWorld();
    await save(world, { urls: ['https://a.example/1'], at: '2025-04-30', tags: [] });
    const version = { url: 'https://a.example/1', digest: 'sha256:0' };
    Object.assign(world.archive, { versions: async () => [version] });
    Object.assign(world.articles, {
      remembered: async () =>
        new Map([
          ['sha256:0 https://a.example/1', { article: { ok: true, value: { title: '頁の題' } }, explanations: [] }],
        ]),
    });
    await list(world, { month: '2025-04', json: false, verbose: false });
    expect(printed.join('')).toContain(lines('頁の題', 'https://a.example/1').trimStart());
  });

  it("calls a link as the draft does: by the page's own title, where the bookmark has only the site beside it", async () => {
    const { world, printed } = savingWorld();
    await world.library.append(
      '2025-04' as Month,
      ['https://a.example/1', 'https://a.example/2'].map((url) => ({
        url: url as LinkUrl,
        savedAt: '2025-04-30',
        title: url.endsWith('1') ? '頁の題 | 某紙' : '自分の題',
        tags: [],
        source: 'hatena',
      })),
    );
    const article = { ok: true, value: { title: '頁の題', site: '某紙' } };
    Object.assign(world.archive, {
      versions: async () => [1, 2].map((digest) => ({ url: `https://a.example/${digest}`, digest })),
    });
    Object.assign(world.articles, {
      remembered: async () =>
        new Map([1, 2].map((digest) => [`${digest} https://a.example/${digest}`, { article, explanations: [] }])),
    });
    await list(world, { month: '2025-04', json: false, verbose: false });
    expect(printed.join('')).toBe(
      lines(`04-30   ${ID1}  頁の題`, 'https://a.example/1', `04-30   ${ID2}  自分の題`, 'https://a.example/2'),
    );
  });

  it('shows the beginning of a note, and why a page could not be read', async () => {
    const { world, printed } = savingWorld();
    await save(world, {
      urls: ['https://a.example/1'],
      at: '2025-04-30',
      note: `一行目\n${'長'.repeat(80)}`,
      tags: [],
    });
    const tried = { at: '2025-05-01', outcome: { ok: false, failure: { kind: 'dns', detail: { en: '', ja: '' } } } };
    Object.assign(world.archive, { failures: async () => new Map([['https://a.example/1', tried]]) });
    await list(world, { month: '2025-04', json: false, verbose: false });
    expect(printed.join('')).toBe(
      lines(`04-30   ${ID1}  https://a.example/1`, "! the host's name was not found", `一行目 ${'長'.repeat(56)}…`),
    );
  });

  it('shows whole notes, quotations and the source with --verbose', async () => {
    const { world, printed } = savingWorld();
    await save(world, {
      urls: ['https://a.example/1'],
      at: '2025-04-30',
      note: '一行目\n二行目',
      quote: '一節',
      tags: [],
    });
    await list(world, { month: '2025-04', json: false, verbose: true });
    expect(printed.join('')).toBe(lines(`04-30   ${ID1}  https://a.example/1`, '(cli)', '一行目', '二行目', '> 一節'));
  });

  it('says why two links are one story, and from which month a story goes on, with --verbose', async () => {
    const { world, printed } = savingWorld();
    await save(world, { urls: ['https://a.example/0'], at: '2025-03-20', title: '港の事故', tags: [] });
    await save(world, {
      urls: ['https://a.example/1'],
      at: '2025-04-01',
      title: '港の調査',
      tags: [],
      follows: 'https://a.example/0',
    });
    await save(world, {
      urls: ['https://a.example/2'],
      at: '2025-04-02',
      title: '倉庫の発表',
      tags: [],
      follows: 'https://a.example/1',
    });
    await save(world, { urls: ['https://a.example/3'], at: '2025-04-03', title: 'CVE-2025-1111 の修正', tags: [] });
    await list(world, { month: '2025-04', json: false, verbose: true });
    const [, first = '', second = '', third = ''] = /([^]*)(04-02[^]*)(04-03[^]*)/u.exec(printed.join('')) ?? [];
    expect(first).toContain('  goes on from “港の事故” (2025-03): saved as a follow-up to “港の事故”\n');
    expect(second).toContain('  one story with “港の調査”: saved as a follow-up to “港の調査”\n');
    expect(third).toBe(
      lines(
        `04-03   ${itemId('https://a.example/3' as LinkUrl)}  CVE-2025-1111 の修正`,
        'https://a.example/3',
        '(cli)',
      ),
    );
    await list(world, { month: '2025-04', json: false, verbose: false });
    expect(printed.at(-1)).not.toContain('story');
  });

  it.each([
    ['2025-03', 3],
    ['2025-13', 2],
  ])('refuses %s with exit %d', async (month, exit) => {
    await expect(list(savingWorld().world, { month, json: false, verbose: false })).rejects.toMatchObject({ exit });
  });

  it('tells of a broken line and shows the others', async () => {
    const { world, folder, printed, said } = savingWorld();
    mkdirSync(join(folder, 'links'));
    writeFileSync(
      join(folder, 'links/2025-04.jsonl'),
      '{"torn\n{"url":"https://a.example/1","savedAt":"2025-04-01","tags":[],"source":"cli"}\n',
    );
    await list(world, { month: '2025-04', json: false, verbose: false });
    expect(printed.join('')).toContain('https://a.example/1');
    expect(said).toEqual([`${folder}/links/2025-04.jsonl:1: this line is not JSON; it was passed over`]);
  });
});

describe('list --duplicates', () => {
  it('says what was taken for one page and why, and which months have it', async () => {
    const { world, printed, said } = savingWorld();
    await listDuplicates(world, undefined);
    expect(said).toEqual(['no page was saved more than once']);
    await save(world, { urls: ['https://a.example/x'], at: '2025-03-01', tags: [] });
    await save(world, { urls: ['https://b.example/alone'], at: '2025-03-01', tags: [] });
    await save(world, { urls: ['http://www.a.example/x/?utm_source=y'], tags: [] });
    await save(world, { urls: ['https://a.example/x'], again: true, tags: [] });
    await listDuplicates(world, '2025-05');
    expect(printed.join('')).toBe(
      '2025-03   https://a.example/x\n' +
        '        = http://www.a.example/x/?utm_source=y  (http and https; www., mobile or twin host; ' +
        'spelling of the path; parameters that say where a reader came from)\n' +
        '        also in 2025-05\n',
    );
  });

  it('says nothing of what was taken out, or taken back', async () => {
    const { world, printed, said } = savingWorld();
    await save(world, { urls: ['https://a.example/x'], at: '2025-03-01', tags: [] });
    await save(world, { urls: ['https://a.example/x'], again: true, tags: [] });
    await undo(world, { force: false });
    await listDuplicates(world, undefined);
    expect({ printed, last: said.at(-1) }).toEqual({ printed: [], last: 'no page was saved more than once' });
    await save(world, { urls: ['https://a.example/x'], again: true, tags: [] });
    await rm(world, ['https://a.example/x']);
    await save(world, { urls: ['http://a.example/x?utm_source=y'], tags: [] });
    await listDuplicates(world, undefined);
    expect({ printed, last: said.at(-1) }).toEqual({ printed: [], last: 'no page was saved more than once' });
  });
});

describe('list --json', () => {
  it('is read back with an address that a keyword search would have', async () => {
    const saved = {
      url: 'https://a.example/?q=%s' as LinkUrl,
      savedAt: '2025-04-02',
      tags: [],
      source: 'cli' as const,
    };
    const text = listJson('2025-04' as Month, [saved]);
    const { links } = await parseSource(new TextEncoder().encode(text), '-', { timeZone: 'Asia/Tokyo' });
    expect(links.map(({ url }) => url)).toEqual([saved.url]);
  });

  it('is read back without a loss', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(link, { selector: ({ url }) => pageKey(url), minLength: 1, maxLength: 5 }),
        async (links) => {
          const {
            kind,
            links: found,
            problems,
          } = await parseSource(new TextEncoder().encode(listJson('2025-04' as Month, links)), '-', {
            timeZone: 'Asia/Tokyo',
          });
          expect(kind).toBe('roundup');
          expect(problems).toEqual([]);
          expect(found).toMatchObject(links.map((one) => ({ ...one, given: one.url })));
        },
      ),
    );
  });

  it('makes the same library anew, and adds nothing to the old one', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(link, { selector: ({ url }) => pageKey(url), minLength: 1, maxLength: 5 }),
        async (links) => {
          const month = monthOf(links[0]?.savedAt ?? '', 'Asia/Tokyo');
          const ours = links.filter(({ savedAt }) => monthOf(savedAt, 'Asia/Tokyo') === month);
          const [old, fresh] = [savingWorld(), savingWorld()];
          await old.world.library.append(month, ours);
          await list(old.world, { month, json: true, verbose: false });
          for (const { world, write } of [old, fresh])
            await importFiles(world, {
              files: [write('list.json', old.printed.join(''))],
              dryRun: false,
              again: false,
            });
          for (const { world } of [old, fresh]) expect((await world.library.read(month)).links).toEqual(ours);
          expect(await old.world.files.read(`links/${month}.jsonl`)).toEqual(Buffer.from(ours.map(linkLine).join('')));
        },
      ),
      { numRuns: 30 },
    );
  });
});
