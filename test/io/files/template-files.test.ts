import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Complaint } from '../../../src/core/complaint.ts';
import { readTemplate, type TemplateFolders } from '../../../src/io/files/template-files.ts';
import { openReadLog } from '../../../src/io/files/read-log.ts';
import { newFolder } from '../folders.ts';

function foldersWith(own: Readonly<Record<string, string>>, compiled = true): TemplateFolders {
  const folder = newFolder();
  const folders = {
    shipped: join(folder, 'shipped'),
    own: join(folder, 'own'),
    precompiled: join(folder, 'templates.cjs'),
  };
  const shipped = { 'post.hbs': 'shipped post', 'item.hbs': 'shipped item', 'README.md': 'no template' };
  if (compiled)
    writeFileSync(folders.precompiled, "module.exports = { post: 'compiled post', item: 'compiled item' };");
  for (const [where, files] of [
    [folders.shipped, shipped],
    [folders.own, own],
  ] as const) {
    if (Object.keys(files).length > 0) mkdirSync(where);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(where, name), text);
  }
  return folders;
}

describe('readTemplate', () => {
  it('takes the shipped templates, as they were compiled, where the author has none', async () => {
    const folders = foldersWith({});
    expect(await readTemplate(null, folders)).toEqual({
      files: { item: join(folders.shipped, 'item.hbs'), post: join(folders.shipped, 'post.hbs') },
      sources: {},
      precompiled: { post: 'compiled post', item: 'compiled item' },
    });
    expect((await readTemplate('item', folders)).precompiled).toEqual({ post: 'compiled item', item: 'compiled item' });
    expect((await readTemplate(null, foldersWith({}, false))).precompiled).toBe(null);
  });

  it('takes no byte order mark along, and nothing that is not UTF-8: it would stand in the middle of the draft', async () => {
    const folders = foldersWith({ 'passage.hbs': '\ufeff> {{text source}}' });
    expect((await readTemplate(null, folders)).sources['passage']).toBe('> {{text source}}');
    writeFileSync(join(folders.own, 'passage.hbs'), Buffer.from([0x8f, 0x6f, 0x93, 0x54]));
    await expect(readTemplate(null, folders)).rejects.toMatchObject({
      says: {
        en: `${join(folders.own, 'passage.hbs')} is not UTF-8 text: save it as UTF-8 in your editor and run the command again`,
      },
    });
  });

  it('lays the author’s files over them one by one', async () => {
    const folders = foldersWith({
      'item.hbs': 'own item',
      'digest.hbs': 'own digest',
      '.item.hbs.swp': '',
      '.hidden.hbs': '',
    });
    const template = await readTemplate(null, folders);
    expect(template.sources).toEqual({ post: 'shipped post', item: 'own item', digest: 'own digest' });
    expect(template.files).toMatchObject({
      item: join(folders.own, 'item.hbs'),
      post: join(folders.shipped, 'post.hbs'),
    });
    expect(template.precompiled).toBe(null);
    const digest = await readTemplate('digest', folders);
    expect([digest.sources['post'], digest.files['post']]).toEqual(['own digest', join(folders.own, 'digest.hbs')]);
  });

  it('takes a path as a file, with the partials beside it', async () => {
    const folders = foldersWith({});
    const folder = newFolder();
    for (const name of ['mine.hbs', 'item.hbs']) writeFileSync(join(folder, name), `beside ${name}`);
    const template = await readTemplate(join(folder, 'mine.hbs'), folders);
    expect([template.sources['post'], template.sources['item'], template.files['post']]).toEqual([
      'beside mine.hbs',
      'beside item.hbs',
      join(folder, 'mine.hbs'),
    ]);
    expect(template.precompiled).toBe(null);
    await expect(readTemplate(join(folder, 'none.hbs'), folders)).rejects.toThrow(
      `${join(folder, 'none.hbs')}: there is no such file`,
    );
  });

  it.each(['weekly', 'constructor', '__proto__', ''])('refuses the name %j and lists those there are', async (name) => {
    const folders = foldersWith({ 'digest.hbs': '' });
    const error: unknown = await readTemplate(name, folders).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Complaint);
    expect(error).toMatchObject({ exit: 2 });
    expect((error as Complaint).says.en).toContain(`"${name}". There are: digest, item, post.`);
  });

  it.each(['..', '.', '', 'constructor', '__proto__', 'toString'])('knows no template %j', async (name) => {
    await expect(readTemplate(name, foldersWith({}))).rejects.toThrow(`there is no template "${name}"`);
  });

  it('takes a name with the ending for a path too', async () => {
    await expect(readTemplate('none.hbs', foldersWith({}))).rejects.toThrow(
      `${resolve('none.hbs')}: there is no such file`,
    );
    await expect(readTemplate('.hbs-none', foldersWith({}))).rejects.toThrow('there is no template ".hbs-none"');
  });

  it('has none where there is no folder', async () => {
    const folders = foldersWith({});
    await expect(readTemplate('x', { ...folders, shipped: join(folders.own, 'none') })).rejects.toThrow('There are: .');
  });

  it('says in both languages what is wrong', async () => {
    const folders = foldersWith({ 'post.hbs': 'x'.repeat(1_000_001) });
    const says = async (name: string | null, where: TemplateFolders): Promise<unknown> =>
      readTemplate(name, where).then(
        () => null,
        (error: unknown) => ({ ...(error as Complaint).says, exit: (error as Complaint).exit }),
      );
    const file = join(folders.own, 'post.hbs');
    expect(await says(null, folders)).toEqual({
      en: `${file}: a template has at most 1000000 bytes`,
      ja: `${file}: テンプレートは 1000000 バイトまでです`,
      exit: 2,
    });
    expect(await says('/dev/zero', foldersWith({}))).toEqual({
      en: '/dev/zero is not a file',
      ja: '/dev/zero はファイルではありません',
      exit: 2,
    });
    const none = foldersWith({});
    expect(await says('weekly', none)).toEqual({
      en: `there is no template "weekly". There are: item, post. Your own go into ${none.own}`,
      ja: `「weekly」というテンプレートはありません。あるのは: item, post。自分のものは ${none.own} に置きます`,
      exit: 2,
    });
    // Between two looks at it.
    const log = { ...openReadLog(), bytes: async () => null };
    const gone = await readTemplate(null, foldersWith({}, false), log).catch((error: unknown) => error);
    expect((gone as Complaint).says).toEqual({
      en: expect.stringMatching(/\.hbs has just been removed: run the command again$/u) as unknown,
      ja: expect.stringMatching(/\.hbs はたった今なくなりました。もう一度実行してください$/u) as unknown,
    });
  });

  it('reads one of a million bytes', async () => {
    expect((await readTemplate(null, foldersWith({ 'post.hbs': 'x'.repeat(1_000_000) }))).sources['post']).toHaveLength(
      1_000_000,
    );
  });

  it('reads no device, no folder and nothing huge', async () => {
    const folders = foldersWith({ 'post.hbs': 'x'.repeat(1_000_001) });
    await expect(readTemplate(null, folders)).rejects.toThrow(
      `${join(folders.own, 'post.hbs')}: a template has at most 1000000 bytes`,
    );
    await expect(readTemplate('/dev/zero', foldersWith({}))).rejects.toThrow('/dev/zero is not a file');
    await expect(readTemplate(`${folders.shipped}/../../`, foldersWith({}))).rejects.toThrow(Complaint);
  });
});
