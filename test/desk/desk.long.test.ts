import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoFolder, NO_BROWSER, openBrowser, openDesk, startDesk, told, writtenDraft } from './browser.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const FIND =
  'axe.run().then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)))';
const NEBULA = 'https://sec-nippo.example/incident/20250403-nebula';

let browser: Browser;
if (NO_BROWSER !== '') console.warn(`the desk is not tested: ${NO_BROWSER}`);

const headings = (page: Page): Promise<string[]> => page.locator('.post h2').allInnerTexts();

describe.skipIf(NO_BROWSER !== '')('the desk in a browser', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  it('shows what an editor saves, and keeps the place', async () => {
    const folder = demoFolder();
    const draft = writtenDraft(folder);
    const { page, strange } = await openDesk(browser, (await startDesk(folder)).url);
    const last = page.locator('.post h2').last();
    await last.scrollIntoViewIfNeeded();
    await page.locator('.finding').first().waitFor({ state: 'attached' });
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
    // What comes into sight is laid out in the next frame.
    await page.waitForTimeout(300);
    const top = (): Promise<number> =>
      page.evaluate(() => {
        const all = [...document.querySelectorAll('.block[id]')];
        return all.map((one) => one.getBoundingClientRect()).find(({ bottom }) => bottom > 80)?.top ?? 0;
      });
    const before = await top();
    writeFileSync(
      draft,
      readFileSync(draft, 'utf8').replace(
        '<!-- ここに自分のことば -->',
        '<!-- ここに自分のことば -->\n\n自分で書いた一文。\n\nもう一つ。\n',
      ),
    );
    await page.getByText('自分で書いた一文。').waitFor();
    expect(Math.abs((await top()) - before)).toBeLessThan(3);
    appendFileSync(draft, '\nおわりのことば。\n');
    await page.getByText('おわりのことば。').waitFor();
    expect(strange).toEqual([]);
  });

  it('puts a link first and takes it back, by keyboard alone; his words stay', async () => {
    const folder = demoFolder();
    const draft = writtenDraft(folder);
    appendFileSync(draft, '\nしめのことば。\n');
    const { page } = await openDesk(browser, (await startDesk(folder)).url);
    const before = await headings(page);
    for (let times = 0; times < 2; times += 1) await page.keyboard.press('j');
    await page.keyboard.press('l');
    await told(page, 'lead');
    await expect.poll(() => headings(page)).not.toEqual(before);
    expect((await headings(page))[0]).toBe('A closer look at device code phishing');
    await page.keyboard.press('z');
    await told(page, 'roundup undo');
    await expect.poll(async () => (await headings(page))[0]).not.toBe('A closer look at device code phishing');
    expect(readFileSync(draft, 'utf8')).toContain('しめのことば。');
  });

  it('knows of each link whether it stands in the draft, and under which', async () => {
    const folder = demoFolder();
    writtenDraft(folder);
    const { page } = await openDesk(browser, (await startDesk(folder)).url);
    expect(await page.locator('.row .badge', { hasText: '原稿にない' }).count()).toBe(0);
    expect(await page.locator('.row.under .badge', { hasText: '続報' }).count()).toBeGreaterThan(0);
  });

  it('parts what was joined by its title, joins it by a word of the title, and takes both back', async () => {
    const folder = demoFolder();
    const draft = writtenDraft(folder);
    const before = readFileSync(draft, 'utf8');
    const { page } = await openDesk(browser, (await startDesk(folder)).url);
    const under = page.locator('.row.under').first();
    const row = page.locator(`#${await under.getAttribute('id')}`);
    await row.locator('.to').focus();
    await page.keyboard.press('p');
    await told(page, 'follows=none');
    await row.locator('.badge', { hasText: '独立' }).waitFor({ state: 'attached' });
    expect(await row.getAttribute('class')).not.toContain('under');
    await page.keyboard.press('f');
    const lead = page.locator('#others option').first();
    await page.keyboard.type('の');
    await page.keyboard.press('Enter');
    await page.locator('#told.bad').waitFor();
    await page.keyboard.press('f');
    await page.keyboard.press('Control+A');
    await page.keyboard.type(((await lead.getAttribute('label')) ?? '').slice(2));
    await page.keyboard.press('Enter');
    await told(page, `follows=${await lead.getAttribute('value')}`);
    await expect.poll(() => row.getAttribute('class')).toContain('under');
    for (let times = 0; times < 2; times += 1) {
      await page.keyboard.press('z');
      await told(page, 'roundup undo');
      await page.locator('#told:not(.busy)').waitFor();
      await page.keyboard.press('Escape');
    }
    await expect.poll(() => readFileSync(draft, 'utf8')).toBe(before);
  });

  it('leaves out, retitles and saves, each as the command that is shown', async () => {
    const folder = demoFolder();
    const { page } = await openDesk(browser, (await startDesk(folder)).url);
    await page.keyboard.press('t');
    await page.keyboard.type('自分の題');
    await page.keyboard.press('Enter');
    await told(page, 'roundup mark https://sec-nippo.example/incident/20250403-nebula title=自分の題');
    await page.locator('.post h2', { hasText: '自分の題' }).waitFor();
    await page.keyboard.press('s');
    await page.keyboard.type('https://new.example/page');
    await page.keyboard.press('Enter');
    await told(page, 'roundup save https://new.example/page');
    await page.keyboard.press('x');
    await told(page, 'skip');
    await page.locator('.post h2', { hasText: '自分の題' }).waitFor({ state: 'detached' });
  });

  it('tells once of a page that is not read: the list says it all the while', async () => {
    const folder = demoFolder();
    writtenDraft(folder);
    const { page } = await openDesk(browser, (await startDesk(folder)).url);
    await page.keyboard.press('s');
    await page.keyboard.type('https://new.example/unread');
    await page.keyboard.press('Enter');
    await told(page, 'https://new.example/unread: まだ取得していません');
    expect(await page.locator('#told').innerText()).not.toContain('article-8841');
    await page.locator('.row .to').first().focus();
    await page.keyboard.press('l');
    await told(page, 'lead');
    expect(await page.locator('#told').innerText()).not.toContain('new.example');
    expect(await page.locator('.row.failed', { hasText: 'new.example' }).count()).toBe(1);
  });

  it('quotes whole sentences of the archived page in the draft', async () => {
    const folder = demoFolder();
    const draft = writtenDraft(folder);
    const { page, strange } = await openDesk(browser, (await startDesk(folder)).url);
    await page.keyboard.press('2');
    await page.locator('#page .s').first().waitFor();
    // A part of two sentences is selected, as with a mouse.
    await page.evaluate(() => {
      const all = [...document.querySelectorAll('#page .s')];
      const at = all.findIndex((one) => one.textContent?.startsWith('同社は'));
      const [from, to] = [all[at]?.firstChild, all[at + 1]?.firstChild];
      if (from && to) getSelection()?.setBaseAndExtent(from, 5, to, 8);
    });
    await page.locator('#quote.ready').waitFor();
    await page.keyboard.press('q');
    await told(page, 'roundup quote');
    await page.locator('.post blockquote', { hasText: '多要素認証の有効化を求められている。' }).waitFor();
    expect(readFileSync(draft, 'utf8')).toContain(
      '> 同社は3月下旬、情報が売りに出されているとの指摘に対し「侵害の事実はない」と回答していた。',
    );
    expect(strange).toEqual([]);
  });

  it('refuses a passage that does not stand in the page', async () => {
    const folder = demoFolder();
    const { page } = await openDesk(browser, (await startDesk(folder)).url);
    await page.keyboard.press('2');
    await page.keyboard.press(']');
    await page.locator('#page .s').first().waitFor();
    await page.keyboard.press(']');
    await page.locator('#passage').fill('このページにはない文。');
    await page.locator('#quote button').click();
    await page.locator('#told.bad').waitFor();
  });

  it('says that it does not answer, and keeps what was typed', async () => {
    const desk = await startDesk(demoFolder());
    const { page } = await openDesk(browser, desk.url);
    await page.keyboard.press('2');
    await page.keyboard.press(']');
    await page.locator('#page .s').first().waitFor();
    await page.keyboard.press(']');
    await page.locator('#passage').fill('打ちかけの一節。');
    await desk.end();
    await page.locator('#quote button').click();
    await page.locator('#told.bad:not(.busy)', { hasText: 'roundup preview' }).waitFor();
    expect(await page.locator('#passage').inputValue()).toBe('打ちかけの一節。');
  });

  it('shows the page as fetched so that nothing of it runs or loads', async () => {
    const folder = demoFolder();
    const { page, strange } = await openDesk(browser, (await startDesk(folder)).url);
    await page.keyboard.press('2');
    await page.locator('.fetched a').click();
    await page.frameLocator('iframe[name="fetched"]').locator('body').waitFor();
    await page.waitForTimeout(300);
    expect(strange).toEqual([]);
  });

  it('is the post, the links and their forms without scripts too', async () => {
    const folder = demoFolder();
    const { page } = await openDesk(browser, (await startDesk(folder)).url, { javaScriptEnabled: false });
    expect((await headings(page)).length).toBeGreaterThan(3);
    await page.locator('.row .unscripted a').first().click();
    await page.locator('button[value="skip"]').first().click();
    await told(page, 'roundup mark');
    expect(readFileSync(join(folder, 'links/2025-04.jsonl'), 'utf8')).toContain(`"url":"${NEBULA}","savedAt"`);
  });

  it('shows the fresh post where the draft is deleted, and can write it again', async () => {
    const folder = demoFolder();
    const draft = writtenDraft(folder);
    const before = readFileSync(draft, 'utf8');
    const { page } = await openDesk(browser, (await startDesk(folder)).url);
    appendFileSync(draft, '\n消えることば。\n');
    await page.getByText('消えることば。').waitFor({ state: 'attached' });
    rmSync(draft);
    await page.locator('.file .fresh').waitFor();
    await page.getByText('消えることば。').waitFor({ state: 'detached' });
    await page.keyboard.press('w');
    await page.locator('.file .path').waitFor();
    expect(readFileSync(draft, 'utf8')).toBe(before);
  });

  it('comes to the item in the cursor, whatever has not been laid out on the way', async () => {
    const folder = demoFolder();
    const draft = writtenDraft(folder);
    const long = Array.from({ length: 30 }, (_, index) => `${index} 行目。`.repeat(40)).join('\n\n');
    writeFileSync(
      draft,
      readFileSync(draft, 'utf8').replaceAll('<!-- ここに自分のことば -->', `<!-- ここに自分のことば -->\n\n${long}\n`),
    );
    const { page } = await openDesk(browser, (await startDesk(folder)).url);
    await page.locator('.finding').first().waitFor({ state: 'attached' });
    const away = (): Promise<number> =>
      page.evaluate(() => {
        const [block, top] = [document.querySelector('.block.current'), document.getElementById('top')];
        return Math.abs((block?.getBoundingClientRect().top ?? 9e9) - (top?.offsetHeight ?? 0));
      });
    for (const [key, times] of [['j', 6] as const, ['k', 4] as const]) {
      for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
      await expect.poll(away, { timeout: 10_000 }).toBeLessThan(40);
      await page.waitForTimeout(500);
      expect(await away()).toBeLessThan(40);
    }
  });

  it('prints the post alone, all of it, and dark on white', async () => {
    const folder = demoFolder();
    writtenDraft(folder);
    const { page } = await openDesk(browser, (await startDesk(folder)).url, { colorScheme: 'dark' });
    await page.locator('.finding').first().waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const name of ['#top', '#side', '#foot', '.margin'])
      expect(await page.locator(name).first().isVisible()).toBe(false);
    const words = page.locator('.words');
    expect(await words.last().innerText()).not.toBe('');
    expect(await words.first().evaluate((one) => getComputedStyle(one).color)).toBe('rgb(0, 0, 0)');
  });

  it('says of an empty month that it is, leads on, and begins it', async () => {
    const folder = demoFolder();
    const { url } = await startDesk(folder);
    const { page, strange } = await openDesk(browser, url);
    await page.locator('a[rel="next"]').click();
    await page.getByText('2025-05 には何も保存されていません').waitFor();
    await page.evaluate(AXE);
    expect(await page.evaluate(FIND)).toEqual([]);
    await page.locator('a[rel="next"]').click();
    await page.locator('.calendar a', { hasText: /^4$/u }).click();
    await page.locator('.block').first().waitFor();
    await page.locator('a[rel="next"]').click();
    await page.locator('.save input').fill('https://new.example/may');
    await page.keyboard.press('Enter');
    await told(page, 'roundup save https://new.example/may --at 2025-05-');
    // The page was made by a form, and is kept fresh all the same.
    await expect.poll(() => page.url()).toMatch(/\/2025-05$/u);
    appendFileSync(
      join(folder, 'links/2025-05.jsonl'),
      '{"url":"https://new.example/more","savedAt":"2025-05-02","tags":[],"source":"cli"}\n',
    );
    await page.locator('.row', { hasText: 'new.example/more' }).waitFor({ state: 'attached' });
    expect(strange).toEqual([]);
  });

  it('shows that the last link is gone, and brings it back', async () => {
    const folder = demoFolder();
    rmSync(join(folder, 'links'), { recursive: true });
    mkdirSync(join(folder, 'links'));
    writeFileSync(
      join(folder, 'links/2025-04.jsonl'),
      '{"url":"https://new.example/only","savedAt":"2025-04-02","tags":[],"source":"cli"}\n',
    );
    const { page, strange } = await openDesk(browser, (await startDesk(folder)).url);
    const row = page.locator('.row[data-url="https://new.example/only"]');
    await row.locator('.to').focus();
    await page.keyboard.press('d');
    await told(page, 'roundup rm');
    await row.waitFor({ state: 'detached' });
    await page.locator('#post', { hasText: '2025-04 には何も保存されていません' }).waitFor();
    await page.keyboard.press('z');
    await row.waitFor({ state: 'attached' });
    await page.locator('.block a[href="https://new.example/only"]').first().waitFor();
    expect(strange).toEqual([]);
  });

  it('is one for two browsers and an editor: each shows what any of them has done, and nothing is lost', async () => {
    const folder = demoFolder();
    const draft = writtenDraft(folder);
    const { url } = await startDesk(folder);
    const [{ page: one }, { page: other }] = [await openDesk(browser, url), await openDesk(browser, url)];
    // All three at once.
    appendFileSync(draft, '\nエディターで書いた結び。\n');
    await Promise.all([one.keyboard.press('l'), other.keyboard.press('s')]);
    await other.keyboard.type('https://new.example/two');
    await other.keyboard.press('Enter');
    await told(one, 'lead');
    await told(other, 'roundup save https://new.example/two');
    for (const page of [one, other]) {
      await page.getByText('エディターで書いた結び。').waitFor();
      await page.locator('.row', { hasText: 'new.example' }).first().waitFor({ state: 'attached' });
      await page.locator('.row .badge', { hasText: '先頭' }).first().waitFor({ state: 'attached' });
    }
    appendFileSync(draft, '\nもう一行。\n');
    for (const page of [one, other]) await page.getByText('もう一行。').waitFor();
    expect(readFileSync(draft, 'utf8')).toContain('エディターで書いた結び。');
  });

  it('takes back a quotation, and what was saved, by keyboard', async () => {
    const folder = demoFolder();
    const draft = writtenDraft(folder);
    const { page } = await openDesk(browser, (await startDesk(folder)).url);
    const before = readFileSync(draft, 'utf8');
    await page.keyboard.press('2');
    await page.locator('#page .s').first().waitFor();
    for (let times = 0; times < 4; times += 1) await page.keyboard.press(']');
    await page.keyboard.press('q');
    await told(page, 'roundup quote');
    await expect.poll(() => readFileSync(draft, 'utf8')).not.toBe(before);
    await page.keyboard.press('z');
    await told(page, 'roundup undo');
    await expect.poll(() => readFileSync(draft, 'utf8')).toBe(before);
    await page.keyboard.press('s');
    await page.keyboard.type('https://new.example/undone');
    await page.keyboard.press('Enter');
    await told(page, 'roundup save https://new.example/undone');
    const row = page.locator('.row[data-url="https://new.example/undone"]');
    await row.waitFor({ state: 'attached' });
    // What was saved is taken out by `rm`, that is taken back, and then the saving.
    await row.locator('.to').focus();
    await page.keyboard.press('d');
    await told(page, 'roundup rm');
    await row.waitFor({ state: 'detached' });
    await page.keyboard.press('z');
    await told(page, 'roundup undo');
    await row.waitFor({ state: 'attached' });
    await page.keyboard.press('z');
    await row.waitFor({ state: 'detached' });
    await expect.poll(() => readFileSync(draft, 'utf8')).toBe(before);
  });

  it('keeps what is open beside the post when an editor saves', async () => {
    const folder = demoFolder();
    const draft = writtenDraft(folder);
    const { page } = await openDesk(browser, (await startDesk(folder)).url);
    await page.locator('.row.current summary').click();
    await page.locator('.row.current button[value="later"]').waitFor();
    appendFileSync(draft, '\n書き足し。\n');
    await page.getByText('書き足し。').waitFor();
    await expect.poll(() => page.locator('.row.current details').getAttribute('open')).not.toBeNull();
  });

  it('ends with --once when its last page is closed', async () => {
    const { url, ended } = await startDesk(demoFolder(), '--once');
    const { page } = await openDesk(browser, url);
    await page.reload();
    await page.close();
    expect(await ended).toBe(0);
  });

  it.each([
    ['wide', { viewport: { width: 1440, height: 900 } }],
    ['narrow', { viewport: { width: 390, height: 844 } }],
    ['dark', { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' }],
  ] as const)('has nothing that axe finds, and nothing that runs out of the window: %s', async (_, options) => {
    const folder = demoFolder();
    writtenDraft(folder);
    const { page } = await openDesk(browser, (await startDesk(folder)).url, options);
    await page.locator('.finding').first().waitFor({ state: 'attached' });
    // An expression of the test's own is evaluated; a script element would be refused by the page's policy.
    await page.evaluate(AXE);
    const find = (): Promise<unknown> => page.evaluate(FIND);
    expect(await find()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await page.keyboard.press('2');
    await page.locator('#page .s').first().waitFor();
    await page.keyboard.press(']');
    expect(await find()).toEqual([]);
    await page.keyboard.press('3');
    await page.locator('#drawn').waitFor();
    expect(await find()).toEqual([]);
    await page.keyboard.press('1');
    await page.locator('.row.current summary').click();
    expect(await find()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  });
});
