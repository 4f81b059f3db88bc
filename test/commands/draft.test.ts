import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draft, type DraftOptions } from '../../src/commands/draft.ts';
import { markFresh } from '../../src/core/merge/mark-fresh.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings.ts';
import { openFiles } from '../../src/io/files/files.ts';
import type { Fresh } from '../../src/issue.ts';
import type { LinkUrl, Month } from '../../src/model.ts';
import type { World } from '../../src/world.ts';
import { savingWorld } from './saving-world.ts';

const item = (name: string): Fresh['blocks'][number] => ({
  kind: 'item',
  id: name,
  url: `https://news.example/${name}` as LinkUrl,
  under: null,
  text: `## ${name}\n\n`,
});
const FRESH: Fresh = {
  blocks: [{ kind: 'head', id: 'head', url: null, under: null, text: '# 四月\n\n' }, item('one'), item('two')],
};
const OPTIONS: DraftOptions = {
  month: '2025-04',
  write: true,
  output: undefined,
  edit: false,
  fresh: false,
  json: false,
  fromJson: undefined,
  template: undefined,
  offline: false,
  strict: false,
  restore: [],
};

/** A World that remembers the post; `saved` is what an editor saves right after each reading of the draft. */
function worldWhere(saved: (string | null)[]): {
  readonly world: World;
  readonly path: string;
  readonly said: readonly string[];
} {
  const { world, folder, said } = savingWorld();
  const path = join(folder, 'drafts', '2025-04.md');
  mkdirSync(dirname(path));
  const files = openFiles({
    folder,
    shippedTemplates: '',
    compiledTemplates: '',
    environment: {},
    settings: async () => DEFAULT_SETTINGS,
  });
  const post = {
    month: '2025-04' as Month,
    fresh: FRESH,
    text: markFresh(FRESH),
    unread: 0,
    notices: [],
    nextFetch: null,
  };
  const readText = async (name: string): ReturnType<typeof files.readText> => {
    const state = await files.readText(name);
    const next = saved.shift() ?? null;
    if (next !== null) writeFileSync(path, next);
    return state;
  };
  return {
    world: {
      ...world,
      memo: { ...world.memo, recall: () => post, remember: async () => undefined, kept: () => null },
      files: { ...files, readText },
    },
    path,
    said,
  };
}

describe('a draft that is written', () => {
  it('is merged into what an editor saves meanwhile', async () => {
    const { world, path, said } = worldWhere([
      `私の四月\n${markFresh({ blocks: FRESH.blocks.slice(0, 2) })}`,
      `私の五月\n${markFresh({ blocks: FRESH.blocks.slice(0, 2) })}`,
    ]);
    expect(await draft(world, OPTIONS)).toBe(0);
    const text = readFileSync(path, 'utf8');
    expect(text.startsWith('私の五月\n# 四月\n')).toBe(true);
    expect(text.match(/^## two$/gmu)).toHaveLength(1);
    expect(said).toContain(`written: ${path}`);
  });

  it('that the editor saved with all of it is left alone', async () => {
    const whole = markFresh(FRESH);
    const { world, path, said } = worldWhere([whole]);
    await draft(world, OPTIONS);
    expect(readFileSync(path, 'utf8')).toBe(whole);
    expect(said).toEqual([`nothing new for ${path}`]);
  });

  it('is given up where the file changes at every look, with the file as it is', async () => {
    const versions = ['一\n', '二\n', '三\n', '四\n'].map(
      (words) => `${words}${markFresh({ blocks: FRESH.blocks.slice(0, 2) })}`,
    );
    const { world, path, said } = worldWhere([...versions]);
    await expect(draft(world, OPTIONS)).rejects.toThrow('changed by another program');
    expect(readFileSync(path, 'utf8')).toBe(versions[2]);
    expect(said).toEqual([]);
  });
});
