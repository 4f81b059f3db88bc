import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Complaint } from '../../src/core/complaint.ts';
import { restore } from '../../src/commands/restore.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings.ts';
import { openFiles } from '../../src/io/files/files.ts';
import type { World } from '../../src/world.ts';
import { newFolder } from '../io/folders.ts';

interface Draft {
  readonly world: World;
  readonly path: string;
  readonly printed: string[];
  readonly write: (text: string) => Promise<void>;
}

async function draftWith(texts: readonly string[]): Promise<Draft> {
  const folder = newFolder();
  const path = join(folder, 'drafts', '2025-04.md');
  const settings = async (): Promise<typeof DEFAULT_SETTINGS> => DEFAULT_SETTINGS;
  const files = openFiles({ folder, shippedTemplates: '', compiledTemplates: '', environment: {}, settings });
  const printed: string[] = [];
  const world = {
    now: () => new Date('2025-05-11T03:00:00Z'),
    settings,
    timeZone: async () => DEFAULT_SETTINGS.timeZone,
    files,
    screen: {
      words: ({ en }: { en: string }) => en,
      out: async (text: string) => void printed.push(text),
      tell: ({ en }: { en: string }) => void printed.push(en),
      complain: ({ says }: Complaint) => void printed.push(says.en),
    },
  } as unknown as World;
  const write = async (text: string): Promise<void> => files.replace(await files.readText(path), text);
  for (const text of texts) await write(text);
  return { world, path, printed, write };
}

const LEFT_OUT = { month: undefined, list: false, number: undefined };

describe('restore', () => {
  it('brings the version before back, of the previous month, and the one after it again', async () => {
    const { world, path, printed } = await draftWith(['一', '二', '三']);
    await restore(world, LEFT_OUT);
    expect(readFileSync(path, 'utf8')).toBe('二');
    expect(printed.at(-1)).toMatch(
      /2025-04\.md is again as it was until \d{4}-\d\d-\d\d \d\d:\d\d:\d\d; what it was before is kept$/u,
    );
    await restore(world, { ...LEFT_OUT, number: '1' });
    expect(readFileSync(path, 'utf8')).toBe('三');
  });

  it('keeps what the author has written since', async () => {
    const { world, path } = await draftWith(['一', '二']);
    writeFileSync(path, '二と手書き');
    await restore(world, { ...LEFT_OUT, month: '2025-04' });
    expect(readFileSync(path, 'utf8')).toBe('一');
    await restore(world, LEFT_OUT);
    expect(readFileSync(path, 'utf8')).toBe('二と手書き');
  });

  it('brings back a draft that was deleted', async () => {
    const { world, path } = await draftWith(['一', '二']);
    const { rmSync } = await import('node:fs');
    rmSync(path);
    await restore(world, LEFT_OUT);
    expect(readFileSync(path, 'utf8')).toBe('一');
  });

  it('lists the kept versions, and which of them is the draft now', async () => {
    const { world, printed, write } = await draftWith(['一', '二二', '三']);
    await write('二二');
    await restore(world, { ...LEFT_OUT, list: true });
    const lines = printed.join('').trimEnd().split('\n');
    expect(lines.map((line) => line.replace(/\d{4}-\d\d-\d\d \d\d:\d\d:\d\d/u, 'WHEN'))).toEqual([
      '  1  WHEN  1 character',
      '  2  WHEN  2 characters  (the same as now)',
      '  3  WHEN  1 character',
    ]);
  });

  it.each([
    [[], {}, /no earlier version of \S+2025-04\.md is kept/u],
    [['一'], {}, /no earlier version/u],
    [['一', '二'], { number: '2' }, /there is no version 2: choose 1 to 1/u],
    [['一', '二'], { number: '0' }, /there is no version 0/u],
    [['一', '二'], { number: 'x' }, /there is no version x/u],
    [['一', '二'], { month: 'aprill' }, /not a month/u],
  ])('after %j refuses %j', async (texts, options, message) => {
    const { world, path } = await draftWith(texts);
    await expect(restore(world, { ...LEFT_OUT, ...options })).rejects.toThrow(message);
    if (texts.length > 0) expect(readFileSync(path, 'utf8')).toBe(texts.at(-1));
  });

  it('tells of a version that cannot be read, and passes it over', async () => {
    const { world, path, printed } = await draftWith(['一', '二', '三']);
    const [newest] = await world.files.backups(path);
    if (!newest) throw new Error('nothing was kept');
    writeFileSync(newest.path, Buffer.from([0x8e, 0x4f]));
    mkdirSync(newest.path.replace(/\d{4}(?=-\d\d-\d\dT)/u, '1999'));
    await restore(world, { ...LEFT_OUT, list: true });
    expect(printed).toEqual([
      expect.stringContaining(`${newest.path} is not UTF-8`),
      expect.stringContaining('this is a folder'),
      expect.stringMatching(/^ {2}1 {2}\S+ \S+ {2}1 character\n$/u),
    ]);
    await restore(world, { ...LEFT_OUT, number: '1' });
    expect(readFileSync(path, 'utf8')).toBe('一');
  });

  it('says so when every kept version is the draft', async () => {
    const { world, path } = await draftWith(['一', '二']);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, '一');
    await expect(restore(world, LEFT_OUT)).rejects.toThrow(/equals every version that is kept/u);
  });
});
