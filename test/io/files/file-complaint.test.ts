import { describe, expect, it } from 'vitest';
import { Complaint } from '../../../src/core/complaint.ts';
import { codeOf, NO_LINKS } from '../../../src/io/files/errno.ts';
import { naming } from '../../../src/io/files/file-complaint.ts';

const errorOf = (code: unknown, message = 'as the system says it'): Error =>
  Object.assign(new Error(message), { code });

describe('an error of the file system', () => {
  it.each([
    ['ENOSPC', /the disk is full, so nothing was changed\. Make room/u, /ディスクがいっぱい.*空きを作って/u],
    [
      'EDQUOT',
      /your disk quota is used up, so nothing was changed\. Make room/u,
      /割り当てを使い切った.*空きを作って/u,
    ],
    ['EFBIG', /larger than is allowed/u, /大きさの上限/u],
    ['EROFS', /read-only file system\. .* --dir/u, /読み取り専用.*--dir/u],
    ['EACCES', /not allowed to do this\. Check the owner and the mode/u, /権限がありません。.*所有者とモード/u],
    ['EPERM', /not allowed to do this\. Check the owner and the mode/u, /権限がありません。.*所有者とモード/u],
    ['EIO', /the disk reported an error\. Check the disk/u, /ディスクがエラーを返しました。ディスクを確認/u],
    ['EMFILE', /too many files are open\. .*ulimit -n/u, /開いているファイルが多すぎます。.*ulimit -n/u],
    ['ENFILE', /too many files are open\. .*ulimit -n/u, /開いているファイルが多すぎます。.*ulimit -n/u],
    ['ENOENT', /there is no such file/u, /そのようなファイルはありません/u],
    ['EEXIST', /a file of this name is in the way/u, /同じ名前のファイルがあります/u],
    ['EISDIR', /this is a folder, not a file/u, /ファイルではなくフォルダーです/u],
    ['ENOTDIR', /a part of this path is a file/u, /パスの途中がフォルダーではなくファイルです/u],
    ['ENAMETOOLONG', /the name is too long/u, /名前が長すぎます/u],
    ['ELOOP', /symbolic links go round in a circle/u, /シンボリックリンクが循環しています/u],
    ['EXDEV', /the operating system refused this/u, /OS がエラーを返しました/u],
  ])('%s names the file, says what happened, and keeps its code', async (code, en, ja) => {
    const error: unknown = await naming('/d/2025-04.md', () => Promise.reject(errorOf(code))).catch(
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(Complaint);
    const { says, exit } = error as Complaint;
    expect([
      exit,
      says.en.startsWith('/d/2025-04.md: '),
      says.en.endsWith(` (${code})`),
      says.ja.startsWith('/d/2025-04.md: '),
      says.ja.endsWith(`（${code}）`),
    ]).toEqual([1, true, true, true, true]);
    expect(says.en).toMatch(en);
    expect(says.ja).toMatch(ja);
  });

  it('is none where there is no such code: that is thrown as it is', async () => {
    const others = [
      new Error('x'),
      errorOf(5),
      errorOf('ERR_INVALID_ARG_TYPE'),
      errorOf('xEIO'),
      errorOf('EIO '),
      errorOf('E'),
      'EIO',
      null,
      { code: 'EIO' },
      Object.assign(new Complaint({ en: 'x', ja: 'x' }), { code: 'EIO' }),
    ];
    for (const other of others)
      await expect(
        naming('/d', async () => {
          throw other;
        }),
      ).rejects.toBe(other);
    expect(others.slice(0, -1).map(codeOf)).toEqual(others.slice(0, -1).map(() => null));
    expect(['EIO', 'E2BIG'].map((code) => codeOf(errorOf(code)))).toEqual(['EIO', 'E2BIG']);
  });

  it('gives the result where there was none', async () => {
    expect(await naming('/d', async () => 'done')).toBe('done');
  });

  it('says where there are no hard links', () => {
    expect([...NO_LINKS].toSorted()).toEqual(['EMLINK', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EPERM', 'EXDEV']);
  });
});
