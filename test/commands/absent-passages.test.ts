import { describe, expect, it } from 'vitest';
import { requireInPage } from '../../src/commands/absent-passages.ts';
import { notInPage } from '../../src/commands/not-in-page.ts';
import { mark } from '../../src/commands/mark.ts';
import { quote } from '../../src/commands/quote.ts';
import { save } from '../../src/commands/save.ts';
import { readPage } from '../../src/core/read/read-page.ts';
import { openArchive } from '../../src/io/archive/archive.ts';
import { passagesIn } from '../../src/core/library/passages.ts';
import type { PassageOfPage } from '../../src/core/check/passages-to-verify.ts';
import type { Link, LinkUrl, Month, Page } from '../../src/model.ts';
import type { PassageVerdict } from '../../src/facts.ts';
import type { World } from '../../src/world.ts';
import { madePdf } from '../core/read/kinds/made-pdf.ts';
import { makePage } from '../core/read/page-cases.ts';
import { savingWorld, type SavingWorld } from './saving-world.ts';

const MAY = '2025-05' as Month;
const URL_OF_PAGE = 'https://news.example/a' as LinkUrl;
const OPTIONS = { sentences: 3, characters: 140, decodedBytes: 1e6 };
const page = (text: string, more: Partial<Page> = {}): Page => ({ ...makePage(URL_OF_PAGE, text), ...more });
const html = (...paragraphs: readonly string[]): string =>
  `<title>題</title><article>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article>`;
const FILLER = 'この記事は、端末の盗難と、その後の対応を、県の発表にもとづいて伝えるものである。'.repeat(4);
const ARTICLE = page(html(FILLER, '県は、端末が盗まれたと発表した。', '「名簿」は二百人分で、ＩＤも含む。'));
const WITH_BUTTONS = page(
  html(FILLER, '県は、端末が盗まれたと発表した。')
    .concat('<aside class="share"><ul><li><a href="/s">シェアする</a></li></ul></aside>')
    .replace('</article>', '')
    .concat(`<p>警察は調べている。${FILLER}</p></article>`),
);
const OTHER = page(html(FILLER, '別の記事の本文である。'));
const HALF_SCRIPTED = page('<title>題</title><p>読み込み中</p><div id="root"></div><script src="app.js"></script>');
const SCRIPTED = page('<title>題</title><div id="root"></div><script src="app.js"></script>');
const REFUSED = page('<title>403</title>', { status: 403 });
const PLAIN = page('一行目。\n\n県は、端末が盗まれたと発表した。\n', { headers: [['content-type', 'text/plain']] });
const PDF = page('', {
  body: madePdf([['A report on the breach', 'It took records.'], ['It was told to all customers.']]),
});
const PASSAGE = '県は、端末が盗まれたと発表した。';

/** A World that has these versions in its archive, in this order, and reads them. */
async function withPages(pages: readonly Page[], stdin = ''): Promise<SavingWorld> {
  const saving = savingWorld({ stdin });
  const archive = openArchive(saving.folder, { now: saving.world.now, software: 'roundup/test' });
  const articles = {
    ...saving.world.articles,
    read: async (one: Page, wanted: object = {}) => readPage(one, { ...OPTIONS, ...wanted }),
  };
  const world = { ...saving.world, archive, articles };
  await save(world, { urls: [URL_OF_PAGE], tags: [] });
  for (const one of pages) await archive.append(MAY, one);
  return { ...saving, world };
}

/** As a draft has it. */
function quotationOf(url: LinkUrl, text: string): readonly PassageOfPage[] {
  const passage = { from: 0, lines: [text], words: text, source: null, translated: false };
  return [{ passage, url, passages: passagesIn(text), mayBeTranslation: false }];
}

async function quoteOf({ world }: SavingWorld): Promise<Link['quote']> {
  return (await world.library.read(MAY)).links[0]?.quote;
}

const NOT_THERE = { says: { en: expect.stringContaining('does not stand in the page') as unknown } };

describe('a passage to be quoted', () => {
  it.each<[string, readonly Page[], string, boolean]>([
    ['stands in the page', [ARTICLE], PASSAGE, true],
    ['stands there in other widths and marks', [ARTICLE], '『名簿』は二百人分で、IDも含む', true],
    ['stands there over two paragraphs', [ARTICLE], '発表した。\n「名簿」は', true],
    [
      'stands there on both sides of what is no part of the text',
      [WITH_BUTTONS],
      '発表した。\n警察は調べている。',
      true,
    ],
    ['says what it leaves out', [ARTICLE], '県は、（中略）発表した。', true],
    ['is one of two that stand there', [ARTICLE], `${PASSAGE}\n\n端末は見つかった。`, false],
    ['does not stand there', [ARTICLE], '端末は見つかった。', false],
    ['stands in an earlier version', [ARTICLE, OTHER], PASSAGE, true],
    ['stands in no version, the last of which could not be read', [OTHER, REFUSED], PASSAGE, false],
    ['is of a page that is not archived', [], PASSAGE, true],
    ['is of a page whose text is not told', [SCRIPTED], PASSAGE, true],
    ['is of a page that was cut', [{ ...OTHER, completeness: 'truncated' }], PASSAGE, true],
    ['stands in a plain text', [PLAIN], PASSAGE, true],
    ['does not stand in a plain text', [PLAIN], '端末は見つかった。', false],
    ['stands on the second page of a PDF', [PDF], 'told to all customers', true],
    ['does not stand in a PDF', [PDF], 'told to no customers', false],
    ['is of a page that its scripts would fill', [HALF_SCRIPTED], PASSAGE, true],
    ['says the words in another order', [ARTICLE], '発表した。（中略）県は、', false],
    [
      'stands in a page that was cut, before the cut',
      [{ ...ARTICLE, completeness: 'truncated' }, OTHER],
      PASSAGE,
      true,
    ],
  ])('%s', async (_, pages, text, stands) => {
    const { world } = await withPages(pages);
    for (const url of [URL_OF_PAGE, 'https://www.news.example/a/?utm_source=x' as LinkUrl]) {
      const asked = requireInPage(world, url, text);
      await (stands ? asked : expect(asked).rejects.toMatchObject(NOT_THERE));
      // `check` goes by the same rule.
      expect(await notInPage(world, MAY, quotationOf(url, text))).toHaveLength(stands ? 0 : 1);
    }
  });

  it('is looked for once, by whichever command', async () => {
    const { world } = await withPages([ARTICLE, OTHER]);
    let [read, known] = [0, new Map<string, PassageVerdict>()];
    const articles: World['articles'] = {
      ...world.articles,
      read: (...given) => ((read += 1), world.articles.read(...given)),
      recallPassages: async () => known,
      rememberPassages: async (looked) => void (known = new Map(looked)),
    };
    const counting = { ...world, articles };
    await requireInPage(counting, URL_OF_PAGE, PASSAGE);
    expect(read).toBe(2);
    expect(await notInPage(counting, MAY, quotationOf(URL_OF_PAGE, PASSAGE))).toEqual([]);
    expect(read).toBe(2);
    expect(await notInPage(counting, MAY, quotationOf(URL_OF_PAGE, '端末は見つかった。'))).toHaveLength(1);
    expect(read).toBe(4);
  });

  it('may stand in the page that is handed over with it', async () => {
    const { world } = await withPages([OTHER]);
    await requireInPage(world, URL_OF_PAGE, PASSAGE, ARTICLE);
    await expect(requireInPage(world, URL_OF_PAGE, '端末は見つかった。', ARTICLE)).rejects.toMatchObject(NOT_THERE);
  });
});

describe('quote -', () => {
  it('saves what stands in the page, and nothing else', async () => {
    const good = await withPages([ARTICLE], PASSAGE);
    await quote(good.world, { url: URL_OF_PAGE, passage: '-' });
    expect(await quoteOf(good)).toBe(PASSAGE);
    const bad = await withPages([ARTICLE], '端末は見つかった。');
    await expect(quote(bad.world, { url: URL_OF_PAGE, passage: '-' })).rejects.toMatchObject(NOT_THERE);
    expect(await quoteOf(bad)).toBeUndefined();
  });

  it('says that it was given nothing', async () => {
    const { world } = await withPages([ARTICLE], ' \n');
    await expect(quote(world, { url: URL_OF_PAGE, passage: '-' })).rejects.toMatchObject({
      exit: 2,
      says: { en: expect.stringContaining('holds no passage') as unknown },
    });
  });
});

describe('save --quote', () => {
  it('refuses what does not stand in the archived page, and saves nothing of it', async () => {
    const saving = await withPages([ARTICLE]);
    const before = await saving.world.library.lines();
    const options = { urls: ['http://www.news.example/a'], tags: [], note: 'ことば', quote: '端末は見つかった。' };
    await expect(save(saving.world, options)).rejects.toMatchObject(NOT_THERE);
    expect(await saving.world.library.lines()).toEqual(before);
    await save(saving.world, { ...options, quote: PASSAGE });
    expect(await quoteOf(saving)).toBe(PASSAGE);
  });

  it('takes any passage of a page that is not archived yet', async () => {
    const saving = await withPages([]);
    await save(saving.world, { urls: [URL_OF_PAGE], tags: [], quote: PASSAGE });
    expect(await quoteOf(saving)).toBe(PASSAGE);
  });

  it('looks into the page that is handed over with it', async () => {
    const saving = await withPages([OTHER]);
    const file = saving.write('page.html', html(FILLER, PASSAGE));
    const options = { urls: [URL_OF_PAGE], tags: [], page: file };
    await expect(save(saving.world, { ...options, quote: '端末は見つかった。' })).rejects.toMatchObject(NOT_THERE);
    expect(await saving.world.archive.versions(MAY)).toHaveLength(1);
    await save(saving.world, { ...options, quote: PASSAGE });
    expect(await quoteOf(saving)).toBe(PASSAGE);
    expect(await saving.world.archive.versions(MAY)).toHaveLength(2);
  });
});

describe('mark quote=', () => {
  it('refuses what does not stand in the archived page, and marks nothing', async () => {
    const saving = await withPages([ARTICLE]);
    const marking = (quoted: string): Promise<void> =>
      mark(saving.world, { urls: [URL_OF_PAGE], marks: ['lead', `quote=${quoted}`] });
    const before = await saving.world.library.lines();
    await expect(marking('端末は見つかった。')).rejects.toMatchObject(NOT_THERE);
    expect(await saving.world.library.lines()).toEqual(before);
    await marking(PASSAGE);
    expect(await quoteOf(saving)).toBe(PASSAGE);
    await marking('');
    expect(await quoteOf(saving)).toBeUndefined();
  });
});
