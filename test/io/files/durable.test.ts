import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeFolder } from '../../../src/io/files/durable.ts';

describe('making a folder', () => {
  it('makes what is missing above it, and is content with what is there', async () => {
    const top = mkdtempSync(join(tmpdir(), 'roundup-folder-'));
    onTestFinished(() => rmSync(top, { recursive: true }));
    const folder = join(top, 'a', 'b', 'c');
    await makeFolder(folder);
    await makeFolder(folder);
    expect(existsSync(folder)).toBe(true);
  });

  it.runIf(existsSync('/proc/self'))('fails where no folder can be made, instead of trying for ever', async () => {
    await expect(makeFolder('/proc/nobody/a/b')).rejects.toThrow(/no folder can be made|no such file/u);
  });
});
