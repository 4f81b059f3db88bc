import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../../src/core/complaint.ts';
import { editorIn, openEditor } from '../../../src/io/files/edit.ts';
import { newFolder } from '../folders.ts';

const PATH = process.env['PATH'];

/** An editor that writes its arguments down, and a draft whose name a shell could take for more than a name. */
function editor(exit = 0): { readonly program: string; readonly path: string; readonly log: () => string } {
  const folder = newFolder();
  const [program, log] = [join(folder, 'my-editor'), join(folder, 'log')];
  writeFileSync(program, `#!/bin/sh\nfor one in "$@"; do echo "[$one]" >> ${log}; done\nexit ${exit}\n`);
  chmodSync(program, 0o755);
  return { program, path: join(folder, '原稿 $(touch hacked); "2025".md'), log: () => readFileSync(log, 'utf8') };
}

describe('openEditor', () => {
  it.each([[['ROUNDUP_EDITOR', 'VISUAL', 'EDITOR']], [['VISUAL', 'EDITOR']], [['EDITOR']]])(
    'takes the first of %j',
    async (names) => {
      const { program, path, log } = editor();
      const others = Object.fromEntries(names.slice(1).map((name) => [name, 'false']));
      await openEditor(path, { PATH, ROUNDUP_EDITOR: ' ', VISUAL: '', ...others, [names[0] ?? '']: program });
      expect(log()).toBe(`[${path}]\n`);
    },
  );

  it('takes arguments, and gives the path as one of them', async () => {
    const { program, path, log } = editor();
    await openEditor(path, { PATH, EDITOR: `${program} --wait 'two words'` });
    expect(log()).toBe(`[--wait]\n[two words]\n[${path}]\n`);
  });

  it('says how an editor failed, and where the draft is', async () => {
    const { program, path } = editor(3);
    await expect(openEditor(path, { PATH, EDITOR: program })).rejects.toThrow(`ended with 3; the draft is in ${path}`);
    await expect(openEditor(path, { PATH, EDITOR: 'no-such-editor 2>/dev/null' })).rejects.toThrow(
      /Set EDITOR to a program that is installed/u,
    );
    await expect(openEditor(path, { PATH, EDITOR: 'kill -TERM $$; true' })).rejects.toThrow('ended with SIGTERM');
  });

  it('says so in both languages, with advice only where the program is missing', async () => {
    const { program, path } = editor(3);
    const says = async (command: string): Promise<unknown> =>
      openEditor(path, { PATH, EDITOR: command }).then(
        () => null,
        (error: unknown) => (error as Complaint).says,
      );
    expect(await says(program)).toEqual({
      en: `the editor "${program}" ended with 3; the draft is in ${path}`,
      ja: `エディター「${program}」が 3 で終わりました。原稿は ${path} にあります`,
    });
    expect(await says('no-such-editor 2>/dev/null')).toEqual({
      en: `the editor "no-such-editor 2>/dev/null" ended with 127; the draft is in ${path}. Set EDITOR to a program that is installed`,
      ja: `エディター「no-such-editor 2>/dev/null」が 127 で終わりました。原稿は ${path} にあります。EDITOR に、入っているプログラムを設定してください`,
    });
  });

  it('cannot start without a shell', async () => {
    await expect(openEditor('draft.md', { PATH: newFolder(), EDITOR: 'true' })).rejects.toThrow(/spawn sh ENOENT/u);
  });
});

describe('editorIn', () => {
  it.each([
    [{ ROUNDUP_EDITOR: 'a', VISUAL: 'b', EDITOR: 'c' }, 'ROUNDUP_EDITOR', 'a'],
    [{ VISUAL: 'b', EDITOR: 'c' }, 'VISUAL', 'b'],
    [{ ROUNDUP_EDITOR: ' ', VISUAL: '', EDITOR: 'c --wait' }, 'EDITOR', 'c --wait'],
    [{ EDITOR: ' ' }, null, 'vi'],
    [{}, null, 'vi'],
  ])('of %j is %s: %s', (environment, variable, command) => {
    expect(editorIn(environment)).toEqual({ variable, command });
  });
});
