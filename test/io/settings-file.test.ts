import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings/settings.ts';
import { openReadLog } from '../../src/io/files/read-log.ts';
import { openSettings } from '../../src/io/settings-file.ts';
import { newFolder } from './folders.ts';

const settingsOf = (bytes: Uint8Array | string): Promise<Settings> => {
  const folder = newFolder();
  writeFileSync(join(folder, 'roundup.yaml'), bytes);
  return openSettings(folder, openReadLog())();
};

describe('roundup.yaml', () => {
  it('may be left out, or empty, or start with a byte order mark', async () => {
    expect(await openSettings(newFolder(), openReadLog())()).toBe(DEFAULT_SETTINGS);
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
    await expect(openSettings(folder, openReadLog())()).rejects.toThrow(/roundup\.yaml: this is a folder/u);
  });
});
