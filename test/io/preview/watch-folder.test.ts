import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { watchFolder } from '../../../src/io/preview/watch-folder.ts';

let folder: string;
let draft: string;

/** What the draft held each time that a change was told; '' where it was not there. */
function told(): string[] {
  const seen: string[] = [];
  const stop = watchFolder(folder, () => {
    try {
      seen.push(readFileSync(draft, 'utf8'));
    } catch {
      seen.push('');
    }
  });
  onTestFinished(stop);
  return seen;
}

describe('the watch over a folder', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'roundup-watch-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    mkdirSync(join(folder, 'drafts'));
    draft = join(folder, 'drafts/2025-04.md');
    writeFileSync(draft, 'before');
  });

  it('tells what was appended', async () => {
    const seen = told();
    appendFileSync(draft, ' and after');
    await expect.poll(() => seen).toEqual(['before and after']);
  });

  it('tells a draft that was emptied and written in place once, and whole', async () => {
    const seen = told();
    truncateSync(draft);
    await pause(60);
    writeFileSync(draft, 'after');
    await expect.poll(() => seen).toEqual(['after']);
  });

  it('tells a draft that was moved away and written anew once, and whole', async () => {
    const seen = told();
    renameSync(draft, `${draft}~`);
    await pause(60);
    writeFileSync(draft, 'after');
    await expect.poll(() => seen).toEqual(['after']);
  });

  it('tells a draft that another file was moved over', async () => {
    const seen = told();
    writeFileSync(join(folder, 'drafts/.2025-04.md.swp'), 'after');
    renameSync(join(folder, 'drafts/.2025-04.md.swp'), draft);
    await expect.poll(() => seen).toEqual(['after']);
  });

  it('tells a draft that is gone for good, or emptied for good', async () => {
    const seen = told();
    truncateSync(draft);
    await expect.poll(() => seen).toEqual(['']);
    rmSync(draft);
    await expect.poll(() => seen).toEqual(['', '']);
  });

  it('says nothing of what is no part of a page', async () => {
    const seen = told();
    writeFileSync(join(folder, 'drafts/.2025-04.md.swp'), 'x');
    writeFileSync(join(folder, 'drafts/4913'), 'x');
    await pause(300);
    expect(seen).toEqual([]);
  });
});
