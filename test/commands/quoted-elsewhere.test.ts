import { expect, it } from 'vitest';
import { sectionsOf } from '../../src/core/check/draft-sections.ts';
import { passagesToVerify } from '../../src/core/check/passages-to-verify.ts';
import { draftView } from '../../src/core/merge/draft-view.ts';
import { readPage } from '../../src/core/read/read-page.ts';
import { notInPage } from '../../src/commands/not-in-page.ts';
import { quotedElsewhere } from '../../src/commands/quoted-elsewhere.ts';
import { save } from '../../src/commands/save.ts';
import { openArchive } from '../../src/io/archive/archive.ts';
import type { Month, Page } from '../../src/model.ts';
import { makePage } from '../core/read/page-cases.ts';
import { savingWorld } from './saving-world.ts';

it('looks up a quotation of a page that only another month has saved', async () => {
  const { world: saving, folder } = savingWorld();
  const archive = openArchive(folder, { now: saving.now, software: 'roundup/test' });
  const options = { sentences: 3, characters: 140, decodedBytes: 1e6 };
  const articles = {
    ...saving.articles,
    remembered: async () => new Map(),
    remember: async () => undefined,
    read: async (one: Page, wanted: object = {}) => readPage(one, { ...options, ...wanted }),
  };
  const world = { ...saving, archive, articles, interrupted: new AbortController().signal };
  const text = 'この記事は、端末の盗難と、その後の対応を、県の発表にもとづいて伝えるものである。'.repeat(4);
  for (const name of ['a', 'b']) {
    const url = `https://news.example/${name}`;
    await save(world, { urls: [url], tags: [], at: '2025-01-05' });
    await archive.append('2025-01' as Month, makePage(url, `<title>題</title><article><p>${text}</p></article>`));
  }
  const draft = ['a', 'b', 'c'].map((name, index) => {
    const words = index === 0 ? 'その後の対応を、県の発表にもとづいて伝える' : '端末は見つかった。';
    return `## 前の話 ${name}\n\n> ${words}\n>\n> 出典: [題](https://www.news.example/${name}?utm_source=x)\n`;
  });
  const sections = sectionsOf(draftView(draft.join('\n')));
  const entries = await quotedElsewhere(world, sections, []);
  expect(entries.map(({ link, month }) => [link.url, month])).toEqual([
    ['https://news.example/a', '2025-01'],
    ['https://news.example/b', '2025-01'],
  ]);
  const absent = await notInPage(world, '2025-04' as Month, passagesToVerify(sections, entries));
  expect(absent.map(({ url }) => url)).toEqual(['https://news.example/b']);
  expect(await quotedElsewhere(world, sections.slice(0, 1), [])).toEqual([]);
});
