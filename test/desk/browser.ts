import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { onTestFinished } from 'vitest';
import { ROOT } from '../cli/program.ts';

export const CHROMIUM = process.env['ROUNDUP_CHROMIUM'] ?? '/usr/bin/chromium';
/** Why no test can run here; '' where they can. */
export const NO_BROWSER = existsSync(CHROMIUM) ? '' : `${CHROMIUM} is not there: apt-get install chromium`;

/** Debian's chromium, asking nothing of anybody by itself. */
export function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** The demo in a folder of its own, which goes when the test ends. */
export function demoFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'roundup-desk-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const part of ['archive', 'links'])
    cpSync(join(ROOT, 'fixtures/demo', part), join(folder, part), { recursive: true });
  return folder;
}

/** The demo's draft as a run writes it into a folder. */
export function writtenDraft(folder: string): string {
  const words = ['draft', '2025-04', '--write', '--offline', '-q', '--dir', folder];
  execFileSync(process.execPath, [join(ROOT, 'bin/roundup.js'), ...words], { stdio: 'ignore' });
  return join(folder, 'drafts/2025-04.md');
}

/** Waits until the desk tells this. */
export const told = (page: Page, text: string): Promise<unknown> => page.locator('#told', { hasText: text }).waitFor();

export interface RunningDesk {
  readonly url: string;
  /** Resolves to the exit code. */
  readonly ended: Promise<number | null>;
  /** Ends it at once. */
  readonly end: () => Promise<void>;
}

/** `roundup preview`, as its user runs it; ended with the test. */
export async function startDesk(folder: string, ...more: readonly string[]): Promise<RunningDesk> {
  const child = spawn(
    process.execPath,
    [join(ROOT, 'bin/roundup.js'), 'preview', '2025-04', '--dir', folder, '--no-open', '--offline', ...more],
    {
      env: { PATH: process.env['PATH'] ?? '', HOME: folder, LANG: 'ja_JP.UTF-8' },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const ended = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const end = async (): Promise<void> => {
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(end);
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    void ended.then((code) => reject(new Error(`the desk ended with ${code}`)));
  });
  return { url, ended, end };
}

export interface Watched {
  readonly page: Page;
  /** What the browser asked of another server, or ran that was not the desk's. */
  readonly strange: string[];
}

/** A page of the desk; what it should not do is noted. */
export async function openDesk(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Watched> {
  const context = await browser.newContext({ locale: 'ja-JP', viewport: { width: 1440, height: 900 }, ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const strange: string[] = [];
  const origin = new URL(url).origin;
  // A request that the policy stops is told too, and then to have failed.
  context.on('response', (response) => {
    if (new URL(response.url()).origin !== origin) strange.push(response.url());
  });
  page.on('dialog', (dialog) => {
    strange.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => strange.push(`error: ${error.message}`));
  await page.goto(url);
  return { page, strange };
}
