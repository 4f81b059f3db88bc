import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings.ts';
import { openReadLog } from '../../src/io/files/read-log.ts';
import { openMemo } from '../../src/io/memo/memo.ts';
import { openSettings } from '../../src/io/settings-file.ts';
import type { Memo } from '../../src/world.ts';
import { newFolder } from './folders.ts';

function settingsIn(folder: string, build = '1'): Promise<Settings> {
  const log = openReadLog();
  return openSettings(folder, log, openMemo({ folder, build, log }))();
}

const settingsOf = (bytes: Uint8Array | string): Promise<Settings> => {
  const folder = newFolder();
  writeFileSync(join(folder, 'roundup.yaml'), bytes);
  return settingsIn(folder);
};

describe('roundup.yaml', () => {
  it('may be left out, or empty, or start with a byte order mark', async () => {
    expect(await settingsIn(newFolder())).toBe(DEFAULT_SETTINGS);
    expect(await settingsOf('')).toEqual(DEFAULT_SETTINGS);
    expect(await settingsOf('\ufeffengine: hugo\r\n')).toEqual({ ...DEFAULT_SETTINGS, engine: 'hugo' });
  });

  it.each([
    ['Shift_JIS', Buffer.concat([Buffer.from('title: "'), Buffer.from([0x8b, 0x4c, 0x8e, 0x96]), Buffer.from('"\n')])],
    ['UTF-16', Buffer.from('\ufeffengine: hugo\n', 'utf16le')],
  ])('is refused in %s, with what to do', async (_, bytes) => {
    const says = {
      en: expect.stringMatching(/roundup\.yaml is not UTF-8 text\. Save it as UTF-8/u) as unknown,
      ja: expect.stringContaining('UTF-8 で保存し直して') as unknown,
    };
    await expect(settingsOf(bytes)).rejects.toThrow(expect.objectContaining({ exit: 2, says }));
  });

  it('is named where it is a folder', async () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'roundup.yaml'));
    await expect(settingsIn(folder)).rejects.toThrow(/roundup\.yaml: this is a folder/u);
  });
});

describe('what was parsed', () => {
  const keptIn = (folder: string): Memo => openMemo({ folder, build: '1', log: openReadLog() });
  const written = (text: string): string => {
    const folder = newFolder();
    writeFileSync(join(folder, 'roundup.yaml'), text);
    return folder;
  };

  it('is kept, and taken while the text is the same', async () => {
    const folder = written('engine: hugo\nfields: {draft: true, tags: [まとめ]}\n');
    const parsed = await settingsIn(folder);
    const kept = keptIn(folder).kept('settings') as { text: string; settings: Settings };
    expect(kept.settings).toEqual(parsed);
    await keptIn(folder).keep('settings', { ...kept, settings: { ...parsed, title: '別の題' } });
    expect((await settingsIn(folder)).title).toBe('別の題');
    expect(await settingsIn(folder, '2')).toEqual(parsed);
    writeFileSync(join(folder, 'roundup.yaml'), 'engine: zenn\n');
    expect(await settingsIn(folder)).toEqual({ ...DEFAULT_SETTINGS, engine: 'zenn' });
  });

  it.each([
    ['a program', 'translate: {command: [cat]}'],
    ['a network', 'fetch: {allowNet: [10.0.0.0/8]}'],
    ['an infinity', 'fields: {weight: .inf}'],
  ])('is not kept with %s in it', async (_, text) => {
    const folder = written(text);
    const parsed = await settingsIn(folder);
    expect(keptIn(folder).kept('settings')).toBeNull();
    expect(await settingsIn(folder)).toEqual(parsed);
  });

  it('gives no powers that roundup.yaml does not', async () => {
    const folder = written('');
    const settings = { ...DEFAULT_SETTINGS, translate: { command: ['cat'] } };
    await keptIn(folder).keep('settings', { text: '', settings });
    expect(await settingsIn(folder)).toEqual(DEFAULT_SETTINGS);
  });
});
