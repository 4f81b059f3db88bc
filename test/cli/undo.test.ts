import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT, emptyFolder, roundup } from './program.ts';

const NEBULA = 'https://sec-nippo.example/incident/20250403-nebula';

it('a link is taken out of library and draft, and comes back with undo', { timeout: 60_000 }, async () => {
  const folder = join(emptyFolder(), 'demo');
  cpSync(join(ROOT, 'fixtures/demo'), folder, { recursive: true });
  const run = async (...args: readonly string[]): Promise<{ code: number | null; stderr: string }> =>
    roundup([...args, '--dir', folder]);
  const draft = (): string => readFileSync(join(folder, 'drafts/2025-04.md'), 'utf8');
  await run('draft', '2025-04', '--offline', '--write');
  const before = draft();
  expect(await run('rm', NEBULA, 'https://nowhere.example/')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('is not saved'),
  });
  expect(await run('rm', NEBULA)).toMatchObject({ code: 0, stderr: expect.stringContaining('"roundup undo"') });
  expect((await run('draft', '2025-4', '--offline', '--write')).stderr).toContain('taken out');
  expect(draft()).not.toContain(NEBULA);
  expect((await run('rm', NEBULA)).stderr).toContain('is not saved');

  const undone = await run('undo');
  expect(undone.code).toBe(0);
  // The day and the time as the author's clocks show them.
  expect(undone.stderr).toMatch(/ at \d{4}-\d\d-\d\d \d\d:\d\d:\d\d \(2025-04\): https:/mu);
  await run('draft', '2025年4月', '--offline', '--write');
  expect(draft()).toBe(before);
  expect(await run('undo')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('no save, import, mark, quote or rm'),
  });
  expect(await run('list', '2031-01')).toMatchObject({
    code: 3,
    stderr: expect.stringContaining('links are saved in 2025-04'),
  });
});

it('what a link follows may be named by its id, but not itself; undo takes back what was quoted', async () => {
  const folder = join(emptyFolder(), 'demo');
  cpSync(join(ROOT, 'fixtures/demo'), folder, { recursive: true });
  const run = (...args: readonly string[]): ReturnType<typeof roundup> => roundup([...args, '--dir', folder]);
  const shown = async (url: string): Promise<string> => (await run('show', url)).stdout;
  const id = /^id: (.+)$/mu.exec(await shown(NEBULA))?.[1] ?? '';
  const other = 'https://other.example/1';
  await run('save', other, '--at', '2025-04-20', '--follows', id, '--no-fetch');
  expect(await shown(other)).toContain(`follows: ${NEBULA}\n`);
  await run('mark', other, 'follows=none');
  expect(await shown(other)).toContain('follows: nothing (a story of its own)\n');
  await run('mark', other, `follows=${id}`);
  expect(await shown(other)).toContain(`follows: ${NEBULA}\n`);
  for (const [command, ...args] of [
    ['mark', NEBULA, `follows=${id}`],
    ['save', NEBULA, '--no-fetch', '--follows', `${NEBULA}#x`],
  ] as const)
    expect(await run(command, ...args)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('cannot follow itself'),
    });
  expect(await run('mark', other, 'follows=00000000')).toMatchObject({ code: 1 });

  const before = await shown(NEBULA);
  await run('quote', NEBULA, '2-3');
  expect(await shown(NEBULA)).not.toBe(before);
  expect(await run('undo')).toMatchObject({ code: 0, stderr: expect.stringContaining('(quote) (2025-04)') });
  expect(await shown(NEBULA)).toBe(before);
});

it(
  'a save is taken back with its draft, an import only when it is meant; no word is lost',
  { timeout: 60_000 },
  async () => {
    const folder = join(emptyFolder(), 'demo');
    cpSync(join(ROOT, 'fixtures/demo'), folder, { recursive: true });
    const run = (...args: readonly string[]): ReturnType<typeof roundup> => roundup([...args, '--dir', folder]);
    const listed = async (): Promise<string> => (await run('list', '2025-04')).stdout;
    const links = (): string => readFileSync(join(folder, 'links/2025-04.jsonl'), 'utf8');
    const draft = (): string => readFileSync(join(folder, 'drafts/2025-04.md'), 'utf8');
    await run('draft', '2025-04', '--offline', '--write');
    const [atFirst, drafted, lines] = [await listed(), draft(), links()];

    const [one, other] = ['https://other.example/1', 'https://other.example/2'];
    await run('save', one, other, NEBULA, '--at', '2025-04-20', '--note', '消したくない一言', '--no-fetch');
    await run('draft', '2025-04', '--offline', '--write');
    expect(draft()).toContain('消したくない一言');
    const undone = await run('undo');
    expect(undone).toMatchObject({ code: 0, stderr: expect.stringContaining(`(2025-04): ${other}`) });
    expect(undone.stderr).toContain('links/2025-04.jsonl');
    expect(await listed()).toBe(atFirst);
    await run('draft', '2025-04', '--offline', '--write');
    expect(draft()).toBe(drafted);
    expect(links().startsWith(lines)).toBe(true);
    expect(links()).toContain('消したくない一言');

    const many = Array.from({ length: 21 }, (_, index) => `- 2025-04-09 https://many.example/${index}`).join('\n');
    writeFileSync(join(folder, 'many.md'), many);
    await run('import', join(folder, 'many.md'), '--at', '2025-04-09');
    const [imported, more] = [await listed(), links()];
    expect(await run('undo')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('21 links: "roundup undo --force"'),
    });
    expect(links()).toBe(more);
    expect(imported).not.toBe(atFirst);
    expect(await run('undo', '--force')).toMatchObject({ code: 0, stderr: expect.stringContaining('(2025-04: 21)') });
    expect(await listed()).toBe(atFirst);
  },
);
