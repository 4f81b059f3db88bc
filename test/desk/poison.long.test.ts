import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, roundup } from '../cli/program.ts';
import { serve } from '../cli/web.ts';
import { NO_BROWSER, openBrowser, openDesk, startDesk } from './browser.ts';

let browser: Browser;

/** Markup that would call the canary's server, or open a dialog, wherever it is taken for markup. */
function live(canary: string): string {
  return `<img src="${canary}/img" onerror="alert(1)"><script>alert(2)</script><svg onload="alert(3)"></svg>" onmouseover="alert(4)" x="`;
}

function poisonedPage(canary: string): string {
  return `<!doctype html><html lang="ja"><head><title>題${live(canary).replaceAll('<', '&lt;')}</title>
<meta http-equiv="refresh" content="6;url=${canary}/refresh"><base href="${canary}/">
<link rel="preconnect" href="${canary}"><link rel="stylesheet" href="${canary}/style"><link rel="dns-prefetch" href="${canary}">
<style>body { background: url(${canary}/background) } @import url(${canary}/import);</style></head>
<body onload="alert(5)"><article><h1>毒の入った記事</h1>
<p>これは試験のための記事です。${live(canary)}本文はここから始まり、何も動かしません。</p>
<p>二つめの段落です。${live(canary).replaceAll('<', '&lt;')}ここまで読んでも何も起きません。</p>
<iframe src="${canary}/frame"></iframe><form action="${canary}/form"><button>押す</button></form>
<a href="${canary}/link" target="_top">外へ</a></article></body></html>`;
}

describe.skipIf(NO_BROWSER !== '')('the desk over poisoned words', { timeout: 120_000 }, () => {
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser?.close());

  it('runs nothing of a title, a note, a page or a draft, and asks nobody', async () => {
    const canary = await serve((_, response) => response.end('caught'));
    const site = await serve((_, response) => {
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      response.end(poisonedPage(canary.origin));
    });
    const folder = emptyFolder();
    writeFileSync(join(folder, 'roundup.yaml'), 'fetch: {allowNet: ["127.0.0.0/8"]}\n');
    const words = live(canary.origin);
    const save = ['--at', '2025-04-05', '--dir', folder];
    await roundup(['save', `${site.origin}/a`, '--title', words, '--note', words, ...save]);
    await roundup(['save', `${site.origin}/b`, ...save]);
    const { url } = await startDesk(folder);
    const { page, strange } = await openDesk(browser, url);
    await page.locator('.row').first().waitFor();
    mkdirSync(join(folder, 'drafts'), { recursive: true });
    await page.getByRole('button', { name: '原稿を書き出す' }).click();
    await page.locator('.file .path').waitFor();
    appendFileSync(
      join(folder, 'drafts/2025-04.md'),
      `\n${words}\n\n[x](javascript:alert(6)) ![y](${canary.origin}/markdown) <${canary.origin}/auto>\n\n原稿のおわり。\n`,
    );
    await page.getByText('原稿のおわり。').waitFor();
    await page.keyboard.press('2');
    for (const _ of ['a', 'b']) {
      await page.locator('#page .s').first().waitFor();
      await page.locator('.fetched a').click();
      await page.frameLocator('iframe[name="fetched"]').getByText('毒の入った記事').first().waitFor();
      await page.waitForTimeout(6_500);
      await page.keyboard.press('j');
    }
    expect(await page.locator('.post :is(img, script, svg), .panel script, .row img').count()).toBe(0);
    expect(strange).toEqual([]);
    expect(canary.requests).toEqual([]);
  });
});
