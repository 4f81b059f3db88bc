import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftView } from '../../../src/core/merge/draft-view.ts';
import { findEngine } from '../../../src/core/publish/find-engine.ts';
import { ENGINE_NAMES } from '../../../src/core/settings/engine-names.ts';
import { postBody } from '../../../src/core/publish/post-body.ts';
import { postToPublish } from '../../../src/core/publish/post-to-publish.ts';
import type { Month } from '../../../src/model.ts';

const FOLDER = new URL('../../../fixtures/publish', import.meta.url).pathname;

/** What a file of the case says as JSON; the other value where it has none. */
function json<T>(name: string, file: string, other: T): T {
  const path = join(FOLDER, name, file);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as T) : other;
}

// A case is a folder whose name begins with its engine: draft.md, layout.json, standing.json, and the post under its
// own name. ROUNDUP_WRITE_FIXTURES=1 writes that.
describe('a post is published as', () => {
  it.each(readdirSync(FOLDER))('%s says', (name) => {
    const engineName = ENGINE_NAMES.find((one) => name.startsWith(`${one}-`));
    if (engineName === undefined) throw new Error(`${name} begins with no engine`);
    const engine = findEngine(engineName);
    const view = draftView(readFileSync(join(FOLDER, name, 'draft.md'), 'utf8'));
    const post = postToPublish(view, {
      month: '2025-04' as Month,
      title: '題',
      day: '2025-05-11',
      timeZone: 'Asia/Tokyo',
      slug: 'roundup-2025-04',
      standing: json(name, 'standing.json', {}),
    });
    expect(engine.rules(post)).toEqual([]);
    const body = postBody(view, engine, json(name, 'layout.json', { cards: false, headings: null }));
    const text = `${engine.frontMatter(post)}\n${body}`;
    const file = join(FOLDER, name, engine.file(post));
    if (process.env['ROUNDUP_WRITE_FIXTURES'] === '1') writeFileSync(file, text);
    expect(readdirSync(join(FOLDER, name)).filter((one) => one.endsWith('.md')).length).toBe(2);
    expect(text).toBe(readFileSync(file, 'utf8'));
    expect(text).not.toMatch(/<!-- (?!これは例)|roundup [0-9a-f]{12}/u);
  });

  it('has a case for every engine', () => {
    const names = readdirSync(FOLDER);
    expect(ENGINE_NAMES.filter((engine) => !names.some((name) => name.startsWith(`${engine}-`)))).toEqual([]);
  });
});
