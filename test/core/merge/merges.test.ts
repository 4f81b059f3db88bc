import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mergeDraft } from '../../../src/core/merge/merge-draft.ts';
import type { Fresh } from '../../../src/issue.ts';

/** A case: draft.md and fresh.json (a Fresh, with what to `restore`), expected.md, expected.json (the changes). */
const CASES = new URL('../../../fixtures/merges/', import.meta.url).pathname;
const WRITE = process.env['ROUNDUP_WRITE_EXPECTED'] === '1';

describe('merging the cases of fixtures/merges', () => {
  it.each(readdirSync(CASES))('%s', (name) => {
    const folder = `${CASES}${name}/`;
    const fresh = JSON.parse(readFileSync(`${folder}fresh.json`, 'utf8')) as Fresh & {
      readonly restore?: readonly string[];
    };
    const draft = readFileSync(`${folder}draft.md`, 'utf8');
    const { text, changes } = mergeDraft(draft, fresh, { file: 'drafts/2025-04.md', restore: fresh.restore ?? [] });
    const told = `${JSON.stringify(changes, null, 2)}\n`;
    if (WRITE && !existsSync(`${folder}expected.md`)) {
      writeFileSync(`${folder}expected.md`, text);
      writeFileSync(`${folder}expected.json`, told);
    }
    expect(text).toBe(readFileSync(`${folder}expected.md`, 'utf8'));
    expect(told).toBe(readFileSync(`${folder}expected.json`, 'utf8'));
    expect(mergeDraft(text, fresh, { file: 'drafts/2025-04.md', restore: [] }).text).toBe(text);
  });
});
