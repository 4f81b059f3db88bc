import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { madeOnce, roundup, type Ran } from './program.ts';
import { serveAll } from './web.ts';

// Links, archive and draft are what counts; the rest is derived. What a newer program has written is used, or left as
// it is, and never reset in silence.
const MONTH = '2025-04';
let folder: string;
const at = (...parts: readonly string[]): string => join(folder, ...parts);
const read = (...parts: readonly string[]): string => readFileSync(at(...parts), 'utf8');
const run = async (...args: readonly string[]): Promise<Ran> => roundup([...args, '--dir', folder]);

const server = serveAll((request, response) =>
  response
    .setHeader('content-type', 'text/html')
    .end(
      `<!doctype html><html lang=ja><meta charset=utf-8><title>題 ${request.url}</title><p>港の倉庫で見つかった端末の記録は、十年前のままだった。番号は ${request.url} と書いてある。</p>`,
    ),
);
const drafted = madeOnce(async (made) => {
  folder = made;
  writeFileSync(at('roundup.yaml'), 'fetch: {allowNet: [127.0.0.0/8]}\n');
  await run('save', `${server().origin}/a`, '--at', '2025-04-02');
  await run('draft', MONTH, '--write');
});
beforeEach(async () => {
  folder = await drafted();
  server().requests.length = 0;
});

describe('derived files of another version', () => {
  it.each([
    ['articles', (text: string) => text.replace('"version":"', '"version":"99.')],
    ['articles', () => '{"version":"99","pages":{"of":"another shape"}}'],
    ['archive', (text: string) => text.replace(/^\{"index":\d+\}/u, '{"index":99}')],
    ['failures', () => '{"failures":99}\n{"url":1}\n'],
  ])('in .roundup/%s are made anew, and nothing is fetched for it', async (kind, change) => {
    const before = read('drafts', `${MONTH}.md`);
    const name = existsSync(at('.roundup', kind))
      ? (readdirSync(at('.roundup', kind)).find((one) => one.startsWith(MONTH)) ?? '')
      : `${MONTH}.jsonl`;
    mkdirSync(at('.roundup', kind), { recursive: true });
    const now = existsSync(at('.roundup', kind, name)) ? read('.roundup', kind, name) : '';
    expect(change(now)).not.toBe(now);
    writeFileSync(at('.roundup', kind, name), change(now));
    const ran = await run('draft', MONTH, '--write');
    expect(ran.code, ran.stderr).toBe(0);
    expect(read('drafts', `${MONTH}.md`)).toBe(before);
    expect(server().requests).toEqual([]);
  });
});

describe('a library with what a newer program knows', () => {
  it('keeps every byte of its lines, and goes on with what it can read', async () => {
    const newer = `${JSON.stringify({ url: 'https://news.example/newer', savedAt: '2025-04-03', tags: [], source: 'cli', mood: { of: 'the future' } })}\n{"record":"of another kind","version":9}\n`;
    writeFileSync(at('links', `${MONTH}.jsonl`), read('links', `${MONTH}.jsonl`) + newer);
    await run('save', 'https://news.example/b', '--at', '2025-04-04', '--no-fetch');
    await run('mark', 'https://news.example/newer', 'lead');
    const ran = await run('draft', MONTH, '--offline');
    expect(ran.code).toBe(0);
    expect(ran.stdout).toContain('https://news.example/newer');
    expect(ran.stderr).toMatch(/2025-04\.jsonl:3: /u);
    expect(read('links', `${MONTH}.jsonl`)).toContain(newer);
  });
});

describe('a draft with markers of another version', () => {
  it.each([
    ['another name', (line: string) => line.replace('<!-- roundup ', '<!-- roundup/2 ')],
    ['another fingerprint', (line: string) => line.replace(/roundup (\S+)/u, 'roundup sha512:$1')],
    ['more fields', (line: string) => line.replace(' -->', ' v=2 {"since":2027} -->')],
  ])('(%s) is taken for the author’s, keeps every byte, and is told', async (_, change) => {
    const text = read('drafts', `${MONTH}.md`).replaceAll(/^<!-- roundup .*-->$/gmu, change);
    expect(text).not.toBe(read('drafts', `${MONTH}.md`));
    writeFileSync(at('drafts', `${MONTH}.md`), text);
    const ran = await run('draft', MONTH, '--write');
    expect(ran.code).toBe(0);
    expect(read('drafts', `${MONTH}.md`)).toBe(text);
    expect(ran.stderr).toMatch(/2025-04\.md/u);
  });
});
