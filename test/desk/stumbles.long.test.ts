import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoFolder, NO_BROWSER, openBrowser, openDesk, startDesk, told, writtenDraft } from './browser.ts';

let browser: Browser;
if (NO_BROWSER !== '') console.warn(`the desk is not tested: ${NO_BROWSER}`);

/** What the server has made of the page that is shown: without what scripts add. */
const markupOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement;
    for (const added of copy.querySelectorAll('.margin, .actions, #told')) added.replaceChildren();
    for (const one of copy.querySelectorAll('.current, .placed')) one.classList.remove('current', 'placed');
    const parts = ['.title', '#note', '#links', '#state'].map((part) => copy.querySelector(part)?.innerHTML ?? '');
    return [...parts, ...[...copy.querySelectorAll('.block')].map((block) => block.outerHTML)].join('\n');
  });

const inSight = (page: Page, place: string): Promise<boolean> =>
  page.locator(place).evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 80 && top < innerHeight;
  });

describe.skipIf(NO_BROWSER !== '')('the desk, where it was stumbled over', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  it('shows after any changes what it shows when it is loaded anew', async () => {
    const folder = demoFolder();
    const draft = writtenDraft(folder);
    const { url } = await startDesk(folder);
    const [{ page, strange }, { page: anew }] = [await openDesk(browser, url), await openDesk(browser, url)];
    const whole = readFileSync(draft, 'utf8');
    const blocks = whole.split(/(?=^<!-- roundup )/mu);
    const [head = '', one = '', two = '', ...rest] = blocks;
    const texts = [
      whole.replaceAll('<!-- ここに自分のことば -->', '自分の一文。\n\n- 箇条\n- 書き\n'),
      [head, two, one, ...rest].join(''),
      [head, one, `前に一行。\n\n${two}`, ...rest].join(''),
      [head, one, ...rest].join(''),
      `${head}\n\`\`\`\n# 題ではない\n${[one, two, ...rest].join('')}`,
      `${whole}\n[先]: https://ref.example/\n\n[先] へ。\n`,
      whole.replace(/^title: .*$/mu, 'title: "別の題"'),
      '',
      whole,
    ];
    for (const [index, text] of texts.entries()) {
      writeFileSync(draft, text === '' ? '' : `${text}\n\n${index} 回目。\n`);
      if (text === '') await page.locator('.fresh').waitFor();
      else await page.getByText(`${index} 回目。`).waitFor({ state: 'attached' });
      await anew.reload();
      await expect.poll(() => markupOf(page)).toBe(await markupOf(anew));
    }
    expect(strange).toEqual([]);
  });

  it('does what keys ask of a saved page before it has come', async () => {
    const folder = demoFolder();
    const draft = writtenDraft(folder);
    const { page } = await openDesk(browser, (await startDesk(folder)).url);
    await page.route('**/page/*', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 800));
      await route.continue();
    });
    const before = readFileSync(draft, 'utf8');
    for (const key of ['2', ']', ']', '}', 'q']) await page.keyboard.press(key);
    await told(page, 'roundup quote');
    await expect.poll(() => readFileSync(draft, 'utf8')).not.toBe(before);
    expect(await page.locator('#page .quoted').count()).toBe(2);
  });

  it('is a desk in an empty month too: saves, removes, and takes back by keyboard', async () => {
    const folder = demoFolder();
    const { page, strange } = await openDesk(browser, (await startDesk(folder)).url.replace('2025-04', '2025-06'));
    await page.locator('#note', { hasText: '2025-06 には何も保存されていません' }).waitFor();
    await page.locator('html.scripted').waitFor();
    const [sheet, calendar] = await Promise.all(
      ['.post', '#note table'].map((one) => page.locator(one).evaluate(({ clientWidth }) => clientWidth)),
    );
    expect(calendar).toBeGreaterThan((sheet ?? 0) / 2);
    await page.keyboard.press('s');
    await page.keyboard.type('https://new.example/june');
    await page.keyboard.press('Enter');
    await told(page, 'roundup save');
    await page.locator('.row[data-url="https://new.example/june"]').waitFor({ state: 'attached' });
    expect(await page.locator('#note').innerHTML()).toBe('');
    await page.keyboard.press('z');
    await told(page, 'roundup undo');
    await page.locator('#note', { hasText: '2025-06 には何も保存されていません' }).waitFor();
    expect(await page.locator('.row').count()).toBe(0);
    expect(strange).toEqual([]);
  });

  it('does what is asked for in that order, however fast', async () => {
    const folder = demoFolder();
    const draft = writtenDraft(folder);
    const links = join(folder, 'links/2025-04.jsonl');
    const [before, library] = [draft, links].map((file) => readFileSync(file, 'utf8'));
    const { page } = await openDesk(browser, (await startDesk(folder)).url);
    for (const key of ['2', ']', ']', 'q']) await page.keyboard.press(key);
    await told(page, '実行しています');
    for (const key of ['z', '1', 'j', 'l', 'z']) await page.keyboard.press(key);
    const lines = (text: string): number => text.split('\n').length;
    await expect.poll(() => lines(readFileSync(links, 'utf8')), { timeout: 30_000 }).toBe(lines(library ?? '') + 4);
    await expect.poll(() => readFileSync(draft, 'utf8'), { timeout: 30_000 }).toBe(before);
    await page.locator('#told:not(.busy)', { hasText: 'roundup undo' }).waitFor();
  });

  it('goes along with what it moves, and on from what leaves the post', async () => {
    const folder = demoFolder();
    writtenDraft(folder);
    const { page } = await openDesk(browser, (await startDesk(folder)).url, {
      viewport: { width: 1440, height: 600 },
      reducedMotion: 'reduce',
    });
    const rows = page.locator('.row');
    const current = (): Promise<string | null> => page.locator('.row.current').getAttribute('id');
    const moved = await rows.last().getAttribute('id');
    await rows.last().locator('.to').click();
    await page.keyboard.press('f');
    await page.keyboard.type((await rows.first().getAttribute('data-url')) ?? '');
    await page.keyboard.press('Enter');
    await told(page, 'follows=');
    await page.locator('#told:not(.busy)').waitFor();
    expect(await current()).toBe(moved);
    for (const place of ['.row.current', '.post .current']) await expect.poll(() => inSight(page, place)).toBe(true);
    const [second, third] = [await rows.nth(1).getAttribute('id'), await rows.nth(2).getAttribute('id')];
    await rows.nth(1).locator('.to').click();
    await page.keyboard.press('x');
    await told(page, 'skip');
    await page.locator(`#${second}.skip`).waitFor();
    await expect.poll(current).toBe(third);
  });

  it('goes to an item at the first click, whatever moves in the list by it', async () => {
    const folder = demoFolder();
    writtenDraft(folder);
    const { page } = await openDesk(browser, (await startDesk(folder)).url, { viewport: { width: 1440, height: 600 } });
    await page.locator('.row.current details').waitFor();
    const row = page.locator('.row').nth(3);
    const id = await row.getAttribute('data-id');
    await row.locator('.to').click();
    await expect.poll(() => page.locator('.row.current').getAttribute('data-id')).toBe(id);
    await expect.poll(() => inSight(page, `#item-${id}`)).toBe(true);
  });

  it('has a list of keys that the keyboard closes, and that no other key reaches through', async () => {
    const folder = demoFolder();
    writtenDraft(folder);
    const { page } = await openDesk(browser, (await startDesk(folder)).url);
    const current = await page.locator('.row.current').getAttribute('id');
    await page.keyboard.press('?');
    await page.locator('dialog[open]').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'detached' });
    expect(await page.locator('.row.current').getAttribute('id')).toBe(current);
    await page.keyboard.press('t');
    await page.keyboard.type('自分の題');
    await page.keyboard.press('Enter');
    await told(page, 'title=自分の題');
  });

  it('shows what there was below a fault, and the post again when that is mended', async () => {
    const folder = demoFolder();
    mkdirSync(join(folder, 'templates'));
    const { url } = await startDesk(folder);
    const [{ page }, { page: plain }] = [
      await openDesk(browser, url),
      await openDesk(browser, url, { javaScriptEnabled: false }),
    ];
    const blocks = await page.locator('.block').count();
    writeFileSync(join(folder, 'templates/post.hbs'), '{{#if title}}');
    await page.locator('.fault', { hasText: 'post.hbs' }).waitFor();
    expect(await page.locator('.block').count()).toBe(blocks);
    await plain.reload();
    await plain.locator('.fault', { hasText: 'post.hbs' }).waitFor();
    expect(await plain.locator('.block').count()).toBe(blocks);
    writeFileSync(join(folder, 'roundup.yaml'), 'engine: nowhere\n');
    await page.locator('.fault', { hasText: 'roundup.yaml' }).waitFor();
    expect(await page.locator('.block').count()).toBe(blocks);
    rmSync(join(folder, 'roundup.yaml'));
    rmSync(join(folder, 'templates/post.hbs'));
    await page.locator('.fault').waitFor({ state: 'detached' });
  });

  it('shows the draft as it is, and the links, where it was started with a broken template', async () => {
    const folder = demoFolder();
    const draft = writtenDraft(folder);
    mkdirSync(join(folder, 'templates'));
    writeFileSync(join(folder, 'templates/post.hbs'), '{{#if title}}');
    const { page } = await openDesk(browser, (await startDesk(folder)).url, { javaScriptEnabled: false });
    await page.locator('.fault', { hasText: 'post.hbs' }).waitFor();
    expect(await page.locator('.block').count()).toBeGreaterThan(3);
    expect(await page.locator('.row').count()).toBeGreaterThan(3);
    expect(readFileSync(draft, 'utf8')).toContain('roundup');
  });

  it('tells of a draft that is not UTF-8 beside the links, and keeps what it could read before', async () => {
    const folder = demoFolder();
    const draft = writtenDraft(folder);
    const [good, bad] = [readFileSync(draft), Buffer.from([0x83, 0x65, 0x83, 0x58, 0x83, 0x67, 0x0a])];
    writeFileSync(draft, bad);
    const { url } = await startDesk(folder);
    const { page } = await openDesk(browser, url);
    const { page: plain } = await openDesk(browser, url, { javaScriptEnabled: false });
    for (const one of [page, plain]) {
      await one.locator('.fault', { hasText: 'UTF-8' }).waitFor();
      expect(await one.locator('.row').count()).toBeGreaterThan(3);
      expect(await one.locator('.block').count()).toBe(0);
      expect(await one.locator('.badge', { hasText: '原稿にない' }).count()).toBe(0);
    }
    writeFileSync(draft, good);
    await page.locator('.fault').waitFor({ state: 'detached' });
    const blocks = await page.locator('.block').count();
    expect(blocks).toBeGreaterThan(3);
    writeFileSync(draft, bad);
    await page.locator('.fault', { hasText: 'UTF-8' }).waitFor();
    expect(await page.locator('.block').count()).toBe(blocks);
    expect(readFileSync(draft)).toEqual(bad);
  });

  it('forgets where it was to go when nothing has to move for it', async () => {
    const folder = demoFolder();
    writtenDraft(folder);
    const { page } = await openDesk(browser, (await startDesk(folder)).url, {
      reducedMotion: 'reduce',
      viewport: { width: 1440, height: 9000 },
    });
    await page.keyboard.press('j');
    await page.waitForTimeout(600);
    await page.setViewportSize({ width: 1440, height: 500 });
    const end = await page.evaluate(() => {
      window.scrollTo(0, document.body.scrollHeight);
      return scrollY;
    });
    expect(end).toBeGreaterThan(500);
    await page.waitForTimeout(600);
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(end - 50);
  });
});
